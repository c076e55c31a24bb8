"""The batch size that fits: found by trying, kept by every resume, and said when the memory runs out."""

import gc
import os
import re
import subprocess
import sys
import weakref
from dataclasses import replace

import numpy as np
import pytest
from conftest import config_of

from buildseg_trainer.common.files import read_json
from buildseg_trainer.runs import exit_messages, launcher, monitor, run_folder
from buildseg_trainer.worker.models import build
from buildseg_trainer.worker.optim import batch_size_finder, dry_run
from buildseg_trainer.worker.runtime import error_messages, memory

GIGABYTE = 1 << 30


@pytest.mark.parametrize("most", [1, 2, 3, 10, 64, 100])
@pytest.mark.parametrize("fitting", [0, 1, 2, 3, 7, 31, 32, 33, 1000])
def test_the_largest_that_fits_is_found_in_few_trials(most, fitting):
    tried = []

    def fits(count):
        """A device whose allocator fails above a number of samples."""
        tried.append(count)
        return count <= fitting

    assert batch_size_finder.largest(fits, most) == min(most, fitting)
    assert len(tried) == len(set(tried)) <= 13 and max(tried) <= most


def test_what_fits_on_a_cpu_follows_from_two_trials():
    taken = {2: 300, 4: 500}  # 100 each and 100 for the rest
    assert batch_size_finder.fitting(taken, 1050, 16) == 9
    assert batch_size_finder.fitting(taken, 10_000, 16) == 16
    assert batch_size_finder.fitting(taken, 10, 16) == 1
    assert batch_size_finder.fitting({2: 300, 4: 300}, 1050, 16) == 16, "trials that took nothing more"


@pytest.mark.parametrize(
    ("free", "limit", "size", "tried"),
    [
        (10_000, None, 16, [2, 4]),
        (1000, None, 7, [2, 4]),
        (550, None, 3, [2, 4]),
        (550, 10_000, 2, [2]),
        (450, None, 2, [2]),
        (300, None, 1, [2]),
    ],
)
def test_no_trial_on_a_cpu_needs_more_than_there_is(free, limit, size, tried, monkeypatch):
    """Samples that take 100 each, and 50 for the rest; four fifths of what is free may be used."""
    seen = [0]
    monkeypatch.setattr(memory, "available", lambda: free)
    monkeypatch.setattr(memory, "limit", lambda: limit)
    monkeypatch.setattr(memory, "peak", lambda: 50 + 100 * max(seen) if max(seen) else 0)

    def try_batch(count):
        seen.append(count)
        return True

    found = batch_size_finder.by_growth(try_batch, 100)
    assert (found.size, seen[1:]) == (size, tried)


@pytest.mark.parametrize(("most", "tried"), [(1, [1]), (2, [2]), (3, [2, 3]), (8, [2, 4])])
def test_no_more_is_tried_than_may_be_found(most, tried, monkeypatch):
    seen = []
    monkeypatch.setattr(memory, "available", lambda: 1 << 40)

    def try_batch(count):
        seen.append(count)
        return True

    assert batch_size_finder.by_growth(try_batch, most).size == most and seen == tried


@pytest.mark.parametrize(("taken", "most", "size"), [(90, 1, 0), (70, 1, 1), (90, 2, 1), (70, 2, 2)])
def test_a_single_trial_has_to_leave_some_memory(taken, most, size, monkeypatch):
    seen = []
    monkeypatch.setattr(memory, "available", lambda: 100)
    monkeypatch.setattr(memory, "peak", lambda: taken if seen else 0)

    def try_batch(count):
        seen.append(count)
        return True

    if size:
        assert batch_size_finder.by_growth(try_batch, most).size == size
    else:
        with pytest.raises(MemoryError):
            batch_size_finder.by_growth(try_batch, most)


def test_a_trial_that_fails_on_a_cpu_is_not_followed_by_others_where_one_has_fitted(monkeypatch):
    tried = []
    monkeypatch.setattr(memory, "available", lambda: 10_000)

    def try_batch(count):
        """A process that does not get back what a failed trial took."""
        tried.append(count)
        return count == 2 and tried == [2]

    assert batch_size_finder.by_growth(try_batch, 100).size == 2 and tried == [2, 4]


