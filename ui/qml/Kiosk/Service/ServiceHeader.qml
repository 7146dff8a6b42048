pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Says that this is no patient's screen; languages, and the way back and out.
Rectangle {
    id: root

    required property ServiceViewModel viewModel

    readonly property real rowHeight: Math.max(Theme.mm(24), names.implicitHeight + 2 * Theme.gapHair)
    // Large letters need a row for the ways back and out, and grow no further than leaves room for the page.
    readonly property bool oneRow: Theme.landscape && Theme.textSize < 2
    readonly property int letters: Theme.textSize < 2 ? Theme.textBody : Theme.capital(4.8, Math.min(Theme.frameScale, 1.25))

    color: Theme.card
    implicitHeight: root.oneRow ? root.rowHeight : root.rowHeight + close.height + Theme.gap

    Rectangle {
        id: sign

        color: Theme.ink
        height: Theme.mm(14)
        radius: Theme.radiusSmall
        width: Theme.mm(14)
        x: Theme.margin
        y: (root.rowHeight - height) / 2

        Icon {
            anchors.centerIn: parent
            color: Theme.primaryInk
            name: "wrench"
            size: Theme.mm(9)
        }
    }

    Column {
        id: names

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: root.oneRow ? (back.visible ? back.left : close.left) : languages.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: sign.verticalCenter

        FitLine {
            font.weight: Font.Bold
            preferredSize: root.letters
            //: Title of the technicians' menu
            text: qsTr("Bảo trì máy")
            width: parent.width
        }

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: root.viewModel.kiosk
            visible: Theme.textSize < 2 && (!root.oneRow || implicitWidth <= width)
            width: parent.width
        }
    }

    Row {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: sign.verticalCenter
        spacing: Theme.gapSmall

        LanguageButton {
            chosen: root.viewModel.language === "vi"
            objectName: "serviceVi"
            text: "Tiếng Việt"
            onClicked: root.viewModel.chooseLanguage("vi")
        }

        LanguageButton {
            chosen: root.viewModel.language === "en"
            objectName: "serviceEn"
            text: "English"
            onClicked: root.viewModel.chooseLanguage("en")
        }
    }

    ActionButton {
        id: back

        height: Theme.mm(16)
        icon: "back"
        kind: "quiet"
        objectName: "serviceBack"
        text: qsTr("Quay lại")
        textSize: root.letters
        visible: root.viewModel.canGoBack
        x: root.oneRow ? close.x - back.width - Theme.gap : Theme.margin
        y: close.y
        onClicked: root.viewModel.back()
    }

    ActionButton {
        id: close

        anchors.right: root.oneRow ? languages.left : parent.right
        anchors.rightMargin: root.oneRow ? Theme.gapLarge : Theme.margin
        height: Theme.mm(16)
        icon: "exit"
        kind: "quiet"
        objectName: "serviceClose"
        //: Leaves the technicians' menu; the kiosk serves patients again
        text: qsTr("Đóng, đón người bệnh")
        textSize: root.letters
        visible: root.viewModel.canClose
        y: root.oneRow ? (root.rowHeight - height) / 2 : root.rowHeight
        onClicked: root.viewModel.close()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }
}
