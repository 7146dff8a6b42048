pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The bones of a screen: a question, what is needed to answer it, and the answers. In one column they stand below each
// other; on a lying panel the question and the answers stand beside what is asked about. What is too tall for the room
// is turned like pages; the answers always stay in sight.
FocusScope {
    id: root

    required property string title
    property string lead
    property real asideShare: 0.4
    property Component picture: null
    property alias actions: actionRow.data
    property alias aside: asideColumn.data
    default property alias content: body.data

    readonly property bool wide: !Theme.stacked
    readonly property real innerWidth: root.width - 2 * Theme.margin
    readonly property real asideWidth: root.wide ? Math.round((root.innerWidth - Theme.gapLarge) * root.asideShare) : root.innerWidth
    readonly property bool answerable: actionRow.implicitHeight > 0
    readonly property real actionHeight: root.answerable ? actionRow.height + Theme.gap : 0
    readonly property real bodyHeight: page.height
    readonly property bool sharedRow: Theme.stacked && Theme.landscape

    // Brings something on this screen into view.
    function reveal(item: Item): void {
        page.reveal(item);
    }

    ScrollArea {
        id: side

        height: root.height - root.actionHeight - Theme.gapLarge - Theme.gap
        spacing: Theme.gap
        visible: root.wide
        width: root.asideWidth
        x: Theme.margin
        y: Theme.gapLarge

        Item {
            id: sidePlace

            Layout.fillWidth: true
            implicitHeight: root.wide ? head.implicitHeight : 0
        }

        Loader {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 0
            active: root.wide && root.picture !== null
            opacity: height > Theme.mm(40) ? 1 : 0
            sourceComponent: root.picture
        }
    }

    ScrollArea {
        id: page

        height: root.height - y - (root.wide ? Theme.gap : root.actionHeight + Theme.gap)
        ownButtons: !root.sharedRow || !root.answerable
        spacing: Theme.gap
        width: root.wide ? root.innerWidth - root.asideWidth - Theme.gapLarge : root.innerWidth
        x: root.width - Theme.margin - width
        y: Theme.gapLarge

        Item {
            id: pagePlace

            Layout.fillWidth: true
            implicitHeight: root.wide ? 0 : head.implicitHeight
            visible: !root.wide
        }

        ColumnLayout {
            id: body

            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap
        }

        Loader {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 0
            active: !root.wide && root.picture !== null
            opacity: height > Theme.mm(40) ? 1 : 0
            sourceComponent: root.picture
            visible: active
        }
    }

    Column {
        id: head

        parent: root.wide ? sidePlace : pagePlace
        spacing: Theme.gapSmall
        width: parent.width

        Words {
            id: title

            Accessible.name: root.title
            Accessible.role: Accessible.Heading
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            objectName: "screenTitle"
            text: title.heading(root.title)
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

    // The room of the buttons that turn the page is kept free: an answer that wraps only beside them would begin to turn
    // the page, and end it.
    GridLayout {
        id: actionRow

        readonly property int count: actionRow.visibleChildren.length

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        columnSpacing: Theme.gapSmall
        flow: GridLayout.LeftToRight
        columns: root.sharedRow ? Math.max(1, actionRow.count) : 1
        rowSpacing: Theme.gapSmall
        uniformCellWidths: root.sharedRow
        visible: children.length > 0
        width: root.asideWidth - (root.sharedRow ? shared.implicitWidth + Theme.gapSmall : 0)
        x: Theme.margin
    }

    ScrollButtons {
        id: shared

        anchors.bottom: actionRow.visible ? actionRow.bottom : parent.bottom
        anchors.bottomMargin: actionRow.visible ? 0 : Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        area: page
        slim: true
        visible: root.sharedRow && root.answerable && page.scrolls
    }
}
