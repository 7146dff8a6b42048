pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// Asked before something is done that cannot simply be taken back.
ScreenPage {
    id: root

    required property ServiceItemModel viewModel
    readonly property bool carried: root.viewModel.risk === "send-carried"

    lead: root.carried ? qsTr("Mục này nằm trong một tệp đã xuất. Nếu kiosk khác đã nhận tệp đó, lượt khám có thể được gửi hai lần.") : qsTr("Bệnh viện đã từ chối các mục này. Chỉ gửi lại khi nguyên nhân đã hết, ví dụ khoa đã nhận bệnh lại.")
    title: root.carried ? qsTr("Tệp đã hủy chưa?") : qsTr("Gửi lại mọi mục tạm giữ?")

    ActionButton {
        Layout.fillWidth: true
        enabled: !root.viewModel.busy
        icon: "send"
        kind: "primary"
        objectName: "confirmYes"
        text: root.carried ? qsTr("Tệp đã hủy, gửi lại từ đây") : qsTr("Gửi lại tất cả")
        onClicked: root.viewModel.confirm()
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "back"
        objectName: "confirmNo"
        text: qsTr("Không gửi")
        onClicked: root.viewModel.back()
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
