pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// How good, bad and plain news look: a ground, letters and a sign each.
QtObject {
    id: root

    function ground(tone: string): color {
        switch (tone) {
        case "good":
            return Theme.goodSoft;
        case "warn":
            return Theme.warnSoft;
        case "bad":
            return Theme.badSoft;
        case "off":
            return Theme.sunken;
        default:
            return Theme.primarySoft;
        }
    }

    function words(tone: string): color {
        switch (tone) {
        case "good":
            return Theme.good;
        case "warn":
            return Theme.warn;
        case "bad":
            return Theme.bad;
        case "off":
            return Theme.inkSunken;
        default:
            return Theme.primary;
        }
    }

    function icon(tone: string): string {
        switch (tone) {
        case "good":
            return "check";
        case "warn":
            return "alert";
        case "bad":
            return "stop";
        default:
            return "info";
        }
    }
}
