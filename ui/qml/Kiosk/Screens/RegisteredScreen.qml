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
    readonly property bool crowded: root.viewModel.count > 2 && (Theme.landscape || Theme.narrow)
    readonly property bool roomy: root.viewModel.count < (Theme.landscape ? 2 : Theme.narrow ? 3 : 4)

    lead: root.crowded && Theme.narrow ? "" : root.viewModel.shown ? (root.viewModel.cancellable ? qsTr("Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.") : qsTr("Nếu cần, bạn có thể in lại phiếu.")) : root.viewModel.card ? qsTr("Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.") : qsTr("Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.")
    title: qsTr("Bạn đã đăng ký khám hôm nay")

    picture: Theme.landscape && !root.roomy ? helper : null

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "person"
            kind: "quiet"
            objectName: "anotherPerson"
            text: qsTr("Đăng ký cho người khác")
            onClicked: root.viewModel.anotherPerson()
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
            compact: Theme.narrow || root.crowded
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

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
        visible: root.viewModel.shown

        Loader {
            active: root.roomy
            anchors.fill: parent
            sourceComponent: helper
        }
    }

    Component {
        id: helper

        DeskHelper {}
    }
}
