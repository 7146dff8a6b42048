pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// A number is typed. It is shown while it is typed, for it is the patient's own typing; afterwards it is masked.
ScreenPage {
    id: root

    required property TypingViewModel viewModel

    asideShare: 0.52
    lead: root.viewModel.appointment ? qsTr("Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.") : qsTr("Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.")
    title: root.viewModel.appointment ? qsTr("Nhập mã hẹn") : qsTr("Nhập số căn cước hoặc số BHYT")

    aside: [
        NumberField {
            Layout.fillWidth: true
            bad: root.viewModel.problem !== ""
            number: root.viewModel.number
        },
        Banner {
            Layout.fillWidth: true
            icon: "alert"
            title: root.viewModel.problem
            tone: "bad"
            visible: root.viewModel.problem !== ""
        },
        Banner {
            Layout.fillWidth: true
            icon: "card"
            text: qsTr("Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.")
            title: ""
            visible: root.viewModel.problem === ""
        }
    ]

    Keypad {
        Layout.fillHeight: true
        Layout.fillWidth: true
        onEntered: root.viewModel.enter()
        onErased: root.viewModel.erase()
        onPressed: digit => root.viewModel.press(digit)
    }
}
