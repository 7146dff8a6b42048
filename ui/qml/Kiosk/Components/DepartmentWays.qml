pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The ways to find a department, one of them chosen.
GridLayout {
    id: root

    required property string by
    property bool narrow: false
    // A way's words may take two lines.
    readonly property real least: Math.max(Theme.mm(40), 0.62 * longest.advanceWidth + Theme.textBody * 1.25 + 4 * Theme.gapSmall)

    signal chosen(string way)

    columnSpacing: Theme.gapSmall
    columns: root.narrow || root.width < 3 * root.least + 2 * root.columnSpacing ? 1 : 3
    rowSpacing: Theme.gapSmall
    uniformCellHeights: true

    component Way: ChoiceButton {
        required property string way

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 10
        chosen: root.by === way
        letterSize: Theme.textCaption
        objectName: "way-" + way
        onClicked: root.chosen(way)
    }

    TextMetrics {
        id: longest

        font.family: Theme.family
        font.pixelSize: Theme.textCaption
        font.weight: Font.DemiBold
        text: complaintWay.text
    }

    Way {
        //: Shows every department
        text: qsTr("Tất cả")
        way: "name"
    }

    Way {
        id: complaintWay

        //: Finds a department by what is wrong
        text: qsTr("Theo triệu chứng")
        way: "complaint"
    }

    Way {
        //: Finds a department by its doctor
        text: qsTr("Theo bác sĩ")
        way: "doctor"
    }
}
