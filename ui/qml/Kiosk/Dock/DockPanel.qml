pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Theme

// One device: what it is, how it is, and what can be done to it. `beside` stands beside the buttons, which then stand
// one below the other.
Card {
    id: root

    required property string key
    required property string title
    required property string english
    required property string icon
    required property string news
    required property string tone
    required property var buttons
    property Component beside: null

    signal performed(gesture: string)

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.mm(200)

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Icon {
                color: Theme.primary
                name: root.icon
                size: Theme.mm(9)
            }

            Words {
                font.weight: Font.Bold
                text: root.title
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                elide: Text.ElideRight
                font.pixelSize: Theme.capital(3.7)
                text: root.english
                wrapMode: Text.NoWrap
            }

            Chip {
                text: root.news
                textSize: Theme.textBody - 1
                tone: root.tone
            }
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap

            GridLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                columnSpacing: Theme.gapSmall
                columns: root.beside !== null ? 1 : repeater.count > 6 ? 4 : repeater.count > 4 ? 3 : Math.max(1, repeater.count)
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Repeater {
                    id: repeater

                    model: root.buttons

                    delegate: DockButton {
                        id: button

                        Layout.fillWidth: true

                        onClicked: root.performed(button.gesture)
                    }
                }
            }

            Loader {
                Layout.fillHeight: true
                Layout.fillWidth: true
                sourceComponent: root.beside
                visible: root.beside !== null
            }
        }
    }
}
