pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Says what this is and how far it is; languages, and the way back.
Rectangle {
    id: root

    required property SetupViewModel viewModel
    readonly property real rowHeight: Math.max(Theme.mm(22), names.implicitHeight + 2 * Theme.gapHair)

    color: Theme.card
    implicitHeight: root.rowHeight + steps.height

    Rectangle {
        id: sign

        color: Theme.ink
        height: Theme.mm(13)
        radius: Theme.radiusSmall
        visible: !root.viewModel.canGoBack
        width: Theme.mm(13)
        x: Theme.margin
        y: (root.rowHeight - height) / 2

        Icon {
            anchors.centerIn: parent
            color: Theme.primaryInk
            name: "wrench"
            size: Theme.mm(8.5)
        }
    }

    ActionButton {
        id: back

        height: Theme.mm(15)
        icon: "back"
        kind: "quiet"
        label: qsTr("Quay lại")
        objectName: "setupBack"
        text: Theme.narrow && Theme.textSize > 1 ? "" : qsTr("Quay lại")
        textSize: Theme.textFrame
        visible: root.viewModel.canGoBack
        x: Theme.margin
        y: (root.rowHeight - height) / 2
        onClicked: root.viewModel.back()
    }

    Column {
        id: names

        anchors.left: root.viewModel.canGoBack ? back.right : sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: languages.left
        anchors.rightMargin: Theme.gapSmall
        y: (root.rowHeight - height) / 2

        Words {
            elide: Text.ElideRight
            font.pixelSize: Theme.textFrame
            font.weight: Font.Bold
            //: Title of the first start's wizard
            text: root.viewModel.demo ? qsTr("Thiết lập kiosk · chạy thử") : qsTr("Thiết lập kiosk")
            visible: root.viewModel.part === 0 || implicitWidth <= width
            width: parent.width
            wrapMode: Text.NoWrap
        }

        Words {
            color: Theme.inkSoft
            elide: Text.ElideRight
            font.pixelSize: Theme.textFrame
            //: %1 is the number of this step, %2 how many there are
            text: qsTr("Bước %1/%2").arg(root.viewModel.part).arg(root.viewModel.parts)
            visible: root.viewModel.part > 0
            width: parent.width
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        spacing: Theme.gapSmall
        y: (root.rowHeight - height) / 2

        LanguageButton {
            chosen: root.viewModel.language === "vi"
            label: "Tiếng Việt"
            objectName: "setupVi"
            text: Theme.narrow || Theme.textSize > 0 ? "VI" : "Tiếng Việt"
            onClicked: root.viewModel.chooseLanguage("vi")
        }

        LanguageButton {
            chosen: root.viewModel.language === "en"
            label: "English"
            objectName: "setupEn"
            text: Theme.narrow || Theme.textSize > 0 ? "EN" : "English"
            onClicked: root.viewModel.chooseLanguage("en")
        }
    }

    Row {
        id: steps

        Accessible.ignored: true
        anchors.bottom: parent.bottom
        height: Theme.mm(1.6)
        spacing: Theme.hairline * 2
        width: parent.width

        Repeater {
            model: root.viewModel.parts

            Rectangle {
                required property int index

                color: index < root.viewModel.part ? Theme.primary : Theme.line
                height: steps.height
                width: (steps.width - (root.viewModel.parts - 1) * steps.spacing) / root.viewModel.parts
            }
        }
    }
}
