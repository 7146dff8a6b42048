pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A code is held before the camera: on a phone, on an insurance card or on an ID card. `near` is how close it has come.
Drawing {
    id: root

    property string holder: "phone"
    property real near: 1

    canvasHeight: 130
    canvasWidth: 200

    Shape {
        Figure {
            color: root.near > 0.95 ? Theme.primaryTint : Theme.nothing
            path: root.holder === "phone" ? "M26 65L122 12v106z" : "M26 65L96 30v70z"
        }

        Figure {
            color: Theme.ink
            path: Outline.box(6, 34, 30, 62, 12)
        }

        Figure {
            color: Theme.primaryDeep
            path: Outline.disc(21, 65, 10)
            pen: Theme.glow
            penWidth: 2.4
        }

        Figure {
            color: Theme.primaryTint
            path: Outline.disc(21, 65, 3.4)
        }

        Figure {
            color: Theme.lamp
            path: Outline.disc(21, 45, 2.5)
        }
    }

    Loader {
        y: (root.canvasHeight - height) / 2
        sourceComponent: root.holder === "phone" ? phone : root.holder === "insurance" ? insurance : idCard
        x: (root.holder === "phone" ? 112 : 82) + 24 * (1 - root.near)
    }

    Component {
        id: phone

        Shape {
            height: 122
            width: 66

            Figure {
                color: Theme.ink
                path: Outline.box(0, 0, 66, 122, 11)
            }

            Figure {
                color: Theme.card
                path: Outline.box(4, 4, 58, 114, 8)
            }

            Figure {
                color: Theme.bad
                path: Outline.box(20, 14, 26, 5, 2.5)
            }

            Figure {
                color: Theme.primaryTint
                path: Outline.box(13, 88, 40, 5, 2.5) + Outline.box(20, 98, 26, 5, 2.5)
            }

            QrPattern {
                size: 44
                x: 11
                y: 32
            }
        }
    }

    Component {
        id: insurance

        Shape {
            height: 78
            width: 114

            Figure {
                color: Theme.card
                path: Outline.box(0.5, 0.5, 113, 77, 7)
                pen: Theme.primaryTint
            }

            Figure {
                color: Theme.primary
                path: "M0 20v-13a7 7 0 0 1 7-7h100a7 7 0 0 1 7 7v13z"
            }

            Figure {
                color: Theme.card
                path: Outline.box(26, 8, 64, 5, 2.5)
            }

            Figure {
                color: Theme.primaryTint
                path: Outline.box(9, 30, 52, 4.4, 2.2) + Outline.box(9, 41, 40, 4.4, 2.2) + Outline.box(9, 52, 48, 4.4, 2.2) + Outline.box(9, 63, 32, 4.4, 2.2)
            }

            Icon {
                color: Theme.card
                name: "shield"
                size: 14
                x: 7
                y: 3.5
            }

            QrPattern {
                size: 38
                x: 69
                y: 30
            }
        }
    }

    Component {
        id: idCard

        IdCardFace {}
    }
}
