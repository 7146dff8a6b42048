pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Asked only when the patient wants it: the groups the law sees first.
ScreenPage {
    id: root

    required property PriorityViewModel viewModel

    lead: qsTr("Chọn một mục. Nhân viên sẽ xem giấy tờ của bạn tại phòng khám.")
    title: qsTr("Bạn thuộc diện ưu tiên nào?")

    aside: [
        Loader {
            Layout.fillWidth: true
            active: root.wide
            sourceComponent: byAge
            visible: active
        }
    ]

    Repeater {
        model: root.viewModel.groups

        PriorityCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Math.max(Theme.mm(60), implicitHeight)
            onClicked: root.viewModel.choose(key)
        }
    }

    Loader {
        Layout.fillWidth: true
        active: !root.wide
        sourceComponent: byAge
        visible: active
    }

    Item {
        Layout.fillHeight: true
    }

    Component {
        id: byAge

        Banner {
            icon: "info"
            text: qsTr("Người từ 75 tuổi và trẻ dưới 6 tuổi được ưu tiên theo ngày sinh trên giấy tờ.")
            title: qsTr("Ưu tiên theo tuổi là tự động")
        }
    }
}
