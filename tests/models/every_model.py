"""Trains, evaluates and exports every model of the list, each in a process of its own, and prints a table.

    python tests/models/every_model.py [--models unet,hardnet] [--size 128]

Two real steps of batch 2 on tiles of the bundled sample, whose 160 px are a multiple of 32 and of nothing larger; then
the evaluation and the export of the worker, parity on those tiles (the worker's own check) and on a random image. MB is
the peak of the process that trains and compares.
Run by the Python of the training environment; the exit code is 1 when a model failed.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "worker")]

from buildseg_trainer.runs import run_folder, worker_jobs  # noqa: E402
from buildseg_trainer.runs.config import model_zoo, resolve  # noqa: E402

TILE = 160
COUNTS = {"train": 4, "val": 2}
LIMIT_SECONDS = 1800
COLUMNS = ("model", "million", "outputs", "s/iteration", "MB", "share of tolerance", "random", "seconds", "")
LAYOUT = "{:<24}{:>8}{:>9}{:>13}{:>7}{:>20}{:>9}{:>9}  {}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", default=",".join(model_zoo.MODELS))
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--one", nargs=2, metavar=("NAME", "FOLDER"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(try_model(arguments.one[0], Path(arguments.one[1]), arguments.size)))
        return 0
    import conftest

    failed = []
    print(LAYOUT.format(*COLUMNS), flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        conftest.write_dataset(Path(scratch) / "dataset", conftest.read_sample(), TILE, COUNTS)
        for name in arguments.models.split(","):
            began = time.monotonic()
            found = run_child(name, scratch, arguments.size)
            shutil.rmtree(Path(scratch) / name, ignore_errors=True)  # all of them take 20 GB
            row = [found.get(key, "-") for key in ("parameters", "outputs", "iteration", "memory", "parity", "random")]
            print(LAYOUT.format(name, *row, round(time.monotonic() - began), found["answer"]), flush=True)
            if found["answer"] != "ok":
                failed.append(name)
    print(f"{len(failed)} failed: {', '.join(failed)}" if failed else "All models train, evaluate and export.")
    return 1 if failed else 0


def run_child(name, scratch, size):
    """Return what the child of a model found; ``answer`` is ok or the end of what it said."""
    command = [sys.executable, __file__, "--size", str(size), "--one", name, scratch]
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        return {"answer": f"not ready after {LIMIT_SECONDS} s"}
    if done.returncode:
        return {"answer": f"ended by {done.returncode}: {' '.join(done.stderr.split())[-300:]}"}
    return {**json.loads(done.stdout.splitlines()[-1]), "answer": "ok"}


def try_model(name, scratch, size):
    """Build, train, evaluate and export one model; return its figures. Any AssertionError says what is wrong."""
    import conftest  # noqa: F401 - prepares the environment before anything imports Paddle
    import numpy as np

    from buildseg_trainer.runs.config.constants import NORMALIZE
    from buildseg_trainer.worker.data import tiles
    from buildseg_trainer.worker.export import parity as export_parity
    from buildseg_trainer.worker.models import build, source
    from buildseg_trainer.worker.runtime import devices
    from buildseg_trainer.worker.training import entry

    devices.select("cpu")
    info = model_zoo.MODELS[name]
    network = build.build(name)
    count = sum(int(np.prod(parameter.shape)) for parameter in network.parameters()) / 1e6
    assert abs(count - info.parameters) < 0.06, f"{count:.2f} million parameters"
    assert build.examine(network, 2, size) == (info.outputs, 0)
    assert not info.backbone_url or build.backbone(network, name).parameters()
    del network

    counts = {"train_count": COUNTS["train"], "validation_count": COUNTS["val"]}
    settings = {"iterations": 2, "batch_size": 2, "input_size": size, "device": "cpu"}
    run = run_folder.create_run(
        scratch / name, resolve.resolve(scratch / "dataset", name, "quick", **counts, **settings)
    )
    assert entry.main(run) == 0, run.state()["error"]
    assert run.state()["state"] == run_folder.FINISHED and run.state()["iteration"] == 2

    figures = worker_jobs.evaluate_model(sys.executable, run.path)
    assert figures["images"] == COUNTS["val"] and 0 <= figures["building_iou"] <= 1
    parity = worker_jobs.export_model(sys.executable, run.path)["parity"]
    assert parity["failure"] is None, parity["failure"]
    noise = tiles.normalize(np.random.default_rng(0).integers(0, 256, (512, 512, 3), np.uint8), NORMALIZE)
    network = source.find(run.path).network()
    random = export_parity.check(network, run.export_dir, [noise[np.newaxis]], Quiet())
    assert random["failure"] is None, random["failure"]
    return {
        "parameters": f"{count:.1f}",
        "outputs": info.outputs,
        "iteration": f"{run.state()['seconds_per_iteration']:.1f}",
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "parity": f"{parity['share_of_tolerance']:.1%}",
        "random": f"{random['share_of_tolerance']:.1%}",
    }


class Quiet:
    """A job that nobody listens to."""

    def report(self, *_):
        pass


if __name__ == "__main__":
    sys.exit(main())
