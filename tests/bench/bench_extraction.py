"""How long extract_buildings takes beside onnxruntime alone on the same blocks, and how much memory.

    python3 tests/bench/bench_extraction.py [--model MODEL.onnx] [--side 4096] [--rounds 3]

Without a model it takes that of `make demo`; BUILDSEG_TRAINER_PYTHON names the training interpreter. Goals: scoring
takes at most 1.15 times the bare inference, memory is under 1.5 GB at 10 000 x 10 000 px and the same for a raster of
twice the height. Rasters are the sample, repeated. Run by the Python that has osgeo (QGIS's); rounds of both ways
take turns, since other programs share the cores.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from osgeo import gdal
from timing import median, python

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "data" / "banepa" / "banepa.tif"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", default=next(map(str, ROOT.glob("build/demo/runs/*/export/model.onnx")), None))
    parser.add_argument("--side", type=int, default=4096)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    options.python = os.environ["BUILDSEG_TRAINER_PYTHON"]
    if not options.model:
        print("There is no model to measure; run make demo first, or give --model.")
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        raster = repeated(folder / "raster.tif", options.side, options.side)
        ratios, rounds = [], []
        arguments = raster, options.model, options.python, folder
        measured(python("extraction_child.py", "keep", *arguments))
        for _ in range(options.rounds):
            ours = measured(python("extraction_child.py", "extract", *arguments))
            bare = measured([options.python, python("extraction_child.py")[1], "bare", options.model, folder])
            rounds.append((ours, bare))
            ratios.append(ours["scoring"] / bare["scoring"])
            print(
                "scoring {:.1f} s, bare onnxruntime {:.1f} s, ratio {:.2f}; {} footprints in {:.1f} s".format(
                    ours["scoring"], bare["scoring"], ratios[-1], ours["count"], ours["drawing"]
                ),
                flush=True,
            )
        print("ratio, median of {}: {:.2f} (goal 1.15)".format(options.rounds, median(ratios)))
        high = repeated(folder / "high.tif", options.side, 2 * options.side)
        twice = measured(python("extraction_child.py", "extract", high, options.model, options.python, folder))
        print("peak memory in MB, this process and the one that scores:")
        for name, each in (("{0} x {0} px".format(options.side), rounds[0][0]), ("twice as high", twice)):
            print("  {:<16}{:>6.0f} {:>6.0f}".format(name, each["memory"], each["scorer_memory"]))


def repeated(path, width, height):
    """Write the sample side by side until it fills ``width`` x ``height`` px."""
    sample = gdal.Open(str(SAMPLE))
    options = ["TILED=YES", "COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "JPEG_QUALITY=90", "BIGTIFF=IF_SAFER"]
    target = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 3, gdal.GDT_Byte, options)
    target.SetGeoTransform(sample.GetGeoTransform())
    target.SetProjection(sample.GetProjection())
    for y in range(0, height, sample.RasterYSize):
        for x in range(0, width, sample.RasterXSize):
            columns, rows = min(sample.RasterXSize, width - x), min(sample.RasterYSize, height - y)
            target.WriteRaster(x, y, columns, rows, sample.ReadRaster(0, 0, columns, rows))
    return path


def measured(command):
    """Run a child and return the numbers that it prints last, as JSON."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.exit(main())
