"""How long filter_tiles and split_dataset take on 100 000 tiles (goal: under 5 s each).

    python3 tests/bench/bench_filter_split.py [--tiles 100000]

Only the tile index is made: neither step opens a tile. Run by the Python that has osgeo (QGIS's).
"""

import argparse
import math
import random
import sys
import tempfile
import time
from pathlib import Path

from osgeo import ogr

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "unit" / "dataset")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tiles", type=int, default=100_000)
    side = math.ceil(math.sqrt(parser.parse_args().tiles))
    from dataset_builder import build, grid_records

    from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
    from buildseg_trainer.dataset.splitting.split_dataset import split_dataset

    def regions(_):
        """A circle around some of the tiles."""
        circle = ogr.CreateGeometryFromWkt("POINT({0} -{0})".format(side * 150)).Buffer(side * 100)
        yield bytes(circle.ExportToWkb()), None

    steps = (
        ("filter_tiles", filter_tiles, {}),
        ("split_dataset, blocks", split_dataset, {}),
        ("split_dataset, guard", split_dataset, {"guard": 64, "test_percent": 10}),
        ("split_dataset, 5 folds", split_dataset, {"folds": 5}),
        ("split_dataset, source", split_dataset, {"method": "source"}),
        ("split_dataset, polygons", split_dataset, {"method": "polygons", "regions": regions}),
        ("split_dataset, attribute", split_dataset, {"method": "attribute"}),
        ("split_dataset, shuffle", split_dataset, {"method": "shuffle"}),
    )
    generator = random.Random(1)
    for stride in (512, 256):
        records = grid_records(side, side, stride, lambda *_: generator.choice((0, generator.randint(0, 200_000))))
        for each in records:
            each.source = "abcde"[each.col * 5 // side]
        with tempfile.TemporaryDirectory() as folder:
            build(folder, records, stride)
            for name, step, options in steps:
                started = time.perf_counter()
                step(folder, **options)
                seconds = time.perf_counter() - started
                print("{:>7} tiles, stride {}: {:<24}{:>6.2f} s".format(len(records), stride, name, seconds))


if __name__ == "__main__":
    main()
