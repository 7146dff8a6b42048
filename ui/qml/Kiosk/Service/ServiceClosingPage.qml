pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// Why the kiosk is taken out of service: patients read it on the glass.
ScreenPage {
    id: root

    required property ServiceMachineModel viewModel

    lead: qsTr("Người bệnh thấy lý do này và được mời đến quầy hoặc máy khác. Máy vẫn gửi các lượt đang chờ.")
    title: qsTr("Vì sao ngừng phục vụ?")

    Repeater {
        model: root.viewModel.reasons

        ActionButton {
            required property string key
            required text

            Layout.fillWidth: true
            objectName: "closeFor-" + key
            onClicked: root.viewModel.closeFor(key)
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
