pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Letters to type a few words with. For Vietnamese the letters with marks and the tones are keys of their own; who
// knows Telex types as ever. As tall as `room` allows and never taller than `most`: where that is little, marks and tones
// share a row, or the tones share theirs with what is not a letter, or all stand in four dense rows. A key whose `parent`
// is another row there goes to the end of that row.
Column {
    id: root

    required property string language
    required property real room
    required property real most
    readonly property bool vietnamese: root.language === "vi"
    readonly property int across: root.dense ? 14 : 10
    readonly property real letterWidth: Math.floor((root.width + root.spacing) / root.across - root.spacing)
    readonly property real leastHeight: Math.max(Theme.mm(13), Math.round(Theme.textFrame * 1.35))
    readonly property bool dense: root.vietnamese && 5 * (root.leastHeight + root.spacing) - root.spacing > root.most && root.width >= 14 * Theme.mm(13) + 13 * root.spacing
    readonly property bool tight: !root.dense && (root.width - 11 * root.spacing) / 12 >= Theme.mm(12.8) && root.room < 6 * (Theme.mm(15) + root.spacing)
    readonly property bool cramped: root.vietnamese && !root.tight && !root.dense && 6 * (root.leastHeight + root.spacing) > root.most
    readonly property int rows: !root.vietnamese || root.dense ? 4 : root.tight || root.cramped ? 5 : 6
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

    // As wide as so many letters.
    function spanned(letters: int): real {
        return letters * (root.letterWidth + root.spacing) - root.spacing;
    }

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
        visible: root.vietnamese && !root.dense

        LetterKeys {
            keyWidth: Math.floor((root.width + root.spacing) / (root.tight ? 12 : 7) - root.spacing)
            letters: root.marks
            special: true
        }

        ToneKeys {
            keyWidth: Math.floor((root.width + root.spacing) / 12 - root.spacing)
            visible: root.tight
        }
    }

    Row {
        id: toneRow

        readonly property real keyWidth: Math.floor((root.width + root.spacing) / (root.cramped ? 7 : 5) - root.spacing)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing
        visible: root.vietnamese && !root.tight && !root.dense

        ToneKeys {
            keyWidth: toneRow.keyWidth
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing

        LetterKeys {
            letters: ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"]
        }

        LetterKeys {
            letters: root.marks.slice(0, 4)
            special: true
            visible: root.dense
        }
    }

    Row {
        id: middleRow

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing

        LetterKeys {
            letters: ["a", "s", "d", "f", "g", "h", "j", "k", "l"]
        }

        LetterKeys {
            letters: root.marks.slice(4)
            special: true
            visible: root.dense
        }
    }

    Row {
        id: lowerRow

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing

        LetterKeys {
            letters: ["z", "x", "c", "v", "b", "n", "m"]
        }

        ToneKeys {
            keyWidth: root.letterWidth
            visible: root.dense
        }

        KeyboardKey {
            height: root.keyHeight
            icon: "erase"
            named: !root.cramped
            objectName: "keyboardErase"
            parent: root.cramped || root.dense ? middleRow : lowerRow
            special: true
            //: Key of the keyboard: takes the last letter back
            text: qsTr("Xóa")
            width: root.spanned(root.cramped ? 1 : root.dense ? 2 : 3)
            onClicked: root.erased()
        }
    }

    Row {
        id: lastRow

        readonly property real part: Math.floor((root.width - 2 * root.spacing) / 8)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.spacing
        visible: !root.cramped

        KeyboardKey {
            height: root.keyHeight
            icon: root.cramped ? "cross" : ""
            named: !root.cramped
            objectName: "keyboardClear"
            parent: root.cramped ? toneRow : lastRow
            special: true
            //: Key of the keyboard: takes everything typed back
            text: qsTr("Xóa hết")
            width: root.cramped ? toneRow.keyWidth : 2 * lastRow.part
            onClicked: root.cleared()
        }

        KeyboardKey {
            height: root.keyHeight
            icon: root.cramped ? "space" : ""
            named: !root.cramped
            objectName: "keyboardSpace"
            parent: root.cramped ? toneRow : lastRow
            //: Key of the keyboard: a space between words
            text: qsTr("Dấu cách")
            width: root.cramped ? toneRow.keyWidth : 3 * lastRow.part
            onClicked: root.pressed(" ")
        }

        KeyboardKey {
            height: root.keyHeight
            icon: "check"
            objectName: "keyboardDone"
            parent: root.cramped ? lowerRow : lastRow
            strong: true
            //: Key of the keyboard: closes it
            text: qsTr("Xong")
            width: root.cramped ? root.spanned(3) : 3 * lastRow.part
            onClicked: root.done()
        }
    }
}
