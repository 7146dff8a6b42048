pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Four corners around the place and size a code should have. Light with a dark edge: they show on any picture.
Item {
    id: root

    required property real size
    readonly property real arm: root.size * 0.22
    readonly property real turn: root.size * 0.08
    readonly property string corners: {
        const far = root.size;
        const arm = root.arm - root.turn;
        const turn = "a" + root.turn + " " + root.turn + " 0 0 1 ";
        const line = (x, y, toX, toY, bend, onX, onY) => "M" + x + " " + y + "l" + toX + " " + toY + turn + bend + "l" + onX + " " + onY;
        return line(0, root.arm, 0, -arm, root.turn + " " + -root.turn, arm, 0) + line(far - root.arm, 0, arm, 0, root.turn + " " + root.turn, 0, arm) + line(far, far - root.arm, 0, arm, -root.turn + " " + root.turn, -arm, 0) + line(root.arm, far, -arm, 0, -root.turn + " " + -root.turn, 0, -arm);
    }

    Accessible.ignored: true
    implicitHeight: root.size
    implicitWidth: root.size

    Shape {
        anchors.fill: parent

        Figure {
            path: root.corners
            pen: Theme.codeInk
            penWidth: Theme.mm(2)
        }

        Figure {
            path: root.corners
            pen: Theme.codePaper
            penWidth: Theme.mm(1.1)
        }
    }
}
