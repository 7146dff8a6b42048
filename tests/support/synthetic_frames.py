# ruff: noqa -- the generator is kept as it came; only its layout was changed
"""Seeded synthetic camera frames of a CCCD card or a phone screen showing a QR, with expected text and true geometry.

    f = render(make_scene('card-defocus', seed=7, d=0.5)) ; f.bgr, f.text, f.corners, f.H, f.n
    for f in sequence(seed=3, kind='card', n=90): ...
    python synth.py --cond card-glare --n 10 --d 0.5 --out frames        # writes JPEG + .txt

Image chain: print/screen texture at S x supersampling -> pinhole homography -> glare and occlusion -> lens PSF
(defocus disk * motion line) -> pixel integration -> photon + read noise on a Bayer mosaic -> gain -> demosaic ->
ISP denoise/sharpen -> MJPEG.  No real person's data: names and addresses are drawn from word lists."""

import argparse, math, os
from dataclasses import dataclass, field, replace
import cv2
import numpy as np
import segno

S = 2  # spatial supersampling
SURN = "NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ".split()
MID = "VĂN THỊ HỮU ĐỨC MINH QUỐC THANH NGỌC XUÂN THU KIM BẢO GIA HẢI".split()
GIVEN = "AN BÌNH CHÂU DŨNG ĐẠT GIANG HÀ HẠNH HIẾU HƯNG KHÁNH LAN LINH LONG MAI NAM NGÂN PHÚC QUÂN SƠN THẢO THẮNG THUẬN TUẤN UYÊN VINH YẾN".split()
HAM = [
    "Thôn 5",
    "Tổ 12",
    "Ấp Bình Hòa",
    "Khu phố 3",
    "Số 27 ngõ 154 đường Láng",
    "Xóm Mới",
    "Tổ dân phố số 9",
    "45/12 Nguyễn Trãi",
]
COM = [
    "Tân Lập",
    "Vĩnh Phong",
    "Hòa Khánh Bắc",
    "Phú Mỹ Hưng",
    "Đông Hải",
    "Nghĩa Đô",
    "Bình Chánh",
    "Thượng Đình",
    "Quảng Phú",
    "Ea Kao",
]
DIS = [
    "Đan Phượng",
    "Vĩnh Bảo",
    "Liên Chiểu",
    "Cư M'gar",
    "Thanh Xuân",
    "Cầu Giấy",
    "Hóc Môn",
    "Quỳnh Lưu",
    "Buôn Ma Thuột",
]
PRO = [
    "Hà Nội",
    "Hải Phòng",
    "Đà Nẵng",
    "Đắk Lắk",
    "TP. Hồ Chí Minh",
    "Nghệ An",
    "Cần Thơ",
    "Bà Rịa - Vũng Tàu",
    "Thừa Thiên Huế",
]


def _date(r):
    return f"{r.integers(1, 29):02d}{r.integers(1, 13):02d}{r.integers(1950, 2024)}"


def name(r):
    return " ".join(
        [r.choice(SURN), r.choice(MID)] + ([r.choice(MID)] if r.random() < 0.25 else []) + [r.choice(GIVEN)]
    )


def cccd(r):
    """id|old id|name|dob|sex|address|issue date (7 fields, the order hospital systems parse)."""
    old = f"{r.integers(10**8, 10**9)}" if r.random() < 0.7 else ""
    addr = f"{r.choice(HAM)}, {r.choice(COM)}, {r.choice(DIS)}, {r.choice(PRO)}"
    return f"{r.integers(1, 97):03d}{r.integers(10**8, 10**9)}|{old}|{name(r)}|{_date(r)}|{r.choice(['Nam', 'Nữ'])}|{addr}|{_date(r)}"


def bhyt(r):
    """Paper health-insurance card: name and address as hex of UTF-8, so ASCII, 200-300 bytes."""
    hx = lambda s: s.encode().hex()
    d = lambda: f"{r.integers(1, 29):02d}/{r.integers(1, 13):02d}/{r.integers(1950, 2024)}"
    return (
        f"{r.choice(['DN', 'GD', 'HT', 'TE'])}4{r.integers(10, 97)}{r.integers(10**9, 10**10)}|{hx(name(r).title())}|{d()}|{r.integers(1, 3)}|"
        f"{hx(str(r.choice(COM)) + ', ' + str(r.choice(DIS)))}|01 - 0{r.integers(10, 99)}|{d()}|-|{d()}|{r.integers(10**13, 10**14)}|-|4|{d()}|{r.integers(16**7, 16**8):x}-7102|$"
    )


