pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What confirming agrees to, and one more thing that is free to choose and blocks nothing.
Card {
    id: root

    required property bool guardian
    required property bool survey

    signal surveyToggled

    // The number of a law stays on one line.
    function unbroken(words: string): string {
        return words.replace(/\//g, "\u2060/\u2060");
    }

    implicitHeight: column.implicitHeight + 2 * (Theme.landscape || Theme.narrow ? Theme.gap : Theme.gapLarge)
    implicitWidth: Theme.mm(160)

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.landscape || Theme.narrow ? Theme.gapSmall : Theme.gap

        IconLine {
            icon: "shield"
            text: qsTr("Bạn đồng ý điều gì?")
            textSize: Theme.textLead
            weight: Font.Bold
            width: parent.width
        }

        Words {
            text: root.unbroken(root.guardian ? qsTr("Khi bấm “Đúng”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) của trẻ để đăng ký lượt khám này, theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.") : qsTr("Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) để đăng ký lượt khám này, theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15."))
            width: parent.width
        }

        Rectangle {
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }

        Touchable {
            checkable: true
            checked: root.survey
            implicitHeight: Math.max(Theme.touchMain, survey.implicitHeight + Theme.gapSmall)
            label: survey.text
            objectName: "purpose-survey"
            role: Accessible.CheckBox
            width: parent.width
            onClicked: root.surveyToggled()

            Tick {
                id: tick

                anchors.verticalCenter: parent.verticalCenter
                checked: root.survey
            }

            Words {
                id: survey

                Accessible.ignored: true
                anchors.left: tick.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Không bắt buộc: bệnh viện có thể liên hệ hỏi ý kiến của tôi sau khi khám")
            }
        }
    }
}
