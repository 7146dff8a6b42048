pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The number, huge, and where to go with it. Cut out like the paper it stands for. Whatever the room and the letters,
// the number is the largest thing on the glass.
Rectangle {
    id: root

    required property string headline
    required property string number
    required property string department
    required property string place
    required property string wait
    required property string waitIcon
    required property string minutes
    required property string priority
    property string hint
    property string map
    property bool provisional: false
    property bool late: false
    property bool brief: false
    property real most: Theme.textNumber

    readonly property real pad: Theme.narrow || Theme.textSize > 1 ? Theme.gap : Theme.gapLarge
    readonly property real innerWidth: root.width - 2 * root.pad
    readonly property real fitting: Math.floor(100 * root.innerWidth * 0.98 / Math.max(1, metrics.advanceWidth))
    readonly property real air: 1.27
    readonly property real wanted: Math.min(root.fitting, Theme.textNumber * (root.late ? 0.5 : 1))
    readonly property real least: Math.min(root.wanted, Theme.capital(16, 1))
    readonly property real aboveHeight: root.headline === "" ? 0 : above.implicitHeight
    readonly property real rest: root.height - 2 * root.pad - root.aboveHeight - below.implicitHeight - 2 * column.spacing

    readonly property real spare: Math.max(0, root.rest - number.font.pixelSize * root.air)

    signal mapWanted

    color: root.late ? Theme.warnSoft : Theme.card
    border.color: root.provisional || root.late ? Theme.warnStrong : Theme.primary
    border.width: Theme.outline * 1.5
    implicitHeight: root.aboveHeight + below.implicitHeight + Math.ceil(Math.max(root.least, Math.min(root.wanted, root.most)) * root.air) + 2 * column.spacing + 2 * root.pad
    implicitWidth: Theme.mm(180)
    radius: Theme.radiusLarge

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.weight: Font.Black
        text: root.number
    }

    TextMetrics {
        id: lines

        font.family: Theme.family
        font.pixelSize: Theme.textHeading
        font.weight: Font.DemiBold
        text: root.place
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: root.pad
        spacing: Theme.gapSmall

        Words {
            id: above

            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.topMargin: root.spare * 0.2
            color: root.provisional || root.late ? Theme.warn : Theme.inkSoft
            font.pixelSize: Theme.textHeading
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: root.headline
            visible: root.headline !== ""
        }

        Words {
            id: number

            Layout.fillWidth: true
            Layout.preferredHeight: Math.ceil(font.pixelSize * root.air) + Math.floor(root.spare * 0.45)
            color: root.late ? Theme.ink : Theme.primary
            font.features: {
                "tnum": 1
            }
            font.pixelSize: Math.max(root.least, Math.min(root.wanted, Math.floor(root.rest / root.air)))
            font.weight: Font.Black
            horizontalAlignment: Text.AlignHCenter
            objectName: "queueNumber"
            text: root.number
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
        }

        DeskHelper {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.mm(110)
            opacity: height > Theme.mm(25) ? 1 : 0
            visible: root.late
        }

        ColumnLayout {
            id: below

            Layout.fillHeight: false
            Layout.fillWidth: true
            spacing: Theme.narrow ? Theme.gapHair : Theme.gapSmall
            visible: !root.late

            TearLine {
                Layout.bottomMargin: Theme.gapSmall
                Layout.fillWidth: true
                visible: Theme.textSize < 2 && !(Theme.narrow && Theme.landscape)
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
                Layout.maximumWidth: root.innerWidth
                icon: "pin"
                text: lines.advanceWidth < root.innerWidth - 2 * Theme.textHeading ? root.place : root.place.replace(" · ", "\n")
                textSize: Theme.textHeading
                visible: root.place !== ""
                weight: Font.DemiBold
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                objectName: "walkingHint"
                text: root.hint
                visible: root.hint !== ""
            }

            TicketNews {
                id: news

                Layout.fillWidth: true
                Layout.topMargin: Theme.narrow ? 0 : Theme.gapSmall
                map: root.map
                minutes: root.minutes
                priority: root.priority
                visible: !root.brief && !news.empty
                wait: root.wait
                waitIcon: root.waitIcon
                onMapWanted: root.mapWanted()
            }
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
            visible: !root.late
        }
    }
}
