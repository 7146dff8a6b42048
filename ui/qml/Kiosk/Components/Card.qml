pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A sheet of paper on the desk.
Rectangle {
    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    radius: Theme.radius
}
