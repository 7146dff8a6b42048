pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Theme

// The dock: the patient's world in a window. `dock` is the model of kiosk.demo; this room does not know that one.
Window {
    id: root

    required property var dock
    readonly property int tickets: root.dock.tickets

    color: Theme.paper
    minimumHeight: Theme.mm(200)
    minimumWidth: Theme.mm(210)
    title: "Bàn mô phỏng – Kiosk demo"

    // A ticket that comes out is seen, also where the window is too low for all the panels.
    onTicketsChanged: desk.contentY = desk.contentHeight - desk.height

    Rectangle {
        id: header

        color: Theme.ink
        height: heading.implicitHeight + 2 * Theme.gapSmall
        width: parent.width

        DockWords {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.primaryInk
            english: "Play the patient: simulated cards, devices, network"
            softColor: Theme.primaryTint
            text: "Bàn mô phỏng: đóng vai người bệnh"
            textSize: Theme.textLead
            weight: Font.Bold
        }
    }

    DockPerson {
        id: person

        about: root.dock.personAbout
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: header.bottom
        english: root.dock.personAboutEnglish
        name: root.dock.personName

        onClicked: person.open = !person.open
    }

    Flickable {
        id: desk

        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: person.bottom
        anchors.topMargin: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(desk.height, panels.implicitHeight)

        ColumnLayout {
            id: panels

            height: desk.contentHeight
            spacing: Theme.gapSmall
            width: desk.width - 2 * Theme.gap
            x: Theme.gap

            Repeater {
                model: root.dock.panels

                delegate: DockPanel {
                    id: panel

                    readonly property bool prints: panel.key === "printer"

                    Layout.fillHeight: panel.prints
                    Layout.fillWidth: true
                    beside: panel.prints ? ticket : null
                    buttons: root.dock.buttons[panel.key]

                    onPerformed: gesture => root.dock.perform(gesture)
                }
            }
        }
    }

    DockScrollBar {
        view: desk
    }

    Component {
        id: ticket

        DockTicket {
            tickets: root.tickets

            onClicked: large.visible = true
        }
    }

    Rectangle {
        id: footer

        anchors.bottom: parent.bottom
        color: root.dock.deedFailed ? Theme.badSoft : Theme.sunken
        height: last.implicitHeight + 2 * Theme.gapSmall
        width: parent.width

        Words {
            id: last

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: root.dock.deedFailed ? Theme.bad : Theme.inkSunken
            elide: Text.ElideRight
            font.pixelSize: Theme.textBody - 1
            text: root.dock.deed === "" ? "Chọn một người, rồi đặt thẻ của họ lên đầu đọc." : "Vừa làm – " + root.dock.deed
            wrapMode: Text.NoWrap
        }
    }

    MouseArea {
        anchors.fill: parent
        enabled: person.open
        visible: enabled
        z: 1

        onClicked: person.open = false
    }

    DockPeople {
        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.top: person.bottom
        anchors.topMargin: Theme.gapSmall
        people: root.dock.people
        person: root.dock.person
        visible: person.open
        z: 2

        onChosen: slug => {
            person.open = false;
            root.dock.choose(slug);
        }
    }

    DockLargeTicket {
        id: large

        anchors.fill: parent
        tickets: root.tickets
        visible: false
        z: 3

        onClicked: large.visible = false
    }
}
