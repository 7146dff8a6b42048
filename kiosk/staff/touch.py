"""Calibrating the touch screen: from targets, and where they were touched, to libinput's matrix.

All places are fractions of the picture, from 0 to 1, x to the right and y downwards. libinput's matrix maps what the
panel tells to the picture as it is turned: see `LIBINPUT_CALIBRATION_MATRIX` in libinput's documentation. What was
measured lies over the matrix that was there while it was measured.
"""

import math
from collections.abc import Sequence
from typing import Final

Place = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
"""Row by row: x' = a x + b y + c, y' = d x + e y + f."""

PLAIN: Final[Matrix] = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
TURNED: Final[dict[int, Matrix]] = {
    0: PLAIN,
    90: (0.0, -1.0, 1.0, 1.0, 0.0, 0.0),
    180: (-1.0, 0.0, 1.0, 0.0, -1.0, 1.0),
    270: (0.0, 1.0, 0.0, -1.0, 0.0, 1.0),
}
"""What the session lays over a panel that was never calibrated, by how far the picture is turned (`turn-touch`)."""
TARGETS: Final[tuple[Place, ...]] = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9), (0.5, 0.5))
WORST: Final = 0.03
"""Farther than this from its target after the best fit, and a finger was not where it was asked to be."""
LEAST_SPREAD: Final = 0.2


def fitted(touched: Sequence[Place], targets: Sequence[Place] = TARGETS) -> Matrix | None:
    """The matrix that brings what was touched closest to the targets (least squares); None where there is none.

    That is so when fingers were elsewhere: too near to each other, on one line, or out of shape.
    """
    if len(touched) != len(targets) or len(touched) < 3:
        return None
    rows = [(x, y, 1.0) for x, y in touched]
    square = [[sum(row[i] * row[j] for row in rows) for j in range(3)] for i in range(3)]
    solved: list[float] = []
    for axis in (0, 1):
        right = [sum(row[i] * target[axis] for row, target in zip(rows, targets, strict=True)) for i in range(3)]
        line = _solved(square, right)
        if line is None:
            return None
        solved += line
    matrix: Matrix = (solved[0], solved[1], solved[2], solved[3], solved[4], solved[5])
    apart = min(max(p[axis] for p in touched) - min(p[axis] for p in touched) for axis in (0, 1))
    return matrix if apart >= LEAST_SPREAD and worst(matrix, touched, targets) <= WORST else None


def worst(matrix: Matrix, touched: Sequence[Place], targets: Sequence[Place] = TARGETS) -> float:
    """How far the farthest finger lies from its target after this matrix, as a fraction of the picture."""
    return max(math.dist(laid(matrix, one), target) for one, target in zip(touched, targets, strict=True))


def laid(matrix: Matrix, place: Place) -> Place:
    """Where a place comes to lie."""
    a, b, c, d, e, f = matrix
    return (a * place[0] + b * place[1] + c, d * place[0] + e * place[1] + f)


def after(then: Matrix, first: Matrix) -> Matrix:
    """One matrix that does what `first` and `then` do one after the other."""
    a, b, c, d, e, f = then
    g, h, i, j, k, m = first
    return (a * g + b * j, a * h + b * k, a * i + b * m + c, d * g + e * j, d * h + e * k, d * i + e * m + f)


def _solved(square: Sequence[Sequence[float]], right: Sequence[float]) -> list[float] | None:
    """Three unknowns by Cramer's rule; None where the touched places lie on one line."""
    whole = _determinant(square)
    if abs(whole) < 1e-6:
        return None
    found = []
    for column in range(3):
        swapped = [[right[i] if j == column else square[i][j] for j in range(3)] for i in range(3)]
        found.append(_determinant(swapped) / whole)
    return found


def _determinant(m: Sequence[Sequence[float]]) -> float:
    return (
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
    )
