pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The face of the house: what this is, what to do first, and how it goes on. While somebody's card still lies on the
// reader, asks to take it.
Rectangle {
    id: root

    required property bool chip
    required property bool takeCard
    property bool showing: false
    property bool lying: false
    readonly property bool code: !root.chip && !root.takeCard
    readonly property color letters: root.takeCard ? Theme.ink : Theme.heroInk

    color: root.takeCard ? Theme.warnSoft : Theme.hero
    implicitHeight: grid.implicitHeight + 2 * Theme.gapLarge
    implicitWidth: Theme.mm(120)

    GridLayout {
        id: grid

        columnSpacing: Theme.gap
        columns: root.lying ? 2 : 1
        height: Math.max(0, root.height - 2 * Theme.gapLarge)
        rowSpacing: Theme.gap
        width: Math.max(0, root.width - 2 * Theme.margin)
        x: Theme.margin
        y: Theme.gapLarge

        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            Layout.preferredWidth: 58
            spacing: Theme.gapSmall

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: root.letters
                font.pixelSize: Theme.textHeading
                font.weight: Font.DemiBold
                objectName: "screenTitle"
                text: qsTr("Đăng ký khám bệnh")
            }

            Words {
                Layout.fillWidth: true
                color: root.takeCard ? Theme.warn : Theme.heroInk
                font.pixelSize: Theme.textTitle
                font.weight: Font.Bold
                text: root.takeCard ? qsTr("Vui lòng lấy lại thẻ") : root.code ? qsTr("Đưa mã QR trên thẻ căn cước ra trước camera") : qsTr("Đặt thẻ căn cước lên đầu đọc")
            }

            Words {
                Layout.fillWidth: true
                color: root.letters
                font.pixelSize: Theme.textLead
                text: root.takeCard ? qsTr("Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.") : root.code ? qsTr("Giữ thẻ cách camera một gang tay.") : qsTr("Úp mặt có chip xuống và giữ yên khoảng 3 giây.")
            }

            Words {
                Layout.fillWidth: true
                color: root.letters
                font.pixelSize: Theme.textLead
                text: qsTr("Không cần chạm màn hình.")
                visible: !root.takeCard && !Theme.low
            }
        }

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(Theme.narrow ? 28 : 44)
            Layout.preferredHeight: Theme.mm(root.lying ? 44 : 60)
            Layout.preferredWidth: 42

            AttractLoop {
                id: loop

                anchors.fill: parent
                code: root.code
                running: root.showing && !root.takeCard
                visible: !root.takeCard
            }

            CardOnReader {
                anchors.fill: parent
                leaving: true
                moving: true
                visible: root.takeCard
            }
        }

        HowSteps {
            Layout.columnSpan: root.lying ? 2 : 1
            Layout.fillWidth: true
            code: root.code
            current: loop.scene
            room: root.width - 2 * Theme.margin
            visible: !root.takeCard
        }
    }
}
