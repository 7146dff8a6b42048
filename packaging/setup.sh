# Sourced by packaging/demo and packaging/test: installs what is missing on a Debian machine and makes .venv.
# Usage: . packaging/setup.sh; setup run|test   (in the project's root)

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

# What the wheels do not bring: zbar for pyzbar; GL, fonts and keyboards for Qt; the xcb parts for a display.
DEBIAN_PACKAGES="python3-venv libzbar0 libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0
 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"

install_debian_packages() {
    command -v dpkg-query >/dev/null || { say "not a Debian system: have these libraries installed: $DEBIAN_PACKAGES"; return 0; }
    missing=
    for package in $DEBIAN_PACKAGES; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "installing Debian packages:$missing"
    if [ "$(id -u)" = 0 ]; then as_root=; else
        command -v sudo >/dev/null || { say "not root and no sudo: ask an administrator to run: apt-get install$missing"; exit 4; }
        as_root=sudo
    fi
    $as_root apt-get update -q >&2
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
}

find_python() {
    for candidate in /usr/bin/python3.11 python3.11 python3.12 python3.13 python3; do
        if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            python=$candidate
            return
        fi
    done
    say "Python 3.11 or newer is needed: apt-get install python3.11"
    exit 4
}

install_python_packages() {
    lock=packaging/requirements/$1.txt
    wanted=$(cat "$lock" pyproject.toml | sha256sum | cut -d' ' -f1)
    [ "$(cat .venv/.installed-"$1" 2>/dev/null)" = "$wanted" ] && return 0
    if ! .venv/bin/python -c '' 2>/dev/null; then
        find_python
        say "making .venv with $("$python" --version)"
        rm -rf .venv
        "$python" -m venv .venv
    fi
    say "installing $(grep -c '==' "$lock") Python packages into .venv (the first time takes a minute or two)"
    .venv/bin/python -m pip install --disable-pip-version-check --no-input --require-hashes -r "$lock" >&2
    .venv/bin/python -m pip install --disable-pip-version-check --no-input --quiet --no-deps --no-build-isolation --editable . >&2
    printf '%s\n' "$wanted" > .venv/.installed-"$1"
}

setup() {
    install_debian_packages
    install_python_packages "$1"
}