def test_the_search_leaves_a_network_as_it_was_also_where_its_backbone_is_to_be_frozen(small_dataset, resolve):
    config = replace(resolve(small_dataset, "pp_mobileseg_tiny", freeze_iterations=5), batch_size=0, train_count=2)
    network = build.build_for(config)

    def state():
        return [(value.stop_gradient, value.numpy()) for value in network.state_dict().values()]

    before = state()
    assert batch_size_finder.find(network, config, "cpu", lambda count, fitted: None).size == 2
    for (stopped, value), (stopped_after, value_after) in zip(before, state()):
        assert stopped == stopped_after and np.array_equal(value, value_after)


@pytest.fixture
def a_card(monkeypatch, small_dataset, resolve):
    """Searches as on a GPU, computed by the CPU: a card that holds ``fitting`` samples, and fails above like Paddle's.

    A sample takes 1 s in batches up to ``full``, and twice that in larger ones. Returns (Found, sizes tried, how many
    optimisers were alive in each trial).
    """

    def search(fitting=1000, full=1000, tiles=1000, error="ResourceExhaustedError: Out of memory error on GPU 0"):
        tried, optimizers, alive = [], [], []
        own = batch_size_finder.dry_run.one_batch

        def one_batch(step, network, batch, times):
            count = len(batch[0])
            tried.append(count)
            optimizers.append(weakref.ref(step._optimizer))
            alive.append(sum(optimizer() is not None for optimizer in optimizers))
            own(step, network, [array[:2] for array in batch], times)
            if count > fitting:
                raise OSError(error)
            return count * (1.0 if count <= full else 2.0)

        with monkeypatch.context() as patch:
            patch.setattr(batch_size_finder.dry_run, "one_batch", one_batch)
            config = replace(resolve(small_dataset, "fast_scnn"), batch_size=0, train_count=tiles, input_size=32)
            found = batch_size_finder.find(build.build_for(config), config, "gpu:0", lambda count, fitted: None)
        return found, tried, alive

    return search


def test_a_trial_on_a_gpu_keeps_nothing_of_the_ones_before(a_card):
    gc.disable()  # the collector must not be needed
    try:
        found, tried, alive = a_card(fitting=7)
    finally:
        gc.enable()
    assert tried == [2, 4, 8, 6, 7] and alive == [1] * 5
    assert found == batch_size_finder.Found(6, "a batch of 7 fitted into the memory of the device once")


@pytest.mark.parametrize(
    ("card", "size", "reason"),
    [
        ({"tiles": 20}, 20, "there are no more tiles"),
        ({}, 32, "more does not pay on a GPU"),
        ({"full": 8}, 8, "a sample of larger ones takes longer"),
        ({"fitting": 1}, 1, "a batch of 1 fitted into the memory of the device once"),
        ({"fitting": 5, "error": "(External) CUDNN error(9), CUDNN_STATUS_NOT_SUPPORTED."}, 4, "a batch of 5 fitted"),
    ],
)
def test_the_batch_size_on_a_gpu_has_a_cap_and_no_slower_samples(a_card, card, size, reason):
    found, tried, _ = a_card(**card)
    assert found.size == size and found.reason.startswith(reason) and max(tried) <= 32


def test_an_error_of_a_gpu_in_the_first_trial_is_no_matter_of_size(a_card):
    with pytest.raises(OSError, match="NOT_SUPPORTED"):
        a_card(fitting=1, error="(External) CUDNN error(9), CUDNN_STATUS_NOT_SUPPORTED.")
    with pytest.raises(OSError, match="719"):
        a_card(fitting=2, error="(External) CUDA error(719), unspecified launch failure.")


def test_what_a_broken_device_says_first_is_told(small_dataset, resolve, monkeypatch):
    """After an error that lasts, every call fails: Paddle#43211."""
    config = replace(resolve(small_dataset, "fast_scnn", input_size=32), batch_size=2)
    network = build.build_for(config)
    step = batch_size_finder.TrainingStep(network, config, "gpu:0")
    step.prepare()

    def broken(text):
        def call(*_):
            raise OSError(text)

        return call

    monkeypatch.setattr(step, "trial", broken("(External) CUDA error(719), unspecified launch failure."))
    monkeypatch.setattr(network, "set_state_dict", broken("(External) CUDA error(2), out of memory."))
    with pytest.raises(OSError, match="719"):
        dry_run.one_batch(step, network, dry_run.made_up_batch(config, 2))


def test_out_of_memory_is_one_sentence_with_the_next_batch_size(tmp_path):
    config = config_of(batch_size=12, dataset=str(tmp_path))
    run = run_folder.RunFolder(tmp_path)
    for error in (MemoryError("std::bad_alloc"), RuntimeError("ResourceExhaustedError: Out of memory error on GPU 0")):
        text = error_messages.sentence(error, run, config)
        assert "a batch size of 5" in exit_messages.out_of_memory(config, 5)
    assert "a batch size of 12" in text and "a batch size of 6" in text and text.count(".") == 1
    assert "under 512 px" in error_messages.sentence(MemoryError(), run, replace(config, batch_size=1))


