pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// Where the patient is, and the languages.
Rectangle {
    id: root

    required property ShellViewModel viewModel

    // Large letters on a small panel: the languages move behind one button.
    readonly property bool crowded: Theme.narrow && !Theme.landscape && Theme.frameScale > 1.1

    // The hospital's name was held for four seconds: technicians know that, nobody else needs to.
    signal held

    color: Theme.card
    implicitHeight: Math.max(Theme.mm(Theme.landscape ? 20 : 24), names.implicitHeight + Theme.gapSmall)

    Rectangle {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        color: root.viewModel.logo === "" ? Theme.primary : Theme.codePaper
        height: Theme.mm(14)
        radius: Theme.radiusSmall
        width: root.viewModel.logo === "" ? Theme.mm(14) : Math.min(Theme.mm(Theme.narrow ? 28 : 42), Math.max(Theme.mm(14), mark.implicitWidth * height / Math.max(1, mark.implicitHeight)))

        Icon {
            anchors.centerIn: parent
            color: Theme.primaryInk
            visible: root.viewModel.logo === ""
            name: "plus"
            pen: 1
            size: Theme.mm(10)
        }

        Image {
            id: mark

            anchors.fill: parent
            fillMode: Image.PreserveAspectFit
            source: root.viewModel.logo
            sourceSize.height: parent.height
            visible: root.viewModel.logo !== ""
        }
    }

    Column {
        id: names

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
            preferredSize: Theme.capital(Theme.narrow ? 4.8 : 5.2, Theme.frameScale)
            smallestSize: Theme.textFrame
            text: root.viewModel.hospital
            width: parent.width
        }

        Words {
            id: place

            color: Theme.inkSoft
            font.pixelSize: Theme.textFrame
            text: root.viewModel.kiosk
            visible: Theme.frameScale < 1.2 && (Theme.landscape || !Theme.narrow) && place.implicitWidth <= names.width
            width: parent.width
        }
    }

    Row {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall

        Repeater {
            model: root.crowded ? null : root.viewModel.nearLanguages

            LanguageButton {
                id: language

                required property string key
                required property string name

                chosen: root.viewModel.language === language.key
                objectName: "language-" + language.key
                text: language.name
                onClicked: root.viewModel.chooseLanguage(language.key)
            }
        }

        LanguageButton {
            chosen: root.viewModel.farLanguage !== ""
            icon: "globe"
            //: Opens the list of all languages
            label: qsTr("Ngôn ngữ khác")
            objectName: "moreLanguages"
            role: Accessible.Button
            text: root.crowded ? root.viewModel.languageName : root.viewModel.farLanguage
            visible: root.crowded || root.viewModel.manyLanguages
            onClicked: root.viewModel.wantLanguages()
        }

        LanguageButton {
            checkable: true
            chosen: root.viewModel.spoken
            icon: root.viewModel.spoken ? "speakerOff" : "speaker"
            label: root.viewModel.spoken ? qsTr("Ngừng đọc màn hình") : qsTr("Đọc to màn hình")
            objectName: "speechButton"
            role: Accessible.Button
            text: ""
            visible: root.viewModel.canSpeak
            onClicked: root.viewModel.toggleSpeech()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }
}