@dataclass
class Scene:
    seed: int = 0
    kind: str = "card"  # card | phone
    payload: str = "cccd"  # cccd | bhyt
    level: str = "m"
    size: tuple = (1280, 720)
    module_px: float = 3.2  # a module's side at the code's centre, in frame pixels (None: use distance_mm)
    distance_mm: float = 0.0
    qr_mm: float = 18.0  # Circular 16/2024: the QR's print place is 18 x 18 mm
    hfov: float = 60.0
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    offset: tuple = (0.0, 0.0)  # code centre from frame centre, in half-frames
    defocus: float = 0.0  # blur disk radius, frame pixels
    motion: float = 0.0  # motion length, frame pixels
    motion_dir: float = 0.0
    light: float = 1.0  # relative exposure; gain makes up for it to 12x
    expo: float = 1.0  # brightness error after gain (>1 clips)
    contrast: float = 1.0
    glare: float = 0.0  # aimed share of the code's area that saturates
    moire: float = 0.0  # luminance amplitude of screen-grid beat
    banding: float = 0.0  # PWM / rolling-shutter bands
    reflect: float = 0.0  # veil of ambient light on a screen or laminate
    occlude: float = 0.0  # share of the code's area under a finger
    jpeg: int = 85
    sharpen: float = 0.4
    text: str = ""  # overrides payload when set
    bg: int = -1


@dataclass
class Frame:
    bgr: np.ndarray
    text: str
    corners: np.ndarray  # TL TR BR BL of the code without quiet zone, frame px
    H: np.ndarray  # module coordinates -> frame px
    n: int
    scene: Scene
    meta: dict = field(default_factory=dict)
    jpg: bytes = b""  # the camera's own MJPEG frame


def _text(img, s, p, scale, val, th):
    m = np.zeros(img.shape, np.uint8)
    cv2.putText(m, s, p, cv2.FONT_HERSHEY_SIMPLEX, scale, 255, th, cv2.LINE_AA)
    img += (val - img) * (m.astype(np.float32) / 255)


def _texture(sc, m, r, t):
    """Reflectance/emission texture at about t px/mm, and the code's box in mm."""
    n, K = m.shape[0], 16
    card = sc.kind == "card"
    W, Hh = (85.6, 54.0) if card else (68.0, 110.0)
    x0, y0 = (W - 3 - sc.qr_mm, 4.0) if card else ((W - sc.qr_mm) / 2, 26.0)
    tex = np.full((max(8, int(Hh * t)), max(8, int(W * t))), 0.80 if card else 0.02, np.float32)
    tx, ty = tex.shape[1] / W, tex.shape[0] / Hh
    P = lambda x, y: (int(round(x * tx)), int(round(y * ty)))
    if card:
        yy, xx = np.mgrid[0 : tex.shape[0], 0 : tex.shape[1]].astype(np.float32)
        tex += 0.05 * np.sin(2 * math.pi * (yy / ty / 1.1 + 1.2 * np.sin(xx / tx / 6))) + 0.04 * np.sin(xx / tx / 14)
        cv2.rectangle(tex, P(4, 18), P(24, 48), 0.45, -1)
        cv2.circle(tex, P(10, 9), int(6 * tx), 0.55, -1)
        th = max(1, int(0.3 * tx))
        for i, s in enumerate(
            [
                "CAN CUOC CONG DAN",
                "So / No: 0012345",
                "Ho va ten",
                "NGUYEN VAN A",
                "Ngay sinh",
                "Noi thuong tru: Thon 5",
            ]
        ):
            _text(tex, s, P(27, 8 + 7.5 * i), 0.075 * tx, 0.3, th)
    else:
        cv2.rectangle(tex, P(2, 6), P(W - 2, Hh), 0.93, -1)
        _text(tex, "Dinh danh dien tu", P(8, 16), 0.12 * tx, 0.2, max(1, int(0.4 * tx)))
    big = np.kron(m, np.ones((K, K), np.uint8))
    g = int(r.integers(-1, 2)) if card else 0  # ink spread: a dark module grows or shrinks by 1/8
    if g:
        big = (cv2.dilate if g > 0 else cv2.erode)(big, np.ones((3, 3), np.uint8))
    a, b = P(x0, y0), P(x0 + sc.qr_mm, y0 + sc.qr_mm)
    code = cv2.resize(
        big.astype(np.float32),
        (b[0] - a[0], b[1] - a[1]),
        interpolation=cv2.INTER_AREA if big.shape[0] > b[1] - a[1] else cv2.INTER_LINEAR,
    )
    ink = 0.14 if card else 0.03
    reg = tex[a[1] : b[1], a[0] : b[0]]
    reg[:] = reg * (1 - code) + ink * code
    mid = (tex.max() + ink) / 2 if card else 0.48
    tex = mid + (tex - mid) * sc.contrast
    return tex.astype(np.float32), (a[0] / tx, a[1] / ty, b[0] / tx, b[1] / ty), (tx, ty)


