pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// What the doctor finds, part after part: green, yellow or red, with the remedy.
ScreenPage {
    id: root

    required property ServiceChecksModel viewModel

    asideShare: 0.32
    lead: qsTr("Như lệnh kiosk doctor. Máy tự kiểm tra lại từng phần; thiết bị đang dùng cho biết trạng thái của chúng.")
    title: qsTr("Kiểm tra máy")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "printer"
            kind: "quiet"
            objectName: "printReport"
            text: qsTr("In biên bản")
            visible: !root.viewModel.running && !root.viewModel.printing
            onClicked: root.viewModel.printReport()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "repeat"
            objectName: "checksAgain"
            text: qsTr("Kiểm tra lại")
            visible: !root.viewModel.running
            onClicked: root.viewModel.again()
        }
    ]
    aside: [
        Banner {
            Layout.fillWidth: true
            icon: root.viewModel.running ? "clock" : Tones.icon(root.viewModel.tone)
            objectName: "checksSummary"
            title: root.viewModel.summary
            tone: root.viewModel.tone
        },
        Banner {
            Layout.fillWidth: true
            icon: root.viewModel.printing ? "printer" : Tones.icon(root.viewModel.wordTone)
            objectName: "checksPaper"
            title: root.viewModel.printing ? qsTr("Đang in…") : root.viewModel.word
            tone: root.viewModel.printing ? "info" : root.viewModel.wordTone
            visible: title !== ""
        }
    ]

    Repeater {
        model: root.viewModel.rows

        Card {
            id: found

            required property string key
            required property string part
            required property string what
            required property string remedy
            required property string tone
            required property bool running

            Layout.fillWidth: true
            implicitHeight: lines.implicitHeight + 2 * Theme.gapSmall

            Column {
                id: lines

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gapHair

                IconLine {
                    color: Tones.words(found.tone)
                    icon: found.running ? "clock" : found.what === "" ? "minus" : Tones.icon(found.tone)
                    text: found.part
                    weight: Font.Bold
                    width: parent.width
                }

                Words {
                    color: Theme.inkSoft
                    font.pixelSize: Theme.textCaption
                    text: found.what
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }

                Words {
                    font.pixelSize: Theme.textCaption
                    font.weight: Font.DemiBold
                    text: found.remedy
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
