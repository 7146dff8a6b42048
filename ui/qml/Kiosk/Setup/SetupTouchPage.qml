pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Four targets in the corners: who hits them all knows that the touch is where the picture is.
Item {
    id: root

    required property SetupTouchModel viewModel
    required property SetupViewModel frame
    readonly property real side: Theme.mm(24)
    readonly property real edge: Theme.mm(10)

    Words {
        anchors.bottom: leave.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.horizontalCenter: parent.horizontalCenter
        font.pixelSize: Theme.textHeading
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        objectName: "screenTitle"
        text: qsTr("Chạm đúng giữa từng dấu ở bốn góc")
        width: parent.width - 2 * Theme.margin
    }

    ActionButton {
        id: leave

        anchors.centerIn: parent
        icon: "back"
        kind: "quiet"
        objectName: "touchLeave"
        text: qsTr("Bỏ qua, thử sau")
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        onClicked: root.frame.back()
    }

    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: leave.bottom
        anchors.topMargin: Theme.gapLarge
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nếu dấu không nhận: chạm lệch chỗ, cần căn chỉnh trong trang bảo trì.")
        width: parent.width - 2 * Theme.margin
    }

    Repeater {
        model: root.viewModel.hit

        Touchable {
            id: target

            required property int index
            required property string modelData
            readonly property bool hit: target.modelData !== ""

            height: root.side
            //: Spoken: %1 is the number of a target of the touch test
            label: qsTr("Dấu %1").arg(target.index + 1)
            objectName: "target-" + target.index
            ringRadius: root.side / 2
            width: root.side
            x: target.index % 2 === 0 ? root.edge : root.width - root.side - root.edge
            y: target.index < 2 ? root.edge : root.height - root.side - root.edge
            onClicked: root.viewModel.touch(target.index)

            Rectangle {
                anchors.fill: parent
                border.color: target.hit ? Theme.good : Theme.primary
                border.width: Theme.outline * 2
                color: target.hit ? Theme.goodSoft : Theme.card
                radius: width / 2
            }

            Icon {
                anchors.centerIn: parent
                color: target.hit ? Theme.good : Theme.primary
                name: target.hit ? "check" : "plus"
                size: parent.width * 0.5
            }
        }
    }
}
