pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A visit the patient has today already: its number, where to, and what can be done about it.
Card {
    id: root

    required property int index
    required property string key
    required property string number
    required property string department
    required property string place
    required property string booked
    required property string paid
    property bool cancellable: false
    readonly property bool stacked: root.width - 2 * Theme.gap < number.implicitWidth + Theme.textHeading * 11
    readonly property bool apart: root.width - 2 * Theme.gap > Theme.textBody * 22

    signal cancel
    signal printAgain

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.mm(160)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: root.stacked ? 1 : 2
            rowSpacing: Theme.gapHair

            RowLayout {
                Layout.fillWidth: root.stacked
                Layout.preferredWidth: root.stacked ? -1 : Math.max(column.width * 0.28, number.implicitWidth)
                spacing: Theme.gapSmall

                Words {
                    id: number

                    Layout.fillWidth: true
                    color: Theme.primary
                    font.features: {
                        "tnum": 1
                    }
                    font.pixelSize: Theme.textDisplay
                    font.weight: Font.Black
                    objectName: "number-" + root.index
                    text: root.number
                    wrapMode: Text.NoWrap
                }

                Chip {
                    icon: "check"
                    text: root.paid
                    textSize: Theme.textCaption
                    tone: "good"
                    visible: root.paid !== "" && root.stacked && number.implicitWidth + implicitWidth + Theme.gapSmall < column.width
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.gapHair

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.textHeading
                    font.weight: Font.Bold
                    text: root.department
                }

                IconLine {
                    Layout.fillWidth: true
                    icon: "pin"
                    text: root.place
                    visible: root.place !== ""
                }

                IconLine {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    icon: "clock"
                    text: root.booked
                    visible: root.booked !== ""
                }

                Chip {
                    icon: "check"
                    text: root.paid
                    textSize: Theme.textCaption
                    tone: "good"
                    visible: root.paid !== "" && !(root.stacked && number.implicitWidth + implicitWidth + Theme.gapSmall < column.width)
                }
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: root.apart ? 2 : 1
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true

            ActionButton {
                Layout.fillWidth: true
                icon: Theme.narrow ? "" : "printer"
                label: qsTr("In lại phiếu số %1").arg(root.number)
                objectName: "printAgain-" + root.index
                text: qsTr("In lại phiếu")
                onClicked: root.printAgain()
            }

            ActionButton {
                Layout.fillWidth: true
                icon: Theme.narrow ? "" : "cross"
                kind: "quiet"
                label: qsTr("Hủy lượt khám số %1").arg(root.number)
                objectName: "cancelVisit-" + root.index
                text: qsTr("Hủy lượt khám này")
                visible: root.cancellable
                onClicked: root.cancel()
            }
        }
    }
}
