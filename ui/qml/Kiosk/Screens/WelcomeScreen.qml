pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The ways in. Nothing here has to be touched: a card, a code or a beep starts the visit. When nobody is there, it shows
// how a visit goes.
FocusScope {
    id: root

    required property AppModel app
    required property WelcomeViewModel viewModel
    readonly property bool beside: !Theme.stacked
    readonly property bool brief: Theme.narrow || Theme.low || root.beside
    readonly property bool waiting: root.visible && root.app.notice === "" && !root.app.coached && root.app.servicePage === ""
    readonly property bool large: Theme.textSize >= 2
    readonly property bool scarce: !root.large && (Theme.low || (Theme.narrow && !(root.viewModel.online && root.viewModel.chip)))
    readonly property bool tall: page.implicitHeight > root.height + 1
    readonly property int quiet: 8000

    function wake(): void {
        hero.showing = false;
        if (root.waiting)
            alone.restart();
        else
            alone.stop();
    }

    onWaitingChanged: root.wake()
    Component.onCompleted: root.wake()

    Timer {
        id: alone

        interval: root.quiet
        objectName: "attractWait"
        onTriggered: hero.showing = true
    }

    PointHandler {
        onActiveChanged: root.wake()
    }

    Connections {
        function onChanged() {
            root.wake();
        }

        target: root.app.shell
    }

    ScrollArea {
        id: page

        height: root.height - (root.tall ? turning.height + 2 * Theme.gapSmall : 0)
        ownButtons: false
        width: root.width

        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: 0
            columns: root.beside ? 2 : 1
            rowSpacing: 0

            WelcomeHero {
                id: hero

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumWidth: root.beside ? Math.round(root.width * 0.54) : -1
                Layout.minimumWidth: root.beside ? Math.round(root.width * 0.54) : -1
                Layout.verticalStretchFactor: 5
                chip: root.viewModel.chip
                lying: Theme.stacked && (Theme.landscape || root.scarce)
                takeCard: root.viewModel.takeCard
            }

            ColumnLayout {
                Layout.bottomMargin: Theme.gapLarge
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.leftMargin: root.beside ? Theme.gapLarge : Theme.margin
                Layout.rightMargin: Theme.margin
                Layout.topMargin: Theme.gapLarge
                Layout.verticalStretchFactor: 4
                spacing: Theme.gap

                Banner {
                    Layout.fillWidth: true
                    icon: "offline"
                    text: root.brief ? "" : qsTr("Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.")
                    title: qsTr("Mạng của bệnh viện đang gián đoạn")
                    tone: "warn"
                    visible: !root.viewModel.online
                }

                Words {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: qsTr("Hoặc đưa mã QR ra trước camera")
                }

                CoachPlace {
                    id: codes

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    app: root.app
                    onCoachingChanged: {
                        if (codes.coaching)
                            page.reveal(codes);
                        else
                            page.toStart();
                    }

                    GridLayout {
                        anchors.fill: parent
                        columnSpacing: Theme.gap
                        columns: root.beside || root.large ? 1 : 2
                        rowSpacing: Theme.gap

                        WayIn {
                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.preferredWidth: 10
                            holder: "phone"
                            lying: root.brief || root.large
                            text: root.brief ? "" : qsTr("Trên điện thoại của bạn")
                            title: qsTr("Mã QR trên VNeID")
                        }

                        WayIn {
                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.preferredWidth: 10
                            holder: "insurance"
                            lying: root.brief || root.large
                            text: root.brief ? "" : qsTr("Thẻ giấy hoặc VssID")
                            title: qsTr("Thẻ BHYT")
                        }
                    }
                }

                Words {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: qsTr("Không mang giấy tờ có mã?")
                    visible: !Theme.low
                }

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: Theme.gap
                    columns: root.large ? 1 : 2
                    rowSpacing: Theme.gapSmall

                    ActionButton {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        icon: "keypad"
                        objectName: "typeNumberButton"
                        text: qsTr("Nhập số giấy tờ")
                        onClicked: root.viewModel.typeNumber()
                    }

                    ActionButton {
                        Layout.fillHeight: true
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

    ScrollButtons {
        id: turning

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        area: page
        visible: root.tall
    }
}
