pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Every language, written in itself.
FocusScope {
    id: root

    required property EaseViewModel viewModel

    NoticeCard {
        icon: "globe"
        title: qsTr("Chọn ngôn ngữ")

        details: GridLayout {
            columnSpacing: Theme.gapSmall
            columns: Theme.stacked && Theme.textSize > 1 ? 1 : 2
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true

            Repeater {
                model: root.viewModel.languages

                ActionButton {
                    id: language

                    required property string key
                    required property string name

                    Layout.fillWidth: true
                    kind: language.key === root.viewModel.language ? "primary" : "secondary"
                    objectName: "choose-" + language.key
                    text: language.name
                    onClicked: root.viewModel.chooseLanguage(language.key)
                }
            }
        }

        ActionButton {
            focus: true
            kind: "quiet"
            objectName: "dismissNotice"
            text: qsTr("Đóng")
            width: parent.width
            onClicked: root.viewModel.dismiss()
        }
    }
}
