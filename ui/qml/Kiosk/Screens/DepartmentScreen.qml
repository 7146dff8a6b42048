pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Where to: every department, with how many wait; in pages where they do not fit.
FocusScope {
    id: root

    required property DepartmentViewModel viewModel
    readonly property bool warned: root.viewModel.refused !== ""

    ColumnLayout {
        id: column

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
            rowSpacing: Theme.gapHair

            Words {
                Accessible.role: Accessible.Heading
                Layout.alignment: Qt.AlignBaseline
                Layout.fillWidth: !Theme.landscape
                font.pixelSize: Theme.textTitle
                font.weight: Font.Bold
                text: qsTr("Bạn muốn khám ở đâu?")
            }

            Words {
                Layout.alignment: Qt.AlignBaseline
                Layout.fillWidth: true
                color: Theme.inkSoft
                text: qsTr("Chưa biết chọn nơi nào? Bấm “Gọi hỗ trợ”.")
            }
        }

        Banner {
            Layout.fillWidth: true
            title: root.viewModel.refused
            tone: "warn"
            visible: root.warned
        }

        DepartmentGrid {
            id: grid

            Layout.fillHeight: true
            Layout.fillWidth: true
            count: root.viewModel.perPage
            departments: root.viewModel.cards
            fullHeight: root.height - head.implicitHeight - 4 * Theme.gap - Theme.touchMain - (root.warned ? Theme.mm(24) : 0)
            known: root.viewModel.known
            onColumnsChanged: root.viewModel.fit(grid.columns, grid.rows)
            onRowsChanged: root.viewModel.fit(grid.columns, grid.rows)
            onChosen: key => root.viewModel.choose(key)
            Component.onCompleted: root.viewModel.fit(grid.columns, grid.rows)
        }

        Pager {
            Layout.fillWidth: true
            page: root.viewModel.page
            pages: root.viewModel.pages
            onNext: root.viewModel.nextPage()
            onPrevious: root.viewModel.previousPage()
        }
    }
}
