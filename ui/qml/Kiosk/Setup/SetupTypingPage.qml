pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A text is typed: what is asked and what stands there, and below it the keyboard, which never leaves the glass.
FocusScope {
    id: root

    required property SetupTypingModel viewModel
    required property SetupViewModel frame
    readonly property real innerWidth: root.width - 2 * Theme.margin
    // Letters as large as those of the keys: they share the little height there is.
    readonly property real titleSize: Theme.textFrame * 1.15
    readonly property real leastAbove: root.titleSize * 1.5 + Theme.touchMain + 4 * Theme.gapSmall

    focus: true

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete)
            root.viewModel.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.viewModel.enter();
        else if (event.text.length === 1 && event.text >= " ")
            root.viewModel.press(event.text);
        else
            event.accepted = false;
    }

    ScrollArea {
        id: above

        height: keys.y - Theme.gapSmall - y
        spacing: Theme.gapSmall
        width: root.innerWidth
        x: Theme.margin
        y: Theme.gapSmall

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: root.titleSize
            font.weight: Font.Bold
            objectName: "screenTitle"
            text: root.viewModel.title
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.textFrame
            text: root.viewModel.hint
            visible: root.viewModel.hint !== "" && root.viewModel.text === ""
        }

        Rectangle {
            Accessible.name: root.viewModel.secret ? root.viewModel.title : root.viewModel.text
            Accessible.role: Accessible.EditableText
            Layout.fillWidth: true
            border.color: root.viewModel.doubt === "" ? Theme.primary : Theme.bad
            border.width: Theme.outline * 1.5
            color: Theme.card
            implicitHeight: Math.max(Theme.touchMain, typed.implicitHeight + 2 * Theme.gapSmall)
            objectName: "typedField"
            radius: Theme.radius

            Words {
                id: typed

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: cover.visible ? cover.left : parent.right
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: root.titleSize
                font.weight: Font.DemiBold
                objectName: "typedText"
                text: root.viewModel.text + "▏"
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }

            ActionButton {
                id: cover

                anchors.right: parent.right
                anchors.rightMargin: Theme.gapSmall
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.touchMain * 0.8
                icon: "eye"
                kind: "quiet"
                objectName: "typedShow"
                text: root.viewModel.shown ? qsTr("Che") : qsTr("Hiện")
                textSize: Theme.textFrame
                visible: root.viewModel.secret
                onClicked: root.viewModel.show()
            }
        }

        IconLine {
            Layout.fillWidth: true
            color: Theme.bad
            icon: "alert"
            objectName: "typedDoubt"
            text: root.viewModel.doubt + "\n" + root.viewModel.insist
            textSize: Theme.textFrame
            visible: root.viewModel.doubt !== ""
            weight: Font.DemiBold
        }

        ActionButton {
            Layout.fillWidth: true
            icon: "check"
            objectName: "typedMeant"
            text: root.viewModel.meant
            textSize: Theme.textFrame
            visible: root.viewModel.meant !== ""
            onClicked: root.viewModel.take()
        }

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
        }
    }

    Loader {
        id: keys

        sourceComponent: root.viewModel.digitsOnly ? pad : board
        width: root.innerWidth
        x: Theme.margin
        y: root.height - height - Theme.gapSmall
    }

    Component {
        id: pad

        Keypad {
            flat: height < 4 * Theme.touchMain
            height: Math.min(root.height * 0.62, root.height - root.leastAbove)
            onEntered: root.viewModel.enter()
            onErased: root.viewModel.erase()
            onPressed: digit => root.viewModel.press(digit)
        }
    }

    Component {
        id: board

        SetupKeyboard {
            most: root.height - root.leastAbove
            viewModel: root.viewModel
        }
    }
}
