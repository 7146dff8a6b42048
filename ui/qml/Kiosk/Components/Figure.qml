pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// One colour of a drawing.
ShapePath {
    id: root

    required property string path
    property color color: "transparent"
    property color pen: "transparent"
    property real penWidth: 1

    capStyle: ShapePath.RoundCap
    fillColor: root.color
    fillRule: ShapePath.WindingFill
    joinStyle: ShapePath.RoundJoin
    strokeColor: root.pen
    strokeWidth: root.penWidth

    PathSvg {
        path: root.path
    }
}
