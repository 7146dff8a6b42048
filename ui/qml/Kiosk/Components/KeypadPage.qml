pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The bones of a screen on which a number is typed: what is asked and what was typed so far, and the keypad, which
// never leaves the glass. On a lying panel they stand side by side, in every size of letters. Where there is little height
// what is `pressing` takes the place of the question.
FocusScope {
    id: root

    required property string title
    property string lead
    property bool pressing: false
    property Component picture: null
    property alias keys: keypad.keys
    property alias keypad: keypad
    default property alias content: body.data

    readonly property real innerWidth: root.width - 2 * Theme.margin
    readonly property real fourRows: 4 * Theme.touchMain + 3 * Theme.gap
    readonly property real leastKeypad: keypad.flat ? 2 * Theme.touchMain + Theme.gap : root.fourRows
    readonly property real keypadShare: keypad.flat ? 0.5 : Theme.textSize < 2 ? 0.48 : 0.4
    readonly property real roomBelow: root.height - Theme.gapLarge - Theme.gap
    readonly property real keypadRoom: keypad.visible ? root.leastKeypad + Theme.gap : 0

    signal pressed(string digit)
    signal erased
    signal entered

    focus: true

    Keys.onPressed: event => {
        if (!keypad.visible || !keypad.enabled)
            return;
        event.accepted = true;
        if (/^[0-9]$/.test(event.text))
            root.pressed(event.text);
        else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete)
            root.erased();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.entered();
        else
            event.accepted = false;
    }

    ScrollArea {
        id: question

        height: Theme.landscape ? root.roomBelow : Math.min(question.implicitHeight, root.roomBelow - root.keypadRoom)
        width: Theme.landscape ? root.innerWidth - keypad.width - Theme.gapLarge : root.innerWidth
        x: Theme.margin
        y: Theme.gapLarge

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall
            visible: !keypad.flat || !root.pressing

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Theme.textTitle
                font.weight: Font.Bold
                objectName: "screenTitle"
                text: root.title
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.textLead
                text: root.lead
                visible: root.lead !== "" && !keypad.flat
            }
        }

        ColumnLayout {
            id: body

            Layout.fillWidth: true
            spacing: Theme.gap
        }

        Loader {
            Layout.fillHeight: Theme.landscape
            Layout.fillWidth: true
            Layout.preferredHeight: 0
            active: Theme.landscape && root.picture !== null
            opacity: height > Theme.mm(45) ? 1 : 0
            sourceComponent: root.picture
            visible: Theme.landscape
        }
    }

    Keypad {
        id: keypad

        flat: root.height > 0 && root.roomBelow < root.fourRows + (Theme.landscape ? 0 : Theme.mm(60 * Theme.textScale))
        height: Theme.landscape ? root.roomBelow : root.height - y - Theme.gap
        width: Theme.landscape ? Math.round(root.innerWidth * root.keypadShare) : root.innerWidth
        x: root.width - Theme.margin - width
        y: Theme.landscape ? Theme.gapLarge : question.y + question.height + Theme.gap
        onEntered: root.entered()
        onErased: root.erased()
        onPressed: digit => root.pressed(digit)
    }
}
