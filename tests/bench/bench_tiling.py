"""How fast create_tiles is, beside other ways to the same tiles, on the same raster in the same run.

    python3 tests/bench/bench_tiling.py [--size 16384] [--rounds 3] [--folder FOLDER]

The raster is the bundled sample repeated to SIZE x SIZE pixels, a tiled JPEG GeoTIFF; 60 000 buildings lie on 16384
pixels a side, in EPSG:4326 (see tiling_inputs.py). Everything a user waits for is counted: the start of the process,
reprojection, statistics, index. Compared are GDAL's tools (ogr2ogr, gdal_rasterize, and gdal_retile.py twice: JPEG for
images, PNG for masks), a loop over windows with rasterio, shapely and Pillow (by the Python that the environment
variable BENCH_PYTHON names; Pillow's JPEG files are larger, since it does not optimise their coding by default), and
the bound of stock parts (see tiling_bound.py).

The bound has neither a process to start nor polygons to prepare nor statistics and index, which are listed apart. So
the call of create_tiles is compared with it, once as it is and once in runs of their own without statistics and index.

All ways run in turn, ROUNDS times; times are medians, ratios are medians of each round's ratio. Wall time depends on
the cores the machine really gives; CPU time hardly does. Run by the Python that has osgeo (QGIS's).
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from timing import median, put_aside, python, timed, usable_cores

TOOLS, LOOP = "ogr2ogr+rasterize+2x retile", "rasterio+shapely+Pillow"
OURS, BARE = "create_tiles", "without statistics, index"
GOALS = {TOOLS: (4.0, 3.5), LOOP: (3.5, 3.0), "bound": (0.85, 0.75)}


def tool_commands(folder):
    """The commands that do the same with GDAL's tools, without statistics and index."""
    from osgeo import gdal

    raster, mask, labels = folder / "raster.tif", folder / "tools" / "mask.tif", folder / "tools" / "labels.gpkg"
    for name in ("img", "gt"):
        (folder / "tools" / name).mkdir(parents=True)
    dataset = gdal.Open(str(raster))
    gt, width, height = dataset.GetGeoTransform(), dataset.RasterXSize, dataset.RasterYSize
    corners = [gt[0], gt[3] + height * gt[5], gt[0] + width * gt[1], gt[3]]
    burn = ["gdal_rasterize", "-q", "-burn", "1", "-ot", "Byte", "-co", "COMPRESS=DEFLATE", "-co", "TILED=YES"]
    retile = ["gdal_retile.py", "-q", "-ps", "512", "512", "-of"]
    return [
        ["ogr2ogr", "-t_srs", "EPSG:3857", labels, folder / "buildings.gpkg"],
        [*burn, "-te", *corners, "-ts", width, height, labels, mask],
        [*retile, "JPEG", "-co", "QUALITY=95", "-targetDir", folder / "tools" / "img", raster],
        [*retile, "PNG", "-targetDir", folder / "tools" / "gt", mask],
    ]


def run_round(folder):
    """Run every way once; return ``(runs, parts)``: Runs by name, and CPU seconds of the stock parts."""
    runs = {OURS: timed(python("tiling_child.py", folder, folder / "ours")), TOOLS: timed(*tool_commands(folder))}
    loop = os.environ.get("BENCH_PYTHON")
    if loop:
        runs[LOOP] = timed([loop, Path(__file__).with_name("rasterio_loop.py"), folder])
    written = {OURS: "ours", TOOLS: "tools", LOOP: "loop"}
    sizes = {name: megabytes(folder / written[name]) for name in runs}
    for name in runs:
        put_aside(folder / written[name])
    runs[BARE] = timed(python("tiling_child.py", folder, folder / "bare", "--bare"))
    put_aside(folder / "bare")
    parts = json.loads(timed(python("tiling_bound.py", folder)).printed)
    return runs, parts, sizes


def megabytes(folder):
    return sum(path.stat().st_size for kind in ("img", "gt") for path in (folder / kind).iterdir()) / 1e6


def report(rounds, size):
    tiles, cores = (size // 512) ** 2, usable_cores()
    runs = {name: [each[0][name] for each in rounds] for name in rounds[0][0]}
    print("{0} x {0} px, {1} tiles, {2} cores, medians of {3} rounds".format(size, tiles, cores, len(rounds)))
    print(
        "{:<28}{:>8}{:>9}{:>8}{:>9}{:>9}{:>8}{:>8}{:>7}{:>7}".format(
            "", "wall s", "tiles/s", "CPU s", "peak MB", "files MB", "ratio", "by CPU", "goal", "floor"
        )
    )
    for name in [way for way in (OURS, TOOLS, LOOP) if way in runs]:
        wall = median(run.wall for run in runs[name])
        cpu, peak = median(run.cpu for run in runs[name]), max(run.peak for run in runs[name])
        line = "{:<28}{:>8.2f}{:>9.1f}{:>8.2f}{:>9.0f}{:>9.0f}".format(
            name, wall, tiles / wall, cpu, peak, rounds[0][2][name]
        )
        if name != OURS:
            pairs = list(zip(runs[name], runs[OURS]))
            line += "{:>8.2f}{:>8.2f}{:>7.2f}{:>7.2f}".format(
                median(other.wall / ours.wall for other, ours in pairs),
                median(other.cpu / ours.cpu for other, ours in pairs),
                *GOALS[name],
            )
        print(line)
    if LOOP not in runs:
        print("BENCH_PYTHON is not set: no comparison with rasterio.")
    report_bound([each[1] for each in rounds], runs, cores)


def report_bound(parts, runs, cores):
    bounds = [sum(each["bound"].values()) for each in parts]
    print("\nstock parts, CPU s: " + listed(parts, "bound"))
    print("bound: {:.2f} s of CPU, {:.2f} s on {} cores".format(median(bounds), median(bounds) / cores, cores))
    print("besides, CPU s: " + listed(parts, "besides"))
    for name in (BARE, OURS):
        calls = [tuple(map(float, run.printed.split())) for run in runs[name]]
        print(
            "call of create_tiles, {:<27}{:>6.2f} s, {:.2f} s of CPU: {:.2f} of the bound, {:.2f} by CPU{}".format(
                name if name == BARE else "everything",
                median(wall for wall, _ in calls),
                median(cpu for _, cpu in calls),
                median(bound / cores / wall for bound, (wall, _) in zip(bounds, calls)),
                median(bound / cpu for bound, (_, cpu) in zip(bounds, calls)),
                " (goal {:.2f}, floor {:.2f})".format(*GOALS["bound"]) if name == BARE else "",
            )
        )


def listed(parts, kind):
    return ", ".join("{} {:.2f}".format(name, median(each[kind][name] for each in parts)) for name in parts[0][kind])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=16384, help="pixels a side, a multiple of 512")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", help="where to work; a temporary folder by default, removed at the end")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(dir=arguments.folder, prefix="bench_tiling_"))
    try:
        # In a process of its own: a child's peak memory starts at its parent's.
        print(timed(python("tiling_inputs.py", folder, arguments.size)).printed, end="")
        rounds = []
        for number in range(1, arguments.rounds + 1):
            rounds.append(run_round(folder))
            print("round {} of {}".format(number, arguments.rounds), file=sys.stderr)
        report(rounds, arguments.size)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
