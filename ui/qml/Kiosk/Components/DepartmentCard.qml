pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One department, doctor or complaint: what it is called, where it is, how many wait. One that cannot be chosen says
// why, in two lines where a touch tells the rest; one that is suggested stands out.
Touchable {
    id: root

    required property string key
    required property string kind
    required property string name
    required property string icon
    required property string place
    required property bool open
    required property string tone
    required property string level
    required property string wait
    required property bool marked
    required property bool explained
    property bool flat: false
    readonly property bool grave: root.tone === "bad"
    readonly property real pad: Theme.mm(3.5)
    readonly property real discSize: Theme.mm(Theme.narrow ? 12 : 15)
    // No word of Latin letters is broken: others may be, anywhere.
    readonly property string longestWord: (root.name.match(/[\u0021-\u024f\u0300-\u036f\u1e00-\u1eff]+/g) ?? []).reduce((longest, next) => next.length > longest.length ? next : longest, "")

    enabled: root.open || root.explained
    implicitHeight: Math.max(Theme.touchMain, content.implicitHeight + 2 * root.pad)
    implicitWidth: Theme.mm(82)
    label: [root.name, root.place, root.level, root.wait].filter(words => words !== "").join(". ")
    objectName: root.kind + "-" + root.key

    Rectangle {
        anchors.fill: parent
        border.color: root.marked ? Theme.primary : root.enabled ? Theme.lineStrong : Theme.line
        border.width: root.marked ? Theme.outline * 2 : root.enabled ? Theme.hairline * 1.5 : Theme.hairline
        color: !root.open ? Theme.sunken : root.pressed || root.marked ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    TextMetrics {
        id: word

        font.family: title.font.family
        font.pixelSize: Theme.textHeading
        font.weight: title.font.weight
        text: root.longestWord
    }

    // What is below each other on a card is beside each other on a flat one.
    GridLayout {
        id: content

        anchors.fill: parent
        anchors.margins: root.pad
        columnSpacing: Theme.gap
        columns: root.flat ? 2 : 1
        rowSpacing: Theme.gapHair

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 54
            spacing: Theme.gapHair

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gapSmall

                Rectangle {
                    Layout.alignment: Qt.AlignVCenter
                    Layout.preferredHeight: root.discSize
                    Layout.preferredWidth: root.discSize
                    color: !root.open ? Theme.paper : root.grave ? Theme.badSoft : root.marked ? Theme.card : Theme.primarySoft
                    radius: height / 2

                    Icon {
                        anchors.centerIn: parent
                        color: !root.open ? Theme.inkSunken : root.grave ? Theme.bad : Theme.primary
                        name: root.icon
                        pen: 1.8
                        size: parent.height * 0.66
                    }
                }

                Words {
                    id: title

                    Accessible.ignored: true
                    Layout.alignment: Qt.AlignVCenter
                    Layout.fillWidth: true
                    color: root.open ? Theme.ink : Theme.inkSunken
                    font.pixelSize: Math.max(Theme.textCaption, Math.floor(Theme.textHeading * Math.min(1, title.width / Math.max(1, word.advanceWidth))))
                    font.weight: Font.Bold
                    lineHeight: 0.95
                    text: root.name
                }
            }

            Item {
                Layout.fillHeight: true
                visible: root.place !== "" || !root.flat && root.level + root.wait !== ""
            }

            Words {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.open ? Theme.inkSoft : Theme.inkSunken
                font.pixelSize: Theme.textCaption
                text: root.place
                visible: root.place !== ""
            }
        }

        ColumnLayout {
            Layout.fillHeight: root.flat
            Layout.fillWidth: true
            Layout.preferredWidth: 46
            spacing: Theme.gapHair
            visible: root.level + root.wait !== ""

            Words {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.open ? Theme.ink : Theme.inkSunken
                font.pixelSize: Theme.textCaption
                text: root.wait
                visible: root.wait !== ""
            }

            Chip {
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                color: root.open ? Tones.ground(root.tone) : Theme.paper
                icon: root.kind === "sessions" ? "calendar" : root.open ? "people" : "info"
                mostLines: root.explained ? 2 : 4
                text: root.level
                textSize: Theme.textCaption
                tone: root.tone
                visible: root.level !== ""
            }
        }
    }
}
