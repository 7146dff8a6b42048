pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The bones of a screen: a question, what is needed to answer it, and the answers. Upright they stand below each
// other; on a lying panel the question and the answers stand beside what is asked about. There is nothing to scroll:
// what is too tall for a small panel is drawn smaller as a whole, so that nothing is ever cut off.
FocusScope {
    id: root

    required property string title
    property string lead
    property real asideShare: 0.4
    property Component picture: null
    property alias actions: actionColumn.data
    property alias aside: asideColumn.data
    default property alias content: body.data

    readonly property bool wide: Theme.landscape
    readonly property real asideWidth: root.wide ? Math.round((root.width - 2 * Theme.margin - Theme.gapLarge) * root.asideShare) : root.width - 2 * Theme.margin
    readonly property real actionHeight: actionColumn.visible ? actionColumn.implicitHeight + Theme.gap : 0
    readonly property real bodyTop: root.wide ? Theme.gapLarge : head.y + head.height + Theme.gap
    readonly property real bodyHeight: root.height - root.bodyTop - (root.wide ? Theme.gap : root.actionHeight + Theme.gap)
    readonly property real shrink: Math.min(1, root.bodyHeight / Math.max(1, body.implicitHeight))

    Column {
        id: head

        spacing: Theme.gapSmall
        width: root.asideWidth
        x: Theme.margin
        y: Theme.gapLarge

        Words {
            Accessible.role: Accessible.Heading
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            text: root.title
            width: parent.width
        }

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textLead
            text: root.lead
            visible: root.lead !== ""
            width: parent.width
        }

        Item {
            height: 1
            visible: asideColumn.visible
            width: 1
        }

        ColumnLayout {
            id: asideColumn

            spacing: Theme.gap
            visible: children.length > 0
            width: parent.width
        }
    }

    Loader {
        active: root.wide && root.picture !== null
        height: root.height - head.y - head.height - root.actionHeight - 2 * Theme.gapLarge
        sourceComponent: root.picture
        width: root.asideWidth
        x: Theme.margin
        y: head.y + head.height + Theme.gapLarge
    }

    ColumnLayout {
        id: body

        height: root.bodyHeight / root.shrink
        scale: root.shrink
        spacing: Theme.gap
        transformOrigin: Item.Top
        width: root.width - 2 * Theme.margin - (root.wide ? root.asideWidth + Theme.gapLarge : 0)
        x: root.width - Theme.margin - body.width
        y: root.bodyTop
    }

    Loader {
        active: !root.wide && root.picture !== null
        parent: body
        sourceComponent: root.picture
        visible: active
        Layout.fillHeight: true
        Layout.fillWidth: true
    }

    ColumnLayout {
        id: actionColumn

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        spacing: Theme.gapSmall
        visible: children.length > 0
        width: root.asideWidth
        x: Theme.margin
    }
}
