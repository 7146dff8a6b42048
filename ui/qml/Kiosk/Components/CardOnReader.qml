pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A card comes down on the reader, is read, and is taken again. At rest it stands just above the reader; whoever knows
// better says how far it has `landed`, from 0 to 1.
Drawing {
    id: root

    property bool moving: false
    property bool reading: false
    property bool leaving: false
    property real landed: root.leaving ? 1 : 0

    canvasHeight: root.reading ? 100 : 150
    canvasTop: root.reading ? 48 : 0
    canvasWidth: 170

    Shape {
        Figure {
            color: Theme.primaryDeep
            path: Outline.box(12, 52, 146, 92, 14)
        }

        Figure {
            path: Outline.box(17, 57, 136, 82, 10)
            pen: Theme.metal
            penWidth: 1.2
        }

        Figure {
            path: Outline.disc(85, 98, 9) + Outline.disc(85, 98, 19) + Outline.disc(85, 98, 29)
            pen: Theme.glow
            penWidth: 2.2
        }

        Figure {
            color: card.down ? Theme.lamp : Theme.metal
            path: Outline.disc(148, 133.5, 3)
        }
    }

    IdCardFace {
        id: card

        readonly property real lift: root.reading ? 0 : 46 * (1 - root.landed)
        readonly property bool down: card.lift < 4

        rotation: -9 * card.lift / 50
        x: 29 + card.lift * 0.2
        y: 63 - card.lift
    }

    SequentialAnimation {
        loops: Animation.Infinite
        running: root.moving && root.visible && Theme.motion && !root.reading

        PauseAnimation {
            duration: 1400
        }

        NumberAnimation {
            duration: 700
            easing.type: Easing.InOutCubic
            from: root.leaving ? 1 : 0
            property: "landed"
            target: root
            to: root.leaving ? 0 : 1
        }

        PauseAnimation {
            duration: 3200
        }

        NumberAnimation {
            duration: 600
            easing.type: Easing.InOutCubic
            from: root.leaving ? 0 : 1
            property: "landed"
            target: root
            to: root.leaving ? 1 : 0
        }
    }
}
