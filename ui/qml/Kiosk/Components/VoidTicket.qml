pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A ticket that is worth nothing any more: torn, its number struck out.
Drawing {
    id: root

    required property string number
    property string tone: "good"

    canvasHeight: 156
    canvasWidth: 190

    Shape {
        Figure {
            color: Theme.primarySoft
            path: Outline.disc(95, 78, 76)
        }
    }

    Shape {
        rotation: -2
        x: -1
        y: -2

        Figure {
            color: Theme.codePaper
            path: "M36 34a6 6 0 0 1 6-6h106a6 6 0 0 1 6 6v54" + "l-9.833 7l-9.833 -7".repeat(6) + "z"
            pen: Theme.primaryTint
            penWidth: 1.2
        }

        Figure {
            color: Theme.primaryTint
            path: Outline.box(70, 38, 50, 5, 2.5)
        }
    }

    Shape {
        rotation: 4
        x: 9
        y: 2

        Figure {
            color: Theme.codePaper
            path: "M36 95" + "l9.833 7l9.833 -7".repeat(6) + "v25a6 6 0 0 1 -6 6h-106a6 6 0 0 1 -6 -6z"
            pen: Theme.primaryTint
            penWidth: 1.2
        }

        Figure {
            color: Theme.primaryTint
            path: Outline.box(60, 106, 70, 5, 2.5) + Outline.box(74, 115, 42, 5, 2.5)
        }
    }

    Words {
        color: Theme.codeInk
        font.pixelSize: 34
        font.weight: Font.Black
        fontSizeMode: Text.Fit
        height: 42
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 8
        objectName: "voidNumber"
        rotation: -2
        text: root.number
        verticalAlignment: Text.AlignVCenter
        width: 104
        wrapMode: Text.NoWrap
        x: 42
        y: 44
    }

    Shape {
        Figure {
            path: "M44 68.500l100 -5"
            pen: Theme.bad
            penWidth: 3.2
        }

        Figure {
            color: Theme.card
            path: Outline.disc(158, 124, 23)
        }

        Figure {
            color: Tones.words(root.tone)
            path: Outline.disc(158, 124, 20)
        }
    }

    Icon {
        color: Theme.card
        name: root.tone === "good" ? "check" : "clock"
        pen: root.tone === "good" ? 2.8 : 2
        size: root.tone === "good" ? 24 : 23
        x: 158 - width / 2
        y: 124 - height / 2
    }
}
