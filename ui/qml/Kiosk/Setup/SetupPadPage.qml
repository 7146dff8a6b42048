pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A pad: the PIN as dots, or the code of a file in groups; before that code the signer's fingerprint.
KeypadPage {
    id: root

    required property SetupPadModel viewModel
    required property SetupViewModel frame
    readonly property bool forFile: root.viewModel.fingerprint.length > 0

    keypad.enabled: root.viewModel.open
    keypad.visible: !root.viewModel.comparing
    lead: root.viewModel.comparing ? qsTr("Máy này chưa biết người ký. So 6 nhóm số này với phiếu mã; chỉ tiếp tục khi giống hệt.") : root.viewModel.lead
    title: root.viewModel.comparing ? qsTr("Ai đã ký tệp này?") : root.viewModel.title

    onEntered: root.viewModel.enter()
    onErased: root.viewModel.erase()
    onPressed: digit => root.viewModel.press(digit)

    Rectangle {
        Accessible.name: qsTr("Đã nhập %1 chữ số").arg(root.viewModel.typed)
        Accessible.role: Accessible.StaticText
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.mm(26)
        border.color: root.viewModel.message === "" ? Theme.primary : Theme.bad
        border.width: Theme.outline * 1.5
        color: Theme.card
        objectName: "padTyped"
        radius: Theme.radius
        visible: !root.viewModel.comparing

        Row {
            anchors.centerIn: parent
            spacing: Theme.mm(3)
            visible: !root.forFile

            Repeater {
                model: root.forFile ? 0 : root.viewModel.typed

                Rectangle {
                    color: Theme.ink
                    height: Theme.mm(5)
                    radius: height / 2
                    width: height
                }
            }
        }

        Words {
            Accessible.ignored: true
            anchors.centerIn: parent
            font.features: {
                "tnum": 1
            }
            font.pixelSize: Math.min(Theme.textKey, parent.width / 10)
            font.weight: Font.DemiBold
            text: root.viewModel.code
            visible: root.forFile
            wrapMode: Text.NoWrap
        }
    }

    Card {
        Layout.fillWidth: true
        implicitHeight: groups.implicitHeight + 2 * Theme.padding
        objectName: "fingerprint"
        visible: root.viewModel.comparing

        Grid {
            id: groups

            anchors.centerIn: parent
            columnSpacing: Theme.gapLarge
            columns: 3
            rowSpacing: Theme.gap

            Repeater {
                model: root.viewModel.fingerprint

                Words {
                    required property string modelData

                    font.features: {
                        "tnum": 1
                    }
                    font.pixelSize: Math.min(Theme.textTitle, root.innerWidth * (Theme.landscape ? 0.08 : 0.1))
                    font.weight: Font.Bold
                    text: modelData
                    wrapMode: Text.NoWrap
                }
            }
        }
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "check"
        kind: "primary"
        objectName: "fingerprintSame"
        text: qsTr("Giống hệt phiếu mã")
        visible: root.viewModel.comparing
        onClicked: root.viewModel.same()
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "cross"
        objectName: "fingerprintDiffers"
        text: qsTr("Khác: không dùng tệp này")
        visible: root.viewModel.comparing
        onClicked: root.viewModel.differs()
    }

    Banner {
        Layout.fillWidth: true
        icon: "alert"
        title: root.viewModel.message
        tone: "bad"
        visible: root.viewModel.message !== ""
    }

    Banner {
        Layout.fillWidth: true
        icon: "clock"
        title: root.viewModel.note
        visible: root.viewModel.note !== ""
    }
}
