pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// How to hold the code: a looking glass with a frame for the code, and beside or above it what to do, in one sentence.
// Where there is no mirror a drawing stands in its place.
Card {
    id: root

    required property CoachViewModel viewModel
    property QtObject mirror: null
    property string icon: "qr"
    property string text
    property string why
    property string holder: "id-code"

    readonly property real roomWidth: root.width - 2 * Theme.gap
    readonly property real roomHeight: root.height - 2 * Theme.gap
    readonly property real narrowWords: Math.floor((root.roomWidth - Theme.gap) * 0.43)
    readonly property real heightOfWords: Math.max(Theme.mm(Theme.narrow ? 30 : 36), wide.implicitHeight)

    // The sentence comes first: where it leaves no room for a looking glass there is none.
    readonly property bool beside: root.width > root.height * 1.75 && narrow.implicitHeight <= root.roomHeight
    readonly property bool above: !root.beside && root.roomHeight - root.heightOfWords - Theme.gap > Theme.mm(24)
    readonly property bool bare: root.roomHeight > 0 && !root.beside && !root.above
    readonly property real mirrorWidth: {
        const across = root.beside ? root.roomWidth - Theme.gap - root.narrowWords : root.roomWidth;
        const down = root.beside ? root.roomHeight : root.roomHeight - root.heightOfWords - Theme.gap;
        return Math.round(Math.min(across, down * 16 / 9));
    }

    // The last words stay for as long as the coach does, and are spoken once.
    function take(): void {
        if (!root.visible || root.viewModel.text === "" || root.viewModel.text === root.text)
            return;
        root.icon = root.viewModel.icon;
        root.text = root.viewModel.text;
        root.why = root.viewModel.why;
        root.holder = root.viewModel.holder;
        root.Accessible.announce(root.Accessible.name, Accessible.Polite);
    }

    Accessible.name: root.why === "" ? root.text : root.text + ". " + root.why
    Accessible.role: Accessible.AlertMessage
    objectName: "codeCoach"

    onVisibleChanged: {
        root.text = "";
        root.take();
    }

    Connections {
        function onChanged() {
            root.take();
        }

        target: root.viewModel
    }

    Item {
        id: glass

        height: Math.round(root.mirrorWidth * 9 / 16)
        visible: !root.bare
        width: root.mirrorWidth
        x: root.beside ? Theme.gap : (root.width - width) / 2
        y: root.beside ? (root.height - height) / 2 : root.height - Theme.gap - height

        Rectangle {
            anchors.fill: parent
            color: Theme.sunken
            radius: Theme.radius
            visible: !(mirror?.live ?? false) && !(mirror?.blind ?? false)
        }

        CameraMirror {
            id: mirror

            Accessible.ignored: true
            anchors.fill: parent
            objectName: "mirror"
            radius: Theme.radius
            source: root.mirror
        }

        FramingGuide {
            anchors.centerIn: parent
            size: parent.height * 0.42
            visible: mirror?.live ?? false
        }

        CodeAtCamera {
            anchors.fill: parent
            holder: root.holder
            visible: mirror?.blind ?? false
        }
    }

    CoachWords {
        height: root.above ? root.roomHeight - glass.height - Theme.gap : root.roomHeight
        icon: root.icon
        text: root.text
        why: root.why
        width: root.beside ? root.roomWidth - glass.width - Theme.gap : root.roomWidth
        x: root.beside ? glass.x + glass.width + Theme.gap : Theme.gap
        y: Theme.gap
    }

    Words {
        id: narrow

        Accessible.ignored: true
        font.weight: Font.Bold
        text: root.text
        visible: false
        width: root.narrowWords
    }

    Words {
        id: wide

        Accessible.ignored: true
        font.weight: Font.Bold
        text: root.text
        visible: false
        width: root.roomWidth
    }
}
