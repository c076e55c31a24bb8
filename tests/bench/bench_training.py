"""How fast training samples are made, trained on and validated, beside PaddleSeg's own ways, on the same tiles.

    python3 tests/bench/bench_training.py [--models bisenet_v2,segformer_b0] [--repetitions 3]

Run by any Python; what is measured runs in the training environment (BUILDSEG_TRAINER_PYTHON). Tiles are cut from the
bundled sample. Each way is measured in turn, several times, and the medians are compared, so that another load on the
machine hits all of them; CPU time hardly depends on it. PaddleSeg 2.8's train and evaluate do not run with Paddle 3 as
they are: they get the smallest patches that make them run (see paddleseg_patched). PaddleSeg loads by one process, as
ours does by one thread.
"""

import argparse
import importlib
import itertools
import json
import logging
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "data" / "banepa"
# The upper left corner of the sample and its pixel, in EPSG:3857 units (tests/data/banepa/README.md).
LEFT, TOP, PIXEL = 9519926.124805562, 3202940.7962337397, 0.14929107086948487
RADIUS = 6378137.0
BATCH = 8  # samples, of the loaders that are compared
FEWEST_ITERATIONS, LOOP_SECONDS = 5, 3.0  # of the loops that are compared, at least
SIZE, TILE = 128, 256  # px, of the input and of the tiles of the loops that are compared


def make_dataset(folder, size, counts):
    """Write a dataset of tiles of ``size`` px cut from the sample, with its buildings."""
    import cv2
    import numpy as np
    from PIL import Image

    with Image.open(SAMPLE / "banepa.tif") as picture:
        image = np.asarray(picture)
    buildings = np.zeros(image.shape[:2], dtype=np.uint8)
    for feature in json.loads((SAMPLE / "buildings.geojson").read_text(encoding="utf-8"))["features"]:
        ring = [
            (
                (math.radians(longitude) * RADIUS - LEFT) / PIXEL,
                (TOP - math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)) * RADIUS) / PIXEL,
            )
            for longitude, latitude in feature["geometry"]["coordinates"][0]
        ]
        cv2.fillPoly(buildings, [np.rint(ring).astype(np.int32)], 1)
    across, numbers = image.shape[1] // size, itertools.count()
    for name in ("img", "gt"):
        (folder / name).mkdir(parents=True)
    for split, count in counts.items():
        lines = []
        for number in itertools.islice(numbers, count):
            top, left = number // across * size, number % across * size
            window = np.s_[top : top + size, left : left + size]
            Image.fromarray(image[window]).save(folder / "img" / f"{number}.jpg", quality=95)
            Image.fromarray(buildings[window]).save(folder / "gt" / f"{number}.png")
            lines.append(f"img/{number}.jpg gt/{number}.png\n")
        (folder / f"{split}.txt").write_text("".join(lines), encoding="utf-8")
    return folder


def cpu_seconds():
    """Return the CPU time of this process and its ended children."""
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


def measured(ways, repetitions):
    """Run each of ``ways`` (name -> function returning a number of units) in turn; return name -> units per second.

    The values are pairs of medians: per second of wall time, per second of CPU time.
    """
    found = {name: [] for name in ways}
    for _ in range(repetitions):
        for name, way in ways.items():
            wall, cpu = time.perf_counter(), cpu_seconds()
            units = way()
            found[name].append((units / (time.perf_counter() - wall), units / (cpu_seconds() - cpu)))
    return {name: tuple(map(statistics.median, zip(*values))) for name, values in found.items()}


def table(title, rates, unit):
    """Print rates and how many times the last one they are."""
    print(f"\n{title}\n{'':<34}{unit + '/s':>12}{'by CPU s':>12}{'ratio':>8}{'by CPU':>8}")
    *_, last = rates.values()
    for name, (wall, cpu) in rates.items():
        print(f"{name:<34}{wall:>12.2f}{cpu:>12.2f}{wall / last[0]:>8.2f}{cpu / last[1]:>8.2f}", flush=True)


