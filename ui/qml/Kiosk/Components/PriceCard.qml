pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What the visit is expected to cost, and who pays.
FactCard {
    id: root

    required property string prices
    required property var fees
    required property string insurancePays
    required property string youPay
    required property string payerNote
    required property string payerTone

    caption: qsTr("Chi phí dự kiến")
    icon: "wallet"

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
            textSize: root.textSize
            width: root.columnWidth
        }
    }

    PriceLine {
        amount: root.insurancePays
        color: Theme.good
        name: qsTr("BHYT trả")
        textSize: root.textSize
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
        textSize: root.textSize
        visible: root.payerNote !== ""
        weight: Font.DemiBold
        width: parent.width
    }
}