def _psf(sc):
    rad, L = sc.defocus * S, sc.motion * S
    R = int(math.ceil(max(rad, L / 2, 1))) + 1
    k = np.zeros((2 * R + 1, 2 * R + 1), np.float32)
    k[R, R] = 1
    if rad > 0.3:
        yy, xx = np.mgrid[-R : R + 1, -R : R + 1]
        k = np.clip(rad + 0.5 - np.hypot(xx, yy), 0, 1).astype(np.float32)
    if L > 0.6:
        Q = 8
        line = np.zeros(((2 * R + 1) * Q,) * 2, np.float32)
        c = (R + 0.5) * Q
        dx, dy = math.cos(sc.motion_dir) * L / 2 * Q, math.sin(sc.motion_dir) * L / 2 * Q
        cv2.line(line, (int(c - dx), int(c - dy)), (int(c + dx), int(c + dy)), 1, Q)
        k = cv2.filter2D(
            k, -1, cv2.resize(line, (2 * R + 1,) * 2, interpolation=cv2.INTER_AREA), borderType=cv2.BORDER_CONSTANT
        )
    return k / k.sum()


_BG = {}


def _background(size, i):
    if (size, i) not in _BG:
        r = np.random.default_rng(9000 + i)
        b = cv2.resize(r.uniform(0.1, 0.75, (5, 8)).astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
        for _ in range(12):
            x, y = r.integers(0, size[0]), r.integers(0, size[1])
            cv2.rectangle(
                b,
                (x, y),
                (x + r.integers(20, size[0] // 3), y + r.integers(10, size[1] // 3)),
                float(r.uniform(0.05, 0.8)),
                -1 if r.random() < 0.5 else 2,
            )
        for _ in range(8):
            _text(
                b,
                "KHOA KHAM BENH",
                (int(r.integers(0, size[0])), int(r.integers(0, size[1]))),
                size[1] / 900,
                float(r.uniform(0.05, 0.9)),
                2,
            )
        _BG[size, i] = np.clip(cv2.GaussianBlur(b, (0, 0), size[1] / 300), 0.02, 0.9)
    return _BG[size, i]


def render(sc):
    r = np.random.default_rng(sc.seed)
    text = sc.text or {"cccd": cccd, "bhyt": bhyt}[sc.payload](r)
    q = segno.make(text.encode(), error=sc.level, mode="byte", boost_error=False, micro=False)
    m = np.array([list(row) for row in q.matrix], np.uint8)
    n, (w, h) = m.shape[0], sc.size
    f = w / 2 / math.tan(math.radians(sc.hfov / 2))
    Z = sc.distance_mm or f * (sc.qr_mm / n) / sc.module_px
    tex, box, (tx, ty) = _texture(sc, m, r, min(60, S * f / Z))
    cx, cy = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    ya, pi, ro = (math.radians(a) for a in (sc.yaw, sc.pitch, sc.roll))
    Ry = np.array([[math.cos(ya), 0, math.sin(ya)], [0, 1, 0], [-math.sin(ya), 0, math.cos(ya)]])
    Rx = np.array([[1, 0, 0], [0, math.cos(pi), -math.sin(pi)], [0, math.sin(pi), math.cos(pi)]])
    Rz = np.array([[math.cos(ro), -math.sin(ro), 0], [math.sin(ro), math.cos(ro), 0], [0, 0, 1]])
    R = Ry @ Rx @ Rz
    T = np.array([sc.offset[0] * w / 2 * Z / f, sc.offset[1] * h / 2 * Z / f, Z])
    M = np.column_stack([R[:, 0], R[:, 1], T - R[:, 0] * cx - R[:, 1] * cy])  # card mm -> camera
    Kc = np.array([[f, 0, w / 2], [0, f, h / 2], [0, 0, 1]])
    Hmm = Kc @ M  # card mm -> frame px (corner origin)
    Hs = np.diag([S, S, 1.0]) @ Hmm @ np.diag([1 / tx, 1 / ty, 1])
    half = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])  # pixel centres at integers
    Hs = half @ Hs @ np.linalg.inv(half)
    mod = np.array([[(box[2] - box[0]) / n, 0, box[0]], [0, (box[3] - box[1]) / n, box[1]], [0, 0, 1]])
    Hm = half @ Hmm @ mod
    bg = _background((w, h), sc.bg if sc.bg >= 0 else int(r.integers(0, 8)))
    img = cv2.resize(bg, (w * S, h * S), interpolation=cv2.INTER_LINEAR)
    cv2.warpPerspective(tex, Hs, (w * S, h * S), dst=img, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
    tp = lambda pts: cv2.perspectiveTransform(np.float64([pts]), Hm)[0]
    corners = tp([(0, 0), (n, 0), (n, n), (0, n)])
    ctr, side = tp([(n / 2, n / 2)])[0], float(np.mean(np.hypot(*(corners - np.roll(corners, 1, 0)).T)))
    yy, xx = np.mgrid[0 : h * S, 0 : w * S].astype(np.float32) / S
    if sc.kind == "phone":
        on = cv2.warpPerspective(np.ones_like(tex), Hs, (w * S, h * S))
        if sc.moire:  # beat of the screen grid with the sensor grid: 3-40 px fringes
            per, a = r.uniform(3, 40, 2), r.uniform(0, math.pi, 2)
            fr = (
                sum(
                    np.sin(2 * math.pi * (xx * math.cos(a[i]) + yy * math.sin(a[i])) / per[i] + r.uniform(0, 6))
                    for i in range(2)
                )
                / 2
            )
            img *= 1 + sc.moire * fr * on
        if sc.banding:
            img *= 1 - on * sc.banding * 0.5 * (1 + np.sin(2 * math.pi * yy / r.uniform(60, 240) + r.uniform(0, 6)))
    if sc.reflect:
        veil = cv2.resize(r.uniform(0.3, 1, (3, 4)).astype(np.float32), (w * S, h * S), interpolation=cv2.INTER_CUBIC)
        img = img * (1 - 0.5 * sc.reflect) + sc.reflect * veil * 0.8
    if sc.glare:  # a lamp's mirror image: saturated core, soft skirt
        ang, asp = r.uniform(0, math.pi), r.uniform(1, 4)
        rad = side * math.sqrt(sc.glare / math.pi * asp)
        gx, gy = ctr + r.uniform(-0.3, 0.3, 2) * side
        u = ((xx - gx) * math.cos(ang) + (yy - gy) * math.sin(ang)) / rad
        v = (-(xx - gx) * math.sin(ang) + (yy - gy) * math.cos(ang)) / rad * asp
        img += 1.1 * np.exp(-0.25 * (u * u + v * v) ** 1.5)
    occ = 0.0
    if sc.occlude:  # a finger over one edge, about the aimed share of the code
        v = tp([(n / 2, n / 2), [(n / 2, 0), (n, n / 2), (n / 2, n), (0, n / 2)][int(r.integers(4))]])
        edge, wd = v[1] - v[0], side * r.uniform(0.3, 0.45)
        perp = np.array([-edge[1], edge[0]]) * r.uniform(-0.6, 0.6)
        tip = v[0] + perp + edge * max(-0.8, 1 - 2 * sc.occlude * side / wd + wd / side)
        before = img.copy()
        cv2.line(
            img,
            *[tuple(int(c * S) for c in p) for p in (tip, tip + edge * 4)],
            float(r.uniform(0.35, 0.6)),
            max(1, int(wd * S)),
            cv2.LINE_AA,
        )
        occ = float((cv2.warpPerspective(img - before, np.linalg.inv(np.diag([S, S, 1.0]) @ Hm), (n, n)) != 0).mean())
    k = _psf(sc)
    if k.shape[0] > 3 or sc.defocus > 0.15:
        img = cv2.filter2D(img, -1, k, borderType=cv2.BORDER_REPLICATE)
    img = cv2.resize(
        cv2.GaussianBlur(img, (0, 0), 0.45 * S), (w, h), interpolation=cv2.INTER_AREA
    )  # lens + pixel aperture
    # sensor: white = 4000 e- at light 1; gain limited to 12x
    e = np.clip(img * sc.light * 4000, 0, 4000)
    e = r.poisson(e).astype(np.float32) + r.normal(0, 6, e.shape).astype(np.float32)
    raw = e / 4000 * min(12, 1 / sc.light) * sc.expo
    raw = np.clip(raw, 0, 1) ** (1 / 1.8)
    bgr = cv2.cvtColor((raw * 255 + 0.5).astype(np.uint8), cv2.COLOR_BayerBG2BGR)
    if sc.light < 0.2:  # ISP denoise in the dark
        bgr = cv2.GaussianBlur(bgr, (0, 0), 0.6)
    if sc.sharpen:
        bgr = cv2.addWeighted(bgr, 1 + sc.sharpen, cv2.GaussianBlur(bgr, (0, 0), 1.2), -sc.sharpen, 0)
    jpg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, sc.jpeg])[1]
    bgr = cv2.imdecode(jpg, 1)
    mask = np.zeros((h, w), np.uint8)
    cv2.fillConvexPoly(mask, np.int32(np.round(corners)), 1)
    mk = mask > 0
    g = bgr[..., 1]
    meta = {
        "module_px": side / n,
        "version": q.version,
        "bytes": len(text.encode()),
        "inside": bool((corners > 0).all() and (corners < [w, h]).all()),
        "sat": float((g[mk] > 250).mean()) if mk.any() else 0.0,
        "occ": occ,
        "Z": Z,
    }
    return Frame(bgr, text, corners, Hm, n, sc, meta, jpg.tobytes())


