#!/usr/bin/env bash
# Check a staged plugin folder the way the plugin site does before it publishes a version.
#   scan.sh FOLDER    bandit with the rules of the site (QGIS-Plugins-Website, bandit_checks.json), detect-secrets,
#                     then qgis-plugin-analyzer: Qt 6, obsolete names of QGIS, metadata, security
# One finding blocks an upload, so one finding fails. Run by `make scan`, with the tools on PATH.
set -euo pipefail

# All of bandit's rules but B109, B404, B410 and B411, which are off there.
mandatory=B102,B103,B105,B106,B107,B111,B201,B202,B301,B302,B304,B305,B306,B307,B312,B321,B323,B401,B402,B412,B413,B501
mandatory+=,B502,B503,B505,B506,B507,B601,B602,B604,B605,B609,B610,B611,B612,B613,B615,B701
skippable=B101,B104,B108,B110,B112,B113,B303,B308,B310,B311,B313,B314,B315,B316,B317,B318,B319,B320,B324,B403,B405,B406
skippable+=,B407,B408,B409,B504,B508,B509,B603,B606,B607,B608,B614,B702,B703,B704

cd "$1"
# Rules that this bandit no longer knows (it drops the obsolete) would stop it: keep those it lists.
known=$(bandit --help | grep -oE '^\s+B[0-9]{3}' | tr -d ' \t' | sort -u)
wanted=$(tr , '\n' <<<"$mandatory,$skippable" | sort -u)
bandit --quiet --recursive --tests "$(comm -12 <(echo "$known") <(echo "$wanted") | paste -sd,)" .

found=$(detect-secrets scan --all-files --exclude-files 'metadata\.txt$' .)
if ! python3 -c 'import json, sys; sys.exit(bool(json.load(sys.stdin)["results"]))' <<<"$found"; then
    echo "detect-secrets: something looks like a secret" >&2
    python3 -c 'import json, sys; print(json.dumps(json.load(sys.stdin)["results"], indent=2))' <<<"$found" >&2
    exit 1
fi

# Its other rules are about style (type hints, docstrings, lengths: ruff decides those) or do not know what runs in QGIS
# and what in the worker. supportsQt6 is obsolete in QGIS 4, but QGIS 3 built with Qt 6 asks for it.
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
qgis-analyzer analyze . --json --linters none --no-cache -o "$reports" 2>/dev/null >"$reports/found.json"
python3 - "$reports/found.json" <<'PYTHON'
import json
import sys

found = json.load(open(sys.argv[1], encoding="utf-8"))
issues = found["qgis_compliance"]["best_practices"]["issues"] + found["security"]["findings"]
kinds = ("QT6_", "PYQT", "QGIS_", "OBSOLETE_", "LEGACY_", "METADATA_", "MANDATORY_", "POTENTIAL_", "GDAL_", "AWS_", "B")
issues = [issue for issue in issues if issue["type"].startswith(kinds) and issue["type"] != "METADATA_SUPPORTS_QT6"]
issues = [issue for issue in issues if issue["type"] != "BLOCKING_NETWORK_CALL"]  # that of the worker
for issue in issues:
    print(f"{issue['file']}:{issue['line']}: {issue['type']} {issue['message']}", file=sys.stderr)
sys.exit(bool(issues))
PYTHON
echo "scan: no findings"
