pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The ticks of a ruler, one a millimetre from this item's corner on: along to the right and hanging down, or `upright`
// and pointing to the left. Every fifth is longer and every tenth the longest.
Item {
    id: root

    required property int length
    required property real unit
    required property real one
    required property real five
    required property real ten
    property color color: Theme.codeInk
    property real thickness: Math.max(1, Theme.mm(0.3))
    property bool upright: false
    // On whole pixels, each as thick as the next; else in its true place, its middle on the millimetre.
    property bool snapped: true
    // Where millimetres are hardly two pixels only centimetres are told apart.
    property bool sparse: false

    function place(index: int): real {
        return root.snapped ? Math.round(index * root.unit) : index * root.unit - root.thickness / 2;
    }

    Repeater {
        model: root.length + 1

        Rectangle {
            id: tick

            required property int index
            readonly property real along: root.place(tick.index)
            readonly property real size: tick.index % 10 === 0 ? root.ten : tick.index % 5 === 0 ? root.five : root.one

            color: root.color
            height: root.upright ? root.thickness : tick.size
            visible: !root.sparse || tick.index % 10 === 0
            width: root.upright ? tick.size : root.thickness
            x: root.upright ? -tick.size : tick.along
            y: root.upright ? -tick.along : 0
        }
    }
}
