pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Path texts of simple figures, for drawings that stay sharp in any size.
QtObject {
    id: root

    // A rectangle with round corners.
    function box(x: real, y: real, width: real, height: real, radius: real): string {
        const w = width - 2 * radius;
        const h = height - 2 * radius;
        const arc = "a" + radius + " " + radius + " 0 0 1 ";
        return "M" + (x + radius) + " " + y + "h" + w + arc + radius + " " + radius + "v" + h + arc + -radius + " " + radius + "h" + -w + arc + -radius + " " + -radius + "v" + -h + arc + radius + " " + -radius + "z";
    }

    // A disc around a point.
    function disc(x: real, y: real, radius: real): string {
        return root.box(x - radius, y - radius, 2 * radius, 2 * radius, radius);
    }
}
