"""Real tiles of the bundled sample, and runs of the real worker in this very interpreter."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from buildseg_trainer.runs import launcher, monitor, run_folder
from buildseg_trainer.runs.config import resolve as run_config
from buildseg_trainer.runs.config.presets import PRESETS
from buildseg_trainer.runs.config.run_config import RunConfig
from buildseg_trainer.worker.runtime import bootstrap

# Before anything imports Paddle, as the worker does it.
bootstrap.prepare_environment()

import cv2  # noqa: E402
from PIL import Image  # noqa: E402

DATA = Path(__file__).resolve().parents[1] / "data" / "banepa"
# The upper left corner of the sample and its pixel, in EPSG:3857 units (tests/data/banepa/README.md).
LEFT, TOP, PIXEL = 9519926.124805562, 3202940.7962337397, 0.14929107086948487
RADIUS = 6378137.0


def read_sample():
    """Return the image of the sample, uint8 4096 x 3072 x 3, and its buildings, uint8 4096 x 3072."""
    with Image.open(DATA / "banepa.tif") as picture:
        image = np.asarray(picture)
    buildings = np.zeros(image.shape[:2], dtype=np.uint8)
    for outline in json.loads((DATA / "buildings.geojson").read_text(encoding="utf-8"))["features"]:
        for ring in outline["geometry"]["coordinates"][:1]:
            lon, lat = np.radians(np.array(ring).T)
            x = (lon * RADIUS - LEFT) / PIXEL
            y = (TOP - np.log(np.tan(np.pi / 4 + lat / 2)) * RADIUS) / PIXEL
            cv2.fillPoly(buildings, [np.stack([x, y], axis=1).round().astype(np.int32)], 1)
    return image, buildings


@pytest.fixture(scope="session")
def sample():
    return read_sample()


def write_dataset(root, sample, size, counts):
    """Write a dataset folder of tiles of ``size`` px cut from the sample; ``counts`` maps split to number of tiles."""
    image, buildings = sample
    (root / "img").mkdir(parents=True)
    (root / "gt").mkdir()
    across = image.shape[1] // size
    number = 0
    for split, count in counts.items():
        lines = []
        for _ in range(count):
            row, column = divmod(number, across)
            window = np.s_[row * size : (row + 1) * size, column * size : (column + 1) * size]
            name = f"banepa_r{row:03d}_c{column:03d}"
            Image.fromarray(image[window]).save(root / "img" / f"{name}.jpg", quality=95)
            Image.fromarray(buildings[window]).save(root / "gt" / f"{name}.png")
            lines.append(f"img/{name}.jpg gt/{name}.png\n")
            number += 1
        (root / f"{split}.txt").write_text("".join(lines), encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def small_dataset(tmp_path_factory, sample):
    """Eight tiles of 96 px to train on and three to validate; a folder name that ASCII does not know."""
    return write_dataset(tmp_path_factory.mktemp("Datensätze") / "größe 96", sample, 96, {"train": 8, "val": 3})


@pytest.fixture(scope="session")
def real_dataset(tmp_path_factory, sample):
    """Two real tiles of 512 px to train on and three to validate."""
    return write_dataset(tmp_path_factory.mktemp("real") / "dataset", sample, 512, {"train": 2, "val": 3})


@pytest.fixture(scope="session")
def resolve():
    """Makes configurations that train within seconds."""

    def make(dataset, model="bisenet_v2", preset="quick", **values):
        values = {"batch_size": 2, "input_size": 64, "iterations": 2, **values}
        counts = {
            f"{key}_count": len((dataset / f"{split}.txt").read_text(encoding="utf-8").splitlines())
            for key, split in (("train", "train"), ("validation", "val"))
        }
        return run_config.resolve(dataset, model, preset, **counts, **values)

    return make


def config_of(**values):
    """Return a configuration of the standard preset with ``values`` in place of its own."""
    known = {"plugin_version": "", "dataset": "", "train_count": 8, "validation_count": 3, "preset": "standard"}
    return RunConfig(**{**known, "model": "bisenet_v2", "outputs": 5, **PRESETS["standard"], **values})


@pytest.fixture
def mount_disk(tmp_path):
    """Mounts a file system of a size at the folder ``disk``, and returns that."""
    place = tmp_path / "disk"
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can mount a file system")

    def mount(size):
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("file systems cannot be mounted here")
        return place

    yield mount
    if place.is_mount():
        subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture(scope="session")
def start():
    """Starts the real worker on a new run; returns (run, process)."""

    def begin(root, resolved):
        run = run_folder.create_run(root, resolved)
        return run, launcher.start_training(run, sys.executable)

    return begin


@pytest.fixture(scope="session")
def trained(tmp_path_factory, real_dataset, resolve, start):
    """A finished run of a few iterations on real tiles."""
    resolved = resolve(real_dataset, iterations=6, input_size=128, evaluation_interval=3)
    run, worker = start(tmp_path_factory.mktemp("runs"), resolved)
    lines = []
    monitor.follow(run, worker, lambda percent, text: lines.append(text))
    run.lines = lines
    return run


class _GpuTracer:
    """Paddle's tracer, reporting a GPU as its place: the loss scaler switches itself off elsewhere."""

    def __init__(self, tracer):
        self._tracer = tracer
        self._expected_place = self

    def __getattr__(self, name):
        return getattr(self._tracer, name)

    def is_gpu_place(self):
        return True


@pytest.fixture
def a_gpu(monkeypatch):
    """What Paddle asks a card for, answered as a card of compute capability 7.5 does; it computes on the CPU."""
    import paddle

    from buildseg_trainer.worker.runtime import devices

    own = paddle.amp.grad_scaler._dygraph_tracer
    monkeypatch.setattr(paddle.amp.grad_scaler, "_dygraph_tracer", lambda: _GpuTracer(own()))
    monkeypatch.setattr(paddle.device.cuda, "get_device_capability", lambda number: (7, 5))
    monkeypatch.setattr(devices, "gpu_names", lambda: ["Quadro RTX 3000"])
