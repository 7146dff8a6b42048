pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Documents of several people were held before the kiosk: whose visit is it?
ScreenPage {
    id: root

    required property ChooseDocumentViewModel viewModel
    readonly property bool few: root.viewModel.count < 3

    lead: qsTr("Máy thấy giấy tờ của %n người.", "", root.viewModel.count)
    title: qsTr("Bạn đăng ký cho ai?")

    picture: Component {
        TwoCards {}
    }

    Repeater {
        model: root.viewModel.documents

        DocumentCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.landscape ? Theme.mm(96) : implicitHeight * 1.25
            large: !Theme.narrow && (root.few || !Theme.landscape)
            onClicked: root.viewModel.choose(position)
        }
    }
}
