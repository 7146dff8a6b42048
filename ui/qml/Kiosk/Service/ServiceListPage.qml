pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The items in pages. Nothing scrolls.
FocusScope {
    id: root

    required property ServiceListModel viewModel
    readonly property int columns: Theme.landscape && !Theme.narrow ? 2 : 1
    readonly property real rowHeight: Theme.mm(Theme.landscape && Theme.narrow ? 32 : 42)
    readonly property int rowCount: Math.max(1, Math.floor((root.height - head.implicitHeight - Theme.touchMain - 4 * Theme.gap + Theme.gapSmall) / (root.rowHeight + Theme.gapSmall)))

    onRowCountChanged: root.viewModel.fit(root.rowCount * root.columns)
    Component.onCompleted: root.viewModel.fit(root.rowCount * root.columns)

    ColumnLayout {
        anchors.bottomMargin: Theme.gap
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        spacing: Theme.gap

        GridLayout {
            id: head

            Layout.fillWidth: true
            columnSpacing: Theme.gapLarge
            columns: Theme.landscape ? 2 : 1
            rowSpacing: Theme.gapSmall

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Theme.textTitle
                font.weight: Font.Bold
                text: root.viewModel.aside ? qsTr("Cần quyết định: %1").arg(root.viewModel.count) : qsTr("Tất cả: %1").arg(root.viewModel.count + root.viewModel.more)
            }

            RowLayout {
                Layout.fillWidth: !Theme.landscape
                spacing: Theme.gap

                ActionButton {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Theme.landscape ? implicitWidth : 0
                    Layout.preferredWidth: 10
                    kind: root.viewModel.aside ? "primary" : "quiet"
                    objectName: "listAside"
                    text: qsTr("Cần quyết định")
                    textSize: Theme.textBody
                    onClicked: root.viewModel.show(true)
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Theme.landscape ? implicitWidth : 0
                    Layout.preferredWidth: 10
                    kind: root.viewModel.aside ? "quiet" : "primary"
                    objectName: "listAll"
                    text: qsTr("Tất cả")
                    textSize: Theme.textBody
                    onClicked: root.viewModel.show(false)
                }
            }
        }

        Item {
            id: place

            readonly property real cardWidth: (width - (root.columns - 1) * Theme.gap) / root.columns

            Layout.fillHeight: true
            Layout.fillWidth: true

            Repeater {
                model: root.viewModel.rows

                ServiceItemRow {
                    required property int index

                    height: root.rowHeight
                    objectName: "item-" + index
                    width: place.cardWidth
                    x: Math.floor(index / root.rowCount) * (place.cardWidth + Theme.gap)
                    y: (index % root.rowCount) * (root.rowHeight + Theme.gapSmall)
                    onClicked: root.viewModel.choose(key)
                }
            }

            Words {
                anchors.centerIn: parent
                color: Theme.inkSoft
                font.pixelSize: Theme.textLead
                horizontalAlignment: Text.AlignHCenter
                text: root.viewModel.aside ? qsTr("Không có mục nào cần quyết định.") : qsTr("Không còn gì chờ gửi.")
                visible: root.viewModel.count === 0
                width: parent.width
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            visible: root.viewModel.pages > 1

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                enabled: root.viewModel.page > 0
                icon: "back"
                objectName: "listPrevious"
                opacity: enabled ? 1 : 0
                text: qsTr("Trang trước")
                onClicked: root.viewModel.turn(root.viewModel.page - 1)
            }

            Words {
                Layout.alignment: Qt.AlignVCenter
                font.weight: Font.DemiBold
                text: qsTr("Trang %1/%2").arg(root.viewModel.page + 1).arg(root.viewModel.pages)
                wrapMode: Text.NoWrap
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                enabled: root.viewModel.page + 1 < root.viewModel.pages
                icon: "forward"
                iconLast: true
                objectName: "listNext"
                opacity: enabled ? 1 : 0
                text: qsTr("Trang sau")
                onClicked: root.viewModel.turn(root.viewModel.page + 1)
            }
        }
    }
}
