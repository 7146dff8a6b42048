pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The program, the system it runs from, the directory of departments.
ScreenPage {
    id: root

    required property ServiceHomeModel viewModel

    lead: qsTr("Đọc các dòng này khi gọi hỗ trợ.")
    title: qsTr("Phiên bản và danh mục")

    ServiceFacts {
        Layout.fillWidth: true
        rows: root.viewModel.facts
        visible: root.viewModel.known
    }

    Skeleton {
        Layout.fillWidth: true
        implicitHeight: Theme.mm(80)
        visible: !root.viewModel.known
    }

    ServiceTile {
        Layout.fillHeight: false
        icon: "save"
        objectName: "versionsUpdate"
        text: qsTr("Cập nhật từ USB")
        onClicked: root.viewModel.toUpdate()
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
