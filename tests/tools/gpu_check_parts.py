"""The parts of gpu_check.py that run in the training environment, each in a process of its own.

    python tests/tools/gpu_check_parts.py PART DEVICE COUNT SIZE BATCH [MODELS]

Every finding is one line of JSON.
"""

import gc
import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from buildseg_trainer.worker.runtime import bootstrap

bootstrap.prepare_environment()
bootstrap.import_paddle()

import numpy as np  # noqa: E402
import paddle  # noqa: E402
from PIL import Image  # noqa: E402

from buildseg_trainer.runs.config import resolve  # noqa: E402
from buildseg_trainer.worker.data import loader  # noqa: E402
from buildseg_trainer.worker.data import tiles as tile_data  # noqa: E402
from buildseg_trainer.worker.evaluation import network_predictor, predictor  # noqa: E402
from buildseg_trainer.worker.models import build  # noqa: E402
from buildseg_trainer.worker.optim import amp, batch_size_finder  # noqa: E402
from buildseg_trainer.worker.optim.step import TrainingStep  # noqa: E402
from buildseg_trainer.worker.runtime import devices, error_messages  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
MODEL = "bisenet_v2"
SAMPLE = ROOT / "tests" / "data" / "banepa" / "banepa.tif"
VALIDATED = 16
TILE = 512


def tell(**finding):
    """Print a finding; numbers are rounded."""
    rounded = {key: round(value, 5) if isinstance(value, float) else value for key, value in finding.items()}
    print(json.dumps(rounded), flush=True)


def configuration(dataset, model, counts=(8, 1), **settings):
    return resolve.resolve(dataset, model, "standard", train_count=counts[0], validation_count=counts[1], **settings)


