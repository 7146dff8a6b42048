pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Somebody behind a desk who helps.
Drawing {
    id: root

    canvasHeight: 124
    canvasWidth: 170

    Shape {
        Figure {
            color: Theme.primarySoft
            path: Outline.disc(85, 60, 60)
        }

        Figure {
            color: Theme.primary
            path: "M46 100v-12a26 26 0 0 1 26-26h26a26 26 0 0 1 26 26v12z"
        }

        Figure {
            color: Theme.codePaper
            path: "M76 62h18l-9 13z"
        }

        Figure {
            color: Theme.skin
            path: Outline.box(78, 46, 14, 20, 6) + Outline.disc(85, 38, 17)
        }

        Figure {
            color: Theme.codeInk
            path: "M66 40c-2-16 8-25 19-25s21 9 19 25c-3-8-7-12-12-13-8 4-18 5-26 13z"
        }

        Figure {
            path: "M80.5 46c2.6 2.4 6.4 2.4 9 0M78.5 38.5v.6M91.5 38.5v.6"
            pen: Theme.codeInk
            penWidth: 1.7
        }

        Figure {
            color: Theme.codePaper
            path: Outline.box(98, 78, 18, 11, 2.5)
        }

        Figure {
            color: Theme.bad
            path: "M106 80h2v2.500h2.500v2H108V87h-2v-2.500h-2.500v-2h2.500z"
        }

        Figure {
            color: Theme.primaryDeep
            path: Outline.box(6, 96, 158, 24, 6)
        }

        Figure {
            color: Theme.metal
            path: Outline.box(12, 102, 146, 4, 2)
        }
    }
}
