pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// Vietnamese, and below it the same in small English. The dock shows both at once; nothing of it is translated.
Column {
    id: root

    required property string text
    required property string english
    property color color: Theme.ink
    property color softColor: Theme.inkSoft
    property int textSize: Theme.textBody
    property int weight: Font.DemiBold

    Words {
        color: root.color
        elide: Text.ElideRight
        font.pixelSize: root.textSize
        font.weight: root.weight
        text: root.text
        width: root.width
        wrapMode: Text.NoWrap
    }

    Words {
        color: root.softColor
        elide: Text.ElideRight
        font.pixelSize: Theme.capital(3.7)
        text: root.english
        visible: root.english !== ""
        width: root.width
        wrapMode: Text.NoWrap
    }
}
