pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// Who the kiosk thinks stands here, and consent: given by confirming, one sentence, and one free choice.
ScreenPage {
    id: root

    required property IdentityViewModel viewModel

    lead: root.viewModel.guardian ? qsTr("Trẻ dưới 14 tuổi cần cha, mẹ hoặc người giám hộ đăng ký.") : ""
    title: root.viewModel.guardian ? qsTr("Bạn đăng ký cho cháu này?") : qsTr("Đây có phải là bạn?")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "cross"
            objectName: "notMe"
            text: root.viewModel.guardian ? qsTr("Không phải cháu này") : qsTr("Không phải tôi")
            onClicked: root.viewModel.notMe()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "check"
            kind: "primary"
            objectName: "confirmIdentity"
            text: root.viewModel.guardian ? qsTr("Đúng, tôi là cha, mẹ hoặc người giám hộ") : qsTr("Đúng, là tôi")
            onClicked: root.viewModel.confirm()
        }
    ]

    PersonCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: implicitHeight * 1.3
        about: root.viewModel.about
        chip: root.viewModel.chip
        chipTone: root.viewModel.chipTone
        coverage: root.viewModel.coverage
        coverageTone: root.viewModel.coverageTone
        icon: root.viewModel.guardian ? "guardian" : "person"
        name: root.viewModel.name
        number: root.viewModel.number
        portrait: root.viewModel.portrait
    }

    ConsentCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: implicitHeight * 1.2
        guardian: root.viewModel.guardian
        survey: root.viewModel.survey
        onSurveyToggled: root.viewModel.toggleSurvey()
    }

    Item {
        Layout.fillHeight: true
        Layout.preferredHeight: 0
    }
}
