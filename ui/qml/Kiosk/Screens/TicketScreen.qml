pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The number, where to go, and the truth about the paper. On a lying panel the number stands beside the rest; where
// letters are large, what is seldom wanted moves to the end of the page.
FocusScope {
    id: root

    required property TicketViewModel viewModel
    readonly property bool doubtful: root.viewModel.kind === "provisional" || root.viewModel.kind === "late"
    readonly property bool large: Theme.textSize > 1
    readonly property bool beside: Theme.landscape
    readonly property bool cramped: root.beside && root.height < Theme.mm(80)
    readonly property bool tucked: root.beside && (root.large || root.cramped)
    readonly property bool aloof: root.beside && !root.large && root.height > Theme.mm(150)
    readonly property real innerWidth: root.width - 2 * Theme.margin
    readonly property real pageWidth: root.beside ? Math.round((root.innerWidth - Theme.gapLarge) * (root.large ? 0.42 : root.aloof ? 0.48 : 0.44)) : root.innerWidth
    property bool mapShown: false

    Item {
        anchors.fill: parent
        enabled: !root.mapShown
        visible: !root.mapShown

        ScrollArea {
            height: root.height - 2 * Theme.gap
            spacing: Theme.gap
            visible: root.beside
            width: root.innerWidth - root.pageWidth - Theme.gapLarge
            x: Theme.margin
            y: Theme.gap

            Item {
                id: sidePlace

                Layout.fillHeight: true
                Layout.fillWidth: true
                implicitHeight: root.beside ? face.implicitHeight : 0
            }

            Loader {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.preferredHeight: root.large ? implicitHeight : Theme.touchSmall
                active: root.aloof && root.viewModel.cancellable
                sourceComponent: cancelling
                visible: active
            }
        }

        ScrollArea {
            id: page

            height: actions.y - y - Theme.gap
            ownButtons: !root.tucked
            spacing: Theme.gap
            width: root.pageWidth
            x: root.width - Theme.margin - width
            y: Theme.gap

            Banner {
                Layout.fillWidth: true
                icon: "card"
                title: qsTr("Đừng quên lấy lại thẻ trên đầu đọc")
                tone: "warn"
                visible: root.viewModel.takeCard
            }

            Item {
                id: pagePlace

                Layout.fillHeight: true
                Layout.fillWidth: true
                implicitHeight: root.beside ? 0 : face.implicitHeight
                visible: !root.beside
            }

            Loader {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.preferredHeight: root.large ? implicitHeight : Theme.touchSmall
                active: !root.beside && root.viewModel.cancellable
                sourceComponent: cancelling
                visible: active
            }

            Loader {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.preferredHeight: root.large ? implicitHeight : Theme.touchSmall
                active: root.beside && !root.aloof && !root.tucked && root.viewModel.cancellable
                sourceComponent: cancelling
                visible: active
            }

            TicketNews {
                id: news

                Layout.fillWidth: true
                map: root.viewModel.map
                minutes: root.viewModel.minutes
                priority: root.viewModel.priority
                visible: face.brief && !news.empty
                wait: root.viewModel.wait
                waitIcon: root.viewModel.waitIcon
                onMapWanted: root.mapShown = true
            }

            TicketPaper {
                Layout.fillHeight: root.beside
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
                icon: root.doubtful ? "alert" : "info"
                text: root.viewModel.note
                title: ""
                tone: root.doubtful ? "warn" : "info"
                visible: root.viewModel.note !== ""
            }

            Banner {
                Layout.fillWidth: true
                icon: "wallet"
                objectName: "paymentNote"
                title: root.viewModel.payment
                tone: root.viewModel.paymentTone
                visible: root.viewModel.payment !== ""
            }

            ActionButton {
                Layout.fillWidth: true
                icon: "qr"
                objectName: "payButton"
                text: qsTr("Thanh toán tại đây")
                visible: root.viewModel.payable
                onClicked: root.viewModel.pay()
            }

            Loader {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.preferredHeight: root.large ? implicitHeight : Theme.touchSmall
                active: root.beside && root.tucked && root.viewModel.cancellable
                sourceComponent: cancelling
                visible: active
            }

            Loader {
                Layout.fillWidth: true
                active: root.tucked
                sourceComponent: another
                visible: active
            }

        }

        GridLayout {
            id: actions

            readonly property bool row: root.tucked || !root.large && root.pageWidth > Theme.textBody * 21

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.left: page.left
            anchors.right: page.right
            columnSpacing: Theme.gapSmall
            columns: actions.row ? 3 : 1
            rowSpacing: Theme.gapSmall

            Loader {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                active: !root.tucked
                sourceComponent: another
                visible: active
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.touchKey
                Layout.preferredWidth: 13
                kind: "primary"
                objectName: "doneButton"
                text: qsTr("Xong")
                onClicked: root.viewModel.done()
            }

            ScrollButtons {
                area: page
                slim: true
                visible: root.tucked && page.scrolls
            }
        }
    }

    TicketFace {
        id: face

        anchors.fill: parent
        department: root.viewModel.department
        headline: root.cramped && root.viewModel.kind !== "late" ? "" : root.viewModel.headline
        hint: root.viewModel.hint
        late: root.viewModel.kind === "late"
        map: root.viewModel.map
        minutes: root.viewModel.minutes
        brief: root.beside && root.tucked
        most: root.beside ? 0 : root.height * (root.large ? 0.2 : 0.15)
        number: root.viewModel.number
        parent: root.beside ? sidePlace : pagePlace
        place: root.viewModel.place
        priority: root.viewModel.priority
        provisional: root.viewModel.kind === "provisional"
        wait: root.viewModel.wait
        waitIcon: root.viewModel.waitIcon
        onMapWanted: root.mapShown = true
    }

    Loader {
        id: map

        active: root.mapShown
        anchors.fill: parent
        focus: active

        sourceComponent: MapSheet {
            focus: true
            place: root.viewModel.place
            source: root.viewModel.map
            onClosed: root.mapShown = false
        }
    }

    // Far from the way on, so that nobody takes a visit back who only wants to go.
    Component {
        id: cancelling

        ActionButton {
            icon: Theme.narrow ? "" : "cross"
            kind: "quiet"
            objectName: "cancelButton"
            text: qsTr("Hủy lượt khám này")
            onClicked: root.viewModel.cancel()
        }
    }

    Component {
        id: another

        ActionButton {
            icon: "person"
            objectName: "anotherPerson"
            text: qsTr("Đăng ký cho người khác")
            onClicked: root.viewModel.anotherPerson()
        }
    }

    Connections {
        function onChanged() {
            if (root.viewModel.map === "")
                root.mapShown = false;
        }

        target: root.viewModel
    }
}