def paddleseg_patched():
    """Make PaddleSeg's train and evaluate run with Paddle 3: 0-d tensors and FLOPs are what they stumble over.

    The third stumbling block, the log of the losses, is left out by a long interval between its lines.
    """
    import paddle

    # Not by from-imports: the package holds functions of the modules' names.
    train, val, metrics, progbar = (
        importlib.import_module(f"paddleseg.{name}")
        for name in ("core.train", "core.val", "utils.metrics", "utils.progbar")
    )

    class WithStack:
        concat = staticmethod(paddle.stack)

        def __getattr__(self, name):
            return getattr(paddle, name)

    metrics.paddle = WithStack()
    paddle.flops = lambda *given, **named: None
    for module in (train, val):
        module.logger.info = lambda *given: None
    progbar.Progbar.update = lambda *given, **named: None
    return train.train, val.evaluate


def loader(folder, repetitions):
    """Compare the batches of one loader with the training notebook's augmentation at 512 px."""
    import cv2
    import numpy as np
    from paddle.io.dataloader.collate import default_collate_fn
    from paddleseg import transforms
    from paddleseg.datasets import Dataset

    from buildseg_trainer.runs.config import resolve
    from buildseg_trainer.worker.data import loader as data_loader
    from buildseg_trainer.worker.data import tiles as tile_data

    pairs = tile_data.read_list(folder, "train")
    resolved = resolve.resolve(folder, "bisenet_v2", "notebook", train_count=len(pairs), validation_count=1)
    tiles = data_loader.TrainingTiles(pairs, resolved)
    theirs = Dataset(
        "train",
        str(folder),
        [
            transforms.RandomHorizontalFlip(),
            transforms.RandomVerticalFlip(),
            transforms.RandomRotation(),
            transforms.RandomScaleAspect(),
            transforms.RandomBlur(),
            transforms.Resize(target_size=(512, 512)),
            transforms.Normalize(),
        ],
        2,
        train_path=str(folder / "train.txt"),
    )
    cv2.setNumThreads(1)
    random = np.random.default_rng(0)

    def ours():
        images, labels = tiles.empty_batch(BATCH)
        for position, index in enumerate(random.permutation(len(tiles))[:BATCH].tolist()):
            tiles.write((int(random.integers(1000)), index), images, labels, position)
        return BATCH

    def paddlesegs():
        default_collate_fn([theirs[index] for index in random.permutation(len(theirs))[:BATCH].tolist()])
        return BATCH

    ours(), paddlesegs()
    rates = measured({"ours": ours, "PaddleSeg": paddlesegs}, 10 * repetitions)
    table("Loader: samples of the notebook's augmentation, 512 px, one worker", rates, "samples")


