pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Looks like a QR code and holds nothing: for pictures that explain.
Item {
    id: root

    property color color: Theme.ink
    property real size: 40

    implicitHeight: root.size
    implicitWidth: root.size

    Shape {
        height: 21
        scale: root.size / 21
        transformOrigin: Item.TopLeft
        width: 21

        ShapePath {
            fillColor: root.color
            fillRule: ShapePath.OddEvenFill
            strokeColor: "transparent"

            PathSvg {
                path: "M0 0h7v7H0zM1 1v5h5V1zM2 2h3v3H2zM14 0h7v7h-7zM15 1v5h5V1zM16 2h3v3h-3zM0 14h7v7H0zM1 15v5h5v-5zM2 16h3v3H2z" + "M8 0h2v1H8zM11 1h2v1h-2zM9 2h1v2H9zM11 3h1v2h-1zM12 5h1v2h-1zM8 5h2v1H8zM10 6h1v1h-1z" + "M0 8h2v1H0zM3 9h2v1H3zM1 10h1v2H1zM4 11h3v1H4zM6 8h2v2H6zM9 8h1v2H9zM8 11h2v1H8zM11 8h3v1h-3zM12 10h2v2h-2zM15 8h1v3h-1zM17 9h3v1h-3zM19 11h2v1h-2zM16 11h2v1h-2zM0 12h3v1H0z" + "M8 13h1v3H8zM10 13h2v1h-2zM9 17h2v2H9zM11 15h2v1h-2zM13 13h1v2h-1zM15 13h2v1h-2zM18 13h1v3h-1zM14 16h3v1h-3zM12 18h1v3h-1zM14 18h2v2h-2zM17 18h1v1h-1zM19 17h2v2h-2zM17 20h3v1h-3zM8 20h3v1H8z"
            }
        }
    }
}
