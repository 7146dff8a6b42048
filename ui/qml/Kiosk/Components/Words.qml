pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Text on the glass. Always plain: what a hospital or a document says is never read as markup.
Text {
    id: root

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: root.text === ""
}
