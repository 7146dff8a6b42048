pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// How the queue stands, and what can be done about all of it.
ScreenPage {
    id: root

    required property ServiceOverviewModel viewModel

    asideShare: 0.44
    lead: root.viewModel.known && root.viewModel.oldest !== "" ? qsTr("Mục lâu nhất đã chờ %1.").arg(root.viewModel.oldest) : ""
    title: qsTr("Hàng đợi gửi bệnh viện")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "alert"
            kind: "primary"
            objectName: "serviceAside"
            text: qsTr("Xem mục cần quyết định")
            visible: root.viewModel.setAside + root.viewModel.unopened > 0
            onClicked: root.viewModel.showList(true)
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "ticket"
            objectName: "serviceAll"
            text: qsTr("Xem tất cả")
            onClicked: root.viewModel.showList(false)
        },
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.viewModel.busy
            icon: "send"
            objectName: "serviceSendAll"
            text: qsTr("Gửi lại mọi mục tạm giữ")
            visible: root.viewModel.setAside > 0
            onClicked: root.viewModel.sendAll()
        },
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                enabled: !root.viewModel.busy
                icon: "shield"
                objectName: "serviceCheck"
                text: qsTr("Kiểm tra tệp")
                onClicked: root.viewModel.check()
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "save"
                objectName: "serviceExport"
                text: qsTr("Xuất ra USB")
                onClicked: root.viewModel.export()
            }
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "printer"
            objectName: "servicePrinting"
            text: qsTr("Máy in và giấy")
            onClicked: root.viewModel.printing()
        }
    ]

    Banner {
        Layout.fillWidth: true
        icon: root.viewModel.online ? "check" : "offline"
        text: root.viewModel.online ? qsTr("Các mục chờ được gửi ngay.") : qsTr("Các mục chờ được giữ lại và tự gửi khi có mạng.")
        title: root.viewModel.online ? qsTr("Đang kết nối với bệnh viện") : qsTr("Mất kết nối với bệnh viện")
        tone: root.viewModel.online ? "good" : "warn"
    }

    Banner {
        Layout.fillWidth: true
        icon: "shield"
        title: root.viewModel.checked
        tone: root.viewModel.sound ? "info" : "bad"
    }

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: 2
        rowSpacing: Theme.gap
        uniformCellHeights: true
        uniformCellWidths: true
        visible: root.viewModel.known

        ServiceFigure {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.mm(70)
            icon: "clock"
            number: root.viewModel.waiting
            text: qsTr("chờ gửi")
            tone: "info"
        }

        ServiceFigure {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.mm(70)
            number: root.viewModel.setAside
            text: qsTr("tạm giữ")
            tone: "warn"
        }

        ServiceFigure {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.mm(70)
            icon: "exit"
            number: root.viewModel.carried
            text: qsTr("đã xuất ra tệp")
            tone: "info"
        }

        ServiceFigure {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.mm(70)
            number: root.viewModel.unopened
            text: qsTr("không mở được")
            tone: "bad"
        }
    }

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: 2
        rowSpacing: Theme.gap
        uniformCellHeights: true
        uniformCellWidths: true
        visible: !root.viewModel.known

        Repeater {
            model: 4

            Skeleton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: Theme.mm(70)
            }
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
