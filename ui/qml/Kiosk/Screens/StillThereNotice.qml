pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models

// Any touch is a yes. Nothing counts down.
FocusScope {
    id: root

    required property NoticeViewModel viewModel

    MouseArea {
        anchors.fill: parent
        onClicked: root.viewModel.stillHere()
    }

    NoticeCard {
        icon: "question"
        text: qsTr("Cần thêm thời gian, bạn chỉ cần chạm vào màn hình. Nếu không, máy sẽ che thông tin của bạn.")
        title: qsTr("Bạn còn ở đây không?")

        ActionButton {
            focus: true
            kind: "primary"
            objectName: "stillHere"
            text: qsTr("Tôi vẫn ở đây")
            width: parent.width
            onClicked: root.viewModel.stillHere()
        }
    }
}
