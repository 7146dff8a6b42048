pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Where to: by name, by what is wrong, by doctor, narrowed by a few typed letters. With the keyboard open there is room
// for what was found and nothing else.
FocusScope {
    id: root

    required property DepartmentViewModel viewModel
    readonly property bool typing: root.viewModel.keyboard
    readonly property bool shallow: !root.typing && root.height < Theme.mm(130)
    readonly property bool beside: !Theme.stacked && !root.typing && !root.shallow
    // Beside the keys a name may take one line more than the longest ones that were measured.
    readonly property real spareLine: root.keysBeside && Theme.stacked && Theme.narrow ? 1.3 : 1
    readonly property bool keysBeside: root.width > root.height * 1.3 && root.innerWidth * 0.56 > 10 * Theme.mm(13) + 9 * Theme.gapSmall
    readonly property real innerWidth: root.width - 2 * Theme.margin
    readonly property real asideWidth: Math.round((root.innerWidth - Theme.gapLarge) * 0.32)
    readonly property bool explaining: root.viewModel.explained !== ""
    readonly property bool suggesting: root.viewModel.reason !== ""
    readonly property bool empty: root.viewModel.nothing !== ""
    readonly property real besidesCards: (root.typing || root.beside ? 0 : head.implicitHeight + Theme.gap) + (news.visible ? news.implicitHeight + Theme.gap : 0) + (everything.visible ? everything.implicitHeight + Theme.gap : 0) + (root.typing ? 0 : root.pagerHeight + Theme.gap)
    readonly property real pagerHeight: Math.max(Theme.touchMain, pager.implicitHeight)

    readonly property string whatIsShown: [root.viewModel.by, root.viewModel.page, root.viewModel.query, root.viewModel.reason].join("\n")

    function refit(): void {
        root.viewModel.fit(grid.columns, grid.rows);
    }

    onWhatIsShownChanged: page.toStart()

    ScrollArea {
        id: side

        height: root.height - Theme.gapLarge - Theme.gap
        visible: root.beside
        width: root.asideWidth
        x: Theme.margin
        y: Theme.gapLarge

        Item {
            id: sidePlace

            Layout.fillHeight: true
            Layout.fillWidth: true
            implicitHeight: head.implicitHeight
        }
    }

    Item {
        id: fixedPlace

        height: head.implicitHeight
        visible: root.typing
        width: page.width
        x: Theme.margin
        y: Theme.gap
    }

    ScrollArea {
        id: page

        readonly property real turned: page.height - (root.shallow ? 0 : Math.max(Theme.touchMain, Theme.textBody * 1.4 + 2 * Theme.gapSmall) + Theme.gapSmall)
        readonly property bool holdsOne: page.implicitHeight <= page.height || Math.max(grid.leastHeight * root.spareLine, root.empty ? Theme.mm(60) : 0) <= page.turned

        height: (root.typing && !root.keysBeside ? keys.y : root.height) - (root.shallow ? Theme.gapHair : Theme.gap) - page.y
        enabled: page.opacity > 0
        opacity: root.typing && !page.holdsOne ? 0 : 1
        ownButtons: !root.shallow
        width: (root.typing && root.keysBeside ? keys.x - Theme.gapLarge - Theme.margin : root.beside ? root.innerWidth - root.asideWidth - Theme.gapLarge : root.innerWidth) - (root.shallow ? Theme.touchMain + Theme.gapSmall : 0)
        x: root.beside ? root.width - Theme.margin - page.width : Theme.margin
        y: root.typing ? fixedPlace.y + fixedPlace.height + Theme.gap : root.shallow ? Theme.gapHair : Theme.gapLarge

        Item {
            id: pagePlace

            Layout.fillWidth: true
            implicitHeight: head.implicitHeight
            visible: !root.beside && !root.typing
        }

        Banner {
            id: news

            Layout.fillWidth: true
            icon: root.explaining ? "clock" : root.suggesting ? "info" : Tones.icon(tone)
            objectName: "news"
            text: root.explaining ? root.viewModel.explained + (root.empty ? "" : "\n" + qsTr("Bạn có thể chọn một nơi đang khám dưới đây.")) : root.suggesting && !root.empty ? qsTr("Người có triệu chứng này thường khám ở những nơi dưới đây. Bạn vẫn có thể chọn nơi khác.") : ""
            title: root.suggesting ? root.viewModel.reason : root.viewModel.refused
            tone: root.suggesting ? "info" : "warn"
            visible: news.title !== ""
        }

        DepartmentGrid {
            id: grid

            Layout.fillHeight: true
            Layout.fillWidth: true
            cardRoom: grid.fullHeight + (root.viewModel.pages > 1 || root.typing ? 0 : root.pagerHeight + Theme.gap)
            count: root.viewModel.perPage
            departments: root.viewModel.cards
            fullHeight: page.height - root.besidesCards
            known: root.viewModel.known
            longest: root.viewModel.longest
            viewHeight: page.turned
            visible: !root.empty
            onChosen: (kind, key) => root.viewModel.choose(kind, key)
            onColumnsChanged: root.refit()
            onRowsChanged: root.refit()
            Component.onCompleted: root.refit()
        }

        DepartmentNothing {
            Layout.fillHeight: true
            Layout.fillWidth: true
            canShowAll: root.viewModel.query !== "" || root.viewModel.by !== "name" || root.suggesting
            complaintMeant: root.viewModel.complaintMeant
            text: root.viewModel.query === "" ? "" : qsTr("Bạn thử viết cách khác, hoặc bấm “Gọi hỗ trợ” để nhân viên giúp bạn.")
            title: root.viewModel.nothing
            visible: root.empty
            onAllWanted: {
                root.viewModel.clear();
                root.viewModel.lookBy("name");
            }
            onComplaintsWanted: root.viewModel.lookBy("complaint")
            onHelpWanted: root.viewModel.help()
        }

        ActionButton {
            id: everything

            Layout.fillWidth: true
            objectName: "allDepartments"
            text: qsTr("Xem tất cả nơi khám")
            visible: root.suggesting && !root.empty
            onClicked: {
                root.viewModel.clear();
                root.viewModel.lookBy("name");
            }
        }

        Pager {
            id: pager

            Layout.fillWidth: true
            page: root.viewModel.page
            pages: root.typing ? 1 : root.viewModel.pages
            onNext: root.viewModel.nextPage()
            onPrevious: root.viewModel.previousPage()
        }
    }

    Column {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        spacing: Theme.gapSmall
        visible: root.shallow && page.scrolls
        y: page.y

        ActionButton {
            enabled: !page.atStart
            icon: "up"
            kind: "quiet"
            label: qsTr("Lên")
            objectName: "scrollUp"
            width: Theme.touchMain
            onClicked: page.turn(-1)
        }

        ActionButton {
            enabled: !page.atEnd
            icon: "down"
            label: qsTr("Xem tiếp")
            objectName: "scrollDown"
            width: Theme.touchMain
            onClicked: page.turn(1)
        }
    }

    ColumnLayout {
        id: head

        parent: root.typing ? fixedPlace : root.beside ? sidePlace : pagePlace
        spacing: Theme.gap
        width: parent.width

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            objectName: "screenTitle"
            text: qsTr("Bạn muốn khám ở đâu?")
            visible: !root.typing
        }

        RowLayout {
            id: searchRow

            Layout.fillWidth: true
            spacing: Theme.gapSmall

            SearchField {
                Layout.fillWidth: true
                objectName: "searchField"
                open: root.typing
                query: root.viewModel.query
                onClicked: root.viewModel.toggleKeyboard()
            }

            ActionButton {
                Layout.preferredWidth: Theme.touchMain
                icon: "cross"
                //: Takes back what was typed into the search field
                label: qsTr("Xóa chữ đã nhập")
                objectName: "clearQuery"
                visible: root.viewModel.query !== "" && !root.typing
                onClicked: root.viewModel.clear()
            }
        }

        DepartmentWays {
            Layout.fillWidth: true
            by: root.viewModel.by
            narrow: root.beside
            visible: !root.typing
            onChosen: way => root.viewModel.lookBy(way)
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            text: qsTr("Bấm “Xong” để xem nơi khám đã tìm được.")
            visible: root.typing && page.opacity === 0 && (root.keysBeside ? 0 : keys.implicitHeight) + searchRow.height + Theme.mm(36) * Theme.textScale < root.height
        }
    }

    Loader {
        id: keys

        active: root.typing
        height: keys.implicitHeight
        visible: root.typing
        width: root.keysBeside ? Math.round(root.innerWidth * (root.height < Theme.mm(85) ? 0.7 : 0.56)) : root.innerWidth
        x: root.width - Theme.margin - keys.width
        y: root.height - Theme.gap - keys.height

        sourceComponent: Keyboard {
            language: root.viewModel.language
            most: root.height - (root.keysBeside ? 2 * Theme.gap : searchRow.height + 3 * Theme.gap)
            room: root.keysBeside ? most : Math.min(most, root.height * 0.52)
            width: keys.width
            onCleared: root.viewModel.clear()
            onDone: root.viewModel.toggleKeyboard()
            onErased: root.viewModel.erase()
            onPressed: key => root.viewModel.press(key)
        }
    }
}
