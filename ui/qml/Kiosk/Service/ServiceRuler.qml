pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// A hundred millimetres along and a hundred up, as the settings make them.
Item {
    id: root

    readonly property real begins: Theme.mm(20)
    readonly property real base: root.height - Theme.mm(30)
    readonly property int most: Math.floor(Math.min(root.width - root.begins - Theme.mm(10), root.base - Theme.mm(10)) / Theme.mm(1))
    readonly property int length: Math.max(0, Math.min(100, root.most))

    RulerTicks {
        color: "black"
        five: Theme.mm(7)
        length: root.visible ? root.length : -1
        one: Theme.mm(4)
        ten: Theme.mm(10)
        unit: Theme.unit
        x: root.begins
        y: root.base
    }

    RulerTicks {
        color: "black"
        five: Theme.mm(7)
        length: root.visible ? root.length : -1
        one: Theme.mm(4)
        ten: Theme.mm(10)
        unit: Theme.unit
        upright: true
        x: root.begins
        y: root.base
    }

    Words {
        color: "black"
        //: %1 is a number of millimetres
        text: qsTr("Mỗi cạnh dài %1 mm. Chạm để quay lại.").arg(root.length)
        width: root.width - root.begins - 2 * Theme.margin
        x: root.begins + Theme.gapLarge
        y: root.base - implicitHeight - Theme.gapLarge
    }
}
