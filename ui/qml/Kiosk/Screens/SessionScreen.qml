pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A doctor or a time, for who does not want just whoever is free first.
ScreenPage {
    id: root

    required property SessionViewModel viewModel
    readonly property bool waiting: root.viewModel.holding !== ""
    readonly property bool asked: root.viewModel.known === "asked"
    readonly property bool refused: root.viewModel.refused !== ""
    readonly property bool empty: root.viewModel.count === 0 && !root.asked
    readonly property int page: root.viewModel.page

    lead: root.waiting ? root.viewModel.holding : root.asked ? qsTr("Đang xem lịch của bác sĩ…") : root.viewModel.department
    title: qsTr("Chọn bác sĩ và giờ khám")

    asideShare: 0.34
    picture: Theme.landscape && !root.empty ? helper : null

    actions: [
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.waiting
            icon: "people"
            kind: root.waiting ? "quiet" : "primary"
            objectName: "anyDoctor"
            text: qsTr("Bác sĩ bất kỳ, khám sớm nhất")
            textSize: Theme.textLead
            onClicked: root.viewModel.anyDoctor()
        }
    ]

    Banner {
        id: refusal

        Layout.fillWidth: true
        objectName: "sessionRefused"
        title: root.viewModel.refused
        tone: "warn"
        visible: root.refused
    }

    Banner {
        Layout.fillWidth: true
        icon: "info"
        text: qsTr("Bạn vẫn khám được với bác sĩ bất kỳ.")
        title: root.viewModel.known === "unknown" ? qsTr("Lúc này chưa xem được lịch của bác sĩ") : qsTr("Hôm nay khoa này không có lịch riêng của bác sĩ")
        visible: root.empty
    }

    Repeater {
        model: root.asked ? Math.max(1, Math.floor(root.bodyHeight / Theme.mm(65))) : 0

        Skeleton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            radius: Theme.radius
        }
    }

    Item {
        id: first

        Layout.fillWidth: true
        implicitHeight: 1
    }

    Repeater {
        model: root.viewModel.cards

        SessionCard {
            Layout.fillWidth: true
            waiting: root.waiting
            onChosen: number => root.viewModel.choose(key, number)
        }
    }

    Item {
        id: rest

        Layout.fillHeight: true
        Layout.fillWidth: true
        visible: !root.asked

        Loader {
            active: root.empty || !Theme.landscape && rest.height > Theme.mm(60)
            anchors.fill: parent
            sourceComponent: helper
        }
    }

    Pager {
        Layout.fillWidth: true
        page: root.viewModel.page
        pages: root.viewModel.pages
        onNext: root.viewModel.nextPage()
        onPrevious: root.viewModel.previousPage()
    }

    Component {
        id: helper

        DeskHelper {}
    }

    onPageChanged: root.reveal(first)
    onRefusedChanged: if (root.refused)
        root.reveal(refusal)
}
