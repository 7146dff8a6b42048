pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// Why an item is set aside: fixed reasons, so that nobody's name is written down here.
ScreenPage {
    id: root

    required property ServiceItemModel viewModel

    lead: qsTr("Mục này sẽ không tự gửi nữa, cho đến khi bấm “Gửi lại”. Các mục sau của cùng người bệnh cũng chờ.")
    title: qsTr("Vì sao tạm giữ?")

    Repeater {
        model: root.viewModel.reasons

        ActionButton {
            required property string key
            required text
            required property int index

            Layout.fillWidth: true
            enabled: !root.viewModel.busy
            objectName: "reason-" + index
            onClicked: root.viewModel.choose(key)
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
