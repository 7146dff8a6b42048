"""What the package asks of Debian, each with its reason; names that differ between Debian 12 and 13 as alternatives.

Depends is what `kiosk run` on a plain machine needs to show its screens and to take registrations. What a device or a
service wants that one kiosk has and another has not is in Recommends, which apt installs unless told otherwise.
"""

DEPENDS = (
    # Compiled modules are there for these two alone.
    "python3 (>= 3.11)",
    "python3 (<< 3.14)",
    "python3 (<< 3.12) | python3 (>= 3.13)",
    "libc6 (>= 2.36)",
    "libstdc++6 (>= 12)",
    # user and folders, units
    "systemd (>= 252)",
    "init-system-helpers (>= 1.52)",
    "passwd",
    "udev",  # whose groups the user kiosk belongs to
    # the session: compositor, its access to screen and touch without logind, rotation
    "cage",
    "cage (>= 0.2) | xwayland",  # the older one ends without it
    "seatd",
    "wlr-randr",
    # Qt under Wayland, and drawing
    "libegl1",
    "libgl1",
    "libopengl0",
    "libglib2.0-0 | libglib2.0-0t64",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "libdrm2",
    "libgbm1",
    "libxkbcommon0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libwayland-server0",
    "xkb-data",
    "zlib1g",
    # the second decoder of codes; printers, readers and scanners on USB
    "libzbar0 | libzbar0t64",
    "libusb-1.0-0",
    # Chinese, Japanese, Korean and Khmer on the glass and on tickets; a box instead of a letter is no language
    "fonts-noto-core",
    "fonts-noto-cjk",
    "ca-certificates",
)
RECOMMENDS = (
    "alsa-utils",  # what plays, and opens the mixer
    "espeak-ng",  # the voice
    "kakasi",  # how Japanese is read aloud
    "pcscd",
    "python3-pyscard",  # PC/SC readers of chip cards
    "network-manager",  # the network page of the first set-up
    "chrony | systemd-timesyncd",
    "polkitd",
    "bash-completion",
    # the same program on a desktop under X11, for training
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
SUGGESTS = (
    "cups",  # printers that have no driver here
    "dosfstools",
    "postgresql",  # `kiosk hospital serve` with several processes
)
