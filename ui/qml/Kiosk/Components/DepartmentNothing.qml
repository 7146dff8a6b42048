pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Nothing was found: kind words, and the ways on.
ColumnLayout {
    id: root

    required property string title
    required property string text
    property bool complaintMeant: false
    property bool canShowAll: false

    signal helpWanted
    signal complaintsWanted
    signal allWanted

    spacing: Theme.gap

    Item {
        Layout.fillHeight: true
    }

    DeskHelper {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredHeight: Theme.mm(46)
        Layout.preferredWidth: Theme.mm(63)
        visible: root.height > Theme.mm(170)
    }

    Words {
        Layout.fillWidth: true
        font.pixelSize: Theme.textHeading
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        objectName: "nothingFound"
        text: root.title
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        visible: root.text !== ""
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "stethoscope"
        kind: "primary"
        objectName: "lookByComplaint"
        text: qsTr("Tìm theo triệu chứng")
        visible: root.complaintMeant
        onClicked: root.complaintsWanted()
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "bell"
        objectName: "nothingHelp"
        text: qsTr("Gọi hỗ trợ")
        onClicked: root.helpWanted()
    }

    ActionButton {
        Layout.fillWidth: true
        objectName: "showAll"
        text: qsTr("Xem tất cả nơi khám")
        visible: root.canShowAll
        onClicked: root.allWanted()
    }

    Item {
        Layout.fillHeight: true
        Layout.preferredHeight: 2
    }
}
