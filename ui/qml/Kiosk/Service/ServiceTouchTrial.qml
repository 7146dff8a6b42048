pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Draws where it is touched; begins a calibration, and keeps it or takes it back.
ScreenPage {
    id: root

    required property ServiceTouchModel viewModel
    readonly property bool trying: root.viewModel.stage === "trying"
    readonly property bool settled: !["laying", "trying", "taking-back"].includes(root.viewModel.stage)

    lead: qsTr("Vẽ bằng ngón tay: nét phải theo đúng ngón, không đứt.")
    title: qsTr("Thử và chỉnh cảm ứng")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "check"
            kind: "primary"
            objectName: "touchKeep"
            text: qsTr("Giữ lại")
            visible: root.trying
            onClicked: root.viewModel.keep()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "back"
            objectName: "touchBack"
            text: qsTr("Trả về như cũ")
            visible: root.trying
            onClicked: root.viewModel.takeBack()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "whole"
            objectName: "touchCalibrate"
            text: qsTr("Chỉnh cảm ứng bằng 5 dấu")
            visible: root.settled
            onClicked: root.viewModel.calibrate()
        }
    ]

    Banner {
        Layout.fillWidth: true
        objectName: "touchWord"
        title: root.viewModel.text
        tone: root.viewModel.tone
        visible: root.viewModel.text !== ""
    }

    Card {
        id: sheet

        property int next: 0

        function dot(x: real, y: real): void {
            const place = {
                "at": sheet.next,
                "dotX": x,
                "dotY": y
            };
            if (dots.count < 600)
                dots.append(place);
            else
                dots.set(sheet.next % 600, place);
            sheet.next += 1;
        }

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.mm(70)
        clip: true
        objectName: "touchSheet"

        ListModel {
            id: dots
        }

        Repeater {
            model: dots

            Rectangle {
                required property real dotX
                required property real dotY

                color: Theme.primary
                height: Theme.mm(3)
                radius: height / 2
                width: height
                x: dotX - width / 2
                y: dotY - height / 2
            }
        }

        MultiPointTouchArea {
            function draw(points: list<TouchPoint>): void {
                for (const point of points)
                    sheet.dot(point.x, point.y);
            }

            anchors.fill: parent
            onPressed: points => draw(points)
            onUpdated: points => draw(points)
        }
    }
}
