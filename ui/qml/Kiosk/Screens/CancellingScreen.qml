pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A visit is taken back: what is being done, and then what has become of the number.
ScreenPage {
    id: root

    required property CancellingViewModel viewModel

    lead: root.viewModel.text
    picture: root.viewModel.picture === "errands" ? helper : null
    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "stethoscope"
            objectName: "chooseAgain"
            text: qsTr("Chọn khoa khác")
            visible: root.viewModel.again
            onClicked: root.viewModel.chooseAgain()
        },
        ActionButton {
            Layout.fillWidth: true
            kind: "primary"
            objectName: "cancelDone"
            text: qsTr("Xong – Người tiếp theo")
            visible: root.viewModel.over
            onClicked: root.viewModel.done()
        }
    ]

    Errands {
        Layout.fillWidth: true
        errands: root.viewModel.errands
        visible: root.viewModel.picture === "errands"
    }

    VoidTicket {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.mm(Theme.textSize > 1 ? 80 : 60)
        number: root.viewModel.number
        tone: root.viewModel.tone
        visible: root.viewModel.picture === "void"
    }

    FixPicture {
        Layout.fillHeight: true
        Layout.fillWidth: true
        picture: "desk"
        visible: root.viewModel.picture === "desk"
    }

    Banner {
        Layout.fillWidth: true
        icon: "card"
        title: qsTr("Đừng quên lấy lại thẻ trên đầu đọc")
        tone: "warn"
        visible: root.viewModel.takeCard
    }

    Component {
        id: helper

        DeskHelper {}
    }
}
