pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// A new release from a stick: chosen, asked for once more, installed beside the one that runs.
ScreenPage {
    id: root

    required property ServiceUpdateModel viewModel
    readonly property string stage: root.viewModel.stage
    readonly property bool asks: root.stage === "asking"

    asideShare: 0.42
    lead: root.asks ? qsTr("Máy kiểm tra chữ ký rồi ghi bản mới cạnh bản đang chạy, mất vài phút. Mất điện giữa chừng không sao: bản cũ vẫn chạy.") : root.viewModel.running
    title: root.asks ? root.viewModel.question : qsTr("Cập nhật từ USB")

    aside: [
        Banner {
            Layout.fillWidth: true
            icon: root.stage === "looking" || root.stage === "beginning" || root.stage === "installing" ? "clock" : Tones.icon(root.viewModel.tone)
            objectName: "updateWord"
            title: root.viewModel.word
            tone: root.viewModel.tone
            visible: title !== ""
        }
    ]

    Repeater {
        model: root.viewModel.found

        ActionButton {
            required property string key
            required text
            required property bool usable
            required property int index

            Layout.fillWidth: true
            enabled: usable
            icon: usable ? "save" : "check"
            kind: usable ? "primary" : "quiet"
            objectName: "update-" + index
            onClicked: root.viewModel.choose(key)
        }
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "check"
        kind: "primary"
        objectName: "updateYes"
        text: qsTr("Cài bản này")
        visible: root.asks
        onClicked: root.viewModel.confirm()
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "back"
        objectName: "updateNo"
        text: qsTr("Không")
        visible: root.asks
        onClicked: root.viewModel.back()
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "repeat"
        kind: "primary"
        objectName: "updateRestart"
        text: qsTr("Khởi động lại máy")
        visible: root.viewModel.installed
        onClicked: root.viewModel.toMachine()
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "search"
        objectName: "updateLook"
        text: qsTr("Tìm lại USB")
        visible: root.stage === "choosing" || root.stage === "not-begun" || (root.stage === "ended" && !root.viewModel.installed)
        onClicked: root.viewModel.lookAgain()
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
