pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What the visit is expected to cost, and who pays.
Card {
    id: root

    required property string prices
    required property var fees
    required property string insurancePays
    required property string youPay
    required property string payerNote
    required property string payerTone

    implicitHeight: column.implicitHeight + 2 * (Theme.narrow ? Theme.gapSmall : Theme.gapLarge)
    implicitWidth: Theme.mm(160)

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.narrow ? Theme.gapHair : Theme.gapSmall

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            //: Above the price: it is an estimate
            text: qsTr("Chi phí dự kiến")
            width: parent.width
        }

        Skeleton {
            visible: root.prices === "asked"
            width: parent.width * 0.8
        }

        Skeleton {
            visible: root.prices === "asked"
            width: parent.width * 0.6
        }

        Words {
            text: qsTr("Giá khám được báo tại quầy thu phí.")
            visible: root.prices === "unknown"
            width: parent.width
        }

        Repeater {
            model: root.fees

            PriceLine {
                width: column.width
            }
        }

        PriceLine {
            amount: root.insurancePays
            color: Theme.good
            name: qsTr("BHYT trả")
            visible: root.insurancePays !== ""
            width: parent.width
        }

        Rectangle {
            color: Theme.line
            height: Theme.hairline
            visible: total.visible
            width: parent.width
        }

        PriceLine {
            id: total

            amount: root.youPay
            name: qsTr("Bạn trả")
            strong: true
            visible: root.youPay !== ""
            width: parent.width
        }

        IconLine {
            color: Tones.words(root.payerTone)
            icon: root.payerTone === "good" ? "shield" : root.payerTone === "warn" ? "shieldOff" : "info"
            text: root.payerNote
            visible: root.payerNote !== ""
            weight: Font.DemiBold
            width: parent.width
        }
    }
}
