pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Five parts of a visit: those behind, the one under way, those to come.
Row {
    id: root

    required property int part
    readonly property bool named: Theme.frameScale < 1.2

    readonly property list<string> names: [
        //: Parts of a visit, shown small under the progress bar: the document is shown
        qsTr("Giấy tờ"),
        //: Part of a visit: the patient confirms who they are
        qsTr("Thông tin"),
        //: Part of a visit: a department is chosen
        qsTr("Nơi khám"),
        //: Part of a visit: the patient looks everything over
        qsTr("Xác nhận"),
        //: Part of a visit: the ticket
        qsTr("Nhận số")]

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Bước %1 trong 5: %2").arg(root.part).arg(root.names[root.part - 1] ?? "")
    spacing: Theme.gapSmall

    Repeater {
        model: root.names

        Column {
            id: step

            required property int index
            required property string modelData
            readonly property bool reached: step.index < root.part
            readonly property bool current: step.index === root.part - 1

            spacing: Theme.gapHair
            width: (root.width - 4 * root.spacing) / 5

            Rectangle {
                color: step.reached ? Theme.primary : Theme.line
                height: Theme.mm(2.2)
                radius: height / 2
                width: parent.width
            }

            Words {
                color: step.current ? Theme.primary : Theme.inkSoft
                font.pixelSize: Theme.textFrame
                font.weight: step.current ? Font.Bold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                text: step.modelData
                visible: root.named
                width: parent.width
            }
        }
    }
}
