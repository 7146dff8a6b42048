pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A ticket comes out of the slot. `done` goes from 0 to 1: all of it can be taken.
Drawing {
    id: root

    property real done: 1

    canvasHeight: 150
    canvasWidth: 170

    Shape {
        Figure {
            color: Theme.primaryDeep
            path: Outline.box(6, 2, 158, 30, 10)
            pen: Theme.metal
            penWidth: 1.2
        }

        Figure {
            color: Theme.metal
            path: Outline.box(24, 15, 122, 6, 3)
        }
    }

    Item {
        clip: true
        height: 130
        width: 106
        x: 32
        y: 18

        Rectangle {
            id: slip

            color: Theme.codePaper
            height: 128
            width: parent.width
            y: -116 * (1 - root.done)

            Text {
                Accessible.ignored: true
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.codeInk
                font.bold: true
                font.family: Theme.family
                font.pixelSize: 29
                text: "A 042"
                textFormat: Text.PlainText
                y: 18
            }

            // The software renderer does not clip shapes: each shows when all of it is out.
            Shape {
                visible: slip.y > -10

                Figure {
                    color: Theme.glow
                    path: Outline.box(30, 10, 46, 5, 2.5)
                }
            }

            QrPattern {
                color: Theme.codeInk
                size: 42
                visible: slip.y > -64
                x: 11
                y: 68
            }

            Shape {
                visible: slip.y > -68

                Figure {
                    color: Theme.glow
                    path: Outline.box(61, 70, 34, 5, 2.5) + Outline.box(61, 81, 26, 5, 2.5) + Outline.box(61, 92, 36, 5, 2.5) + Outline.box(61, 103, 20, 5, 2.5)
                }
            }
        }
    }
}
