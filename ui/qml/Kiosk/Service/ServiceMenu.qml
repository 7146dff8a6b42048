pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The frame of the technicians' menu: where it is, the way back and out, what was just done, and one page.
FocusScope {
    id: root

    required property ServiceViewModel viewModel
    readonly property var pages: ({
            "door": ["ServiceDoorPage.qml", root.viewModel.door],
            "home": ["ServiceHomePage.qml", root.viewModel.home],
            "checks": ["ServiceChecksPage.qml", root.viewModel.checks],
            "devices": ["ServiceDevicesPage.qml", root.viewModel.devices],
            "versions": ["ServiceVersionsPage.qml", root.viewModel.home],
            "scan": ["ServiceScanPage.qml", root.viewModel.reading],
            "chip": ["ServiceChipPage.qml", root.viewModel.reading],
            "sound": ["ServiceSoundPage.qml", root.viewModel.sound],
            "touch": ["ServiceTouchPage.qml", root.viewModel.touch],
            "screen": ["ServiceScreenPage.qml", root.viewModel.touch],
            "machine": ["ServiceMachinePage.qml", root.viewModel.machine],
            "closing": ["ServiceClosingPage.qml", root.viewModel.machine],
            "overview": ["ServiceOverviewPage.qml", root.viewModel.overview],
            "list": ["ServiceListPage.qml", root.viewModel.items],
            "item": ["ServiceItemPage.qml", root.viewModel.item],
            "reason": ["ServiceReasonPage.qml", root.viewModel.item],
            "confirm": ["ServiceConfirmPage.qml", root.viewModel.item],
            "check": ["ServiceCheckPage.qml", root.viewModel.check],
            "export": ["ServiceExportPage.qml", root.viewModel.export],
            "printing": ["ServicePrintingPage.qml", root.viewModel.printing],
            "update": ["ServiceUpdatePage.qml", root.viewModel.update]
        })
    property string shown

    function show(): void {
        if (root.viewModel.page === root.shown)
            return;
        root.shown = root.viewModel.page;
        const made = root.pages[root.shown];
        if (made === undefined)
            page.source = "";
        else
            page.setSource(Qt.resolvedUrl(made[0]), {
                "viewModel": made[1]
            });
    }

    focus: true
    objectName: "serviceMenu"

    PointHandler {
        onActiveChanged: {
            if (active)
                root.viewModel.touched();
        }
    }

    ServiceHeader {
        id: header

        viewModel: root.viewModel
        visible: !root.viewModel.bare
        width: parent.width
    }

    Banner {
        id: news

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.gap
        title: root.viewModel.news
        tone: root.viewModel.tone
        visible: root.viewModel.news !== "" && !root.viewModel.bare
    }

    Loader {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: root.viewModel.bare ? parent.top : news.visible ? news.bottom : header.bottom
        focus: true
    }

    Connections {
        function onChanged() {
            root.show();
        }

        target: root.viewModel
    }

    Component.onCompleted: root.show()
}
