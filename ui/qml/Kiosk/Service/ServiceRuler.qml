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

    Repeater {
        model: root.visible ? root.length + 1 : 0

        Item {
            id: tick

            required property int index
            readonly property real size: Theme.mm(tick.index % 10 === 0 ? 10 : tick.index % 5 === 0 ? 7 : 4)

            Rectangle {
                color: "black"
                height: tick.size
                width: Math.max(1, Theme.mm(0.3))
                x: root.begins + Theme.mm(tick.index)
                y: root.base
            }

            Rectangle {
                color: "black"
                height: Math.max(1, Theme.mm(0.3))
                width: tick.size
                x: root.begins - tick.size
                y: root.base - Theme.mm(tick.index)
            }
        }
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
