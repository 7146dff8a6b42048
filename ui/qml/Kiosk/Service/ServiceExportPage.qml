pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Carrying out: the stick; then the key, to be kept apart from it; then the file, and when the stick may be pulled.
ScreenPage {
    id: root

    required property ServiceExportModel viewModel
    readonly property string stage: root.viewModel.stage
    readonly property bool writing: root.stage === "writing" || root.stage === "waiting"
    readonly property bool keyed: root.stage === "key" || root.writing || root.stage === "done"

    asideShare: 0.42
    lead: root.viewModel.logs ? qsTr("Nhật ký 7 ngày, kết quả kiểm tra, cài đặt đã bỏ mật khẩu. Số và tên được che, tệp được khóa.") : qsTr("Sau khi xuất, máy này không gửi các mục đó nữa: một kiosk khác nhận tệp và gửi.")
    title: root.viewModel.logs ? qsTr("Nhật ký ra USB") : qsTr("Xuất hàng đợi ra USB")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "save"
            kind: "primary"
            objectName: "exportWrite"
            text: qsTr("Đã giữ khóa, ghi ra USB")
            visible: root.stage === "key"
            onClicked: root.viewModel.write()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "save"
            objectName: "exportLook"
            text: qsTr("Tìm lại USB")
            visible: root.stage === "none" || root.stage === "choose" || (root.stage === "key" && root.viewModel.problem !== "")
            onClicked: root.viewModel.lookAgain()
        }
    ]

    Banner {
        Layout.fillWidth: true
        title: root.viewModel.problem
        tone: "bad"
        visible: root.viewModel.problem !== ""
    }

    Banner {
        Layout.fillWidth: true
        icon: "clock"
        title: qsTr("Đang tìm USB…")
        visible: root.stage === "looking"
    }

    Banner {
        Layout.fillWidth: true
        icon: "clock"
        text: root.stage === "waiting" ? qsTr("Máy đang gửi dở; chờ nó nghỉ, lâu nhất 15 giây.") : root.viewModel.logs ? qsTr("Máy kiểm tra mọi phần trước khi ghi: có thể mất một phút.") : ""
        title: qsTr("Đang ghi… Đừng rút USB.")
        tone: "warn"
        visible: root.writing
    }

    Banner {
        Layout.fillWidth: true
        text: {
            if (!root.viewModel.logs)
                //: %1 is the name of a file
                return qsTr("Tệp: %1. Trên kiosk khác: kiosk queue import").arg(root.viewModel.file);
            //: %1 is the name of a file
            return qsTr("Tệp: %1. Mở ở bàn làm việc: kiosk logs open").arg(root.viewModel.file);
        }
        title: {
            if (!root.viewModel.logs)
                //: %1 is a number of items
                return qsTr("Đã xuất %1 mục. Có thể rút USB.").arg(root.viewModel.count);
            if (root.viewModel.count === 0)
                return qsTr("Đã ghi, nhưng máy không có nhật ký hệ thống (journald). Có thể rút USB.");
            //: %1 is a number of lines of the journal
            return qsTr("Đã ghi %1 dòng nhật ký. Có thể rút USB.").arg(root.viewModel.count);
        }
        tone: "good"
        visible: root.stage === "done"
    }

    Repeater {
        model: root.viewModel.sticks

        ActionButton {
            required property string key
            required text
            required property int index

            Layout.fillWidth: true
            icon: "save"
            objectName: "stick-" + index
            visible: root.stage === "choose"
            onClicked: root.viewModel.choose(key)
        }
    }

    Card {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 150 : 260)
        Layout.minimumHeight: keyed.implicitHeight + 2 * Theme.padding
        visible: root.keyed

        GridLayout {
            id: keyed

            anchors.fill: parent
            anchors.margins: Theme.padding
            columnSpacing: Theme.gap
            columns: Theme.landscape ? 2 : 1
            rowSpacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.mm(100)
                spacing: Theme.gap

                Words {
                    Layout.fillWidth: true
                    font.weight: Font.Bold
                    text: qsTr("Khóa của tệp")
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    text: qsTr("Chụp mã QR hoặc chép 16 nhóm. Giữ riêng với USB: ai có cả hai thì đọc được.")
                }

                Grid {
                    Layout.alignment: Qt.AlignHCenter
                    columnSpacing: Theme.gapLarge
                    columns: 4
                    objectName: "carryKey"
                    rowSpacing: Theme.gapSmall

                    Repeater {
                        model: root.viewModel.key === "" ? [] : root.viewModel.key.split(" ")

                        Words {
                            required property string modelData

                            font.features: {
                                "tnum": 1
                            }
                            font.pixelSize: Theme.textHeading
                            font.weight: Font.DemiBold
                            text: modelData
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }

            VisitCode {
                readonly property real size: Theme.mm(Theme.narrow ? (Theme.landscape ? 48 : 64) : Theme.landscape ? 92 : 110)

                Layout.alignment: Qt.AlignHCenter | Qt.AlignVCenter
                Layout.preferredHeight: size
                Layout.preferredWidth: size
                objectName: "carryCode"
                text: root.viewModel.code
            }
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
