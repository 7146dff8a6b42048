pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Shows that there is more below, and how much. It lies at the right edge of what it belongs to.
Rectangle {
    id: root

    required property Flickable view

    color: Theme.lineStrong
    height: root.view.visibleArea.heightRatio * root.view.height
    radius: root.width / 2
    visible: root.view.visibleArea.heightRatio < 1
    width: Theme.mm(2)
    x: root.view.x + root.view.width - root.width
    y: root.view.y + root.view.visibleArea.yPosition * root.view.height
}
