pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Digits as on a telephone, with erase and go on.
GridLayout {
    id: root

    signal pressed(string digit)
    signal erased
    signal entered

    columnSpacing: Theme.gap
    columns: 3
    rowSpacing: Theme.gap
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

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
        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "erase"
        objectName: "keyErase"
        //: Key of the keypad: takes the last digit back
        text: qsTr("Xóa")
        onClicked: root.erased()
    }

    KeypadKey {
        Layout.fillHeight: true
        Layout.fillWidth: true
        objectName: "key0"
        text: "0"
        onClicked: root.pressed("0")
    }

    KeypadKey {
        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "check"
        objectName: "keyEnter"
        strong: true
        //: Key of the keypad: use the number that was typed
        text: qsTr("Tiếp tục")
        onClicked: root.entered()
    }
}
