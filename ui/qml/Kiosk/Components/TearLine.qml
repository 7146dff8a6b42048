pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The dashed line along which paper is torn.
Shape {
    id: root

    implicitHeight: Theme.outline
    implicitWidth: Theme.mm(100)

    ShapePath {
        capStyle: ShapePath.RoundCap
        dashPattern: [3, 3]
        fillColor: "transparent"
        strokeColor: Theme.line
        strokeStyle: ShapePath.DashLine
        strokeWidth: Theme.outline

        PathLine {
            relativeX: root.width
            relativeY: 0
        }
    }
}
