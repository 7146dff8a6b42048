pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What is looked for, large. A touch opens the keyboard; there is nothing to select or copy.
Touchable {
    id: root

    required property string query
    required property bool open
    //: In the empty search field
    property string hint: qsTr("Tìm nơi khám…")
    readonly property bool empty: root.query === ""

    implicitHeight: Math.max(Theme.touchMain, words.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(80)
    //: Spoken: what was typed into the search field
    label: root.empty ? root.hint : qsTr("Đang tìm: %1").arg(root.query)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.primary
        border.width: Theme.outline * (root.open ? 2 : 1)
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Icon {
        id: lens

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: "search"
        pen: 2.2
        size: Theme.icon
    }

    Words {
        id: words

        Accessible.ignored: true
        anchors.left: lens.right
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        color: root.empty ? Theme.inkSoft : Theme.ink
        font.pixelSize: Theme.textLead
        font.weight: root.empty ? Font.Medium : Font.Bold
        objectName: "query"
        text: root.empty ? root.hint : root.query
        width: Math.min(implicitWidth, root.width - lens.width - 2 * Theme.gap - 2 * Theme.gapSmall)
    }

    Rectangle {
        color: Theme.primary
        height: Theme.textLead * 1.2
        visible: root.open
        width: Math.max(2, Theme.mm(0.8))
        x: root.empty ? words.x - width - 1 : words.x + words.width + Theme.mm(0.8)
        y: (root.height - height) / 2
    }
}
