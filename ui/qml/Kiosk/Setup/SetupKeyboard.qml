pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The keyboard of the kiosk with what a technician needs beyond words: digits, capitals, signs, and keys that give the
// usual beginning of a name or an address.
Column {
    id: root

    required property SetupTypingModel viewModel
    required property real most
    readonly property bool quick: root.viewModel.quick.length > 0 && !(Theme.landscape && Theme.textSize > 1)
    readonly property int extraRows: root.quick ? 3 : 2
    readonly property real extra: root.extraRows * (root.keyHeight + root.spacing)
    readonly property real least: Math.max(Theme.mm(13), Math.round(Theme.textFrame * 1.35))
    // On a lying panel letters, marks and tones stand in four rows, and the text above them keeps its room.
    readonly property bool dense: Theme.landscape && root.width >= 14 * Theme.mm(13) + 13 * root.spacing
    readonly property int letterRows: root.viewModel.language !== "vi" || root.dense ? 4 : 6
    readonly property real keyHeight: Math.max(root.least, Math.min(Theme.mm(Theme.landscape ? 15 : 18), Math.floor((root.most + root.spacing) / (root.extraRows + root.letterRows) - root.spacing)))

    spacing: Theme.gapSmall

    component Line: Row {
        id: line

        required property var keys
        property real room: root.width
        property string role: "letter-"

        spacing: root.spacing

        Repeater {
            model: line.keys

            KeyboardKey {
                required property string modelData

                height: root.keyHeight
                objectName: line.role + modelData
                special: true
                text: modelData
                width: Math.floor((line.room + root.spacing) / line.keys.length - root.spacing)
                onClicked: root.viewModel.press(modelData)
            }
        }
    }

    Line {
        keys: root.viewModel.quick
        role: "quick-"
        visible: root.quick
    }

    Line {
        keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]
    }

    Row {
        id: signRow

        readonly property real shiftWidth: Math.floor(root.width * 0.16)
        readonly property real otherWidth: root.viewModel.moreSigns ? Math.floor(root.width * 0.14) : 0
        readonly property real room: root.width - signRow.shiftWidth - root.spacing - (signRow.otherWidth > 0 ? signRow.otherWidth + root.spacing : 0)

        spacing: root.spacing

        KeyboardKey {
            height: root.keyHeight
            icon: "up"
            label: qsTr("Chữ hoa")
            named: root.width > Theme.mm(200)
            objectName: "keyboardShift"
            strong: root.viewModel.capital
            text: qsTr("Hoa")
            width: signRow.shiftWidth
            onClicked: root.viewModel.shift()
        }

        Line {
            keys: root.viewModel.signs
            room: signRow.room
            visible: root.viewModel.signs.length > 0
            width: signRow.room
        }

        KeyboardKey {
            height: root.keyHeight
            label: qsTr("Dấu khác")
            objectName: "keyboardSigns"
            text: "#+="
            visible: root.viewModel.moreSigns
            width: signRow.otherWidth
            onClicked: root.viewModel.turnSigns()
        }
    }

    Keyboard {
        language: root.viewModel.language
        most: root.dense ? Math.min(root.most - root.extra, 4.5 * root.least) : root.most - root.extra
        room: root.letterRows * (root.keyHeight + root.spacing)
        width: root.width
        onCleared: root.viewModel.clear()
        onDone: root.viewModel.enter()
        onErased: root.viewModel.erase()
        onPressed: key => root.viewModel.press(key)
    }
}
