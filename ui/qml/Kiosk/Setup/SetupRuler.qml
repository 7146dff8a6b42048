pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Theme

// A ruler on the glass: a hundred real millimetres, if the size of the screen is right. Held against a real one, the two
// keys bring it to the tenth of an inch.
ColumnLayout {
    id: root

    required property real realUnit
    required property string text
    readonly property real length: 100 * root.realUnit

    signal turned(bool up)

    spacing: Theme.gapSmall

    Item {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredHeight: Theme.mm(14)
        Layout.preferredWidth: root.length
        objectName: "ruler"

        Rectangle {
            anchors.fill: parent
            border.color: Theme.ink
            border.width: Theme.hairline
            color: Theme.codePaper
        }

        RulerTicks {
            five: parent.height * 0.4
            length: 100
            one: parent.height * 0.22
            snapped: false
            sparse: root.realUnit < 2
            ten: parent.height * 0.6
            thickness: Math.max(1, Theme.hairline)
            unit: root.realUnit
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        ActionButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            kind: "quiet"
            objectName: "rulerShort"
            //: The line on the screen is shorter than 100 mm of a real ruler
            text: qsTr("Vạch ngắn hơn")
            textSize: Theme.textCaption
            onClicked: root.turned(false)
        }

        ActionButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            kind: "quiet"
            objectName: "rulerLong"
            //: The line on the screen is longer than 100 mm of a real ruler
            text: qsTr("Vạch dài hơn")
            textSize: Theme.textCaption
            onClicked: root.turned(true)
        }
    }
}
