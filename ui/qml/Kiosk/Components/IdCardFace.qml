pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The front of an ID card, with nobody on it: 112 x 70.
Shape {
    id: root

    height: 70
    width: 112

    Figure {
        color: Theme.card
        path: Outline.box(0.5, 0.5, 111, 69, 6)
        pen: Theme.primaryTint
    }

    Figure {
        color: Theme.primarySoft
        path: Outline.box(9, 24, 28, 36, 3)
    }

    Figure {
        color: Theme.primaryTint
        path: Outline.disc(23, 36.5, 5.5) + "M13 60v-6a7 7 0 0 1 7-7h6a7 7 0 0 1 7 7v6z" + Outline.box(44, 28, 44, 4, 2) + Outline.box(44, 37, 34, 4, 2) + Outline.box(44, 46, 50, 4, 2) + Outline.box(44, 55, 28, 4, 2)
    }

    Figure {
        color: Theme.bad
        path: Outline.disc(14, 13, 4)
    }

    Figure {
        color: Theme.gold
        path: Outline.disc(14, 13, 1.8)
    }

    Figure {
        color: Theme.primary
        path: Outline.box(24, 10.5, 46, 5, 2.5)
    }

    QrPattern {
        size: 18
        x: 86
        y: 7
    }
}
