#!/usr/bin/env bash
# Find QGIS for the Makefile, or install it.
#   qgis.sh python     print the first Python that can import QGIS (the one on PATH may be another one)
#   qgis.sh process    print the qgis_process to call
#   qgis.sh install    install QGIS, python3-venv and Xvfb (for tests of the desktop) through apt, unless QGIS is there
# QGIS_PYTHON and QGIS_PROCESS, when set, are taken as they are.
set -euo pipefail

find_python() {
    local candidate
    for candidate in "${QGIS_PYTHON:-}" /usr/bin/python3 python3; do
        if [ -n "$candidate" ] && "$candidate" -c 'import qgis.core, osgeo.gdal, numpy' >/dev/null 2>&1; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

find_process() {
    # Debian's qgis_process of 3.22 is a wrapper that fails with "Command --noversioncheck not known!"; .bin works.
    command -v "${QGIS_PROCESS:-qgis_process.bin}" || command -v qgis_process
}

complete() {
    local python
    python=$(find_python) && find_process >/dev/null && "$python" -c 'import venv, ensurepip' 2>/dev/null
}

install() {
    if complete; then
        return
    fi
    if ! command -v apt-get >/dev/null; then
        echo "QGIS with qgis_process and a Python that can import it were not found, and there is no apt-get here." >&2
        echo "Install QGIS 3.22 or newer, then run make with QGIS_PYTHON=… and QGIS_PROCESS=… naming both." >&2
        return 1
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "QGIS is missing and installing it needs root. Run this, then make again:" >&2
            echo "    sudo apt-get update && sudo apt-get install qgis python3-qgis python3-venv xvfb" >&2
            return 1
        fi
        as_root=(sudo -n)
    fi
    echo "Installing QGIS, python3-venv and Xvfb through apt (about 400 MB)"
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        qgis python3-qgis python3-gdal python3-numpy python3-venv ca-certificates xvfb
    if ! complete; then
        echo "QGIS was installed, but its Python or qgis_process still cannot be found." >&2
        return 1
    fi
}

case "${1:-}" in
    python) find_python || { echo "No Python here can import QGIS: run make setup." >&2; exit 1; } ;;
    process) find_process || { echo "qgis_process was not found: run make setup." >&2; exit 1; } ;;
    install) install ;;
    *) sed -n '2,6p' "$0"; exit 2 ;;
esac
