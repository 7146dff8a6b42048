pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models

// Where it is touched, and the calibration: a page, and while there are targets the whole glass.
FocusScope {
    id: root

    required property ServiceTouchModel viewModel

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.viewModel.stage === "targets" ? targets : page
    }

    Component {
        id: targets

        ServiceTargets {
            viewModel: root.viewModel
        }
    }

    Component {
        id: page

        ServiceTouchTrial {
            viewModel: root.viewModel
        }
    }
}
