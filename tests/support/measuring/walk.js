// Everything that can be seen or touched below the glass, with its place in pixels of the panel. One call looks at a
// whole screen: asking every property from Python would take ten times as long.
(function (glass) {
    const found = [];
    const flicks = [];
    const frames = ["HeaderBar_", "FooterBar_", "ProgressSteps_", "KeyboardKey_"];

    function place(item, x, y, width, height) {
        const rect = item.mapToItem(glass, x, y, width, height);
        return [rect.x, rect.y, rect.width, rect.height];
    }

    function whole(item) {
        return place(item, 0, 0, item.width, item.height);
    }

    // The letters themselves: a quarter of the line above and below them is air.
    function letters(item) {
        const width = item.paintedWidth, height = item.paintedHeight;
        const left = [0, 0, item.width - width, 0, (item.width - width) / 2][item.horizontalAlignment] || 0;
        const top = {64: item.height - height, 128: (item.height - height) / 2}[item.verticalAlignment] || 0;
        const air = height / Math.max(1, item.lineCount) / 4;
        return place(item, left, top + air, width, height - 2 * air);
    }

    function text(item, state) {
        const scale = item.width > 0 ? item.mapToItem(glass, 0, 0, item.width, 1).width / item.width : 1;
        found.push({
            kind: "text", name: item.text, item: state.item, rect: whole(item), letters: letters(item),
            truncated: item.truncated, over: [item.paintedWidth - item.width, item.paintedHeight - item.height],
            letter: item.fontInfo.pixelSize * scale, weight: item.font.weight, box: state.box, notice: state.notice,
            frame: state.frame, above: state.above, flick: state.flick, touch: state.touch,
        });
    }

    function walk(item, state) {
        for (const child of item.children) {
            if (!child.visible || child.opacity === 0)
                continue;
            const kind = String(child).split("_QML")[0].split("(")[0] + "_";
            const own = Object.assign({}, state, {item: kind.slice(0, -1)});
            if (frames.includes(kind))
                own.frame = true;
            if (kind === "ReachAbove_")
                own.above = true;
            if (kind === "NoticeLayer_" || kind === "ServiceLayer_")
                own.notice = true;
            if (child.objectName === "scrollFlick" && child.contentHeight > child.height + 1) {
                own.flick = flicks.length;
                own.box = null;
                flicks.push({
                    rect: whole(child), content: child.contentHeight, at: child.contentY, notice: own.notice,
                    buttons: 0,
                });
            }
            if (child.truncated !== undefined && child.paintedWidth !== undefined) {
                if (child.text !== "")
                    text(child, own);
            }
            if (child.keyHeld !== undefined) {
                own.touch = found.length;
                if (child.enabled)
                    found.push({
                        kind: "touch", name: child.objectName || child.label, item: own.item, rect: whole(child),
                        notice: own.notice, frame: own.frame, above: own.above, flick: own.flick, shut: false,
                    });
            }
            if (child.radius !== undefined || child.keyHeld !== undefined)
                own.box = whole(child);
            walk(child, own);
        }
    }

    walk(glass, {box: null, notice: false, frame: false, above: false, flick: -1, touch: -1});
    return JSON.stringify({found: found, flicks: flicks});
})
