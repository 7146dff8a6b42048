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
    property real reachHeight: 1280
    property bool motion: true

    // --- how the patient wants it --------------------------------------------------------------------------------
    property int textSize: 0
    property string palette: "light"
    property bool low: false
    property string family: "Be Vietnam Pro"

    // --- the hospital's own colours: palette -> token -> colour ----------------------------------------------------
    property var brand: ({})

    // --- the room everything stands in: the whole panel, or the part within reach of somebody who sits ---------------
    readonly property real roomWidth: root.panelWidth
    readonly property real roomHeight: root.low ? root.reachHeight : root.panelHeight
    readonly property bool landscape: root.roomWidth > root.roomHeight
    readonly property bool narrow: Math.min(root.panelWidth, root.panelHeight) / root.unit < 230
    readonly property real textScale: [1, 1.25, 1.5, 1.875][root.textSize]
    readonly property bool stacked: !root.landscape || root.textSize >= 2

    // Header, footer and progress would leave no room for anything else at the largest sizes.
    readonly property real frameScale: Math.min(root.textScale, root.landscape ? 1.25 : 1.5)

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
    readonly property real hairline: root.palette === "high-contrast" ? Math.max(2, root.mm(0.5)) : Math.max(1, root.mm(0.3))
    readonly property real outline: Math.max(2, root.mm(0.55))
    readonly property real iconSmall: root.mm(7)
    readonly property real icon: root.mm(10)
    readonly property real iconLarge: root.mm(16)

    // --- letters: named by capital height, as standards give it ----------------------------------------------------
    readonly property real capRatio: 0.74
    readonly property int textCaption: root.capital(4.8)
    readonly property int textBody: root.capital(root.narrow ? 4.8 : 5.2)
    readonly property int textLead: root.capital(root.narrow ? 5.2 : 5.8)
    readonly property int textHeading: root.capital(root.narrow ? 5.8 : 7, 1.6)
    readonly property int textTitle: root.capital(root.narrow ? 7.2 : 10.4, root.narrow ? 1.35 : 1.25)
    readonly property int textDisplay: root.capital(root.narrow ? 9.6 : 13, 1.25)
    readonly property int textKey: root.capital(9, 1.25)
    readonly property int textNumber: root.capital(root.narrow ? 34 : 54, 1)
    // No picture that shows what to do is lower than this.
    readonly property real pictureHeight: root.mm(root.landscape ? (root.low ? 40 : 50) : root.textSize >= 2 || root.low ? 60 : root.narrow ? 72 : 90)

    readonly property int textFrame: root.capital(4.8, root.frameScale)

    // --- colours: light, dark, high contrast ------------------------------------------------------------------------
    readonly property color ink: root.shade("ink", "#0B1F33", "#F4F8FC", "#FFFFFF")
    readonly property color inkSoft: root.shade("inkSoft", "#293C50", "#D3DEE9", "#FFFFFF")
    readonly property color paper: root.shade("paper", "#F3F6FA", "#0A141F", "#000000")
    readonly property color card: root.shade("card", "#FFFFFF", "#132130", "#000000")
    readonly property color cardPressed: root.shade("cardPressed", "#E3EEFB", "#1D3B5C", "#4A4A00")
    readonly property color sunken: root.shade("sunken", "#E6ECF3", "#0D1823", "#1C1C1C")
    readonly property color inkSunken: root.shade("inkSunken", "#31445A", "#BCCAD8", "#FFFFFF")
    readonly property color line: root.shade("line", "#D0DAE5", "#2B3D4F", "#FFFFFF")
    readonly property color lineStrong: root.shade("lineStrong", "#63788F", "#8FA6BD", "#FFFFFF")
    readonly property color primary: root.shade("primary", "#083F7F", "#A6CEFF", "#FFE600")
    readonly property color primaryPressed: root.shade("primaryPressed", "#052A57", "#D2E6FF", "#FFF799")
    readonly property color primarySoft: root.shade("primarySoft", "#E3EEFB", "#152F4B", "#1F1C00")
    readonly property color primaryTint: root.shade("primaryTint", "#B9D4F2", "#2F5A88", "#8A7D00")
    readonly property color primaryDeep: root.shade("primaryDeep", "#063369", "#0A2B50", "#1F1C00")
    readonly property color primaryInk: root.shade("primaryInk", "#FFFFFF", "#051526", "#000000")
    readonly property color hero: root.shade("hero", "#083F7F", "#0E3A6B", "#000000")
    readonly property color heroInk: root.shade("heroInk", "#FFFFFF", "#FFFFFF", "#FFFFFF")
    readonly property color good: root.shade("good", "#07522B", "#93EBBB", "#8CFFBF")
    readonly property color goodSoft: root.shade("goodSoft", "#DDF3E6", "#0E3222", "#002B14")
    readonly property color warn: root.shade("warn", "#5E3900", "#FFD891", "#FFD84D")
    readonly property color warnSoft: root.shade("warnSoft", "#FFF0D1", "#3A2A08", "#2B2200")
    readonly property color warnStrong: root.shade("warnStrong", "#E2A32B", "#E2A32B", "#FFC400")
    readonly property color bad: root.shade("bad", "#8E1016", "#FFB9B5", "#FFB3B3")
    readonly property color badPressed: root.shade("badPressed", "#650A0F", "#FFD9D6", "#FFE0E0")
    readonly property color badSoft: root.shade("badSoft", "#FDE7E7", "#451317", "#330000")
    readonly property color codeInk: root.shade("codeInk", "#000000", "#000000", "#000000")
    readonly property color codePaper: root.shade("codePaper", "#FFFFFF", "#FFFFFF", "#FFFFFF")
    readonly property color gold: root.shade("gold", "#D9B44A", "#D9B44A", "#FFE600")
    readonly property color metal: root.shade("metal", "#3B70AD", "#4C86C6", "#FFFFFF")
    readonly property color glow: root.shade("glow", "#6F9CD0", "#6F9CD0", "#FFE600")
    readonly property color lamp: root.shade("lamp", "#67E29B", "#67E29B", "#8CFFBF")
    readonly property color skin: root.shade("skin", "#F1C7A5", "#F1C7A5", "#F1C7A5")
    readonly property color dim: root.shade("dim", "#B3081626", "#CC02060A", "#E6000000")
    readonly property color nothing: "#00000000"

    // --- time ----------------------------------------------------------------------------------------------------
    readonly property int transition: root.motion ? 180 : 0
    readonly property int settle: root.motion ? 320 : 0
    readonly property int linger: 1200

    // Pixels of so many millimetres.
    function mm(millimetres: real): real {
        return Math.round(millimetres * root.unit);
    }

    // Font size in pixels whose capitals are so many millimetres high; `most` bounds how far it grows with the patient's
    // wish, for what is large already.
    function capital(millimetres: real, most = 2): int {
        return Math.ceil(millimetres * root.unit * Math.min(root.textScale, most) / root.capRatio);
    }

    // The colour of a token in the palette shown; the hospital's own where it has one.
    function shade(token: string, light: string, dark: string, strong: string): color {
        const own = (root.brand[root.palette] ?? {})[token];
        if (own !== undefined)
            return own;
        return root.palette === "dark" ? dark : root.palette === "high-contrast" ? strong : light;
    }
}
