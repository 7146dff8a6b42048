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
    property bool compact: Theme.narrow

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

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Words {
                Layout.preferredWidth: column.width * (Theme.narrow ? 0.32 : 0.28)
                color: Theme.primary
                font.features: {
                    "tnum": 1
                }
                font.pixelSize: Theme.textDisplay
                font.weight: Font.Black
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.textHeading
                objectName: "number-" + root.index
                text: root.number
                wrapMode: Text.NoWrap
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.gapHair

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gapSmall

                    Words {
                        Layout.fillWidth: true
                        font.pixelSize: Theme.textHeading
                        font.weight: Font.Bold
                        text: root.department
                    }

                    Chip {
                        Layout.alignment: Qt.AlignTop
                        icon: "check"
                        text: root.paid
                        textSize: Theme.textCaption
                        tone: "good"
                        visible: root.paid !== ""
                    }
                }

                IconLine {
                    Layout.fillWidth: true
                    icon: "pin"
                    text: root.place
                    visible: root.place !== ""
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.textCaption
                    text: root.booked
                    visible: root.booked !== "" && !root.compact
                }
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: 2
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
