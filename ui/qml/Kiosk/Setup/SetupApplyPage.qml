pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The machine becomes the kiosk: under way, done, or why not.
ScreenPage {
    id: root

    required property SetupApplyModel viewModel
    required property SetupViewModel frame
    readonly property bool failed: root.viewModel.stage === "failed"
    readonly property bool done: root.viewModel.stage === "done"

    lead: root.failed ? "" : root.viewModel.lead
    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "repeat"
            kind: "primary"
            objectName: "applyAgain"
            text: qsTr("Thử lại")
            visible: root.failed
            onClicked: root.viewModel.again()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "back"
            objectName: "applyBack"
            text: qsTr("Quay lại sửa")
            visible: root.failed
            onClicked: root.viewModel.back()
        }
    ]

    Banner {
        Layout.fillWidth: true
        objectName: "applyNews"
        title: root.failed ? root.viewModel.lead : !root.done ? qsTr("Đang làm…") : root.viewModel.cautions.length > 0 ? qsTr("Máy chạy được, nhưng còn điều cần xem:") : qsTr("Không cần làm gì thêm.")
        tone: root.failed ? "bad" : root.done ? "good" : "info"
    }

    Skeleton {
        Layout.fillWidth: true
        implicitHeight: Theme.mm(5)
        visible: !root.failed && !root.done
    }

    Repeater {
        model: root.viewModel.cautions

        Banner {
            required property string modelData

            Layout.fillWidth: true
            title: modelData
            tone: "warn"
        }
    }

    Repeater {
        model: root.viewModel.steps

        IconLine {
            required property string modelData

            Layout.fillWidth: true
            color: Theme.inkSoft
            icon: "check"
            text: modelData
            textSize: Theme.textCaption
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
