pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The first way in, large: lay the card on the reader. While somebody's card still lies there, asks to take it.
Rectangle {
    id: root

    required property bool takeCard

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
            text: root.takeCard ? qsTr("Vui lòng lấy lại thẻ") : qsTr("Đặt thẻ căn cước lên đầu đọc")
        }

        Words {
            Layout.fillWidth: true
            color: root.takeCard ? Theme.ink : Theme.primaryInk
            font.pixelSize: Theme.textLead
            text: root.takeCard ? qsTr("Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.") : qsTr("Úp mặt có chip xuống và giữ yên khoảng 3 giây.")
        }

        CardOnReader {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            leaving: root.takeCard
            moving: true
        }
    }
}
