pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A doctor of today with the times that are free; without times, one button to queue for this doctor.
Rectangle {
    id: root

    required property int index
    required property string key
    required property string doctor
    required property string place
    required property string hours
    required property string free
    required property bool open
    required property list<string> times
    required property int busy
    required property bool waiting
    readonly property bool beside: Theme.textSize < 2
    readonly property real innerWidth: root.width - 2 * Theme.gap
    readonly property real leastWidth: Math.max(Theme.touchMain, metrics.advanceWidth + 2 * Theme.gap + 2 * Theme.gapSmall)
    readonly property int columns: Math.max(1, Math.min(8, Math.floor((root.innerWidth + Theme.gapSmall) / (root.leastWidth + Theme.gapSmall))))

    signal chosen(int number)

    border.color: root.open ? Theme.lineStrong : Theme.line
    border.width: Theme.hairline
    color: root.open ? Theme.card : Theme.sunken
    implicitHeight: column.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.mm(160)
    radius: Theme.radius

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.textLead
        font.weight: Font.DemiBold
        text: "00:00"
    }

    Column {
        id: figures

        parent: root.beside ? besidePlace : belowPlace
        spacing: Theme.gapHair

        Words {
            color: root.open ? Theme.inkSoft : Theme.inkSunken
            font.pixelSize: Theme.textCaption
            text: root.hours
            wrapMode: Text.NoWrap
            x: root.beside ? figures.width - width : 0
        }

        Words {
            color: root.open ? Theme.good : Theme.inkSunken
            font.pixelSize: Theme.textCaption
            font.weight: Font.DemiBold
            text: root.free
            visible: root.free !== ""
            wrapMode: Text.NoWrap
            x: root.beside ? figures.width - width : 0
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Rectangle {
                Layout.alignment: Qt.AlignTop
                Layout.preferredHeight: Theme.mm(Theme.narrow ? 12 : 15)
                Layout.preferredWidth: Theme.mm(Theme.narrow ? 12 : 15)
                color: root.open ? Theme.primarySoft : Theme.paper
                radius: height / 2
                visible: root.beside

                Icon {
                    anchors.centerIn: parent
                    color: root.open ? Theme.primary : Theme.inkSunken
                    name: "stethoscope"
                    size: parent.height * 0.62
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.gapHair

                Words {
                    Layout.fillWidth: true
                    color: root.open ? Theme.ink : Theme.inkSunken
                    font.pixelSize: Theme.textHeading
                    font.weight: Font.Bold
                    text: root.doctor
                }

                Words {
                    Layout.fillWidth: true
                    color: root.open ? Theme.inkSoft : Theme.inkSunken
                    font.pixelSize: Theme.textCaption
                    text: root.place
                    visible: root.place !== ""
                }
            }

            Item {
                id: besidePlace

                Layout.alignment: Qt.AlignTop
                implicitHeight: root.beside ? figures.implicitHeight : 0
                implicitWidth: root.beside ? figures.implicitWidth : 0
                visible: root.beside
            }
        }

        Item {
            id: belowPlace

            Layout.fillWidth: true
            implicitHeight: root.beside ? 0 : figures.implicitHeight
            visible: !root.beside
        }

        GridLayout {
            id: grid

            Layout.fillWidth: true
            columnSpacing: Theme.gapSmall
            columns: root.columns
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true
            visible: root.times.length > 0

            Repeater {
                model: root.times

                ActionButton {
                    required property int index
                    required property string modelData

                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.mm(Theme.narrow ? 15 : 17)
                    enabled: !root.waiting
                    kind: root.busy === index ? "primary" : root.waiting ? "quiet" : "secondary"
                    //: Spoken: a time and a doctor
                    label: qsTr("%1, %2").arg(modelData).arg(root.doctor)
                    objectName: "time-" + root.index + "-" + index
                    text: modelData
                    textSize: Theme.textLead
                    onClicked: root.chosen(index)
                }
            }

            // So that a last, short line keeps the width of the others.
            Repeater {
                model: Math.max(0, grid.columns - root.times.length)

                Item {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 1
                }
            }
        }

        ActionButton {
            Layout.fillWidth: true
            enabled: !root.waiting
            icon: "forward"
            iconLast: true
            kind: root.waiting ? "quiet" : "secondary"
            label: qsTr("Khám với %1").arg(root.doctor)
            objectName: "doctor-" + root.index
            text: qsTr("Khám với bác sĩ này")
            visible: root.open && root.times.length === 0
            onClicked: root.chosen(-1)
        }
    }
}