class Loops:
    """One network trained and validated on the same tiles, by us and by PaddleSeg."""

    def __init__(self, folder, model, batch_size):
        import paddle
        from paddleseg import transforms
        from paddleseg.datasets import Dataset

        from buildseg_trainer.runs.config import resolve
        from buildseg_trainer.worker.data import loader as data_loader
        from buildseg_trainer.worker.data import tiles as tile_data
        from buildseg_trainer.worker.evaluation import network_predictor
        from buildseg_trainer.worker.models import build, tracing
        from buildseg_trainer.worker.optim import losses, step

        self.folder, self.model, self.iterations = folder, model, FEWEST_ITERATIONS
        self.pairs, self.validation_pairs = (tile_data.read_list(folder, split) for split in ("train", "val"))
        counts = {"train_count": len(self.pairs), "validation_count": len(self.validation_pairs)}
        self.config = resolve.resolve(
            folder, model, "quick", **counts, batch_size=batch_size, input_size=SIZE, iterations=1000
        )
        self.network = build.build(model)
        self.step = step.TrainingStep(self.network, self.config, "cpu")
        self.step.prepare()
        self.tiles = data_loader.TrainingTiles(self.pairs, self.config)
        self.losses = losses.OutputLosses(self.config.losses, self.config.output_weights)
        self.forward = tracing.accelerate(self.network, model, "cpu", [batch_size, 3, SIZE, SIZE])
        self.optimizer = paddle.optimizer.AdamW(1e-4, parameters=self.network.parameters())
        self.ready = [list(map(paddle.to_tensor, batch)) for batch in itertools.islice(self.batches(), 2)]
        self.predictor = network_predictor.NetworkPredictor(self.network, self.config, "cpu", batch_size * SIZE**2)
        self.their_network = build.build(model)
        self.their_sets = [
            Dataset(mode, str(folder), steps, 2, **{f"{mode}_path": str(folder / f"{mode}.txt")})
            for mode, steps in (
                (
                    "train",
                    [
                        transforms.RandomPaddingCrop(crop_size=(SIZE, SIZE)),
                        transforms.RandomHorizontalFlip(),
                        transforms.RandomVerticalFlip(prob=0.5),
                        transforms.Normalize(),
                    ],
                ),
                ("val", [transforms.Normalize()]),
            )
        ]
        self.train, self.evaluate = paddleseg_patched()

    def batches(self):
        from buildseg_trainer.worker.data import loader as data_loader

        return data_loader.Batches(
            self.tiles, data_loader.SampleOrder(len(self.tiles), self.config), self.config.workers
        )

    def our_loop(self):
        stream = self.batches()
        waited = []
        for iteration in range(self.iterations + 1):
            before = time.perf_counter()
            batch = next(stream)
            waited.append(time.perf_counter() - before)
            self.step(iteration, [batch], stream.refill)
            if not iteration:
                self.begin()
        self.waits.append(sum(waited[1:]))
        rates = self.rates()
        stream.close()
        return rates

    def bare_loop(self):
        self.network.train()
        for iteration in range(self.iterations + 1):
            images, labels = self.ready[iteration % 2]
            self.losses(self.forward(images), labels).backward()
            self.optimizer.step()
            self.optimizer.clear_grad()
            if not iteration:
                self.begin()
        return self.rates()

    def their_loop(self):
        """PaddleSeg's train; its start and its end (a checkpoint, a second of sleep) do not count."""
        import paddle
        from paddleseg.models import losses

        outer = self

        class Clocked(paddle.optimizer.AdamW):
            steps = 0

            def step(self):
                super().step()
                Clocked.steps += 1
                if Clocked.steps == 1:
                    outer.begin()
                elif Clocked.steps == outer.iterations + 1:
                    outer.result = outer.rates()

        parts = [losses.BCELoss(), losses.DiceLoss()]
        count = self.config.outputs
        mixed = {"types": [losses.MixedLoss(parts, [1.0, 1.0])] * count, "coef": [1.0] + [0.4] * (count - 1)}
        with tempfile.TemporaryDirectory() as output:
            self.train(
                self.their_network,
                self.their_sets[0],
                optimizer=Clocked(1e-4, parameters=self.their_network.parameters()),
                save_dir=output,
                iters=self.iterations + 1,
                batch_size=self.config.batch_size,
                save_interval=1000,
                log_iters=1000,
                num_workers=1,
                losses=mixed,
            )
        return self.result

    def begin(self):
        self.began = time.perf_counter(), cpu_seconds()

    def rates(self):
        wall, cpu = time.perf_counter() - self.began[0], cpu_seconds() - self.began[1]
        return self.iterations / wall, self.iterations / cpu

    def compare_loops(self, repetitions):
        """Print the iterations per second of all loops; the first iteration, which warms up, does not count."""
        ways = {"bare forward, backward, step": self.bare_loop, "our loop": self.our_loop, "PaddleSeg": self.their_loop}
        self.waits = []
        # Both loaders have batches ready when the clock starts; so short loops would hardly count what loading costs.
        self.iterations = max(FEWEST_ITERATIONS, math.ceil(LOOP_SECONDS * self.bare_loop()[0]))
        found = {name: [] for name in ways}
        for _ in range(repetitions):
            for name, way in ways.items():
                found[name].append(way())
        rates = {name: tuple(map(statistics.median, zip(*values))) for name, values in found.items()}
        table(f"Training: {self.model}, {SIZE} px, batch {self.config.batch_size}", rates, "it")
        bare, ours = rates["bare forward, backward, step"], rates["our loop"]
        share = statistics.median(
            wait * rate[0] / self.iterations for wait, rate in zip(self.waits, found["our loop"], strict=True)
        )
        print(f"our loop beside the bare one: {bare[0] / ours[0] - 1:+.1%} wall, {bare[1] / ours[1] - 1:+.1%} CPU time")
        print(f"waiting for the loader: {share:.2%} of an iteration")

    def compare_validations(self, repetitions):
        from buildseg_trainer.worker.evaluation import predictor

        def ours():
            return int(predictor.evaluate(self.predictor, self.validation_pairs).matrix.sum() / TILE**2)

        def theirs():
            self.evaluate(self.their_network, self.their_sets[1], num_workers=1, print_detail=False)
            return len(self.validation_pairs)

        ours(), theirs()
        table(
            f"Validation: {self.model}, whole tiles of {TILE} px",
            measured({"ours": ours, "PaddleSeg": theirs}, repetitions),
            "tiles",
        )

    def real_run(self):
        """Train a run folder by the worker's own command; print the share of time outside of its steps."""
        from buildseg_trainer.runs import run_folder
        from buildseg_trainer.worker.optim import step
        from buildseg_trainer.worker.training import entry

        spans, plain = [], step.TrainingStep.__call__

        def clocked(self, *given):
            before = time.perf_counter()
            loss = plain(self, *given)
            loss.item()
            spans.append((before, time.perf_counter()))
            return loss

        step.TrainingStep.__call__ = clocked
        run = run_folder.create_run(
            self.folder.parent / "runs", replace(self.config, iterations=13, evaluation_interval=13, log_interval=4)
        )
        logging.disable(logging.INFO)
        failed = entry.main(run)
        logging.disable(logging.NOTSET)
        step.TrainingStep.__call__ = plain
        if failed:
            raise SystemExit(run.state()["error"])
        counted = spans[1:]
        whole = counted[-1][1] - spans[0][1]
        busy = sum(end - start for start, end in counted)
        print(f"\nA run of {self.model} by the worker: {1 - busy / whole:.2%} of the time between the steps")


