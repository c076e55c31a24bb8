#!/usr/bin/env bash
# Run the unit and QGIS tests in minimal Debians of other releases: with other versions of QGIS, Python, GDAL and NumPy.
#   matrix.sh ROOTS [NAME…]    make the systems ROOTS/NAME by debootstrap unless they are there, copy the files that git
#                              knows to /src in each, run `make test-unit test-qgis` there, and print a line for each
# NAME is one of those below (default: all). Needs root and debootstrap, and for each system 3 GB on disk and half an
# hour. MIRROR names another mirror of Debian; settings of pip, uv and proxies are passed on. Logs: ROOTS/NAME.log.
set -euo pipefail

declare -A SUITES=(
    [bookworm-backports]="bookworm bookworm-backports" # QGIS 3.40, Python 3.11, GDAL 3.6
    [trixie]="trixie"                                  # QGIS 3.40, Python 3.13, GDAL 3.10
    [trixie-backports]="trixie trixie-backports"       # QGIS 3.44, Python 3.13, GDAL 3.10
    [sid]="sid"                                        # QGIS 3.44, Python 3.14, GDAL 3.13
)
PACKAGES=(qgis python3-qgis python3-gdal python3-numpy python3-venv xvfb git make)
CERTIFICATES=/etc/ssl/certs/ca-certificates.crt
VERSIONS='
import platform, numpy
from osgeo import gdal
from qgis.core import Qgis
from qgis.PyQt.QtCore import qVersion
print(f"QGIS {Qgis.QGIS_VERSION.split(chr(45))[0]}, Python {platform.python_version()}, GDAL {gdal.__version__},"
      f" NumPy {numpy.__version__}, Qt {qVersion()}")
'
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

inside() { # ROOT COMMAND…, in a namespace of its own: nothing stays mounted, no process is left
    local root=$1 passed=()
    shift
    mapfile -t passed < <(env | grep -E '^(PIP|UV|HTTPS?|NO)_[A-Z_]*=|^(https?|no)_proxy=' || true)
    # shellcheck disable=SC2016
    root=$root unshare --mount --pid --fork --kill-child --propagation private bash -euc '
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive "$@"' inside \
        SSL_CERT_FILE=$CERTIFICATES REQUESTS_CA_BUNDLE=$CERTIFICATES "${passed[@]}" "$@"
}

make_system() { # ROOT SUITE [BACKPORTS]
    local root=$1 suites=("${@:2}") mirror=${MIRROR:-http://deb.debian.org/debian} script suite
    # An older debootstrap has no script for a newer release: that of sid does.
    script=/usr/share/debootstrap/scripts/${suites[0]}
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
    rm -rf "$root"
    debootstrap --variant=minbase --include=ca-certificates "${suites[0]}" "$root" "$mirror" "$script"
    cp -L /etc/resolv.conf "$root/etc/"
    cp -L $CERTIFICATES "$root$CERTIFICATES" # a company's proxy has its own
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    printf 'force-unsafe-io\npath-exclude=/usr/share/doc/*\npath-exclude=/usr/share/man/*\n' \
        >"$root/etc/dpkg/dpkg.cfg.d/matrix"
    rm -f "$root"/etc/apt/sources.list.d/*.sources
    for suite in "${suites[@]}"; do echo "deb $mirror $suite main"; done >"$root/etc/apt/sources.list"
    inside "$root" apt-get update -q
    inside "$root" apt-get install -y -q --no-install-recommends -t "${suites[-1]}" "${PACKAGES[@]}"
    inside "$root" apt-get clean
    touch "$root/.ready"
}

copy_checkout() { # ROOT: build/ of an earlier run stays
    mkdir -p "$1/src"
    find "$1/src" -mindepth 1 -maxdepth 1 -not -name build -exec rm -rf {} +
    git -C "$HERE" ls-files -z | tar -C "$HERE" --null --files-from=- -cf - | tar -C "$1/src" --no-same-owner -xf -
    inside "$1" sh -euc 'cd /src; git init -q; git add .'
}

roots=$1
shift
mkdir -p "$roots"
roots=$(cd "$roots" && pwd)
failed=0
[ $# -gt 0 ] || set -- "${!SUITES[@]}"
for name in "$@"; do
    [ -n "${SUITES[$name]:-}" ] || { echo "There is no system $name; take ${!SUITES[*]}." >&2; exit 2; }
    root=$roots/$name log=$roots/$name.log
    if [ ! -e "$root/.ready" ]; then
        echo "Making $name, log $log"
        read -ra suites <<<"${SUITES[$name]}"
        make_system "$root" "${suites[@]}" >"$log" 2>&1
    fi
    copy_checkout "$root"
    echo "$name: $(inside "$root" python3 -c "$VERSIONS")"
    # Both, whatever the first one gives.
    inside "$root" make --keep-going -C /src test-unit test-qgis >"$log" 2>&1 || failed=1
    grep -E '^(FAILED|ERROR) |^=+ .*(passed|failed|error).* in ' "$log" || echo "No tests ran; see $log"
done
exit $failed
