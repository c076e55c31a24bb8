"""Whether create_tiles takes the same time a pixel at every size and for strips, and how much memory.

    python3 tests/bench/bench_tiling_size.py [--folder FOLDER]

Squares of 4096 to 32768 pixels with as many buildings a pixel (see tiling_inputs.py); then, on 8192 pixels, a DEFLATE
GeoTIFF in strips of one row and one in tiles. All sizes run in turn, each in a process of its own. Times are medians
of the call without the process's start (see tiling_child.py), and memory is the most that was seen. Run by the Python
that has osgeo (QGIS's).
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from timing import median, put_aside, python, timed, usable_cores

ROUNDS = {4096: 7, 8192: 5, 16384: 3, 32768: 2}
MOST_UNEVEN, MOST_MEMORY_MB, SLOWEST_STRIPS = 1.2, 400, 1.5
STRIPS_SIZE, STRIPS_ROUNDS = 8192, 4


def make(folder, size, kind="jpeg"):
    folder.mkdir()
    timed(python("tiling_inputs.py", folder, size, kind))


def calls(folders, rounds):
    """Run create_tiles on each of ``folders`` in turn, ``rounds[folder]`` times; return Runs by folder."""
    runs = {folder: [] for folder in folders}
    for number in range(max(rounds.values())):
        for folder in folders:
            if number < rounds[folder]:
                runs[folder].append(timed(python("tiling_child.py", folder, folder / "out")))
                put_aside(folder / "out")
    return runs


def seconds(runs):
    """Return the median wall and CPU seconds of the calls of ``runs``."""
    walls, cpus = zip(*(map(float, run.printed.split()) for run in runs))
    return median(walls), median(cpus)


def sizes(folder):
    folders = {size: folder / str(size) for size in ROUNDS}
    for size, path in folders.items():
        make(path, size)
    runs = calls(folders.values(), {folders[size]: rounds for size, rounds in ROUNDS.items()})
    print(
        "{:<14}{:>8}{:>8}{:>16}{:>16}{:>9}".format(
            "px", "wall s", "CPU s", "wall s/100 Mpx", "CPU s/100 Mpx", "peak MB"
        )
    )
    by_wall, by_cpu, peak = [], [], 0.0
    for size, path in folders.items():
        (wall, cpu), pixels = seconds(runs[path]), size * size / 1e8
        by_wall.append(wall / pixels)
        by_cpu.append(cpu / pixels)
        most = max(run.peak for run in runs[path])
        peak = max(peak, most)
        print(
            "{:<14}{:>8.2f}{:>8.2f}{:>16.2f}{:>16.2f}{:>9.0f}".format(
                "{0} x {0}".format(size), wall, cpu, by_wall[-1], by_cpu[-1], most
            )
        )
    print(
        "most / least time a pixel: {:.2f} by wall, {:.2f} by CPU (at most {:.2f}); peak memory {:.0f} MB "
        "(under {} MB)".format(
            max(by_wall) / min(by_wall), max(by_cpu) / min(by_cpu), MOST_UNEVEN, peak, MOST_MEMORY_MB
        )
    )


def strips(folder):
    folders = {kind: folder / kind for kind in ("deflate", "strips")}
    for kind, path in folders.items():
        make(path, STRIPS_SIZE, kind)
    runs = calls(folders.values(), dict.fromkeys(folders.values(), STRIPS_ROUNDS))
    (tiled, tiled_cpu), (striped, striped_cpu) = (seconds(runs[path]) for path in folders.values())
    print(
        "DEFLATE, {0} x {0} px: in strips {1:.2f} s, in tiles {2:.2f} s: {3:.2f} times, {4:.2f} by CPU (at most "
        "{5:.2f})".format(STRIPS_SIZE, striped, tiled, striped / tiled, striped_cpu / tiled_cpu, SLOWEST_STRIPS)
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", help="where to work; a temporary folder by default, removed at the end")
    folder = Path(tempfile.mkdtemp(dir=parser.parse_args().folder, prefix="bench_tiling_"))
    try:
        print("{} cores".format(usable_cores()))
        sizes(folder)
        strips(folder)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
