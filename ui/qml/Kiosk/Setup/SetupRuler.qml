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

        Repeater {
            model: 101

            Rectangle {
                required property int index
                readonly property bool ten: index % 10 === 0

                color: Theme.codeInk
                height: parent.height * (ten ? 0.6 : index % 5 === 0 ? 0.4 : 0.22)
                visible: ten || root.realUnit >= 2
                width: Math.max(1, Theme.hairline)
                x: index * root.realUnit - width / 2
            }
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
