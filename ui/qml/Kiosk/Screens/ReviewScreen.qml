pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Person, place and price on one page, and one big button.
ScreenPage {
    id: root

    required property ReviewViewModel viewModel

    lead: Theme.narrow || Theme.textSize > 1 ? "" : qsTr("Nếu có gì chưa đúng, bấm “Quay lại”.")
    title: qsTr("Xin xem lại thông tin")

    aside: [
        PatientStrip {
            Layout.fillWidth: true
            about: root.viewModel.about
            helper: root.viewModel.helper
            name: root.viewModel.name
            number: root.viewModel.number
        }
    ]

    actions: [
        Loader {
            Layout.fillWidth: true
            active: root.viewModel.groups && !root.sharedRow
            sourceComponent: priority
            visible: active
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "ticket"
            kind: "primary"
            objectName: "registerButton"
            text: qsTr("Xác nhận và lấy số")
            onClicked: root.viewModel.register()
        }
    ]

    VisitCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: implicitHeight * 1.25
        changeable: root.viewModel.changeable
        chosen: root.viewModel.chosen
        department: root.viewModel.department
        doctor: root.viewModel.doctor
        place: root.viewModel.place
        priority: root.viewModel.priority
        when: root.viewModel.when
        onDoctorWanted: root.viewModel.chooseDoctor()
    }

    PriceCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: implicitHeight * 1.25
        fees: root.viewModel.fees
        insurancePays: root.viewModel.insurancePays
        payerNote: root.viewModel.payerNote
        payerTone: root.viewModel.payerTone
        prices: root.viewModel.prices
        youPay: root.viewModel.youPay
    }

    Loader {
        Layout.fillWidth: true
        active: root.viewModel.groups && root.sharedRow
        sourceComponent: priority
        visible: active
    }

    Item {
        Layout.fillHeight: true
    }

    Component {
        id: priority

        ActionButton {
            icon: "star"
            kind: "quiet"
            objectName: "priorityButton"
            text: qsTr("Tôi thuộc diện ưu tiên")
            onClicked: root.viewModel.askPriority()
        }
    }
}
