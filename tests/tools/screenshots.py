"""Take the pictures of the guide in a real QGIS: screenshots.py DEMO FOLDER (make screenshots).

Of the products of `make demo` in the folder DEMO, in a profile of its own: all dialogs (by their ids), toolbox, dock,
report, and the map with tiles and with footprints. Needs Xvfb (Debian: apt install xvfb).
"""

import shutil
import sys
import tempfile
from pathlib import Path

from qgis_desktop import ROOT, make_profile, screen, session

SCRIPT = ROOT / "tests" / "helpers" / "take_pictures.py"


def main():
    if not shutil.which("Xvfb"):
        print("Xvfb was not found; install it (Debian: apt install xvfb).", file=sys.stderr)
        return 1
    demo, folder = (Path(argument).resolve() for argument in sys.argv[1:])
    if not (demo / "buildings.gpkg").is_file():
        print("There are no products to show; run `make demo` first.", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, screen() as display:
        make_profile(temporary)
        sample = str(ROOT / "tests" / "data" / "banepa")
        session(temporary, SCRIPT, display, 300, PICTURES=str(folder), DEMO=str(demo), SAMPLE=sample)
    pictures = sorted(folder.iterdir())
    print(f"{len(pictures)} pictures in {folder}, {sum(each.stat().st_size for each in pictures) / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