def write_dataset(folder):
    """Cut the bundled image into tiles, and call its bright pixels buildings; return the numbers of tiles."""
    with Image.open(SAMPLE) as picture:
        image = np.asarray(picture)
    lists = {"train": [], "val": []}
    for kind in ("img", "gt"):
        (folder / kind).mkdir(parents=True)
    for number, (row, column) in enumerate(np.ndindex(image.shape[0] // TILE, image.shape[1] // TILE)):
        tile = image[row * TILE : (row + 1) * TILE, column * TILE : (column + 1) * TILE]
        Image.fromarray(tile).save(folder / "img" / f"{number}.jpg", quality=95)
        Image.fromarray((tile[..., 0] > np.median(tile)).astype(np.uint8)).save(folder / "gt" / f"{number}.png")
        lists["val" if number < VALIDATED else "train"].append(f"img/{number}.jpg gt/{number}.png\n")
    for split, lines in lists.items():
        (folder / f"{split}.txt").write_text("".join(lines), encoding="utf-8")
    return len(lists["train"]), len(lists["val"])


def memory():
    """Return the most memory of the card that Paddle has taken so far, in MB; None on a CPU."""
    return None if paddle.get_device() == "cpu" else paddle.device.cuda.max_memory_reserved() >> 20


def steps(device, count, size, batch, precision):
    """Train with the real loader; tell the pace, what the loader takes of it, and the pace of a validation."""
    if precision != "fp32" and not amp.can_compute_in(precision, device):
        tell(skipped=f"this device does not compute in {precision}")
        return
    with tempfile.TemporaryDirectory() as folder:
        dataset = Path(folder)
        counts = write_dataset(dataset)
        settings = {"batch_size": batch, "input_size": size, "iterations": count, "precision": precision}
        config = configuration(dataset, MODEL, counts, **settings)
        pairs = [tile_data.read_list(dataset, split) for split in ("train", "val")]
        network = build.build_for(config)
        step = TrainingStep(network, config, device)
        started = time.monotonic()
        step.prepare()
        stream = loader.Batches(
            loader.TrainingTiles(pairs[0], config, device != "cpu"), loader.SampleOrder(len(pairs[0]), config), 0
        )
        first = step(0, [next(stream)], stream.refill).item()
        prepared, waited, called = time.monotonic() - started, 0.0, 0.0
        started = time.monotonic()
        for iteration in range(1, count):
            before = time.monotonic()
            arrays = next(stream)
            loaded = time.monotonic()
            loss = step(iteration, [arrays], stream.refill)
            waited, called = waited + loaded - before, called + time.monotonic() - loaded
        last = loss.item()
        seconds = time.monotonic() - started
        stream.close()
        scale = float(step.precision.scaler.state_dict()["scale"][0]) if step.precision.scaler else None
        tell(
            device=devices.describe(device),
            precision=precision,
            steps=count,
            first_step_seconds=prepared,
            seconds_a_step=seconds / (count - 1),
            samples_a_second=batch * (count - 1) / seconds,
            loader_share=waited / seconds,
            share_of_calls=called / seconds,  # near 1 - loader_share: the launches are what takes the time
            first_loss=first,
            last_loss=last,
            loss_scale=scale,
            megabytes=memory(),
        )
        validation = network_predictor.NetworkPredictor(network, config, device, size=(TILE, TILE))
        validation([tile_data.read_image(pairs[1][0][0])])
        started = time.monotonic()
        found = predictor.evaluate(validation, pairs[1])
        tell(
            tiles_validated_a_second=len(pairs[1]) / (time.monotonic() - started),
            pixels_right=matrix_share(found.matrix),
        )


def matrix_share(matrix):
    return float(np.trace(matrix) / matrix.sum())


def batch_search(device, size):
    """Find the batch size of two networks."""
    for model in (MODEL, "segformer_b2"):
        config = configuration("gpu-check", model, (64, 1), batch_size=0, input_size=size, iterations=10)
        trials, started = [], time.monotonic()
        most = 2 if device == "cpu" else None
        network = build.build_for(config)
        found = batch_size_finder.find(
            network, config, device, lambda count, _fitted, trials=trials: trials.append(count), most
        )
        seconds = time.monotonic() - started
        tell(model=model, found=found.size, reason=found.reason, trials=trials, seconds=seconds, megabytes=memory())


def numbers(device):
    """Tell the losses of the same four steps on the CPU and on the device."""
    config = configuration("gpu-check", MODEL, batch_size=4, input_size=128, iterations=4)
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (4, 3, 128, 128), dtype=np.uint8)
    batch = images, (images[:, 0] > 128).astype(np.uint8)
    for name in ("cpu", device):
        paddle.set_device(name)
        step = TrainingStep(build.build_for(config), config, name)
        step.prepare()
        tell(device=name, losses=[round(step(number, [batch]).item(), 6) for number in range(4)])


def operators():
    """Tell the time of what could only be estimated so far: a launch, a copy, a sort and a cumulative sum."""
    small, large = paddle.zeros([8]), paddle.rand([1 << 21])
    doubles, image = large.astype("float64"), np.zeros((8, 4, 512, 512), np.uint8)
    for name, times, work in (
        ("launch of a small kernel", 1000, lambda: small.add_(small)),
        ("copy of 8 MB to the device", 20, lambda: paddle.to_tensor(image)),
        ("sort of 2 million float32", 10, lambda: paddle.sort(large)),
        ("cumulative sum of 2 million float64", 10, lambda: paddle.cumsum(doubles)),
    ):
        work()
        small.numpy()
        started = time.perf_counter()
        for _ in range(times):
            work()
        called = time.perf_counter() - started
        small.numpy()  # waits for the device
        seconds = time.perf_counter() - started
        tell(operator=name, milliseconds=1e3 * seconds / times, of_the_call=1e3 * called / times)


def models(device, size, names):
    """Make two steps with each model, the second of which is timed."""
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (2, 3, size, size), dtype=np.uint8)
    batch = images, (images[:, 0] > 128).astype(np.uint8)
    for name in names:
        tell(begins=name)
        try:
            config = configuration("gpu-check", name, batch_size=2, input_size=size, iterations=4)
            step = TrainingStep(build.build_for(config), config, device)
            step.prepare()
            step(0, [batch]).item()
            started = time.monotonic()
            loss = step(1, [batch]).item()
            tell(model=name, loss=loss, seconds_a_step=time.monotonic() - started, megabytes=memory())
        except Exception as error:
            tell(model=name, failed=error_messages.reason(error))
        step = None
        gc.collect()
        if device != "cpu":
            paddle.device.cuda.empty_cache()
            paddle.device.cuda.reset_max_memory_reserved()


def main():
    part, wanted, count, size, batch, *names = sys.argv[1:]
    device = devices.select(wanted)
    count, size, batch = int(count), int(size), int(batch)
    if part in ("fp32", "fp16", "bf16"):
        steps(device, count, size, batch, part)
    elif part == "batch":
        batch_search(device, size)
    elif part == "numbers":
        numbers(device)
    elif part == "operators":
        operators()
    else:
        models(device, size, names)


if __name__ == "__main__":
    main()
