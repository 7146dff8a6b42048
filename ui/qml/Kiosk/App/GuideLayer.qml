pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// What lies over everything while the glass is read out: the corners, and the word that nothing can be said.
Item {
    id: root

    required property GuideViewModel viewModel

    Banner {
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        icon: "speakerOff"
        objectName: "unsaid"
        text: qsTr("Xin đọc trên màn hình, hoặc bấm “Gọi hỗ trợ”.")
        title: qsTr("Lúc này máy không đọc thành tiếng được ngôn ngữ này")
        tone: "warn"
        visible: root.viewModel.unsaid
        y: parent.height - Theme.roomHeight + Theme.mm(30)

        Touchable {
            anchors.fill: parent
            label: qsTr("Đã hiểu")
            objectName: "unsaidUnderstood"
            onClicked: root.viewModel.understood()
        }
    }

    Loader {
        active: root.viewModel.eyesFree
        anchors.fill: parent

        sourceComponent: EyesFreeLayer {
            viewModel: root.viewModel
        }
    }
}
