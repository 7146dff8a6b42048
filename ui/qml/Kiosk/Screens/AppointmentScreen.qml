pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The patient is expected today: one touch checks in.
ScreenPage {
    id: root

    required property AppointmentViewModel viewModel

    lead: qsTr("Chạm vào lịch hẹn để nhận số.")
    title: qsTr("Bạn có %n lịch hẹn hôm nay", "", root.viewModel.count)

    picture: Component {
        DeskHelper {
            visible: Theme.landscape || root.viewModel.count < 3
        }
    }

    actions: [
        ActionButton {
            Layout.fillWidth: true
            iconLast: true
            icon: "forward"
            objectName: "otherDepartment"
            text: qsTr("Khám chuyên khoa khác")
            onClicked: root.viewModel.somethingElse()
        }
    ]

    Repeater {
        model: root.viewModel.appointments

        AppointmentCard {
            Layout.fillWidth: true
            onClicked: root.viewModel.choose(key)
        }
    }
}
