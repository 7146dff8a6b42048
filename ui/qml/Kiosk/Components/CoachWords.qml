pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A sentence as large as its place allows, with its drawing above or before it. Why it is said stands below, where the
// sentence can still be large.
Item {
    id: root

    required property string icon
    required property string text
    required property string why
    readonly property bool tall: root.height > Theme.mm(45) && root.height > root.width * 0.5 && drawing.height + Theme.gap + small.implicitHeight <= root.height
    readonly property bool drawn: root.tall || smallBeside.implicitHeight <= root.height
    readonly property real drawingHeight: root.tall ? drawing.height + Theme.gap : 0
    readonly property real whyHeight: reason.visible ? reason.height + Theme.gapSmall : 0
    readonly property real wholeHeight: root.drawingHeight + sentence.contentHeight + root.whyHeight
    readonly property real topEdge: Math.max(0, (root.height - root.wholeHeight) / 2)

    Icon {
        id: drawing

        color: Theme.primary
        name: root.icon
        pen: 1.7
        size: Theme.mm(Theme.narrow ? 14 : 20)
        visible: root.drawn
        y: root.tall ? root.topEdge : (root.height - height) / 2
    }

    Words {
        id: sentence

        Accessible.ignored: true
        font.pixelSize: Theme.textTitle
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        height: root.height - root.drawingHeight - root.whyHeight
        minimumPixelSize: Theme.textBody
        text: root.text
        verticalAlignment: Text.AlignVCenter
        width: root.width - x
        x: root.tall || !root.drawn ? 0 : drawing.width + Theme.gap
        y: root.drawingHeight
    }

    Words {
        id: small

        Accessible.ignored: true
        font.weight: sentence.font.weight
        text: root.text
        visible: false
        width: root.width
    }

    Words {
        id: smallBeside

        Accessible.ignored: true
        font.weight: sentence.font.weight
        text: root.text
        visible: false
        width: root.width - drawing.width - Theme.gap
    }

    Words {
        id: large

        Accessible.ignored: true
        font.pixelSize: Theme.textHeading
        font.weight: sentence.font.weight
        text: root.text
        visible: false
        width: sentence.width
    }

    Words {
        id: reason

        Accessible.ignored: true
        color: Theme.inkSoft
        text: root.why
        visible: root.why !== "" && root.drawingHeight + large.height + Theme.gapSmall + reason.height <= root.height
        width: sentence.width
        x: sentence.x
        y: root.topEdge + root.wholeHeight - height
    }
}
