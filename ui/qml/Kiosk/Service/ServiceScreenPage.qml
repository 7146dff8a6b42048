pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// Solid colours for dead pixels, and a ruler for the size in the settings: a page, then the whole glass.
FocusScope {
    id: root

    required property ServiceTouchModel viewModel

    ScreenPage {
        anchors.fill: parent
        lead: qsTr("Màu đặc để tìm điểm chết; thước để so với thước thật: lệch thì sửa diagonal_inches trong kiosk.toml.")
        title: qsTr("Thử màn hình")
        visible: root.viewModel.picture === ""

        ActionButton {
            Layout.fillWidth: true
            icon: "whole"
            objectName: "screenColours"
            text: qsTr("Xem từng màu")
            onClicked: root.viewModel.colours()
        }

        ActionButton {
            Layout.fillWidth: true
            icon: "minus"
            objectName: "screenRuler"
            text: qsTr("Thước milimét")
            onClicked: root.viewModel.ruler()
        }

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
        }
    }

    Touchable {
        id: colour

        anchors.fill: parent
        label: qsTr("Chạm để xem màu tiếp theo")
        objectName: "screenPicture"
        visible: root.viewModel.picture !== ""
        onClicked: root.viewModel.next()

        Rectangle {
            anchors.fill: parent
            color: root.viewModel.picture === "ruler" ? "white" : root.viewModel.picture === "" ? "transparent" : root.viewModel.picture
        }

        ServiceRuler {
            anchors.fill: parent
            visible: root.viewModel.picture === "ruler"
        }
    }
}
