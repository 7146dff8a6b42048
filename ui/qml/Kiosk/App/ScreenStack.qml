pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// One screen at a time, chosen by the journey. The new one is there at once, under a sheet that is wiped away.
Item {
    id: root

    required property AppModel app
    readonly property bool settled: wipe.settled && !pause.running
    property int last: 0
    property bool eager: false
    property Component coach: null

    readonly property list<string> order: ["welcome", "out-of-service", "typing", "reading-card", "read-problem", "choose-document", "identifying", "identity", "checking", "curtain", "registered", "coverage", "appointment", "department", "session", "priority", "review", "registering", "paying", "ticket", "cancelling", "stopped"]

    function preload(): void {
        root.eager = true;
        root.makeNext();
    }

    function makeNext(): void {
        if (!root.eager)
            return;
        for (const slot of slots.children) {
            if (slot instanceof ScreenSlot && !slot.made) {
                slot.make(false);
                return;
            }
        }
        root.eager = false;
        // Kept, so that the first hint needs only be shown.
        root.coach = Qt.createComponent(Qt.resolvedUrl("../Components/CodeCoach.qml"), Component.Asynchronous, root);
    }

    function settle(): void {
        wipe.settle();
        pause.stop();
    }

    Component.onCompleted: root.last = root.order.indexOf(root.app.screen)

    Item {
        id: slots

        height: parent.height
        opacity: root.app.notice === "still-there" ? 0 : 1
        width: parent.width

        ScreenSlot {
            app: root.app
            coached: true
            file: "WelcomeScreen.qml"
            model: "welcome"
            name: "welcome"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "IdentityScreen.qml"
            model: "identity"
            name: "identity"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "CheckingScreen.qml"
            model: "checking"
            name: "checking"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "DepartmentScreen.qml"
            model: "department"
            name: "department"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "ReviewScreen.qml"
            model: "review"
            name: "review"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "RegisteringScreen.qml"
            model: "checking"
            name: "registering"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "TicketScreen.qml"
            model: "ticket"
            name: "ticket"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            coached: true
            file: "ReadingCardScreen.qml"
            model: "readingCard"
            name: "reading-card"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            coached: true
            file: "ReadProblemScreen.qml"
            model: "readProblem"
            name: "read-problem"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "TypingScreen.qml"
            model: "typing"
            name: "typing"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "ChooseDocumentScreen.qml"
            model: "chooseDocument"
            name: "choose-document"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "IdentifyingScreen.qml"
            model: "identifying"
            name: "identifying"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "CoverageScreen.qml"
            model: "coverage"
            name: "coverage"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "AppointmentScreen.qml"
            model: "appointment"
            name: "appointment"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "PriorityScreen.qml"
            model: "priority"
            name: "priority"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "SessionScreen.qml"
            model: "session"
            name: "session"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "CurtainScreen.qml"
            model: "curtain"
            name: "curtain"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "RegisteredScreen.qml"
            model: "registered"
            name: "registered"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "PayingScreen.qml"
            model: "paying"
            name: "paying"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "CancellingScreen.qml"
            model: "cancelling"
            name: "cancelling"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "StoppedScreen.qml"
            model: "stopped"
            name: "stopped"
            onLoaded: root.makeNext()
        }

        ScreenSlot {
            app: root.app
            file: "OutOfServiceScreen.qml"
            model: "outOfService"
            name: "out-of-service"
            onLoaded: root.makeNext()
        }
    }

    Connections {
        function onScreenChanged() {
            const now = root.order.indexOf(root.app.screen);
            if (Theme.motion) {
                wipe.draw(now >= root.last);
                pause.restart();
            }
            root.last = now;
        }

        target: root.app
    }

    ScreenWipe {
        id: wipe

        anchors.fill: parent
    }

    Timer {
        id: pause

        interval: Theme.settle
    }
}
