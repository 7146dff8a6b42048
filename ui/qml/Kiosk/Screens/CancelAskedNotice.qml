pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Shall the visit really be taken back? Neither answer is made easier than the other.
FocusScope {
    id: root

    required property NoticeViewModel viewModel

    NoticeCard {
        id: card

        icon: "ticket"
        text: root.viewModel.text
        title: root.viewModel.title
        tone: root.viewModel.tone

        Grid {
            id: answers

            readonly property bool beside: !Theme.narrow && Theme.textSize < 2
            readonly property real answerWidth: answers.beside ? (answers.width - answers.columnSpacing) / 2 : answers.width

            columnSpacing: Theme.gap
            columns: answers.beside ? 2 : 1
            rowSpacing: Theme.gap
            width: parent.width

            ActionButton {
                focus: true
                height: Math.max(Theme.touchKey, implicitHeight)
                icon: "check"
                objectName: "keepVisit"
                text: qsTr("Giữ lượt khám")
                width: answers.answerWidth
                onClicked: root.viewModel.dismiss()
            }

            ActionButton {
                height: Math.max(Theme.touchKey, implicitHeight)
                icon: "cross"
                objectName: "cancelVisit"
                text: qsTr("Hủy lượt khám")
                width: answers.answerWidth
                onClicked: root.viewModel.cancelVisit()
            }
        }
    }
}
