pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// This kiosk takes no registrations now; the desk does.
ScreenPage {
    id: root

    required property OutOfServiceViewModel viewModel

    lead: qsTr("Mời bạn đến quầy hướng dẫn hoặc một máy khác để đăng ký. Xin lỗi vì sự bất tiện này.")
    title: qsTr("Máy này đang tạm ngừng")

    FixPicture {
        Layout.fillHeight: true
        Layout.fillWidth: true
        picture: "desk"
    }

    Banner {
        Layout.fillWidth: true
        icon: "card"
        text: qsTr("Nếu thẻ không phải của bạn, xin gọi nhân viên.")
        title: qsTr("Vui lòng lấy lại thẻ trên đầu đọc")
        tone: "warn"
        visible: root.viewModel.takeCard
    }

    Banner {
        Layout.fillWidth: true
        //: %1 is a short code for the technician
        text: qsTr("Mã cho nhân viên kỹ thuật: %1").arg(root.viewModel.code)
        title: root.viewModel.text
        tone: "warn"
    }
}
