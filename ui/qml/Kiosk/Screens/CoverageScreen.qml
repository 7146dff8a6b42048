pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Insurance does not pay. Nobody is turned away.
ScreenPage {
    id: root

    required property CoverageViewModel viewModel

    lead: root.viewModel.text
    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "bell"
            kind: root.viewModel.deskFirst ? "primary" : "secondary"
            objectName: "coverageHelp"
            text: qsTr("Nhờ nhân viên xem giúp")
            onClicked: root.viewModel.help()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "wallet"
            kind: root.viewModel.deskFirst ? "secondary" : "primary"
            objectName: "payMyself"
            text: qsTr("Tiếp tục, tôi tự trả tiền khám")
            onClicked: root.viewModel.payMyself()
        }
    ]

    Banner {
        Layout.fillWidth: true
        icon: root.viewModel.deskFirst ? "shield" : "shieldOff"
        text: root.viewModel.promise
        title: root.viewModel.promiseTitle
        tone: root.viewModel.deskFirst ? "info" : "warn"
    }

    Card {
        Layout.fillHeight: true
        Layout.fillWidth: true
        implicitHeight: card.implicitHeight + 2 * Theme.gap

        ColumnLayout {
            id: card

            anchors.fill: parent
            anchors.margins: Theme.gap
            spacing: Theme.gapSmall

            CodeAtCamera {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.mm(Theme.narrow ? 26 : 40)
                holder: "insurance"
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.textHeading
                font.weight: Font.Bold
                text: root.viewModel.otherCard
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.textLead
                text: qsTr("Đưa mã QR trên thẻ ra trước camera ngay bây giờ.")
            }
        }
    }
}
