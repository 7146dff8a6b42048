pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Codes are held up: what the camera sees, and what each reader read, masked.
ScreenPage {
    id: root

    required property ServiceReadingModel viewModel

    asideShare: 0.44
    lead: qsTr("Đưa mã trước camera hoặc máy quét. Số và tên được che, không lưu gì.")
    title: qsTr("Thử đọc mã")

    aside: [
        Item {
            Layout.fillWidth: true
            implicitHeight: Math.min(Theme.mm(80), width * 9 / 16)
            visible: root.viewModel.mirror !== null

            Rectangle {
                anchors.fill: parent
                color: Theme.sunken
                radius: Theme.radius
            }

            CameraMirror {
                Accessible.ignored: true
                anchors.fill: parent
                objectName: "scanMirror"
                radius: Theme.radius
                source: root.viewModel.mirror
            }
        }
    ]

    Banner {
        Layout.fillWidth: true
        icon: "qr"
        title: qsTr("Chưa có mã nào được đọc.")
        visible: root.viewModel.count === 0
    }

    Repeater {
        model: root.viewModel.rows

        Banner {
            required property string key
            required title
            required text
            required tone

            Layout.fillWidth: true
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
