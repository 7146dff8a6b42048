pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Ten digits, as on a telephone unless `keys` says otherwise, with erase and go on always in the same corners. Where
// there is no height for four rows they lie `flat`, in two.
GridLayout {
    id: root

    property string keys: "1234567890"
    property bool flat: false

    signal pressed(string digit)
    signal erased
    signal entered

    columnSpacing: Theme.gap
    columns: root.flat ? 6 : 3
    rowSpacing: Theme.gap
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        model: 9

        KeypadKey {
            id: digit

            required property int index

            Layout.column: root.flat ? digit.index % 5 : digit.index % 3
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.row: Math.floor(digit.index / (root.flat ? 5 : 3))
            objectName: "key" + digit.text
            text: root.keys.charAt(digit.index)
            onClicked: root.pressed(digit.text)
        }
    }

    KeypadKey {
        id: erase

        Layout.column: root.flat ? 5 : 0
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.row: root.flat ? 0 : 3
        icon: "erase"
        named: erase.fits && enter.fits
        objectName: "keyErase"
        //: Key of the keypad: takes the last digit back
        text: qsTr("Xóa")
        onClicked: root.erased()
    }

    KeypadKey {
        id: last

        Layout.column: root.flat ? 4 : 1
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.row: root.flat ? 1 : 3
        objectName: "key" + last.text
        text: root.keys.charAt(9)
        onClicked: root.pressed(last.text)
    }

    KeypadKey {
        id: enter

        Layout.column: root.flat ? 5 : 2
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.row: root.flat ? 1 : 3
        icon: "check"
        named: erase.fits && enter.fits
        objectName: "keyEnter"
        strong: true
        //: Key of the keypad: use the number that was typed
        text: qsTr("Tiếp tục")
        onClicked: root.entered()
    }
}
