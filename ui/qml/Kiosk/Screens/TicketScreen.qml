pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The number, where to go, and the truth about the paper.
FocusScope {
    id: root

    required property TicketViewModel viewModel
    readonly property bool doubtful: root.viewModel.kind === "provisional" || root.viewModel.kind === "late"

    GridLayout {
        anchors.bottomMargin: Theme.gap
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        columnSpacing: Theme.gapLarge
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            spacing: Theme.gapSmall

            TicketFace {
                Layout.fillHeight: true
                Layout.fillWidth: true
                department: root.viewModel.department
                headline: root.viewModel.headline
                late: root.viewModel.kind === "late"
                minutes: root.viewModel.minutes
                number: root.viewModel.number
                place: root.viewModel.place
                priority: root.viewModel.priority
                provisional: root.viewModel.kind === "provisional"
                wait: root.viewModel.wait
            }

            // Far from the way on, so that nobody takes a visit back who only wants to go.
            ActionButton {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredHeight: Theme.touchSmall
                icon: "cross"
                kind: "quiet"
                objectName: "cancelButton"
                text: qsTr("Hủy lượt khám này")
                visible: root.viewModel.cancellable
                onClicked: root.viewModel.cancel()
            }
        }

        ColumnLayout {
            Layout.fillHeight: Theme.landscape
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            spacing: Theme.gap

            Banner {
                Layout.fillWidth: true
                icon: root.doubtful ? "alert" : "info"
                text: root.viewModel.note
                title: ""
                tone: root.doubtful ? "warn" : "info"
                visible: root.viewModel.note !== ""
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gapSmall
                visible: root.viewModel.payment !== "" || root.viewModel.payable

                Banner {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    icon: "wallet"
                    objectName: "paymentNote"
                    title: root.viewModel.payment
                    tone: root.viewModel.paymentTone
                    visible: root.viewModel.payment !== ""
                }

                ActionButton {
                    Layout.fillHeight: true
                    Layout.fillWidth: root.viewModel.payment === ""
                    Layout.minimumHeight: Theme.touchSmall
                    Layout.preferredHeight: Theme.touchSmall
                    icon: Theme.narrow ? "" : "qr"
                    objectName: "payButton"
                    text: qsTr("Thanh toán tại đây")
                    visible: root.viewModel.payable
                    onClicked: root.viewModel.pay()
                }
            }

            TicketPaper {
                Layout.fillHeight: Theme.landscape
                Layout.fillWidth: true
                code: root.viewModel.code
                icon: root.viewModel.paperIcon
                page: root.viewModel.page
                text: root.viewModel.paperText
                title: root.viewModel.paperTitle
                tone: root.viewModel.paperTone
            }

            Banner {
                Layout.fillWidth: true
                icon: "card"
                title: qsTr("Đừng quên lấy lại thẻ trên đầu đọc")
                tone: "warn"
                visible: root.viewModel.takeCard
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.touchKey
                    Layout.preferredWidth: 10
                    icon: Theme.narrow || Theme.landscape ? "" : "person"
                    objectName: "anotherPerson"
                    text: qsTr("Đăng ký cho người khác")
                    onClicked: root.viewModel.anotherPerson()
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.touchKey
                    Layout.preferredWidth: Theme.narrow ? 17 : 10
                    kind: "primary"
                    objectName: "doneButton"
                    text: qsTr("Xong")
                    onClicked: root.viewModel.done()
                }
            }
        }
    }
}
