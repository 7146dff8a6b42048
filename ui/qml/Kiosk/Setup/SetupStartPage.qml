pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The first page: a machine that is no kiosk yet, and the two ways to make it one; or one that is, and may stay it.
ScreenPage {
    id: root

    required property SetupStartModel viewModel
    required property SetupViewModel frame

    asideShare: 0.46
    lead: qsTr("Cắm USB có tệp thiết lập, hoặc đưa mã QR của tệp trước máy ảnh. Máy tự nhận ra.")
    readonly property bool again: root.viewModel.kiosk !== ""

    //: %1 is the id and the name of a kiosk
    title: root.again ? qsTr("Thiết lập lại %1").arg(root.viewModel.kiosk) : qsTr("Máy này chưa được thiết lập")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.viewModel.leaving
            icon: "back"
            objectName: "setupKeep"
            text: qsTr("Giữ như cũ")
            visible: root.again
            onClicked: root.viewModel.keep()
        },
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.viewModel.leaving
            icon: "hand"
            kind: root.viewModel.found ? "secondary" : "primary"
            objectName: "setupByHand"
            text: root.viewModel.begun ? qsTr("Tiếp tục từng bước") : root.again ? qsTr("Sửa từng bước") : qsTr("Làm từng bước")
            onClicked: root.viewModel.byHand()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "repeat"
            kind: "quiet"
            objectName: "setupTurn"
            text: qsTr("Xoay màn hình")
            onClicked: root.frame.turnPicture()
        }
    ]

    Banner {
        Layout.fillWidth: true
        icon: root.viewModel.leaving ? "clock" : "info"
        objectName: "setupStanding"
        text: root.viewModel.leaving ? "" : qsTr("Để yên 30 phút hoặc khởi động lại máy cũng vậy. Mật khẩu không nhập lại thì giữ nguyên.")
        title: root.viewModel.leaving ? qsTr("Đang trở lại như cũ…") : qsTr("Chưa có gì thay đổi: “Giữ như cũ” là máy phục vụ tiếp.")
        visible: root.again
    }

    Banner {
        Layout.fillWidth: true
        title: root.viewModel.trouble
        tone: "bad"
        visible: root.viewModel.trouble !== ""
    }

    Banner {
        Layout.fillWidth: true
        icon: "check"
        text: root.again ? "" : qsTr("Các mật khẩu phải nhập lại.")
        title: qsTr("Những gì đã nhập trước đây vẫn còn.")
        visible: root.viewModel.begun
    }

    Repeater {
        model: root.viewModel.files

        SetupPick {
            required property string key
            required property int index
            required property string title
            required property string about
            required usable

            Layout.fillWidth: true
            hint: about
            objectName: "setupFile-" + index
            strong: usable
            warning: !usable
            text: title
            onClicked: root.viewModel.choose(key)
        }
    }

    Card {
        Layout.fillWidth: true
        implicitHeight: ways.implicitHeight + 2 * Theme.padding
        visible: !root.viewModel.found

        ColumnLayout {
            id: ways

            anchors.left: parent.left
            anchors.margins: Theme.padding
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gap

            IconLine {
                Layout.fillWidth: true
                icon: "save"
                text: qsTr("USB: tệp đuôi .provision, do “kiosk provision make” tạo ra")
            }

            IconLine {
                Layout.fillWidth: true
                icon: "qr"
                text: qsTr("QR: in từ cùng một tệp; nếu có nhiều mã, đưa lần lượt")
            }

            IconLine {
                Layout.fillWidth: true
                icon: "keypad"
                text: qsTr("Cần mã 12 chữ số trên phiếu mã")
            }
        }
    }

    IconLine {
        Layout.fillWidth: true
        color: root.frame.forPatients ? Theme.inkSoft : Theme.warn
        icon: root.frame.forPatients ? "info" : "alert"
        objectName: "setupRelease"
        //: %1 is the version of the program
        text: qsTr("Phiên bản %1").arg(root.frame.release)
        textSize: Theme.textCaption
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
