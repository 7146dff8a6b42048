pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// A card is laid: how sure it is genuine, and how long that took.
ScreenPage {
    id: root

    required property ServiceReadingModel viewModel

    asideShare: 0.4
    lead: qsTr("Thẻ được mở bằng mã QR in trên chính thẻ đó. Không lưu gì của thẻ.")
    title: qsTr("Thử thẻ chip")

    Banner {
        Layout.fillWidth: true
        icon: root.viewModel.tone === "info" ? "card" : Tones.icon(root.viewModel.tone)
        objectName: "chipWord"
        text: root.viewModel.text
        title: root.viewModel.title
        tone: root.viewModel.tone
    }

    ProgressBar {
        Layout.fillWidth: true
        done: root.viewModel.done
        visible: root.viewModel.reading
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
