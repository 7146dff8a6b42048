pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Text on the glass. Always plain: what a hospital or a document says is never read as markup.
Text {
    id: root

    // A heading keeps its last two words together: no line holds one short word alone.
    function heading(text: string): string {
        return text.replace(/(\S+ \S+ \S+) (\S{1,10})$/, "$1\u00a0$2");
    }

    // The groups of a number stay on one line.
    function unbroken(number: string): string {
        return number.replace(/([\d•A-Z]) (?=[\d•])/g, "$1\u00a0");
    }

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: root.text === ""
}
