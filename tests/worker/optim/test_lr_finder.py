"""The learning-rate search finds a rate at which a network learns, and leaves nothing behind."""

import csv
import itertools
import math
import sys
from dataclasses import replace

import numpy as np
import paddle
import pytest

from buildseg_trainer.common.files import read_json
from buildseg_trainer.runs import launcher, monitor
from buildseg_trainer.runs.config.constants import NORMALIZE
from buildseg_trainer.runs.config.optimizers import OPTIMIZERS
from buildseg_trainer.runs.events import EventReader
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.models import params_io
from buildseg_trainer.worker.optim import lr_finder, lr_schedules
from buildseg_trainer.worker.optim.step import TrainingStep


@pytest.fixture
def stream(sample):
    """Makes an iterator of batches of two real windows of 32 px, always the same."""
    image, buildings = sample
    generator = np.random.default_rng(3)
    batches = []
    for _ in range(8):
        windows = [np.s_[row : row + 32, column : column + 32] for row, column in generator.integers(0, 2000, (2, 2))]
        images = np.stack([tiles.normalize(image[window], NORMALIZE) for window in windows])
        batches.append((images, np.stack([buildings[window] for window in windows]).astype(np.int64)))
    return lambda: itertools.cycle(batches)


class Small(paddle.nn.Layer):
    def __init__(self):
        super().__init__()
        self.backbone = paddle.nn.Sequential(paddle.nn.Conv2D(3, 8, 3, padding=1), paddle.nn.BatchNorm2D(8))
        self.head = paddle.nn.Conv2D(8, 2, 1)

    def forward(self, x):
        return [self.head(paddle.nn.functional.relu(self.backbone(x)))]


def small():
    paddle.seed(4)
    with paddle.utils.unique_name.guard():
        return Small()


@pytest.fixture
def configure(resolve, small_dataset):
    def make(**changes):
        values = {"input_size": 32, "iterations": 100, "losses": "cross_entropy", **changes}
        return replace(resolve(small_dataset, **values), model="custom", output_weights=[1.0], train_count=60)

    return make


def snapshot(network):
    return {name: value.numpy().copy() for name, value in network.state_dict().items()}


def same(left, right):
    return left.keys() == right.keys() and all(np.array_equal(left[name], right[name]) for name in left)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_rate_found_learns_and_nothing_is_left_behind(configure, stream, optimizer):
    network = small()
    config = configure(optimizer=optimizer)
    before = snapshot(network)
    rate, curve = lr_finder.search(network, config, "cpu", stream())
    assert same(before, snapshot(network))
    low, high = lr_finder.RANGES[optimizer]
    assert curve[0][0] == low and len(curve) <= 60 and low < rate < high
    assert all(math.isfinite(loss) for _, loss in curve)

    def losses(rate):
        network = small()
        schedule = {"type": "constant", "warmup_share": 0.0}
        step = TrainingStep(network, replace(config, learning_rate=rate, schedule=schedule), "cpu")
        step.prepare()
        made = [step(number, [batch]).item() for number, batch in enumerate(itertools.islice(stream(), 40))]
        return np.mean(made[-8:])

    found = losses(rate)
    assert found < 0.9 * losses(low)
    assert found < losses(high) or not math.isfinite(losses(high))


def test_a_run_after_a_search_is_the_run_without_one(configure, stream):
    """Of a traced network: weights, statistics and the names of the optimiser's tensors."""
    config = replace(configure(), model="pp_liteseg_stdc1", output_weights=[1.0], train_count=6)
    ends = []
    for searched in (False, True):
        network = small()
        batches = stream()
        if searched:
            _, curve = lr_finder.search(network, config, "cpu", stream())
            assert len(curve) == lr_finder.FEWEST_STEPS
        step = TrainingStep(network, config, "cpu")
        step.prepare()
        for number in range(2):
            step(number, [next(batches)])
        ends.append((snapshot(network), {name: value.numpy() for name, value in step.state().items()}))
    assert same(ends[0][0], ends[1][0]) and same(ends[0][1], ends[1][1])


def test_the_number_of_steps_is_bounded(configure, stream):
    network = small()
    seen = []
    batches = (seen.append(1) or batch for batch in stream())
    _, curve = lr_finder.search(network, replace(configure(), accumulation=2, train_count=60), "cpu", batches)
    assert len(curve) == 30 and len(seen) == 60, "two epochs"
    _, curve = lr_finder.search(network, replace(configure(), train_count=5000), "cpu", stream())
    assert len(curve) == lr_finder.STEPS


def test_the_loader_is_told_when_a_batch_goes_backwards(configure, stream):
    told = []
    config = replace(configure(), accumulation=2, train_count=60)
    _, curve = lr_finder.search(small(), config, "cpu", stream(), meanwhile=lambda: told.append(1))
    assert len(told) == 2 * len(curve)


