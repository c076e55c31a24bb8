"""How long a training takes from pressing Run to its first iteration, on a dataset of 5000 tiles (goal: under 10 s).

    python3 tests/bench/bench_start.py [--tiles 5000] [--preset standard] [--model bisenet_v2]

The tiles are those of the bundled sample, linked again and again under new names and places. Run by the Python that has
osgeo (QGIS's); BUILDSEG_TRAINER_PYTHON names the training environment. Started twice: the first time warms the disk.
Beside each start, so that the machine's speed of that minute is known, the time that a bare "import paddle" takes.
"""

import argparse
import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READY = "ready for the first iteration"
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "unit" / "dataset")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tiles", type=int, default=5000)
    parser.add_argument("--preset", default="standard")
    parser.add_argument("--model", default="bisenet_v2")
    options = parser.parse_args()
    from buildseg_trainer.dataset.splitting.split_dataset import split_dataset

    with tempfile.TemporaryDirectory() as place:
        dataset = multiplied_sample(Path(place) / "dataset", options.tiles)
        split_dataset(str(dataset))
        for attempt in ("cold", "warm"):
            marks = start(dataset, Path(place) / "runs", options)
            bare = bare_import()
            shown = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in marks.items())
            ratio = f"{marks[READY] / bare:.2f} times a bare import of Paddle ({bare:.1f} s)"
            title = f"{options.tiles} tiles, {options.model}, {options.preset}, {attempt}"
            print(f"{title}: {shown}; ready in {ratio}", flush=True)


def multiplied_sample(dataset, count):
    """Cut the sample into 512 px tiles and multiply them to ``count``, in the folders and in the index."""
    from dataset_helpers import BUILDINGS, crs, from_file, tile

    from buildseg_trainer.dataset.store import layout, manifest, tile_index

    tile(Path(BUILDINGS).with_name("banepa.tif"), dataset, from_file(), tile_size=512, image_format="jpeg")
    content = manifest.open_dataset(dataset)
    first = tile_index.read_index(dataset)
    left = min(point[0] for record in first for point in record.outline)
    width = max(point[0] for record in first for point in record.outline) - left
    records = []
    for number in range(count):
        copy, record = divmod(number, len(first))
        record = first[record]
        name = f"{record.name}_{copy:04d}"
        for folder, ending in (("img", ".jpg"), ("gt", ".png")):
            link(dataset / folder / f"{record.name}{ending}", dataset / folder / f"{name}{ending}")
        outline = [(x + copy * width, y) for x, y in record.outline]
        x = record.x + copy * 512 * len(first)
        records.append(dataclasses.replace(record, name=name, x=x, outline=outline))
    layout.index_path(dataset).unlink()
    tile_index.write_index(dataset, records, crs("EPSG:3857").ExportToWkt())
    content.tile_count = count
    manifest.write_manifest(dataset, content)
    return dataset


def link(source, target):
    """Link a file, or copy it where there are no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


def start(dataset, runs, options):
    """Start a run as the algorithm does; return the seconds to its sign-in, its readiness and its first iteration."""
    from buildseg_trainer.dataset.store.split_lists import read_list
    from buildseg_trainer.runs import launcher, monitor, run_folder
    from buildseg_trainer.runs.config import resolve
    from buildseg_trainer.runs.events import EventReader

    began = time.time()
    counts = {"train_count": len(read_list(dataset, "train")), "validation_count": len(read_list(dataset, "val"))}
    run = run_folder.create_run(runs, resolve.resolve(dataset, options.model, options.preset, **counts))
    worker = launcher.start_training(run, os.environ["BUILDSEG_TRAINER_PYTHON"])
    marks = {"signed in": time.time() - began}
    events = EventReader(run.events_file)
    while "first iteration done" not in marks and worker.poll() is None:
        for event in events.read():
            if event["type"] == "ready":
                marks[READY] = event["time"] - began
            if event["type"] == "progress":
                marks.setdefault("first iteration done", event["time"] - began)
        time.sleep(0.02)
    monitor.stop(run, 60, worker=worker, hard=True)
    return marks


def bare_import():
    """Return the seconds that the training environment takes to import Paddle and to do nothing with it."""
    began = time.time()
    command = [os.environ["BUILDSEG_TRAINER_PYTHON"], "-c", "import paddle"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return time.time() - began


if __name__ == "__main__":
    main()
