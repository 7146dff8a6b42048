pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Theme

// What is known, line by line: a name, and beside or below it what it is.
Card {
    id: root

    required property var rows
    property real titleShare: 0.38

    implicitHeight: lines.implicitHeight + 2 * Theme.gap

    ColumnLayout {
        id: lines

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        Repeater {
            model: root.rows

            Item {
                id: line

                required property string title
                required property string text
                required property string tone
                readonly property bool stacked: Theme.textSize >= 2 || root.width < Theme.textBody * 22
                readonly property real begins: line.stacked ? 0 : Math.round(line.width * root.titleShare)

                Layout.fillWidth: true
                implicitHeight: line.stacked ? value.y + value.implicitHeight : Math.max(name.implicitHeight, value.implicitHeight)

                Words {
                    id: name

                    color: Theme.inkSoft
                    text: line.title
                    width: line.stacked ? line.width : line.begins - Theme.gapSmall
                }

                IconLine {
                    id: marked

                    color: Tones.words(line.tone)
                    icon: Tones.icon(line.tone)
                    text: line.text
                    visible: line.tone !== ""
                    weight: Font.DemiBold
                    width: line.width - line.begins
                    x: line.begins
                    y: line.stacked ? name.implicitHeight : 0
                }

                Words {
                    id: value

                    font.weight: Font.DemiBold
                    opacity: line.tone === "" ? 1 : 0
                    text: line.text
                    width: line.width - line.begins - (line.tone === "" ? 0 : Theme.textBody * 2)
                    x: line.begins
                    y: line.stacked ? name.implicitHeight : 0
                }
            }
        }
    }
}
