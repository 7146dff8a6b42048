pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Ten digits, as on a telephone unless `keys` says otherwise, with erase and go on always in the same corners.
GridLayout {
    id: root

    property list<string> keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]

    signal pressed(string digit)
    signal erased
    signal entered

    columnSpacing: Theme.gap
    columns: 3
    rowSpacing: Theme.gap
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        model: root.keys.slice(0, 9)

        KeypadKey {
            required property string modelData

            Layout.fillHeight: true
            Layout.fillWidth: true
            objectName: "key" + modelData
            text: modelData
            onClicked: root.pressed(modelData)
        }
    }

    KeypadKey {
        id: erase

        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "erase"
        named: erase.fits && enter.fits
        objectName: "keyErase"
        //: Key of the keypad: takes the last digit back
        text: qsTr("Xóa")
        onClicked: root.erased()
    }

    KeypadKey {
        id: last

        Layout.fillHeight: true
        Layout.fillWidth: true
        objectName: "key" + last.text
        text: root.keys[9]
        onClicked: root.pressed(last.text)
    }

    KeypadKey {
        id: enter

        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "check"
        named: erase.fits && enter.fits
        objectName: "keyEnter"
        strong: true
        //: Key of the keypad: use the number that was typed
        text: qsTr("Tiếp tục")
        onClicked: root.entered()
    }
}