# one factor swept by d in [0, 1]; the rest stays easy.  module_px 2.8-3.6 unless it is the factor.
SWEEPS = {
    "card-size": lambda d, r: dict(module_px=4.0 - 3.0 * d),
    "card-tilt": lambda d, r: dict(yaw=70 * d * math.cos(t := r.uniform(0, 6.283)), pitch=70 * d * math.sin(t)),
    "card-rotate": lambda d, r: dict(roll=360 * d),
    "card-defocus": lambda d, r: dict(defocus=5.0 * d),
    "card-motion": lambda d, r: dict(motion=12.0 * d, motion_dir=r.uniform(0, math.pi)),
    "card-dark": lambda d, r: dict(light=10 ** (-2.6 * d)),
    "card-glare": lambda d, r: dict(glare=0.35 * d),
    "card-contrast": lambda d, r: dict(contrast=1 - 0.95 * d),
    "card-occlude": lambda d, r: dict(occlude=0.30 * d),
    "card-jpeg": lambda d, r: dict(jpeg=int(90 - 85 * d)),
    "phone-moire": lambda d, r: dict(kind="phone", qr_mm=45.0, moire=0.9 * d),
    "phone-veil": lambda d, r: dict(kind="phone", qr_mm=45.0, reflect=4 * d, expo=1 - 0.8 * d),
    "phone-over": lambda d, r: dict(kind="phone", qr_mm=45.0, expo=1 + 5 * d, defocus=1.0),
}


