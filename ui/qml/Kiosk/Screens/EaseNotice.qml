pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// What makes the glass easier to read, to reach and to hear. Every touch shows at once what it does.
FocusScope {
    id: root

    required property EaseViewModel viewModel

    NoticeCard {
        icon: "ease"
        showPicture: false
        title: qsTr("Cho dễ nhìn, dễ với, dễ nghe")

        details: [
            Words {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: qsTr("Cỡ chữ")
            },
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gapSmall
                uniformCellSizes: true

                Repeater {
                    model: root.viewModel.textSizes

                    ChoiceButton {
                        required property int index

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        chosen: root.viewModel.textSize === index
                        //: %1: 1 is the smallest size of letters
                        label: qsTr("Cỡ chữ %1").arg(index + 1)
                        letterSize: Theme.mm(5.2 * [1, 1.25, 1.5, 1.875][index]) / Theme.capRatio
                        objectName: "textSize-" + index
                        //: A letter that shows how large the letters will be
                        text: qsTr("A")
                        onClicked: root.viewModel.chooseTextSize(index)
                    }
                }
            },
            Words {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: qsTr("Màu màn hình")
            },
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gapSmall
                columns: Theme.textSize > 1 && !Theme.landscape ? 1 : 3
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Repeater {
                    model: [
                        {
                            key: "light",
                            icon: "sun",
                            words: qsTr("Nền sáng")
                        },
                        {
                            key: "dark",
                            icon: "moon",
                            words: qsTr("Nền tối")
                        },
                        {
                            key: "high-contrast",
                            icon: "contrast",
                            words: qsTr("Tương phản cao")
                        }
                    ]

                    ChoiceButton {
                        required property var modelData

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        chosen: root.viewModel.palette === modelData.key
                        icon: modelData.icon
                        objectName: "palette-" + modelData.key
                        text: modelData.words
                        onClicked: root.viewModel.choosePalette(modelData.key)
                    }
                }
            },
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gapSmall
                columns: Theme.textSize > 1 ? 1 : 2
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                ChoiceButton {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    checkable: true
                    chosen: root.viewModel.low
                    icon: "lower"
                    objectName: "lowButton"
                    role: Accessible.CheckBox
                    text: qsTr("Đưa mọi nút xuống thấp")
                    onClicked: root.viewModel.toggleLow()
                }

                ChoiceButton {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    checkable: true
                    chosen: root.viewModel.spoken
                    icon: "speaker"
                    objectName: "spokenButton"
                    role: Accessible.CheckBox
                    text: qsTr("Đọc to màn hình")
                    visible: root.viewModel.canSpeak
                    onClicked: root.viewModel.toggleSpeech()
                }

                ChoiceButton {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    checkable: true
                    chosen: root.viewModel.eyesFree
                    icon: "headphones"
                    objectName: "eyesFreeButton"
                    role: Accessible.CheckBox
                    text: qsTr("Dùng không cần nhìn")
                    visible: root.viewModel.canSpeak
                    onClicked: root.viewModel.toggleEyesFree()
                }

                ChoiceButton {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    checkable: true
                    chosen: root.viewModel.blanked
                    icon: "moon"
                    objectName: "blankButton"
                    role: Accessible.CheckBox
                    //: Nothing is shown on the screen, so that nobody behind can read it
                    text: qsTr("Che màn hình")
                    visible: root.viewModel.eyesFree
                    onClicked: root.viewModel.toggleBlank()
                }

                VolumeRow {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    most: root.viewModel.loudest
                    visible: root.viewModel.canSpeak
                    volume: root.viewModel.volume
                    onChosen: volume => root.viewModel.chooseVolume(volume)
                }
            }
        ]

        ActionButton {
            focus: true
            kind: "primary"
            objectName: "dismissNotice"
            text: qsTr("Xong")
            width: parent.width
            onClicked: root.viewModel.dismiss()
        }
    }
}
