pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models

// Somebody was called; whether the desk heard is said as soon as it is known.
FocusScope {
    id: root

    required property NoticeViewModel viewModel

    NoticeCard {
        icon: "bell"
        text: root.viewModel.text
        title: root.viewModel.title
        tone: root.viewModel.tone

        ActionButton {
            focus: true
            kind: "primary"
            objectName: "dismissNotice"
            text: qsTr("Tiếp tục")
            width: parent.width
            onClicked: root.viewModel.dismiss()
        }
    }
}
