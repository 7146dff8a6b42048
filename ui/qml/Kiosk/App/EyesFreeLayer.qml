pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The glass for who does not look: four quarters that reach into its corners, so that no touch falls beside one. They
// part in the middle of what is within reach, and the upper ones go on to the top. Held long, each explains itself.
Item {
    id: root

    required property GuideViewModel viewModel
    readonly property real middle: root.height - Theme.roomHeight / 2

    Rectangle {
        anchors.fill: parent
        color: Theme.codeInk
        objectName: "blank"
        visible: root.viewModel.blanked
    }

    CornerArea {
        height: root.middle
        icon: "repeat"
        label: qsTr("Nghe lại")
        objectName: "cornerAgain"
        onLeft: true
        onTop: true
        width: root.width / 2
        onClicked: root.viewModel.again()
        onHeld: root.viewModel.explain()
    }

    CornerArea {
        anchors.right: parent.right
        height: root.middle
        icon: "check"
        label: qsTr("Chọn")
        objectName: "cornerChoose"
        onLeft: false
        onTop: true
        width: root.width / 2
        onClicked: root.viewModel.choose()
        onHeld: root.viewModel.explain()
    }

    CornerArea {
        anchors.bottom: parent.bottom
        height: root.height - root.middle
        icon: "back"
        label: qsTr("Lựa chọn trước")
        objectName: "cornerPrevious"
        onLeft: true
        onTop: false
        width: root.width / 2
        onClicked: root.viewModel.previous()
        onHeld: root.viewModel.explain()
    }

    CornerArea {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: root.height - root.middle
        icon: "forward"
        label: qsTr("Lựa chọn tiếp theo")
        objectName: "cornerNext"
        onLeft: false
        onTop: false
        width: root.width / 2
        onClicked: root.viewModel.next()
        onHeld: root.viewModel.explain()
    }
}
