pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The way of a visit in three words, the one that is just shown marked. `room` is how wide it may be.
RowLayout {
    id: root

    required property int current
    required property real room
    property bool code: false
    readonly property bool upright: root.room < Theme.mm(150) * Theme.textScale
    readonly property list<string> names: [
        //: First of three steps shown on the welcome screen
        root.code ? qsTr("Đưa mã QR") : qsTr("Đặt thẻ"),
        //: Second of three steps shown on the welcome screen: a department is chosen
        qsTr("Chọn nơi khám"),
        //: Third of three steps shown on the welcome screen: the ticket
        qsTr("Nhận số")]

    objectName: "howSteps"
    spacing: Theme.gapSmall
    uniformCellSizes: root.upright

    Repeater {
        model: root.names

        GridLayout {
            id: step

            required property int index
            required property string modelData
            readonly property bool current: step.index === root.current

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: root.upright || step.index < 2
            columnSpacing: Theme.gapSmall
            columns: root.upright ? 1 : 3
            rowSpacing: Theme.gapHair

            Rectangle {
                Layout.alignment: root.upright ? Qt.AlignHCenter : Qt.AlignVCenter
                Layout.preferredHeight: Math.round(digit.font.pixelSize * 1.6)
                Layout.preferredWidth: Layout.preferredHeight
                border.color: Theme.heroInk
                border.width: Theme.outline
                color: step.current ? Theme.heroInk : Theme.hero
                radius: height / 2

                Words {
                    id: digit

                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: step.current ? Theme.hero : Theme.heroInk
                    font.weight: Font.Bold
                    text: step.index + 1
                }
            }

            Words {
                Layout.fillWidth: true
                Layout.maximumWidth: root.upright ? -1 : implicitWidth + 1
                color: Theme.heroInk
                font.weight: step.current ? Font.Bold : Font.Normal
                horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
                text: step.modelData
            }

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.outline
                color: Theme.heroInk
                visible: !root.upright && step.index < 2
            }
        }
    }
}
