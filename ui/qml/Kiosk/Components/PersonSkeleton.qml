pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Where a person will stand once they are known.
Card {
    id: root

    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    implicitWidth: Theme.mm(160)

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapLarge

        Skeleton {
            implicitHeight: Theme.textTitle
            width: parent.width * 0.8
        }

        Skeleton {
            width: parent.width * 0.6
        }

        Skeleton {
            width: parent.width * 0.5
        }

        Skeleton {
            implicitHeight: Theme.mm(12)
            width: parent.width * 0.7
        }
    }
}
