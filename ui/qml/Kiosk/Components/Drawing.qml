pragma ComponentBehavior: Bound

import QtQuick

// A picture made of simple shapes on a fixed canvas, fitted into whatever room there is.
Item {
    id: root

    property real canvasWidth: 200
    property real canvasHeight: 150
    property real canvasTop: 0
    default property alias shapes: shapes.data

    Accessible.ignored: true
    implicitHeight: root.canvasHeight
    implicitWidth: root.canvasWidth

    Item {
        id: canvas

        anchors.centerIn: parent
        height: root.canvasHeight
        scale: Math.min(root.width / root.canvasWidth, root.height / root.canvasHeight)
        width: root.canvasWidth

        Item {
            id: shapes

            y: -root.canvasTop
        }
    }
}
