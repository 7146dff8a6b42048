pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A code to pay with. The number is the patient's already, and the desk takes money too.
ScreenPage {
    id: root

    required property PayingViewModel viewModel
    readonly property bool paid: root.viewModel.state === "paid"

    lead: root.viewModel.text
    title: root.viewModel.title

    aside: [
        Card {
            Layout.fillWidth: true
            implicitHeight: mine.implicitHeight + 2 * Theme.gap

            IconLine {
                id: mine

                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.primary
                icon: "ticket"
                objectName: "payingNumber"
                //: %1 is a queue number
                text: qsTr("Số khám của bạn: %1").arg(root.viewModel.number)
                textSize: Theme.textLead
                weight: Font.Bold
            }
        },
        Banner {
            Layout.fillWidth: true
            objectName: "payingDoubt"
            title: root.viewModel.doubt
            tone: "warn"
            visible: root.viewModel.doubt !== ""
        }
    ]

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "qr"
            kind: "primary"
            objectName: "newCode"
            text: qsTr("Lấy mã thanh toán mới")
            visible: root.viewModel.state === "again"
            onClicked: root.viewModel.newCode()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: root.paid ? "ticket" : "wallet"
            kind: root.paid || root.viewModel.state === "desk" ? "primary" : "secondary"
            objectName: "payAtDesk"
            text: root.paid ? qsTr("Lấy phiếu") : root.viewModel.state === "desk" ? qsTr("Lấy phiếu và đến quầy") : qsTr("Lấy phiếu, trả tiền tại quầy")
            onClicked: root.viewModel.payAtDesk()
        }
    ]

    Card {
        Layout.fillHeight: true
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.mm(Theme.narrow ? 116 : 150), bill.implicitHeight + 2 * Theme.gap)

        ColumnLayout {
            id: bill

            anchors.fill: parent
            anchors.margins: Theme.gap
            spacing: Theme.gap

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                text: root.paid ? qsTr("Số tiền đã nhận") : qsTr("Số tiền cần trả")
            }

            Words {
                Layout.fillWidth: true
                color: Theme.primary
                font.features: {
                    "tnum": 1
                }
                font.pixelSize: Theme.textDisplay
                font.weight: Font.Black
                horizontalAlignment: Text.AlignHCenter
                objectName: "payingAmount"
                text: root.viewModel.amount
            }

            Item {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.mm(Theme.narrow ? 60 : 80)

                readonly property real side: Math.min(width, height, Theme.mm(170))

                CodePlate {
                    anchors.centerIn: parent
                    codeName: "payingCode"
                    height: parent.side
                    label: qsTr("Mã VietQR để thanh toán")
                    text: root.viewModel.code
                    visible: root.viewModel.code !== ""
                    width: parent.side
                }

                Skeleton {
                    anchors.centerIn: parent
                    height: parent.side
                    radius: Theme.radius
                    visible: root.viewModel.state === "asked"
                    width: parent.side
                }

                CausePicture {
                    anchors.centerIn: parent
                    badge: ""
                    icon: "check"
                    size: Math.min(parent.side, Theme.mm(90))
                    tone: "good"
                    visible: root.paid
                }

                DeskHelper {
                    anchors.fill: parent
                    visible: root.viewModel.state === "again" || root.viewModel.state === "desk"
                }
            }

            IconLine {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                icon: "phone"
                text: qsTr("Đang chờ ngân hàng xác nhận…")
                opacity: root.viewModel.doubt === "" ? 1 : 0
                visible: root.viewModel.state === "open"
                weight: Font.DemiBold
            }
        }
    }
}