def test_a_search_ends_when_it_is_cancelled(configure, stream):
    network = small()
    before = snapshot(network)
    asked = []
    found = lr_finder.search(network, configure(), "cpu", stream(), lambda done: asked.append(done) or len(asked) > 3)
    assert found == (None, []) and same(before, snapshot(network)) and asked == [0, 1, 2, 3]


def test_a_search_without_numbers_finds_nothing(configure, stream):
    network = small()
    before = snapshot(network)
    batches = ((np.full_like(images, np.nan), labels) for images, labels in stream())
    broken = replace(configure(), class_weights=[math.nan, 1.0])
    rate, curve = lr_finder.search(network, broken, "cpu", batches)
    assert rate is None and len(curve) == 1 and same(before, snapshot(network))


def test_what_comes_after_the_run_is_not_part_of_the_search(configure, stream):
    network = small()
    config = configure(ema_decay=0.9, freeze_iterations=50)
    assert lr_finder.search(network, config, "cpu", stream()) == lr_finder.search(network, configure(), "cpu", stream())


def test_a_run_searches_once_and_goes_on_with_what_it_found(tmp_path, small_dataset, resolve, start):
    """Of a real run; with averaged weights, so that its two checkpoints hold different ones."""
    settings = resolve(small_dataset, find_learning_rate=True, ema_decay=0.5, iterations=2, evaluation_interval=2)
    run, worker = start(tmp_path, settings)
    lines = []
    monitor.follow(run, worker, lambda percent, text: lines.append(text))
    rate = run.state()["found"]["learning_rate"]
    assert run.config().learning_rate == rate != read_json(run.config_file)["learning_rate"]
    with (run.path / "learning_rate_search.csv").open(newline="") as table:
        assert len(list(csv.DictReader(table))) == lr_finder.FEWEST_STEPS
    assert sum("found in 20 steps" in line for line in lines if line) == 1
    rates = [event["learning_rate"] for event in EventReader(run.events_file).read() if event["type"] == "progress"]
    assert rates[0] == pytest.approx(lr_schedules.learning_rate(0, run.config()))

    raw, averaged = (params_io.load(path / "model.pdparams") for path in (run.last_dir, run.best_dir))
    states = [read_json(path / "state.json") for path in (run.last_dir, run.best_dir)]
    assert [state["averaged"] for state in states] == [False, True]
    assert [state["iteration"] for state in states] == [2, 2]
    kept = params_io.load(run.last_dir / "model.pdopt")
    assert not same(raw, averaged) and same(averaged, {name: kept[f"average/{name}"] for name in averaged})

    monitor.follow(run, launcher.resume_training(run, sys.executable, {"iterations": 3}))
    assert run.state()["iteration"] == 3 and run.state()["found"]["learning_rate"] == rate
    assert run.log_file.read_text(encoding="utf-8").count("found in 20 steps") == 1


def curve_of(losses):
    return list(zip(lr_finder.growing(1e-6, 1.0, len(losses)), losses))


def test_the_rate_lies_between_the_fastest_fall_and_a_tenth_of_the_lowest():
    rates = np.array(lr_finder.growing(1e-6, 1.0, 100))
    # Fastest at 1e-3, lowest at 0.1 (of which a tenth is 1e-2), then up again.
    curve = 2.0 - 1.0 / (1.0 + (1e-3 / rates) ** 2) + np.log10(np.maximum(rates / 0.1, 1.0)) - 0.01 * np.log(rates)
    expected = math.sqrt(1e-3 * 1e-2)
    assert lr_finder.pick(curve_of(curve)) == pytest.approx(expected, rel=0.5)
    noise = np.random.default_rng(0).normal(0, 0.1, 100)
    assert lr_finder.pick(curve_of(curve + noise)) == pytest.approx(expected, rel=1.0)
    exploded = np.where(rates > 0.5, np.inf, curve)
    assert lr_finder.pick(curve_of(exploded)) == pytest.approx(expected, rel=0.5)


def test_nothing_is_picked_where_nothing_falls():
    for losses in ([], [1.0], [1.0] * 30, list(range(30)), [math.nan] * 30):
        assert lr_finder.pick(curve_of(losses) if len(losses) > 1 else [(1e-6, loss) for loss in losses]) is None


def test_rates_grow_by_one_factor():
    rates = lr_finder.growing(1e-6, 1.0, 7)
    assert rates == pytest.approx([1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0])


def test_the_curve_is_written_as_a_table(tmp_path):
    path = tmp_path / "learning_rate_search.csv"
    lr_finder.write([(1e-6, 2.0), (1e-5, 1.0)], path)
    with path.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [float(row["learning_rate"]) for row in rows] == [1e-6, 1e-5]
    assert [float(row["loss"]) for row in rows] == [2.0, 1.0]
    # By hand: (0.9 * 0.1 * 2 + 0.1 * 1) / (1 - 0.9 ** 2)
    assert float(rows[1]["smoothed_loss"]) == pytest.approx(0.28 / 0.19, rel=1e-5)
    assert not list(tmp_path.glob(".*"))
