pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// Where the patient is, and the languages.
Rectangle {
    id: root

    required property ShellViewModel viewModel

    // The hospital's name was held for four seconds: technicians know that, nobody else needs to.
    signal held

    color: Theme.card
    implicitHeight: Theme.mm(Theme.landscape ? 20 : 24)

    Rectangle {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        height: Theme.mm(14)
        radius: Theme.radiusSmall
        width: Theme.mm(14)

        Icon {
            anchors.centerIn: parent
            color: Theme.primaryInk
            name: "plus"
            pen: 1
            size: Theme.mm(10)
        }
    }

    Column {
        anchors.left: sign.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: languages.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 4
            objectName: "serviceKnock"
            onLongPressed: root.held()
        }

        FitLine {
            font.weight: Font.Bold
            text: root.viewModel.hospital
            width: parent.width
        }

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: root.viewModel.kiosk
            width: parent.width
        }
    }

    Row {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall

        LanguageButton {
            chosen: root.viewModel.language === "vi"
            objectName: "languageVi"
            text: "Tiếng Việt"
            onClicked: root.viewModel.chooseLanguage("vi")
        }

        LanguageButton {
            chosen: root.viewModel.language === "en"
            objectName: "languageEn"
            text: "English"
            onClicked: root.viewModel.chooseLanguage("en")
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }
}
