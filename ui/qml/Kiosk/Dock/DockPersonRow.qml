pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// One invented person: the name, and what is special about this one.
Touchable {
    id: root

    required property string key
    required property string name
    required property string about
    required property string english
    property bool chosen: false

    checked: root.chosen
    implicitHeight: column.implicitHeight + 2 * Theme.gapSmall
    implicitWidth: Theme.mm(200)
    label: root.name
    objectName: "person-" + root.key
    ringRadius: Theme.radiusSmall
    role: Accessible.RadioButton

    Rectangle {
        anchors.fill: parent
        color: root.chosen || root.pressed ? Theme.primarySoft : Theme.nothing
        radius: Theme.radiusSmall
    }

    Icon {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: root.chosen ? "check" : "person"
        size: Theme.mm(10)
    }

    Column {
        id: column

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter

        Words {
            elide: Text.ElideRight
            font.weight: Font.Bold
            text: root.name
            width: parent.width
            wrapMode: Text.NoWrap
        }

        DockWords {
            english: root.english
            text: root.about
            textSize: Theme.textBody - 1
            weight: Font.Normal
            width: parent.width
        }
    }
}