def measure(folder, models, repetitions):
    """Everything, in the training interpreter."""
    sys.path.insert(0, str(ROOT))
    from buildseg_trainer.worker.runtime import bootstrap

    bootstrap.prepare_environment()
    from buildseg_trainer.worker.runtime import devices

    devices.select("cpu")
    loader(make_dataset(folder / "large", 512, {"train": 16}), repetitions)
    tiles = make_dataset(folder / "small", TILE, {"train": 32, "val": 8})
    for model in models:
        loops = Loops(tiles, model, 4)
        loops.compare_loops(repetitions)
        loops.compare_validations(repetitions)
        loops.real_run()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--models", default="bisenet_v2,segformer_b0,pp_mobileseg_tiny", help="published names, by commas"
    )
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.folder:
        measure(Path(arguments.folder), arguments.models.split(","), arguments.repetitions)
        return
    python = os.environ.get("BUILDSEG_TRAINER_PYTHON")
    if not python:
        raise SystemExit("BUILDSEG_TRAINER_PYTHON is not set: it names the interpreter of the training environment.")
    folder = Path(tempfile.mkdtemp(prefix="bench_training_"))
    try:
        subprocess.run(
            [python, "-W", "ignore", __file__, *sys.argv[1:], "--folder", str(folder)],
            check=True,
        )
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
