pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// The hospital is asked who a number or a code belongs to.
ScreenPage {
    id: root

    required property IdentifyingViewModel viewModel

    lead: qsTr("Thường chỉ mất vài giây.")
    title: root.viewModel.appointment ? qsTr("Đang tìm lịch hẹn của bạn") : qsTr("Đang tìm hồ sơ của bạn")

    picture: Component {
        DeskHelper {}
    }

    PersonSkeleton {
        Layout.fillHeight: root.wide
        Layout.fillWidth: true
    }
}
