pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// All of what is agreed to, to read here or to take along on paper.
FocusScope {
    id: root

    required property ConsentTextViewModel viewModel

    NoticeCard {
        icon: "shield"
        showPicture: false
        text: root.viewModel.version
        title: root.viewModel.title

        details: [
            Repeater {
                model: root.viewModel.clauses

                ColumnLayout {
                    id: clause

                    required property string heading
                    required property string text

                    Layout.fillWidth: true
                    spacing: Theme.gapHair

                    Words {
                        Accessible.role: Accessible.Heading
                        Layout.fillWidth: true
                        font.weight: Font.Bold
                        text: clause.heading
                    }

                    Words {
                        Layout.fillWidth: true
                        text: clause.text
                    }
                }
            }
        ]

        Chip {
            icon: "printer"
            text: root.viewModel.paper
            tone: root.viewModel.paperTone
            visible: root.viewModel.paperTone !== ""
            width: Math.min(implicitWidth, parent.width)
        }

        GridLayout {
            columnSpacing: Theme.gapSmall
            columns: Theme.narrow && !Theme.landscape || Theme.textSize > 1 && !Theme.landscape ? 1 : 2
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true
            width: parent.width

            ActionButton {
                Layout.fillWidth: true
                enabled: root.viewModel.mayPrint
                icon: "printer"
                objectName: "printConsent"
                opacity: enabled ? 1 : 0
                text: qsTr("In bản này")
                onClicked: root.viewModel.printIt()
            }

            ActionButton {
                Layout.fillWidth: true
                focus: true
                implicitHeight: Theme.touchMain
                kind: "primary"
                objectName: "dismissNotice"
                text: qsTr("Quay lại")
                onClicked: root.viewModel.close()
            }
        }
    }
}
