pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Theme

// A card lies on the reader and is being read.
ScreenPage {
    id: root

    lead: qsTr("Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn.")
    title: qsTr("Đang đọc thẻ của bạn")

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        color: Theme.primary
        implicitHeight: Theme.mm(90)
        radius: Theme.radiusLarge

        CardOnReader {
            anchors.fill: parent
            anchors.margins: Theme.gapLarge
            reading: true
        }
    }

    Banner {
        Layout.fillWidth: true
        icon: "clock"
        text: qsTr("Xin đừng nhấc thẻ lên lúc này.")
        title: qsTr("Việc đọc thường mất 2 đến 5 giây")
    }
}
