pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// Something to choose: what it is, and below it what is known of it. The chosen one is ticked.
Touchable {
    id: root

    required property string text
    property string hint
    property bool chosen: false
    property bool strong: false
    property bool warning: false
    property bool usable: !root.warning

    Accessible.description: root.hint
    checked: root.chosen
    enabled: root.usable
    implicitHeight: Math.max(Theme.touchMain * 0.86, lines.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(100)
    label: root.text
    role: Accessible.RadioButton

    Rectangle {
        anchors.fill: parent
        border.color: root.chosen || root.strong ? Theme.primary : root.warning ? Theme.warn : root.usable ? Theme.lineStrong : Theme.line
        border.width: root.chosen || root.strong ? Theme.outline * 1.5 : Theme.hairline * 1.5
        color: root.pressed || root.chosen ? Theme.cardPressed : root.usable ? Theme.card : Theme.sunken
        radius: Theme.radius
    }

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: root.warning ? Theme.warn : Theme.primary
        name: root.warning ? "alert" : root.chosen ? "check" : "forward"
        opacity: root.chosen || root.strong || root.warning ? 1 : 0
        pen: 2.4
        size: Theme.icon
    }

    Column {
        id: lines

        anchors.left: mark.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            color: root.usable ? Theme.ink : Theme.inkSunken
            font.weight: root.chosen || root.strong ? Font.Bold : Font.DemiBold
            text: root.text
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        Words {
            Accessible.ignored: true
            color: root.usable ? Theme.inkSoft : Theme.inkSunken
            font.pixelSize: Theme.textCaption
            text: root.hint
            visible: root.hint !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
