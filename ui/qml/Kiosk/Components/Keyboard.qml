pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Letters to type a few words with. For Vietnamese the letters with marks and the tones are keys of their own; who
// knows Telex types as ever. As tall as `room` allows; where that is little, marks and tones share a row.
Column {
    id: root

    required property string language
    required property real room
    readonly property bool vietnamese: root.language === "vi"
    readonly property real letterWidth: Math.floor((root.width - 9 * root.spacing) / 10)
    readonly property real leastHeight: Math.max(Theme.mm(12.8), Math.round(Theme.textFrame * 1.35))
    readonly property bool tight: (root.width - 11 * root.spacing) / 12 >= Theme.mm(12.8) && root.room < 6 * (Theme.mm(15) + root.spacing)
    readonly property int rows: root.vietnamese ? (root.tight ? 5 : 6) : 4
    readonly property real keyHeight: Math.max(root.leastHeight, Math.min(Theme.mm(20), Math.floor((root.room + root.spacing) / root.rows - root.spacing)))
    readonly property var marks: ["ă", "â", "đ", "ê", "ô", "ơ", "ư"]
    readonly property var tones: [
        {
            "key": "\u0301",
            "icon": "toneRising",
            //: A tone mark of Vietnamese: ´
            "text": qsTr("Sắc")
        },
        {
            "key": "\u0300",
            "icon": "toneFalling",
            //: A tone mark of Vietnamese: `
            "text": qsTr("Huyền")
        },
        {
            "key": "\u0309",
            "icon": "toneAsking",
            //: A tone mark of Vietnamese: a small hook above
            "text": qsTr("Hỏi")
        },
        {
            "key": "\u0303",
            "icon": "toneTumbling",
            //: A tone mark of Vietnamese: ~
            "text": qsTr("Ngã")
        },
        {
            "key": "\u0323",
            "icon": "toneHeavy",
            //: A tone mark of Vietnamese: a dot below
            "text": qsTr("Nặng")
        }
    ]

    signal pressed(string key)
    signal erased
    signal cleared
    signal done

    component LetterKeys: Row {
        id: line

        required property var letters
        property real keyWidth: root.letterWidth
        property bool special: false

        spacing: root.spacing

        Repeater {
            model: line.letters

            KeyboardKey {
                required property string modelData

                height: root.keyHeight
                objectName: "letter-" + modelData
                special: line.special
                text: modelData
                width: line.keyWidth
                onClicked: root.pressed(modelData)
            }
        }
    }

    component ToneKeys: Row {
        id: toneLine

        property real keyWidth
        readonly property bool named: toneLine.keyWidth > longest.advanceWidth + Theme.icon * 1.2 + 4 * Theme.gapHair

        spacing: root.spacing

        Repeater {
            model: root.tones

            KeyboardKey {
                required property int index
                required property var modelData

                height: root.keyHeight
                icon: modelData.icon
                //: Spoken: %1 is the name of a tone
                label: qsTr("Dấu %1").arg(modelData.text)
                named: toneLine.named
                objectName: "tone-" + index
                special: true
                text: modelData.text
                width: toneLine.keyWidth
                onClicked: root.pressed(modelData.key)
            }
        }
    }

    spacing: Theme.gapSmall

    TextMetrics {
        id: longest

        font.family: Theme.family
        font.pixelSize: Theme.textFrame
        font.weight: Font.DemiBold
        text: root.tones[1].text
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing
        visible: root.vietnamese

        LetterKeys {
            keyWidth: root.tight ? Math.floor((root.width - 11 * root.spacing) / 12) : Math.floor((root.width - 6 * root.spacing) / 7)
            letters: root.marks
            special: true
        }

        ToneKeys {
            keyWidth: Math.floor((root.width - 11 * root.spacing) / 12)
            visible: root.tight
        }
    }

    ToneKeys {
        anchors.horizontalCenter: parent.horizontalCenter
        keyWidth: Math.floor((root.width - 4 * root.spacing) / 5)
        visible: root.vietnamese && !root.tight
    }

    LetterKeys {
        anchors.horizontalCenter: parent.horizontalCenter
        letters: ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"]
    }

    LetterKeys {
        anchors.horizontalCenter: parent.horizontalCenter
        letters: ["a", "s", "d", "f", "g", "h", "j", "k", "l"]
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing

        LetterKeys {
            letters: ["z", "x", "c", "v", "b", "n", "m"]
        }

        KeyboardKey {
            height: root.keyHeight
            icon: "erase"
            objectName: "keyboardErase"
            special: true
            //: Key of the keyboard: takes the last letter back
            text: qsTr("Xóa")
            width: 3 * root.letterWidth + 2 * root.spacing
            onClicked: root.erased()
        }
    }

    Row {
        id: last

        readonly property real part: Math.floor((root.width - 2 * root.spacing) / 4)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing

        KeyboardKey {
            height: root.keyHeight
            objectName: "keyboardClear"
            special: true
            //: Key of the keyboard: takes everything typed back
            text: qsTr("Xóa hết")
            width: last.part
            onClicked: root.cleared()
        }

        KeyboardKey {
            height: root.keyHeight
            objectName: "keyboardSpace"
            //: Key of the keyboard: a space between words
            text: qsTr("Dấu cách")
            width: 2 * last.part - last.part / 2
            onClicked: root.pressed(" ")
        }

        KeyboardKey {
            height: root.keyHeight
            icon: "check"
            objectName: "keyboardDone"
            strong: true
            //: Key of the keyboard: closes it
            text: qsTr("Xong")
            width: last.part + last.part / 2
            onClicked: root.done()
        }
    }
}
