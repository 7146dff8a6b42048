pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A column that is as tall as its room, and where it is taller, is turned like pages by two big buttons: nothing is cut
// off and nobody has to know how to swipe. With `ownButtons` false the page shows `ScrollButtons` of its own.
Item {
    id: root

    property bool ownButtons: true
    property real spacing: Theme.gap
    property color ground: Theme.paper
    default property alias content: column.data
    readonly property bool scrolls: column.implicitHeight > root.height + 1
    readonly property bool atStart: flick.contentY <= 1
    readonly property bool atEnd: flick.contentY >= flick.contentHeight - flick.height - 1
    readonly property real viewHeight: flick.height

    function turn(pages: real): void {
        const most = Math.max(0, flick.contentHeight - flick.height);
        flick.contentY = Math.min(most, Math.max(0, flick.contentY + pages * flick.height * 0.85));
    }

    // Brings an item of the column into view.
    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y;
        const most = Math.max(0, flick.contentHeight - flick.height);
        if (top < flick.contentY || top + item.height > flick.contentY + flick.height)
            flick.contentY = Math.min(most, Math.max(0, top - Theme.gap));
    }

    function toStart(): void {
        flick.contentY = 0;
    }

    implicitHeight: column.implicitHeight

    Flickable {
        id: flick

        boundsBehavior: Flickable.StopAtBounds
        clip: root.scrolls
        contentHeight: column.height
        height: root.height - (root.scrolls && root.ownButtons ? buttons.height + Theme.gapSmall : 0)
        interactive: root.scrolls
        layer.enabled: root.scrolls // the software renderer does not clip shapes
        layer.smooth: true
        objectName: "scrollFlick"
        width: root.width

        Rectangle {
            color: root.ground
            height: column.height
            visible: root.scrolls
            width: column.width
        }

        ColumnLayout {
            id: column

            height: Math.max(flick.height, implicitHeight)
            spacing: root.spacing
            width: flick.width
        }
    }

    Loader {
        id: buttons

        active: root.scrolls && root.ownButtons
        anchors.bottom: root.bottom
        anchors.left: root.left
        anchors.right: root.right
        visible: active

        sourceComponent: ScrollButtons {
            area: root
            wordless: root.width < Theme.textBody * 11
        }
    }

    Connections {
        function onActiveFocusItemChanged() {
            const item = (root.Window.window as Window)?.activeFocusItem ?? null;
            for (let above = item; above !== null; above = above.parent) {
                if (above === column) {
                    root.reveal(item);
                    return;
                }
            }
        }

        enabled: root.scrolls && root.visible
        target: root.Window.window
    }

    onScrollsChanged: if (!root.scrolls)
        root.toStart()
    onVisibleChanged: if (!root.visible)
        root.toStart()
}
