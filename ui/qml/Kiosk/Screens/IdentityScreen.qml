pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Who the kiosk thinks stands here, and consent: given by confirming, whoever confirms. A child is confirmed by one of
// three who may, and none of them is made easier to be than the others. Where letters are large only the answers most
// people need stay in sight below; the others follow the person.
ScreenPage {
    id: root

    required property IdentityViewModel viewModel
    readonly property bool guardian: root.viewModel.guardian
    readonly property bool crowded: Theme.textSize > 1
    readonly property bool roomy: root.wide && !Theme.narrow

    asideShare: root.roomy ? 0.46 : 0.4
    lead: root.guardian && !root.crowded ? qsTr("Trẻ dưới 14 tuổi cần người lớn đăng ký.") : ""
    title: root.guardian ? qsTr("Bạn đăng ký cho cháu này?") : qsTr("Đây có phải là bạn?")

    actions: [
        GridLayout {
            id: otherAnswers

            Layout.fillWidth: true
            columnSpacing: Theme.gapSmall
            columns: root.crowded ? 1 : 2
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true
            visible: !root.guardian

            ActionButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                icon: "cross"
                objectName: "notMe"
                text: qsTr("Không phải tôi")
                onClicked: root.viewModel.notMe()
            }
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "check"
            kind: "primary"
            objectName: "confirmIdentity"
            text: qsTr("Đúng, là tôi")
            visible: !root.guardian
            onClicked: root.viewModel.confirm("self")
        },
        GridLayout {
            id: guardians

            Layout.fillWidth: true
            columnSpacing: Theme.gapSmall
            columns: !root.crowded ? 2 : Theme.landscape ? 3 : 1
            rowSpacing: Theme.gapSmall
            uniformCellHeights: true
            uniformCellWidths: true
            visible: root.guardian

            ActionButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                kind: "primary"
                objectName: "confirmMother"
                text: qsTr("Tôi là mẹ của cháu")
                onClicked: root.viewModel.confirm("mother")
            }

            ActionButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                kind: "primary"
                objectName: "confirmFather"
                text: qsTr("Tôi là cha của cháu")
                onClicked: root.viewModel.confirm("father")
            }

            ActionButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                kind: "primary"
                objectName: "confirmGuardian"
                text: qsTr("Tôi là người giám hộ khác")
                onClicked: root.viewModel.confirm("guardian")
            }
        }
    ]

    aside: [
        ColumnLayout {
            id: besideAnswers

            Layout.fillWidth: true
            visible: root.roomy
        }
    ]

    ColumnLayout {
        id: aboveConsent

        Layout.fillWidth: true
        visible: !root.roomy
    }

    PersonCard {
        Layout.fillWidth: true
        about: root.viewModel.about
        chip: root.viewModel.chip
        chipTone: root.viewModel.chipTone
        coverage: root.viewModel.coverage
        coverageTone: root.viewModel.coverageTone
        icon: root.guardian ? "guardian" : "person"
        name: root.viewModel.name
        number: root.viewModel.number
        parent: root.roomy ? besideAnswers : aboveConsent
        portrait: root.viewModel.portrait
    }

    ColumnLayout {
        id: belowPerson

        Layout.fillWidth: true
        visible: root.crowded
    }

    ActionButton {
        Layout.fillHeight: !root.crowded
        Layout.fillWidth: true
        icon: "people"
        objectName: "confirmOther"
        parent: root.crowded ? belowPerson : otherAnswers
        text: qsTr("Tôi đăng ký giúp người này")
        visible: !root.guardian
        onClicked: root.viewModel.confirm("other")
    }

    ActionButton {
        Layout.fillHeight: !root.crowded
        Layout.fillWidth: true
        icon: "cross"
        objectName: "notThisChild"
        parent: root.crowded ? belowPerson : guardians
        text: qsTr("Không phải cháu này")
        visible: root.guardian
        onClicked: root.viewModel.notMe()
    }

    ConsentCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: implicitHeight * 1.15
        agreed: root.viewModel.agreed
        purposes: root.viewModel.purposes
        onAnswered: (purpose, agrees) => root.viewModel.answer(purpose, agrees)
        onTextWanted: root.viewModel.wantText()
    }

    Item {
        Layout.fillHeight: true
        Layout.preferredHeight: 0
    }
}
