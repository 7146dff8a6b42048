pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The first way in, large: lay the card on the chip reader, or without one hold its code before the camera. While
// somebody's card still lies on the reader, asks to take it.
Rectangle {
    id: root

    required property bool chip
    required property bool takeCard
    readonly property bool code: !root.chip && !root.takeCard

    color: root.takeCard ? Theme.warnSoft : Theme.primary
    implicitHeight: Theme.mm(100)
    implicitWidth: Theme.mm(160)
    radius: Theme.radiusLarge

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gapLarge
        spacing: Theme.gapSmall

        Words {
            Layout.fillWidth: true
            color: root.takeCard ? Theme.warn : Theme.primaryInk
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            text: root.takeCard ? qsTr("Vui lòng lấy lại thẻ") : root.code ? qsTr("Đưa mã QR trên thẻ căn cước ra trước camera") : qsTr("Đặt thẻ căn cước lên đầu đọc")
        }

        Words {
            Layout.fillWidth: true
            color: root.takeCard ? Theme.ink : Theme.primaryInk
            font.pixelSize: Theme.textLead
            text: root.takeCard ? qsTr("Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.") : root.code ? qsTr("Giữ thẻ cách camera một gang tay.") : qsTr("Úp mặt có chip xuống và giữ yên khoảng 3 giây.")
        }

        CardOnReader {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            leaving: root.takeCard
            moving: true
            visible: !root.code
        }

        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            color: Theme.card
            radius: Theme.radius
            visible: root.code

            CodeAtCamera {
                anchors.fill: parent
                anchors.margins: Theme.gap
                holder: "id-code"
            }
        }
    }
}
