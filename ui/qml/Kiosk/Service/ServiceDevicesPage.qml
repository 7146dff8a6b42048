pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The devices as the running kiosk has them, and a trial of each.
ScreenPage {
    id: root

    required property ServiceDevicesModel viewModel

    asideShare: 0.42
    lead: qsTr("Khi trang bảo trì mở, máy không nhận người bệnh: cứ thử thoải mái.")
    title: qsTr("Thử thiết bị")

    aside: [
        ServiceFacts {
            Layout.fillWidth: true
            rows: root.viewModel.rows
        }
    ]

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: 2
        rowSpacing: Theme.gap
        uniformCellHeights: true
        uniformCellWidths: true

        ServiceTile {
            icon: "qr"
            objectName: "tryScan"
            text: qsTr("Thử đọc mã")
            onClicked: root.viewModel.toScan()
        }

        ServiceTile {
            icon: "card"
            objectName: "tryChip"
            text: qsTr("Thử thẻ chip")
            visible: root.viewModel.chip
            onClicked: root.viewModel.toChip()
        }

        ServiceTile {
            icon: "printer"
            objectName: "tryPrint"
            text: qsTr("In thử")
            onClicked: root.viewModel.toPrinters()
        }

        ServiceTile {
            icon: "speaker"
            objectName: "trySound"
            text: qsTr("Thử tiếng")
            onClicked: root.viewModel.toSound()
        }

        ServiceTile {
            icon: "hand"
            objectName: "tryTouch"
            text: qsTr("Thử và chỉnh cảm ứng")
            onClicked: root.viewModel.toTouch()
        }

        ServiceTile {
            icon: "whole"
            objectName: "tryScreen"
            text: qsTr("Màn hình")
            onClicked: root.viewModel.toScreen()
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
