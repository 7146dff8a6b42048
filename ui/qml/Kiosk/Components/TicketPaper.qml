pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme

// The QR to photograph or to follow, and the truth about the printed ticket.
Card {
    id: root

    required property string code
    required property string title
    required property string text
    required property string tone
    required property string icon
    property bool page: false

    readonly property real codeSize: Math.max(Theme.mm(Theme.narrow ? 38 : 56), Math.min(root.height - 2 * Theme.gapLarge, root.width * 0.42))

    implicitHeight: Math.max(row.implicitHeight, Theme.mm(Theme.narrow ? 38 : 56)) + 2 * Theme.gap
    implicitWidth: Theme.mm(160)

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gapLarge

        VisitCode {
            Accessible.name: root.page ? qsTr("Mã QR của lượt khám, để quét bằng điện thoại") : qsTr("Mã QR của lượt khám, để chụp bằng điện thoại")
            Accessible.role: Accessible.Graphic
            Layout.alignment: Qt.AlignVCenter
            Layout.preferredHeight: root.codeSize
            Layout.preferredWidth: root.codeSize
            objectName: "visitCode"
            text: root.code
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            IconLine {
                Layout.fillWidth: true
                color: Tones.words(root.tone)
                icon: root.icon
                text: root.title
                textSize: Theme.textHeading
                weight: Font.Bold
            }

            Words {
                Layout.fillWidth: true
                text: root.text
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.textCaption
                text: qsTr("Chụp mã này để giữ số trên điện thoại.")
                visible: !root.page && !Theme.narrow
            }

            IconLine {
                Layout.fillWidth: true
                color: Theme.primary
                icon: "phone"
                text: qsTr("Quét mã để xem lượt khám trên điện thoại")
                visible: root.page
                weight: Font.DemiBold
            }
        }
    }
}
