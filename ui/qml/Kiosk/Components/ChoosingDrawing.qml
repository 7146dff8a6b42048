pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A department is touched on the glass. `done` goes from 0 to 1: the hand comes, touches, and the choice shows.
Drawing {
    id: root

    property real done: 0
    readonly property bool chosen: root.done > 0.85
    readonly property list<string> drawings: ["heart", "eye", "child", "tooth", "stethoscope", "bone"]

    // Where a tile stands.
    function across(tile: int): real {
        return 19 + (tile % 3) * 53;
    }

    function down(tile: int): real {
        return 32 + Math.floor(tile / 3) * 50;
    }

    function box(tile: int): string {
        return Outline.box(root.across(tile), root.down(tile), 46, 44, 6);
    }

    canvasHeight: 150
    canvasWidth: 190

    Shape {
        Figure {
            color: Theme.primaryDeep
            path: Outline.box(1, 1, 188, 138, 12)
            pen: Theme.metal
            penWidth: 1.2
        }

        Figure {
            color: Theme.paper
            path: Outline.box(9, 9, 172, 122, 7)
        }

        Figure {
            color: Theme.primaryTint
            path: Outline.box(19, 18, 74, 6, 3)
        }

        Figure {
            color: Theme.card
            path: [0, 1, 2, 3, 5].map(tile => root.box(tile)).join("")
            pen: Theme.line
        }

        Figure {
            color: root.chosen ? Theme.primary : Theme.card
            path: root.box(4)
            pen: root.chosen ? Theme.primary : Theme.line
        }
    }

    Repeater {
        model: root.drawings

        Icon {
            required property int index
            required property string modelData

            color: root.chosen && index === 4 ? Theme.primaryInk : Theme.primary
            name: modelData
            size: 26
            x: root.across(index) + 10
            y: root.down(index) + 9
        }
    }

    HandDrawn {
        x: 128 - 46 * root.done
        y: 120 - 20 * root.done
    }
}
