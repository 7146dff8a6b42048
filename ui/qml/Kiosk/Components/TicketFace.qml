pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The number, huge, and where to go with it. Cut out like the paper it stands for.
Rectangle {
    id: root

    required property string headline
    required property string number
    required property string department
    required property string place
    required property string wait
    required property string minutes
    required property string priority
    property bool provisional: false
    property bool late: false

    color: root.late ? Theme.warnSoft : Theme.card
    border.color: root.provisional || root.late ? Theme.warnStrong : Theme.primary
    border.width: Theme.outline * 1.5
    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    implicitWidth: Theme.mm(180)
    radius: Theme.radiusLarge

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.narrow ? Theme.gapSmall : Theme.gapLarge
        spacing: Theme.gapSmall

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            color: root.provisional || root.late ? Theme.warn : Theme.inkSoft
            font.pixelSize: Theme.textHeading
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: root.headline
        }

        Words {
            Layout.alignment: Qt.AlignHCenter
            Layout.fillHeight: true
            Layout.maximumHeight: Math.ceil(Theme.textNumber * (root.late ? 0.64 : 1.27))
            Layout.minimumHeight: Theme.mm(16)
            Layout.preferredHeight: Layout.maximumHeight
            Layout.preferredWidth: column.width * 0.88
            color: root.late ? Theme.ink : Theme.primary
            font.features: {
                "tnum": 1
            }
            font.pixelSize: Theme.textNumber * (root.late ? 0.5 : 1)
            font.weight: Font.Black
            fontSizeMode: Text.Fit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: Theme.textTitle
            objectName: "queueNumber"
            text: root.number
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }

        TearLine {
            Layout.fillWidth: true
            visible: !root.late && root.height > Theme.mm(130)
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
            visible: !root.late
        }

        Words {
            Layout.fillWidth: true
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: root.department
            visible: root.department !== ""
        }

        IconLine {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: column.width
            icon: "pin"
            text: root.place
            textSize: Theme.textHeading
            visible: root.place !== ""
            weight: Font.DemiBold
        }

        DeskHelper {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.mm(110)
            visible: root.late
        }

        GridLayout {
            Layout.alignment: Qt.AlignHCenter
            Layout.fillHeight: false
            Layout.topMargin: Theme.gapSmall
            columnSpacing: Theme.gapSmall
            columns: wait.implicitWidth + minutes.implicitWidth + Theme.gapSmall > column.width ? 1 : 2
            rowSpacing: Theme.gapSmall
            visible: root.wait !== "" || root.minutes !== "" || root.priority !== ""

            Chip {
                id: wait

                Layout.alignment: Qt.AlignHCenter
                Layout.columnSpan: minutes.visible ? 1 : parent.columns
                Layout.maximumWidth: column.width
                icon: "people"
                text: root.wait
                visible: root.wait !== ""
            }

            Chip {
                id: minutes

                Layout.alignment: Qt.AlignHCenter
                Layout.columnSpan: wait.visible ? 1 : parent.columns
                Layout.maximumWidth: column.width
                icon: "clock"
                text: root.minutes
                visible: root.minutes !== ""
            }

            Chip {
                Layout.alignment: Qt.AlignHCenter
                Layout.columnSpan: parent.columns
                Layout.maximumWidth: column.width
                icon: "star"
                text: root.priority
                visible: root.priority !== ""
            }
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }
    }
}
