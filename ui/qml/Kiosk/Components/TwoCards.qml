pragma ComponentBehavior: Bound

import QtQuick

// Cards of two people, one before the other.
Drawing {
    id: root

    canvasHeight: 124
    canvasWidth: 190

    IdCardFace {
        rotation: -10
        x: 14
        y: 16
    }

    IdCardFace {
        rotation: 7
        x: 62
        y: 40
    }
}
