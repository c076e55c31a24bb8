"""What a training setting does for accuracy: building IoU on the test tiles, at an equal number of trained pixels.

    python3 tests/bench/bench_accuracy.py [--site RASTER BUILDINGS ...] [--seeds 1] [--iterations 40] [--ways quick,ema]

Side by side: the preset quick, the training notebook's recipe, and quick with one change each; of quick's own
checkpoint also with the threshold tuned on the validation tiles, and with the probabilities of four flips averaged.
Each way trains as many pixels as --iterations of quick do (260 is the preset's own number), so that a busy machine
changes nothing; the CPU time it took is printed beside it. With three or more seeds, a change wins where its mean is
above that of quick by more than either spread (largest minus smallest of the seeds). The default run is a short one on
the bundled sample; --iterations 260 --seeds 3 is the full one.

Run by the Python that has osgeo (QGIS's); BUILDSEG_TRAINER_PYTHON names the training environment.
"""

import argparse
import collections
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "data" / "banepa"
TILE = 512
QUICK, TUNED, FLIPS = "quick", "quick, tuned threshold", "quick, four flips averaged"
# Preset and settings of each way; "balanced" is the dataset whose list repeats tiles of rare building shares.
WAYS = {
    "quick": ("quick", {}),
    "notebook": ("notebook", {}),
    "ema": ("quick", {"ema_decay": 0.999}),
    "balanced": ("quick", {}),
    "boundary": ("quick", {"losses": "boundary; dice"}),
    "crops_512": ("quick", {"input_size": 512}),
}
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "unit" / "dataset")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", nargs=2, action="append", metavar=("RASTER", "BUILDINGS"), help="may be repeated")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--iterations", type=int, default=40, help="of quick; the other ways train as many pixels")
    parser.add_argument("--ways", default=",".join(WAYS), help="by commas; quick is always one of them")
    parser.add_argument("--model", default="bisenet_v2")
    parser.add_argument("--score", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.score:
        print(json.dumps(score(options.score)))
        return
    ways = [QUICK, *(way for way in options.ways.split(",") if way != QUICK)]
    for raster, buildings in options.site or [(SAMPLE / "banepa.tif", SAMPLE / "buildings.geojson")]:
        with tempfile.TemporaryDirectory(prefix="bench_accuracy_") as place:
            datasets = make_datasets(Path(place), raster, buildings)
            found, cpu = collections.defaultdict(list), collections.defaultdict(list)
            for seed in range(1, options.seeds + 1):
                for way in ways:
                    scores, seconds = measure(datasets, Path(place) / "runs", way, seed, options)
                    cpu[way].append(seconds)
                    found[way].append(scores["argmax"])
                    if way == QUICK:
                        found[TUNED].append(scores["tuned"])
                        found[FLIPS].append(scores["flips"])
                    print(f"{Path(raster).stem}, seed {seed}, {way}: {seconds:.0f} s of CPU, {scores}", flush=True)
            table(f"{Path(raster).stem}, {options.model}, {options.iterations} iterations of quick", found, cpu)


def table(title, found, cpu):
    """Print the building IoU of every way in Markdown; the spread is the largest minus the smallest of the seeds."""
    print(f"\n{title}\n\n| way | building IoU on test | spread | CPU min |\n|---|---|---|---|")
    for way, values in found.items():
        minutes = f"{statistics.mean(cpu[way]) / 60:.1f}" if way in cpu else ""
        print(f"| {way} | {statistics.mean(values):.3f} | {max(values) - min(values):.3f} | {minutes} |")


def make_datasets(place, raster, buildings):
    """Return the datasets of a site by name: ``plain``, split by blocks, and ``balanced``, with the same tiles."""
    from dataset_helpers import from_file, pixels, tile

    from buildseg_trainer.dataset.splitting.split_dataset import split_dataset

    plain, balanced = place / "plain", place / "balanced"
    tile(raster, plain, from_file(buildings), tile_size=TILE, image_format="jpeg")
    print(split_dataset(str(plain), test_percent=20))
    shutil.copytree(plain, balanced)
    lines = (plain / "train.txt").read_text(encoding="utf-8").splitlines()
    shares = [int(5 * (pixels(plain / line.split()[1]) == 1).mean()) for line in lines]
    counts = collections.Counter(shares)
    most = max(counts.values())
    repeated = [line + "\n" for line, share in zip(lines, shares) for _ in range(round(most / counts[share]))]
    (balanced / "train.txt").write_text("".join(repeated), encoding="utf-8")
    return {"plain": plain, "balanced": balanced}


def measure(datasets, runs, way, seed, options):
    """Train a way by the worker; return its building IoUs on the test tiles (see score) and the CPU seconds it took."""
    from buildseg_trainer.dataset.store.split_lists import read_list
    from buildseg_trainer.runs import launcher, monitor, run_folder
    from buildseg_trainer.runs.config import presets, resolve

    preset, settings = WAYS[way]
    dataset = datasets.get(way, datasets["plain"])
    counts = {"train_count": len(read_list(dataset, "train")), "validation_count": len(read_list(dataset, "val"))}
    quick, own = presets.PRESETS["quick"], {**presets.PRESETS[preset], **settings}
    share = quick["batch_size"] * quick["input_size"] ** 2 / (own["batch_size"] * own["input_size"] ** 2)
    settings = {**settings, "iterations": max(1, round(options.iterations * share)), "seed": seed, "device": "cpu"}
    python = os.environ["BUILDSEG_TRAINER_PYTHON"]
    before = cpu_seconds()
    run = run_folder.create_run(runs, resolve.resolve(dataset, options.model, preset, **counts, **settings))
    worker = launcher.start_training(run, python)
    try:
        monitor.follow(run, worker)
    finally:
        monitor.stop(run, 60, worker=worker, hard=True)
    seconds = cpu_seconds() - before
    command = [python, "-W", "ignore", __file__, "--score", str(run.path)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(answer.splitlines()[-1]), seconds


def cpu_seconds():
    """Return the CPU seconds of all processes that have ended below this one."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def score(path):
    """Return building IoUs of a run's best checkpoint on the test tiles, in the training environment.

    ``argmax``; ``tuned``, with the ``threshold`` that is best on the validation tiles; ``flips``, with the mean
    probability of four flips.
    """
    from buildseg_trainer.worker.runtime import bootstrap

    bootstrap.prepare_environment()
    import numpy as np
    import paddle

    from buildseg_trainer.runs import run_folder
    from buildseg_trainer.worker.data import tiles
    from buildseg_trainer.worker.models import build, params_io

    run = run_folder.open_run(path)
    config = run.config()
    network = build.build_for(config, run.path)
    file = run.best_checkpoint() / "model.pdparams"
    params_io.apply(network, params_io.load(file), file)
    network.eval()

    def probability(image):
        values = np.empty((1, 3, *image.shape[:2]), dtype=np.float32)
        tiles.normalize(image, config.normalize, values[0])
        with paddle.no_grad():
            return paddle.nn.functional.softmax(network(paddle.to_tensor(values))[0], axis=1)[0, 1].numpy()

    def flipped(image):
        ways = [(slice(None, None, down), slice(None, None, right)) for down in (1, -1) for right in (1, -1)]
        return np.mean([probability(np.ascontiguousarray(image[way]))[way] for way in ways], axis=0)

    def counts(split, of=probability):
        """Return pixels [background, building] by probability in steps of 1/200."""
        found = np.zeros((2, 201), dtype=np.int64)
        for pair in tiles.read_list(config.dataset, split):
            image, mask = tiles.read_pair(pair)
            steps = np.rint(200 * of(image)).astype(np.int64)
            for number in (0, 1):
                found[number] += np.bincount(steps[mask == number], minlength=201)
        return found

    def ious(found):
        """Return the building IoU by threshold in steps of 1/200."""
        false, hit = (np.cumsum(row[::-1])[::-1] for row in found)
        return hit / np.maximum(1, found[1].sum() + false)

    test = ious(counts("test"))
    best = int(np.argmax(ious(counts("val"))))
    figures = {
        "argmax": test[100],
        "tuned": test[best],
        "threshold": best / 200,
        "flips": ious(counts("test", flipped))[100],
    }
    return {name: round(float(value), 4) for name, value in figures.items()}


if __name__ == "__main__":
    main()
