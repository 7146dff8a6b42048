pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// As many equal cards as the room holds. Columns and rows are told to the view model, which pages by them;
// `fullHeight` is the height there is when page buttons are shown.
Item {
    id: root

    required property var departments
    required property bool known
    required property int count
    required property real fullHeight
    readonly property real gap: Theme.gapSmall
    readonly property int columns: Math.max(1, Math.min(4, Math.floor((root.width + root.gap) / (Theme.mm(Theme.landscape ? 98 : 82) + root.gap))))
    readonly property int rows: Math.max(1, Math.floor((root.fullHeight + root.gap) / (Theme.mm(56) + root.gap)))
    readonly property real cardWidth: Math.floor((root.width + root.gap) / root.columns - root.gap)
    readonly property int rowsShown: root.known && root.count > 0 ? Math.ceil(root.count / root.columns) : root.rows
    readonly property real cardHeight: Math.floor(Math.min(Theme.mm(86), (root.height + root.gap) / root.rowsShown - root.gap))

    signal chosen(string key)

    Repeater {
        id: cards

        model: root.known ? root.departments : null

        DepartmentCard {
            required property int index

            height: root.cardHeight
            width: root.cardWidth
            x: (index % root.columns) * (root.cardWidth + root.gap)
            y: Math.floor(index / root.columns) * (root.cardHeight + root.gap)
            onClicked: root.chosen(key)
        }
    }

    DeskHelper {
        readonly property real taken: Math.ceil(cards.count / root.columns) * (root.cardHeight + root.gap) + root.gap

        height: Math.min(Theme.mm(90), root.height - taken)
        visible: root.known && height > Theme.mm(50)
        width: root.width
        y: root.height - height
    }

    Repeater {
        model: root.known ? 0 : root.columns * root.rows

        Skeleton {
            required property int index

            height: root.cardHeight
            radius: Theme.radius
            width: root.cardWidth
            x: (index % root.columns) * (root.cardWidth + root.gap)
            y: Math.floor(index / root.columns) * (root.cardHeight + root.gap)
        }
    }
}
