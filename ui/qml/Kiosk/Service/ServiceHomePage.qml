pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Which kiosk this is, how it is, and where to go.
ScreenPage {
    id: root

    required property ServiceHomeModel viewModel

    asideShare: 0.42
    lead: root.viewModel.lead
    title: root.viewModel.title

    aside: [
        Banner {
            Layout.fillWidth: true
            title: root.viewModel.flavour
            tone: "warn"
            visible: root.viewModel.flavour !== ""
        },
        ServiceFacts {
            Layout.fillWidth: true
            objectName: "homeFacts"
            rows: root.viewModel.facts
            visible: root.viewModel.known
        },
        Skeleton {
            Layout.fillWidth: true
            implicitHeight: Theme.mm(50)
            visible: !root.viewModel.known
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
            icon: "shield"
            objectName: "homeChecks"
            text: qsTr("Kiểm tra máy")
            onClicked: root.viewModel.toChecks()
        }

        ServiceTile {
            icon: "camera"
            note: root.viewModel.devices
            objectName: "homeDevices"
            text: qsTr("Thử thiết bị")
            tone: root.viewModel.devicesTone
            onClicked: root.viewModel.toDevices()
        }

        ServiceTile {
            icon: "send"
            note: root.viewModel.queue
            objectName: "homeQueue"
            text: qsTr("Hàng đợi")
            tone: root.viewModel.queueTone
            onClicked: root.viewModel.toQueue()
        }

        ServiceTile {
            icon: "printer"
            objectName: "homePrinters"
            text: qsTr("Máy in và giấy")
            onClicked: root.viewModel.toPrinters()
        }

        ServiceTile {
            icon: "info"
            objectName: "homeVersions"
            text: qsTr("Phiên bản, danh mục")
            onClicked: root.viewModel.toVersions()
        }

        ServiceTile {
            icon: "save"
            objectName: "homeLogs"
            text: qsTr("Nhật ký ra USB")
            onClicked: root.viewModel.toLogs()
        }

        ServiceTile {
            icon: "whole"
            objectName: "homeScreen"
            text: qsTr("Màn hình")
            onClicked: root.viewModel.toScreen()
        }

        ServiceTile {
            icon: "wrench"
            note: root.viewModel.machine
            objectName: "homeMachine"
            text: qsTr("Ngừng, khởi động lại")
            tone: "warn"
            onClicked: root.viewModel.toMachine()
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