def test_a_run_finds_its_batch_size_and_learning_rate_once(tmp_path, small_dataset, resolve, start):
    settings = resolve(small_dataset, batch_size=0, iterations=0, epochs=4, find_learning_rate=True)
    run, worker = start(tmp_path, settings)
    lines = []
    status = monitor.follow(run, worker, lambda percent, text: lines.append(text or ""))
    found = run.state()["found"]
    assert found["batch_size"] == 8 and 1e-6 < found["learning_rate"] < 1
    assert found["learning_rate"] != settings.learning_rate == run_file(run)["learning_rate"]
    assert any(line.startswith("Batch size 8: there are no more tiles") for line in lines)
    assert any(line.startswith(f"Learning rate {found['learning_rate']:.3g}, found in") for line in lines)
    assert run.rate_search_file.read_text().startswith("learning_rate,loss")
    assert (run.config().batch_size, status.iterations, status.iteration) == (8, 4, 4)
    assert run.config().learning_rate == found["learning_rate"]
    lines.clear()
    worker = launcher.resume_training(run, sys.executable, {"epochs": 5})
    monitor.follow(run, worker, lambda percent, text: lines.append(text or ""))
    assert monitor.status(run).iteration == 5 and run.state()["found"] == found
    assert not any(line.startswith(("Batch size", "Learning rate")) for line in lines)


def run_file(run):
    """Return what config.json says, which nothing that is found changes."""
    return read_json(run.config_file)


def limited(run, limit, resume):
    """Start the worker of a run by a launcher whose address space, and so its worker's, has a limit."""
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)\n"
        "from buildseg_trainer.runs import run_folder, launcher, monitor\n"
        "from buildseg_trainer.errors import WorkerError\n"
        "run = run_folder.open_run(sys.argv[1])\n"
        "start = launcher.resume_training if sys.argv[3] == 'True' else launcher.start_training\n"
        "try:\n"
        "    print(monitor.follow(run, start(run, sys.executable)).state)\n"
        "except WorkerError as error:\n"
        "    print(error)\n"
    )
    # Every thread reserves some: with as many everywhere, the same limit leaves the same.
    threads = {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}
    environment = {**os.environ, **threads, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, str(run.path), str(limit), str(resume)]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=300).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only there a limit of the address space is kept to")
def test_a_real_limit_of_memory_is_met(tmp_path, small_dataset, resolve):
    settings = resolve(small_dataset, batch_size=64, input_size=256, iterations=1)
    run = run_folder.create_run(tmp_path, settings)
    said = limited(run, 4 * GIGABYTE, False)
    # Half of 64 is more than there are tiles.
    found = re.search(r"The memory ran out with a batch size of 64; start a new run with a batch size of [1-8],", said)
    assert found, said
    assert monitor.status(run).state == run_folder.FAILED and run.config() == settings
    assert found[0] in monitor.status(run).message
    found = run_folder.create_run(tmp_path, replace(settings, batch_size=0, train_count=8))
    assert limited(found, 5 * GIGABYTE, False).strip() == run_folder.FINISHED
    assert 1 <= found.state()["found"]["batch_size"] < 8


@pytest.mark.skipif(sys.platform != "linux", reason="only there a limit of the address space is kept to")
@pytest.mark.parametrize(("limit", "side", "is_enough"), [(3.5, 256, True), (3, 640, False)])
def test_the_search_of_the_batch_size_meets_a_tight_limit(tmp_path, small_dataset, resolve, limit, side, is_enough):
    settings = replace(resolve(small_dataset, input_size=side, iterations=1), batch_size=0)
    run = run_folder.create_run(tmp_path, settings)
    said = limited(run, int(limit * GIGABYTE), False)
    state = run.state()
    assert state["memory_limit"] == int(limit * GIGABYTE)
    if is_enough:
        assert said.strip() == run_folder.FINISHED and state["found"]["batch_size"] < 8 and not state["trying"]
    else:  # Paddle may abort the process in its first trial
        assert re.search(
            r"The memory ran out with a batch size of \d( and with smaller ones)?; start a new run with an? \w+ size",
            said,
        )
        assert state["trying"]["batch_size"] in (1, 2) and not state["trying"]["fitted"] and "found" not in state
