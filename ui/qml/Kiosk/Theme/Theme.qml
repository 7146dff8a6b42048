pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every size, colour and duration of the glass. Sizes are in millimetres of the real panel; the window sets
// `unit`, `panelWidth`, `panelHeight` and `motion` before the first screen is made.
QtObject {
    id: root

    // --- the panel ---------------------------------------------------------------------------------------------
    property real unit: 4.034
    property real panelWidth: 1080
    property real panelHeight: 1920
    property bool motion: true
    property real textScale: 1
    readonly property bool landscape: root.panelWidth > root.panelHeight
    readonly property bool narrow: Math.min(root.panelWidth, root.panelHeight) / root.unit < 230

    // --- sizes -------------------------------------------------------------------------------------------------
    readonly property real touchMain: root.mm(root.narrow ? 20.5 : 22)
    readonly property real touchKey: root.mm(root.narrow ? 22 : 25)
    readonly property real touchSmall: root.mm(14)
    readonly property real gapHair: root.mm(1.5)
    readonly property real gapSmall: root.mm(root.narrow ? 2.8 : 3)
    readonly property real gap: root.mm(root.narrow ? 4 : 5)
    readonly property real gapLarge: root.mm(root.narrow ? 5.5 : 8)
    readonly property real margin: root.mm(root.narrow ? 8 : 12)
    readonly property real padding: root.mm(root.narrow ? 6 : 8)
    readonly property real radius: root.mm(4.5)
    readonly property real radiusSmall: root.mm(3)
    readonly property real radiusLarge: root.mm(6)
    readonly property real hairline: Math.max(1, root.mm(0.3))
    readonly property real outline: Math.max(2, root.mm(0.55))
    readonly property real iconSmall: root.mm(7)
    readonly property real icon: root.mm(10)
    readonly property real iconLarge: root.mm(16)

    // --- letters: named by capital height, as standards give it ----------------------------------------------------
    readonly property string family: "Be Vietnam Pro"
    readonly property real capRatio: 0.74
    readonly property int textCaption: root.capital(3.7)
    readonly property int textBody: root.capital(root.narrow ? 4.8 : 5.2)
    readonly property int textLead: root.capital(root.narrow ? 5.2 : 5.8)
    readonly property int textHeading: root.capital(root.narrow ? 5.8 : 7)
    readonly property int textTitle: root.capital(root.narrow ? 7.2 : 10.4)
    readonly property int textDisplay: root.capital(root.narrow ? 9.6 : 13)
    readonly property int textKey: root.capital(9)
    readonly property int textNumber: root.capital(root.narrow ? 34 : 54)

    // --- colours -------------------------------------------------------------------------------------------------
    readonly property color ink: "#0B1F33"
    readonly property color inkSoft: "#293C50"
    readonly property color paper: "#F3F6FA"
    readonly property color card: "#FFFFFF"
    readonly property color cardPressed: "#E3EEFB"
    readonly property color sunken: "#E6ECF3"
    readonly property color inkSunken: "#31445A"
    readonly property color line: "#D0DAE5"
    readonly property color lineStrong: "#63788F"
    readonly property color primary: "#083F7F"
    readonly property color primaryPressed: "#052A57"
    readonly property color primarySoft: "#E3EEFB"
    readonly property color primaryTint: "#B9D4F2"
    readonly property color primaryDeep: "#063369"
    readonly property color primaryInk: "#FFFFFF"
    readonly property color good: "#07522B"
    readonly property color goodSoft: "#DDF3E6"
    readonly property color warn: "#5E3900"
    readonly property color warnSoft: "#FFF0D1"
    readonly property color warnStrong: "#E2A32B"
    readonly property color bad: "#8E1016"
    readonly property color badPressed: "#650A0F"
    readonly property color badSoft: "#FDE7E7"
    readonly property color gold: "#D9B44A"
    readonly property color metal: "#3B70AD"
    readonly property color glow: "#6F9CD0"
    readonly property color lamp: "#67E29B"
    readonly property color skin: "#F1C7A5"
    readonly property color dim: "#B3081626"
    readonly property color nothing: "#00000000"

    // --- time ----------------------------------------------------------------------------------------------------
    readonly property int transition: root.motion ? 180 : 0
    readonly property int settle: root.motion ? 320 : 0
    readonly property int linger: 1200

    // Pixels of so many millimetres.
    function mm(millimetres: real): real {
        return Math.round(millimetres * root.unit);
    }

    // Font size in pixels whose capitals are so many millimetres high.
    function capital(millimetres: real): int {
        return Math.ceil(millimetres * root.unit * root.textScale / root.capRatio);
    }
}
