pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A number is typed. It is shown while it is typed, for it is the patient's own typing; afterwards it is masked.
KeypadPage {
    id: root

    required property TypingViewModel viewModel
    readonly property bool bad: root.viewModel.problem !== ""
    readonly property string example: root.viewModel.appointment ? qsTr("Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.") : qsTr("Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.")

    keys: root.viewModel.keys
    lead: root.bad ? "" : root.example
    pressing: root.bad
    title: root.viewModel.appointment ? qsTr("Nhập mã hẹn") : qsTr("Nhập số giấy tờ")

    picture: Component {
        NumberOnCard {
            visible: !root.viewModel.appointment
        }
    }

    onEntered: root.viewModel.enter()
    onErased: root.viewModel.erase()
    onPressed: digit => root.viewModel.press(digit)

    NumberField {
        Layout.fillWidth: true
        bad: root.bad
        number: root.viewModel.number
    }

    Banner {
        Layout.fillWidth: true
        icon: "alert"
        title: root.viewModel.problem
        tone: "bad"
        visible: root.bad
    }

    Banner {
        Layout.fillWidth: true
        icon: "card"
        text: qsTr("Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.")
        title: ""
        visible: !root.bad && Theme.textSize < (Theme.landscape ? 1 : 2) && !root.keypad.flat
    }
}
