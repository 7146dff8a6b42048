pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A hand whose finger points up: 48 x 52, the fingertip at (21, 2).
Shape {
    id: root

    height: 52
    width: 48

    Figure {
        color: Theme.skin
        path: "M15 34V7a6 6 0 0 1 12 0v17h12a8 8 0 0 1 8 8v6a13 13 0 0 1-13 13H24a13 13 0 0 1-10-5L2 32a5 5 0 0 1 8-6z"
        pen: Theme.paper
        penWidth: 2
    }

    Figure {
        path: "M33 25v7M40 26v6"
        pen: Theme.paper
        penWidth: 2
    }
}
