pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// One drawing by its name in `Icons`, in any size and colour. Decoration: words always stand beside it.
Item {
    id: root

    required property string name
    property color color: Theme.ink
    property real size: Theme.icon
    property real pen: 2

    implicitHeight: root.size
    implicitWidth: root.size
    Accessible.ignored: true

    Shape {
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        width: 24
        x: (root.width - root.size) / 2
        y: (root.height - root.size) / 2

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: Icons.filled.includes(root.name) ? root.color : "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: root.color
            strokeWidth: root.pen

            PathSvg {
                path: Icons.paths[root.name] ?? Icons.paths["info"]
            }
        }
    }
}
