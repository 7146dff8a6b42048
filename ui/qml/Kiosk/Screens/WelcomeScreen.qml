pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The ways in. Nothing here has to be touched: a card, a code or a beep starts the visit.
FocusScope {
    id: root

    required property AppModel app
    required property WelcomeViewModel viewModel
    readonly property bool brief: Theme.narrow || (Theme.landscape && !root.viewModel.online)

    GridLayout {
        anchors.bottomMargin: Theme.gapLarge
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gapLarge
        columnSpacing: Theme.gapLarge
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.gapLarge

        ColumnLayout {
            Layout.columnSpan: Theme.landscape ? 2 : 1
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Theme.textDisplay
                font.weight: Font.Bold
                text: qsTr("Đăng ký khám bệnh")
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.textLead
                text: qsTr("Đưa giấy tờ vào máy, không cần chạm màn hình.")
            }
        }

        CardWelcome {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.mm(130)
            Layout.preferredWidth: 54
            chip: root.viewModel.chip
            takeCard: root.viewModel.takeCard
        }

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.mm(100)
            Layout.preferredWidth: 46
            spacing: Theme.gap

            Banner {
                Layout.fillWidth: true
                icon: "offline"
                text: Theme.narrow ? "" : qsTr("Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.")
                title: qsTr("Mạng của bệnh viện đang gián đoạn")
                tone: "warn"
                visible: !root.viewModel.online
            }

            CoachPlace {
                Layout.fillHeight: true
                Layout.fillWidth: true
                app: root.app

                RowLayout {
                    anchors.fill: parent
                    spacing: Theme.gap

                    WayIn {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        holder: "phone"
                        text: root.brief ? "" : qsTr("Mở VNeID, đưa mã QR ra trước camera")
                        title: qsTr("Mã QR trên VNeID")
                    }

                    WayIn {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        holder: "insurance"
                        text: root.brief ? "" : qsTr("Đưa mã QR trên thẻ ra trước camera")
                        title: qsTr("Thẻ BHYT")
                    }
                }
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                text: qsTr("Không mang giấy tờ có mã?")
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 10
                    icon: "keypad"
                    objectName: "typeNumberButton"
                    text: qsTr("Nhập số giấy tờ")
                    onClicked: root.viewModel.typeNumber()
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 10
                    icon: "calendar"
                    objectName: "appointmentCodeButton"
                    text: qsTr("Tôi có mã hẹn")
                    onClicked: root.viewModel.typeAppointmentCode()
                }
            }
        }
    }
}
