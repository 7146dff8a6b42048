pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Turns pages; not there where everything fits on one.
RowLayout {
    id: root

    required property int page
    required property int pages

    signal next
    signal previous

    spacing: Theme.gap
    visible: root.pages > 1

    ActionButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 10
        enabled: root.page > 0
        icon: "back"
        objectName: "previousPage"
        opacity: root.page > 0 ? 1 : 0
        text: qsTr("Trang trước")
        onClicked: root.previous()
    }

    Words {
        Layout.alignment: Qt.AlignVCenter
        font.weight: Font.DemiBold
        //: Page 1 of 2
        text: qsTr("Trang %1/%2").arg(root.page + 1).arg(root.pages)
        wrapMode: Text.NoWrap
    }

    ActionButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 10
        enabled: root.page + 1 < root.pages
        icon: "forward"
        iconLast: true
        objectName: "nextPage"
        opacity: root.page + 1 < root.pages ? 1 : 0
        text: qsTr("Xem thêm")
        onClicked: root.next()
    }
}
