pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A line that gets smaller letters where it does not fit, and a second line where even those do not.
Words {
    id: root

    property int preferredSize: Theme.textBody
    property int smallestSize: Theme.textCaption

    font.pixelSize: root.width <= 0 || metrics.advanceWidth <= root.width ? root.preferredSize : root.smallestSize

    TextMetrics {
        id: metrics

        font.family: root.font.family
        font.pixelSize: root.preferredSize
        font.weight: root.font.weight
        text: root.text
    }
}
