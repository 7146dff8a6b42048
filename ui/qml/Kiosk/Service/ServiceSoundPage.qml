pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Tones and a sentence in each language, and how loud.
ScreenPage {
    id: root

    required property ServiceSoundModel viewModel

    asideShare: 0.4
    lead: qsTr("Âm lượng ở đây chỉ để thử; mức của máy đặt trong kiosk.toml.")
    title: qsTr("Thử tiếng")

    aside: [
        VolumeRow {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touchMain
            most: 4
            objectName: "soundVolume"
            volume: root.viewModel.volume
            onChosen: volume => root.viewModel.setVolume(volume)
        },
        Banner {
            Layout.fillWidth: true
            icon: "speaker"
            objectName: "soundWord"
            title: root.viewModel.word
            tone: root.viewModel.tone
            visible: root.viewModel.word !== ""
        }
    ]

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: 2
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            model: root.viewModel.tones

            ActionButton {
                required property string key
                required text

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: Math.max(Theme.mm(28), implicitHeight)
                Layout.minimumHeight: implicitHeight
                icon: "bell"
                objectName: "tone-" + key
                onClicked: root.viewModel.play(key)
            }
        }

        Repeater {
            model: root.viewModel.languages

            ActionButton {
                required property string key
                required text

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: Math.max(Theme.mm(28), implicitHeight)
                Layout.minimumHeight: implicitHeight
                icon: "speaker"
                objectName: "sentence-" + key
                onClicked: root.viewModel.say(key)
            }
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