def _mixed(kind, d, r):
    """Everything at once, as a kiosk meets it; d scales the severity."""
    u = lambda a, b: float(r.uniform(a, b))
    kw = dict(
        kind="phone" if kind == "phone" else "card",
        payload="bhyt" if kind == "bhyt" else "cccd",
        module_px=u(2.2, 4.2) * (1 - 0.35 * d),
        yaw=u(-40, 40) * d,
        pitch=u(-40, 40) * d,
        roll=u(0, 360) if r.random() < 0.3 else u(-25, 25),
        defocus=abs(r.normal(0, 1.6)) * d,
        motion=abs(r.normal(0, 3.0)) * d,
        motion_dir=u(0, math.pi),
        light=10 ** (-u(0, 1.6) * d),
        expo=u(1 - 0.4 * d, 1 + 0.5 * d),
        contrast=1 - u(0, 0.4) * d,
        jpeg=int(90 - u(0, 45) * d),
        offset=(u(-0.4, 0.4), u(-0.35, 0.35)),
    )
    if r.random() < 0.5 * d + 0.1:
        kw["glare"] = u(0.01, 0.12) * d
    if r.random() < 0.15:
        kw["occlude"] = u(0.02, 0.10) * d
    if kind == "phone":
        kw.update(
            qr_mm=45.0, moire=u(0, 0.5) * d, banding=u(0, 0.5) * d if r.random() < 0.5 else 0, reflect=u(0, 0.6) * d
        )
    return kw


