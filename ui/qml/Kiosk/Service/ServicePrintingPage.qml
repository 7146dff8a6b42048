pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The printers and their paper, and what has to be printed once more.
ScreenPage {
    id: root

    required property ServicePrintingModel viewModel

    asideShare: 0.34
    lead: qsTr("Phiếu in lại mang số cũ và chữ PHIẾU IN LẠI.")
    title: qsTr("Máy in và giấy")

    Banner {
        Layout.fillWidth: true
        icon: root.viewModel.running ? "printer" : Tones.icon(root.viewModel.tone)
        title: root.viewModel.running ? qsTr("Đang in…") : root.viewModel.word
        tone: root.viewModel.running ? "info" : root.viewModel.tone
        visible: title !== ""
    }

    Skeleton {
        Layout.fillWidth: true
        implicitHeight: Theme.mm(60)
        visible: !root.viewModel.known
    }

    Repeater {
        model: root.viewModel.printers

        Card {
            id: printer

            required property string key
            required property string title
            required property string standing
            required property string tone
            required property string paper
            required property int index

            Layout.fillWidth: true
            implicitHeight: lines.implicitHeight + 2 * Theme.gap

            ColumnLayout {
                id: lines

                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: parent.right
                anchors.top: parent.top
                spacing: Theme.gapSmall

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.textHeading
                    font.weight: Font.Bold
                    text: printer.title
                }

                IconLine {
                    Layout.fillWidth: true
                    color: Tones.words(printer.tone)
                    icon: Tones.icon(printer.tone)
                    text: printer.standing
                    weight: Font.DemiBold
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    text: printer.paper
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    ActionButton {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        enabled: !root.viewModel.running
                        icon: "printer"
                        objectName: "printSheet-" + printer.index
                        text: qsTr("In thử")
                        onClicked: root.viewModel.sheet(printer.key)
                    }

                    ActionButton {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        enabled: !root.viewModel.running
                        icon: "plus"
                        objectName: "newRoll-" + printer.index
                        text: qsTr("Đã thay cuộn giấy")
                        onClicked: root.viewModel.newRoll(printer.key)
                    }
                }
            }
        }
    }

    Words {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        font.pixelSize: Theme.textHeading
        font.weight: Font.Bold
        //: %1 is a number of tickets
        text: root.viewModel.count > 0 ? qsTr("Chưa ra giấy: %1").arg(root.viewModel.count) : qsTr("Mọi phiếu đã ra giấy.")
        visible: root.viewModel.known
    }

    Repeater {
        model: root.viewModel.kept

        Card {
            id: page

            required property string key
            required property string title
            required property string about
            required property int index

            Layout.fillWidth: true
            implicitHeight: row.implicitHeight + 2 * Theme.gap

            RowLayout {
                id: row

                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: parent.right
                anchors.top: parent.top
                spacing: Theme.gap

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gapHair

                    Words {
                        Layout.fillWidth: true
                        font.weight: Font.Bold
                        text: page.title
                    }

                    Words {
                        Layout.fillWidth: true
                        color: Theme.inkSoft
                        text: page.about
                    }
                }

                ActionButton {
                    enabled: !root.viewModel.running
                    icon: "printer"
                    objectName: "printAgain-" + page.index
                    text: qsTr("In lại")
                    onClicked: root.viewModel.again(page.key)
                }
            }
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
