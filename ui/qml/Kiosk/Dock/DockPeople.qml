pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// Everybody who can be played.
Card {
    id: root

    required property var people
    required property string person

    signal chosen(slug: string)

    clip: true

    ListView {
        id: list

        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.people
        spacing: Theme.gapHair

        delegate: DockPersonRow {
            id: row

            chosen: row.key === root.person
            width: list.width - Theme.gapSmall

            onClicked: root.chosen(row.key)
        }
    }

    DockScrollBar {
        view: list
    }
}
