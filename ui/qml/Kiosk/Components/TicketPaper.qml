pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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

    readonly property real innerWidth: root.width - 2 * Theme.gap
    readonly property real leastCode: Theme.mm(Theme.narrow ? 48 : 62)
    readonly property bool beside: root.innerWidth - root.leastCode - Theme.gapLarge > Theme.textBody * 10.5
    readonly property real codeSize: root.beside ? Math.max(root.leastCode, root.innerWidth * 0.3) : Math.min(root.innerWidth, Theme.mm(62))

    implicitHeight: grid.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.mm(160)

    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.margins: Theme.gap
        columnSpacing: Theme.gapLarge
        columns: root.beside ? 2 : 1
        rowSpacing: Theme.gap

        CodePlate {
            Layout.alignment: root.beside ? Qt.AlignVCenter : Qt.AlignHCenter
            Layout.preferredHeight: root.codeSize
            Layout.preferredWidth: root.codeSize
            codeName: "visitCode"
            label: root.page ? qsTr("Mã QR của lượt khám, để quét bằng điện thoại") : qsTr("Mã QR của lượt khám, để chụp bằng điện thoại")
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

            IconLine {
                Layout.fillWidth: true
                color: root.page ? Theme.primary : Theme.inkSoft
                icon: "phone"
                text: root.page ? qsTr("Quét mã để xem lượt khám trên điện thoại") : qsTr("Chụp mã này để giữ số trên điện thoại.")
                visible: root.page || root.icon !== "camera"
                weight: root.page ? Font.DemiBold : Font.Normal
            }
        }
    }
}
