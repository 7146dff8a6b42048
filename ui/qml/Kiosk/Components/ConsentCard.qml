pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// What confirming agrees to; beside it what may be agreed to or refused one by one, and blocks nothing.
Card {
    id: root

    required property string agreed
    required property var purposes
    readonly property real pad: Theme.landscape || Theme.narrow ? Theme.gap : Theme.gapLarge
    readonly property bool asks: rows.count > 0

    signal answered(string purpose, bool agrees)
    signal textWanted

    // The number of a law stays on one line.
    function unbroken(words: string): string {
        return words.replace(/\//g, "\u2060/\u2060");
    }

    implicitHeight: column.implicitHeight + 2 * root.pad
    implicitWidth: Theme.mm(160)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.landscape || Theme.narrow ? Theme.gapSmall : Theme.gap

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: root.width > head.implicitWidth + read.implicitWidth + 3 * Theme.gapLarge ? 2 : 1
            rowSpacing: Theme.gapSmall

            IconLine {
                id: head

                Layout.fillWidth: true
                icon: "shield"
                text: qsTr("Bạn đồng ý điều gì?")
                textSize: Theme.textLead
                weight: Font.Bold
            }

            ActionButton {
                id: read

                icon: "info"
                kind: "quiet"
                objectName: "readConsent"
                text: qsTr("Đọc toàn văn")
                onClicked: root.textWanted()
            }
        }

        Words {
            Layout.fillWidth: true
            text: root.unbroken(root.agreed)
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.line
            implicitHeight: Theme.hairline
            visible: root.asks
        }

        Words {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: qsTr("Không bắt buộc. Không chọn là không đồng ý:")
            visible: root.asks
        }

        Repeater {
            id: rows

            model: root.purposes

            PurposeQuestion {
                Layout.fillWidth: true
                onAnswered: agrees => root.answered(key, agrees)
            }
        }
    }
}
