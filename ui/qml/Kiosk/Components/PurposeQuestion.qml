pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One secondary purpose with two answers of the same size and weight; neither is chosen until it is touched.
GridLayout {
    id: root

    required property string key
    required property string words
    required property string answer
    readonly property bool beside: !Theme.narrow && Theme.textSize < 2 && root.width > Theme.mm(200)

    signal answered(bool agrees)

    columnSpacing: Theme.gap
    columns: root.beside ? 2 : 1
    rowSpacing: Theme.gapSmall

    Words {
        Layout.fillWidth: true
        text: root.words
    }

    RowLayout {
        Layout.fillWidth: !root.beside
        Layout.preferredWidth: root.beside ? Theme.mm(142) : -1
        spacing: Theme.gapSmall
        uniformCellSizes: true

        ChoiceButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            chosen: root.answer === "yes"
            //: Spoken: the answer yes to what %1 asks for
            label: qsTr("Đồng ý: %1").arg(root.words)
            objectName: "agree-" + root.key
            text: qsTr("Đồng ý")
            onClicked: root.answered(true)
        }

        ChoiceButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            chosen: root.answer === "no"
            //: Spoken: the answer no to what %1 asks for
            label: qsTr("Không đồng ý: %1").arg(root.words)
            objectName: "refuse-" + root.key
            text: qsTr("Không đồng ý")
            onClicked: root.answered(false)
        }
    }
}
