pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The patient has a number today already. Who only typed one is asked for a document before anything is shown.
ScreenPage {
    id: root

    required property RegisteredViewModel viewModel

    lead: root.viewModel.shown && (Theme.landscape && Theme.narrow || Theme.textSize > 1) ? "" : root.viewModel.shown ? (root.viewModel.cancellable ? qsTr("Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.") : qsTr("Nếu cần, bạn có thể in lại phiếu.")) : root.viewModel.card ? qsTr("Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.") : qsTr("Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.")
    title: qsTr("Bạn đã đăng ký khám hôm nay")

    picture: root.viewModel.shown ? helper : null

    actions: [
        Loader {
            Layout.fillWidth: true
            active: !root.sharedRow
            sourceComponent: another
            visible: active
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "forward"
            iconLast: true
            objectName: "registerMore"
            text: qsTr("Đăng ký thêm chuyên khoa khác")
            onClicked: root.viewModel.registerMore()
        }
    ]

    Repeater {
        model: root.viewModel.visits

        TodaysVisit {
            Layout.fillWidth: true
            cancellable: root.viewModel.cancellable
            onCancel: root.viewModel.cancel(key)
            onPrintAgain: root.viewModel.printAgain(key)
        }
    }

    CardWelcome {
        Layout.fillHeight: true
        Layout.fillWidth: true
        chip: root.viewModel.card
        takeCard: false
        visible: !root.viewModel.shown
    }

    Loader {
        Layout.fillWidth: true
        active: root.sharedRow
        sourceComponent: another
        visible: active
    }

    Component {
        id: another

        ActionButton {
            icon: "person"
            kind: "quiet"
            objectName: "anotherPerson"
            text: qsTr("Đăng ký cho người khác")
            onClicked: root.viewModel.anotherPerson()
        }
    }

    Component {
        id: helper

        DeskHelper {}
    }
}
