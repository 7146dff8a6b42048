pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// One line of a form, by its kind.
Loader {
    id: root

    required property string key
    required property string kind
    required property string label
    required property string value
    required property string hint
    required property string tone
    required property list<string> options
    required property list<string> values
    required property string chosen
    required property string icon
    required property bool usable
    required property SetupFormModel form
    required property real realUnit
    readonly property var kinds: ({
            "text": text,
            "choice": choice,
            "pick": pick,
            "pair": pair,
            "check": check,
            "heading": heading,
            "button": button,
            "stepper": stepper,
            "ruler": ruler,
            "item": item
        })

    sourceComponent: root.kinds[root.kind] ?? null

    Component {
        id: text

        SetupText {
            hint: root.hint
            name: root.label
            objectName: root.key
            tone: root.tone
            value: root.value
            onClicked: root.form.touch(root.key)
        }
    }

    Component {
        id: choice

        ColumnLayout {
            spacing: Theme.gapSmall

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.weight: Font.DemiBold
                text: root.label
            }

            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gapSmall
                columns: Theme.textSize > 1 && root.width < Theme.mm(200) ? Math.min(2, root.options.length) : root.options.length
                rowSpacing: Theme.gapSmall
                uniformCellHeights: true

                Repeater {
                    model: root.options

                    ChoiceButton {
                        required property int index
                        required property string modelData

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        chosen: root.values[index] === root.chosen
                        objectName: root.key + ":" + root.values[index]
                        text: modelData
                        onClicked: root.form.choose(root.key, root.values[index])
                    }
                }
            }
        }
    }

    Component {
        id: pick

        SetupPick {
            chosen: root.chosen !== ""
            hint: root.hint
            objectName: root.key
            text: root.label
            usable: root.usable
            onClicked: root.form.touch(root.key)
        }
    }

    Component {
        id: pair

        RowLayout {
            spacing: Theme.gapSmall

            SetupPick {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                chosen: root.chosen !== ""
                objectName: root.key
                text: root.label
                onClicked: root.form.touch(root.key)
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 14
                icon: "forward"
                objectName: root.hint
                text: root.value
                visible: root.value !== ""
                onClicked: root.form.touch(root.hint)
            }
        }
    }

    Component {
        id: check

        Banner {
            objectName: root.key
            text: root.hint
            title: root.label
            tone: root.tone
        }
    }

    Component {
        id: heading

        RowLayout {
            spacing: Theme.gapSmall

            Icon {
                Layout.topMargin: Theme.gapSmall
                name: root.icon
                size: Theme.icon
            }

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                font.pixelSize: Theme.textHeading
                font.weight: Font.Bold
                text: root.label
            }

            Chip {
                Layout.maximumWidth: root.width * 0.5
                Layout.topMargin: Theme.gapSmall
                text: root.value
                textSize: Theme.textCaption
                tone: root.tone
                visible: root.value !== ""
            }
        }
    }

    Component {
        id: button

        ActionButton {
            icon: root.icon
            objectName: root.key
            text: root.label
            onClicked: root.form.touch(root.key)
        }
    }

    Component {
        id: stepper

        SetupStepper {
            hint: root.hint
            name: root.label
            objectName: root.key
            tone: root.tone
            value: root.value
            onTurned: up => root.form.turn(up, false)
        }
    }

    Component {
        id: ruler

        SetupRuler {
            realUnit: root.realUnit
            text: root.label
            onTurned: up => root.form.turn(up, true)
        }
    }

    Component {
        id: item

        SetupItem {
            about: root.label
            enabled: root.usable
            hint: root.hint
            objectName: root.key
            tone: root.tone
            words: root.value
            onClicked: root.form.touch(root.key)
        }
    }
}