def make_scene(cond, seed, d, **over):
    r = np.random.default_rng([seed, 77])
    base = dict(
        seed=seed,
        module_px=float(r.uniform(2.8, 3.6)),
        roll=float(r.uniform(-15, 15)),
        yaw=float(r.uniform(-10, 10)),
        pitch=float(r.uniform(-10, 10)),
        offset=(float(r.uniform(-0.3, 0.3)), float(r.uniform(-0.3, 0.3))),
        level=str(r.choice(["l", "m", "m", "q"])),
    )
    kw = _mixed(cond.split("-")[0], d, r) if cond.endswith("mixed") else SWEEPS[cond](d, r)
    return Scene(**{**base, **kw, **over})


def sequence(seed, kind="card", n=120, fps=30, size=(1280, 720), z_hold=None, hard=0.5):
    """A hand brings the code to the camera, autofocus settles, hand tremor; lazily yields Frames."""
    r = np.random.default_rng([seed, 5])
    text, qr = cccd(r), 18.0 if kind == "card" else 45.0
    sc0 = make_scene(f"{kind}-mixed", seed, hard, text=text, size=size, defocus=0.0, motion=0.0)
    z1 = z_hold or float(r.uniform(120, 200) if kind == "card" else r.uniform(250, 400)) * size[0] / 1280
    z0, T, af = z1 * 2.2, r.uniform(0.6, 1.2), r.uniform(0.3, 0.9)
    side, ph, tr = float(r.choice([-1, 1])), r.uniform(0, 6.28, 3), 0.05 * r.uniform(0.3, 1)
    px = lambda t: (
        lambda s: (
            side * 1.6 * (1 - s) + tr * math.sin(5 * t + ph[0]),
            0.9 * (1 - s) + tr * math.sin(6 * t + ph[1]),
            z0 + (z1 - z0) * s + 4 * math.sin(3 * t + ph[2]),
        )
    )(1 - (1 - min(1, t / T)) ** 3)
    f = size[0] / 2 / math.tan(math.radians(30))
    for i in range(n):
        t = i / fps
        (x, y, z), (x2, y2, z2) = px(t), px(t + 1 / 60)  # 1/60 s exposure
        mv = np.array([(x2 - x) * size[0] / 2, (y2 - y) * size[1] / 2])
        foc = 3.5 * max(0, 1 - max(0, t - T * 0.6) / af) * size[0] / 1280 + abs(0.25 * math.sin(2 * t))
        yield render(
            replace(
                sc0,
                seed=seed * 1000 + i,
                kind=kind,
                qr_mm=qr,
                distance_mm=z,
                offset=(x, y),
                defocus=foc,
                bg=seed % 8,
                motion=float(np.hypot(*mv)),
                motion_dir=math.atan2(mv[1], mv[0]),
            )
        )


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--cond", default="card-mixed")
    ap.add_argument("--n", type=int, default=8)
    ap.add_argument("--d", type=float, default=0.5)
    ap.add_argument("--out", default="frames")
    ap.add_argument("--seed", type=int, default=0)
    A = ap.parse_args()
    os.makedirs(A.out, exist_ok=True)
    for i in range(A.n):
        fr = render(make_scene(A.cond, A.seed + i, A.d))
        for ext, data in (("jpg", fr.jpg), ("txt", fr.text.encode())):
            open(f"{A.out}/{A.cond}-{A.seed + i:05d}.{ext}", "wb").write(data)
