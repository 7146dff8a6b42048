pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Where on an ID card its number stands.
Drawing {
    id: root

    canvasHeight: 82
    canvasWidth: 124

    IdCardFace {
        x: 6
        y: 6
    }

    Shape {
        Figure {
            path: Outline.box(45, 29, 54, 14, 7)
            pen: Theme.warnStrong
            penWidth: 2.6
        }
    }
}
