pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Equal cards, as many as `fullHeight` holds; where those would be few, more of them, and the page is scrolled. Columns
// and rows are told to the view model, which pages by them; `cardRoom` is the height there is once it has. `longest` are
// the cards every card must be as tall as; cards that would be taller than the view are flat.
Item {
    id: root

    required property var departments
    required property var longest
    required property bool known
    required property int count
    required property real fullHeight
    required property real cardRoom
    required property real viewHeight
    readonly property real gap: Theme.gapSmall
    readonly property real leastWidth: Theme.mm(82) * Math.pow(Theme.textScale, 0.8)
    readonly property bool flat: tall.tallest > root.viewHeight && (root.width > Theme.mm(190) || low.tallest <= root.viewHeight)
    readonly property int mostColumns: Math.max(1, Math.min(4, Math.floor((root.width + root.gap) / (root.leastWidth + root.gap))))
    readonly property int columns: root.flat ? 1 : root.mostColumns
    readonly property real cardWidth: Math.floor((root.width + root.gap) / root.columns - root.gap)
    readonly property real leastHeight: Math.max(root.flat ? low.tallest : tall.tallest, root.known ? Theme.touchMain : Theme.mm(50))
    readonly property int fitting: Math.floor((root.fullHeight + root.gap) / (root.leastHeight + root.gap))
    readonly property bool scrolled: root.fitting * root.columns < 4
    readonly property int rows: root.scrolled ? Math.ceil(12 / root.columns) : root.fitting
    readonly property int rowsShown: root.known && root.count > 0 ? Math.ceil(root.count / root.columns) : root.known ? 0 : Math.max(1, root.fitting)
    readonly property real cardHeight: Math.max(root.leastHeight, Math.floor(Math.min(root.leastHeight * 1.4, (root.cardRoom + root.gap) / Math.max(1, root.rowsShown) - root.gap)))

    signal chosen(string kind, string key)

    implicitHeight: grid.implicitHeight

    // Cards nobody sees, to measure by. Not invisible: what cannot be seen is not laid out.
    component Measure: Repeater {
        id: measure

        property bool flat: false
        property real cardWidth: root.width
        property real tallest: 0

        function grow(): void {
            let most = 0;
            for (let n = 0; n < measure.count; n++)
                most = Math.max(most, measure.itemAt(n)?.implicitHeight ?? 0);
            measure.tallest = most;
        }

        model: root.longest
        onCountChanged: measure.grow()

        DepartmentCard {
            Accessible.ignored: true
            enabled: false
            flat: measure.flat
            opacity: 0
            width: measure.cardWidth
            onImplicitHeightChanged: measure.grow()
        }
    }

    Measure {
        id: tall

        cardWidth: Math.floor((root.width + root.gap) / root.mostColumns - root.gap)
    }

    Measure {
        id: low

        flat: true
    }

    GridLayout {
        id: grid

        columnSpacing: root.gap
        columns: root.columns
        rowSpacing: root.gap

        Repeater {
            id: cards

            model: root.known ? root.departments : null

            DepartmentCard {
                Layout.fillHeight: true
                Layout.preferredHeight: root.scrolled ? implicitHeight : Math.max(implicitHeight, root.cardHeight)
                Layout.preferredWidth: root.cardWidth
                flat: root.flat
                onClicked: root.chosen(kind, key)
            }
        }
    }

    DeskHelper {
        height: Math.min(Theme.mm(90), root.height - grid.implicitHeight - Theme.gapLarge)
        visible: root.known && cards.count > 0 && height > Theme.mm(50)
        width: root.width
        y: root.height - height
    }

    Repeater {
        model: root.known ? 0 : root.columns * Math.max(1, root.fitting)

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
