pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What is known of the wait, the priority, and a button for the picture of the way. Centred; as many lines as it takes.
Item {
    id: root

    required property string wait
    required property string waitIcon
    required property string minutes
    required property string priority
    required property string map
    readonly property bool empty: root.wait + root.minutes + root.priority + root.map === ""

    signal mapWanted

    implicitHeight: flow.height
    implicitWidth: flow.natural

    Flow {
        id: flow

        readonly property real natural: {
            let sum = -flow.spacing;
            for (const [chip, words] of [[wait, root.wait], [minutes, root.minutes], [group, root.priority], [mapPlace, root.map]])
                sum += words !== "" ? chip.implicitWidth + flow.spacing : 0;
            return Math.max(0, sum);
        }

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapSmall
        width: Math.min(root.width, Math.ceil(flow.natural))

        Chip {
            id: wait

            icon: root.waitIcon
            text: root.wait
            visible: root.wait !== ""
            width: Math.min(implicitWidth, root.width)
        }

        Chip {
            id: minutes

            icon: "clock"
            text: root.minutes
            visible: root.minutes !== ""
            width: Math.min(implicitWidth, root.width)
        }

        Chip {
            id: group

            icon: "star"
            text: root.priority
            visible: root.priority !== ""
            width: Math.min(implicitWidth, root.width)
        }

        ActionButton {
            id: mapPlace

            icon: "pin"
            objectName: "mapButton"
            text: qsTr("Xem sơ đồ")
            visible: root.map !== ""
            width: Math.min(implicitWidth, root.width)
            onClicked: root.mapWanted()
        }
    }
}
