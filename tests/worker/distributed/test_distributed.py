"""Several processes train one network: what they agree on, and real runs through Paddle's launcher on this CPU."""

import csv
import itertools
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import paddle
import pytest
from conftest import config_of
from waiting import wait_until

from buildseg_trainer.errors import EnvironmentNotReadyError, InputError, WorkerError
from buildseg_trainer.runs import exit_messages, launcher, monitor, run_folder
from buildseg_trainer.worker.data import loader
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.distributed import launch, process_group, ranks
from buildseg_trainer.worker.distributed.tcp_exchange import TcpAllReduce
from buildseg_trainer.worker.evaluation import histogram, metrics, network_predictor
from buildseg_trainer.worker.evaluation import predictor as prediction
from buildseg_trainer.worker.models import build, params_io
from buildseg_trainer.worker.optim.step import TrainingStep
from buildseg_trainer.worker.runtime import bootstrap, devices, memory
from buildseg_trainer.worker.runtime.bootstrap import THREADS_VARIABLE

LONG = 100000


def processes(run):
    """The processes of a run by rank, -1 for its launcher."""
    found = {}
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and str(run.path).encode() in (entry / "cmdline").read_bytes():
                names = dict(line.partition(b"=")[::2] for line in (entry / "environ").read_bytes().split(b"\0"))
                found[int(names.get(b"PADDLE_TRAINER_ID", -1))] = int(entry.name)
        except OSError:  # gone meanwhile
            continue
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def saved(run, name):
    return params_io.load(run.checkpoint() / name)


def planned(run):
    return run.state().get("planned")


@pytest.fixture
def eager(monkeypatch):
    """Runs that do not trace their network first, which takes longer than a few iterations of a test."""
    monkeypatch.setenv("FLAGS_enable_pir_api", "1")


def test_two_processes_make_the_step_of_one_that_accumulates_two_batches(tmp_path, small_dataset, resolve, start):
    # Without dropout, which each process draws by a seed of its own.
    common = {"model": "pp_liteseg_stdc1", "iterations": 1}
    run, worker = start(tmp_path, resolve(small_dataset, processes=2, **common))
    seen = []
    assert monitor.follow(run, worker, lambda percent, text: seen.append(text)).state == run_folder.FINISHED
    assert any("in each of 2 processes" in text for text in seen) and not processes(run)

    config = resolve(small_dataset, accumulation=2, **common)
    network = build.build(config.model, seed=config.seed)
    alone = TrainingStep(network, config, "cpu")
    alone.prepare()
    pairs = tile_data.read_list(small_dataset, "train")
    samples = loader.Batches(loader.TrainingTiles(pairs, config), loader.SampleOrder(len(pairs), config), 0)
    loss = alone(0, list(samples)).item()
    # After one step AdamW's first moment is the gradient times 1 - beta1.
    moments = {name: value for name, value in saved(run, "model.pdopt").items() if "moment1" in name}
    expected = {name: value.numpy() for name, value in alone.state().items() if "moment1" in name}
    assert moments.keys() == expected.keys() and len(moments) > 100
    for name, moment in moments.items():
        assert np.allclose(moment, expected[name], rtol=1e-3, atol=1e-3 * np.abs(expected[name]).max() + 1e-9), name

    with run.metrics_file.open(newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert float(row["train_loss"]) == pytest.approx(loss, rel=1e-4)
    assert run.state()["threads"] == max(1, int(os.environ[THREADS_VARIABLE]) // 2)
    assert "Training on CPU" in run.log_file.read_text() and "Training on CPU" in ranks.log_file(run, 1).read_text()
    assert sorted(path.name for path in run.path.iterdir() if path.suffix == ".log") == ["train.1.log", "train.log"]

    # One process takes the checkpoint up and counts what the two had counted.
    params_io.apply(network, saved(run, "model.pdparams"), run.checkpoint())
    predictor = network_predictor.NetworkPredictor(network, run.config(), "cpu")
    sums = prediction.evaluate(predictor, tile_data.read_list(small_dataset, "val"))
    assert metrics.figures(sums.matrix)["building_iou"] == pytest.approx(float(row["building_iou"]), abs=2e-3)
    state = json.loads((run.best_dir / "state.json").read_text(encoding="utf-8"))
    best = histogram.best_result(sums.histogram)["building_iou"]
    assert state["threshold_building_iou"] == pytest.approx(best, abs=2e-3)


def test_stopped_on_two_nodes_or_killed_and_resumed_on_one_it_is_the_same_run(
    tmp_path, small_dataset, resolve, start, eager, monkeypatch
):
    common = {"schedule": "constant", "warmup_share": 0.0}
    master = f"127.0.0.1:{free_port()}"
    with monkeypatch.context() as one_thread:
        one_thread.setenv(THREADS_VARIABLE, "1")
        long = {"iterations": LONG, "evaluation_interval": LONG, "time_limit": 1.0}
        settings = resolve(small_dataset, nodes=2, master=master, **long, **common)
        stopped, worker = start(tmp_path, settings)
        (command,) = launcher.cluster_commands(stopped, sys.executable)
        with (tmp_path / "node 1.log").open("wb") as log:
            node = subprocess.Popen(shlex.split(command), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wait_until(lambda: (stopped.state()["iteration"] >= 8 and planned(stopped)) or worker.poll() is not None)
        assert set(processes(stopped)) == {-1, 0, 1}
        last = monitor.stop(stopped, 60, worker=worker)
        assert last.state == run_folder.CANCELLED and last.iteration >= 8 and last.message == ""
        assert last.iterations == planned(stopped)["iterations"] < LONG
        assert node.wait(30) == 0 and not processes(stopped)
    assert command in stopped.log_file.read_text()

    monkeypatch.setenv(THREADS_VARIABLE, "2")
    killed, worker = start(
        tmp_path, resolve(small_dataset, processes=2, iterations=last.iteration, evaluation_interval=2, **common)
    )
    wait_until(lambda: killed.checkpoint() is not None)
    os.kill(processes(killed)[1], signal.SIGKILL)
    with pytest.raises(WorkerError, match="Process 1 of the training was killed"):
        monitor.follow(killed, worker)
    assert monitor.status(killed).state == run_folder.FAILED and killed.state()["iteration"] < last.iteration
    assert not processes(killed)
    monitor.follow(killed, launcher.resume_training(killed, sys.executable))
    left, right = saved(stopped, "model.pdparams"), saved(killed, "model.pdparams")
    assert left.keys() == right.keys() and all(np.array_equal(left[name], right[name]) for name in left)


def test_ended_hard_nothing_is_left_and_nobody_has_to_come(tmp_path, small_dataset, resolve, start):
    settings = resolve(small_dataset, nodes=2, processes=2, master=f"127.0.0.1:{free_port()}")
    lonely, worker = start(tmp_path, settings)
    assert monitor.status(lonely).state == run_folder.RUNNING
    wait_until(lambda: "--node 1" in lonely.events_file.read_text() if lonely.events_file.exists() else False)
    assert monitor.status(lonely).message == "waiting for the other machines"
    last = monitor.stop(lonely, 30, worker=worker)
    assert last.state == run_folder.CANCELLED and last.message == monitor.BEFORE_START and not processes(lonely)

    run, worker = start(tmp_path, resolve(small_dataset, processes=2, iterations=LONG))
    wait_until(lambda: {-1, 0, 1} <= set(processes(run)))
    (run.path / "cancel.request").write_text("0\n", encoding="ascii")
    os.utime(run.cancel_file, (0, 0))  # asked long ago, in vain
    monitor.stop(run, worker=worker)
    wait_until(lambda: not processes(run), 5)
    assert run.state()["state"] == run_folder.CANCELLED
    # The process beside it removes what the launcher of Paddle wrote; those of the first run go with the next launcher.
    pid = run.state()["pid"]
    wait_until(lambda: not list(Path(tempfile.gettempdir()).glob(f"{launch.NOTES}{pid}-*")), 5)
    launch.remove_notes()
    assert not list(Path(tempfile.gettempdir()).glob(f"{launch.NOTES}{lonely.state()['pid']}-*"))


def test_what_cannot_be_started_is_said(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, processes=2, device="gpu"))
    assert launch.main(run) == 1
    assert run.state()["state"] == run_folder.FAILED
    assert run.state()["error"].startswith("2 processes need 2 GPUs, and this Paddle sees 0")


def test_an_interpreter_without_a_package_is_named_before_anything_is_written(
    tmp_path, small_dataset, resolve, monkeypatch
):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, processes=2))
    monkeypatch.setattr(bootstrap, "PACKAGES", ("numpy", "no_such_package"))
    with pytest.raises(ModuleNotFoundError, match="no_such_package"):
        launch.main(run)
    assert run.state()["state"] == run_folder.QUEUED


def test_the_processes_share_the_samples_of_an_iteration(small_dataset, resolve):
    config = resolve(small_dataset, iterations=6, batch_size=2, accumulation=2)
    parts = [list(loader.SampleOrder(8, config, 2, rank, 3)) for rank in range(3)]
    together = [keys for batches in zip(*parts) for keys in batches]
    assert together == list(loader.SampleOrder(8, resolve(small_dataset, iterations=6, accumulation=6), 2))
    assert all(len(part) == 8 for part in parts)
    tiles = list(range(7))
    shares = [process_group.ProcessGroup(rank, 3).share(tiles) for rank in range(3)]
    assert sorted(itertools.chain(*shares)) == tiles and max(map(len, shares)) - min(map(len, shares)) <= 1


def test_each_process_draws_its_own_dropout():
    drawn = set()
    for rank in range(3):
        for iteration in range(3):
            paddle.seed(process_group.ProcessGroup(rank, 3).seed(24 + iteration))
            drawn.add(paddle.rand([1]).item())
    assert len(drawn) == 9
    assert process_group.ALONE.seed(24) == process_group.ProcessGroup(0, 3).seed(24) == 24


class Store(dict):
    """Paddle's store as far as it is used: ``get`` waits."""

    set = dict.__setitem__

    def get(self, key):
        wait_until(lambda: key in self, 10)
        return self[key].encode()


def seated(size, patience=10.0):
    """TcpAllReduce objects of ``size`` processes, here threads, by rank."""
    store, tables = Store(), {}

    def sit(rank):
        tables[rank] = TcpAllReduce(rank, size, "127.0.0.1", store, patience)

    threads = [threading.Thread(target=sit, args=(rank,)) for rank in range(size)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return [tables[rank] for rank in range(size)]


def together(tables, function):
    results = {}

    def call(rank):
        try:
            results[rank] = function(rank, tables[rank])
        except WorkerError as error:
            results[rank] = error

    threads = [threading.Thread(target=call, args=(rank,)) for rank in range(len(tables))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return [results[rank] for rank in range(len(tables))]


def group_of(rank, table):
    return process_group.ProcessGroup(rank, 3, table)


def test_decisions_counts_and_starts_are_the_groups():
    tables = seated(3)
    assert together(tables, lambda rank, table: group_of(rank, table).agree(rank == 2)) == [True] * 3
    assert together(tables, lambda rank, table: group_of(rank, table).agree(False)) == [False] * 3
    sums = together(tables, lambda rank, table: group_of(rank, table).sum(np.full((2, 2), 2**40 + rank)))
    assert all(np.array_equal(found, np.full((2, 2), 3 * 2**40 + 3)) for found in sums)
    assert together(tables, lambda rank, table: group_of(rank, table).sum(None if rank else np.ones(3))) == [None] * 3
    # Summed in the order of the ranks, whoever comes first: 1 is lost beside 2**60 before it, not after it.
    parts = [np.array([2.0**60]), np.array([-(2.0**60)]), np.array([1.0])]
    assert together(tables, lambda rank, table: group_of(rank, table).sum(parts[rank])) == [1.0] * 3
    assert together(tables, lambda rank, table: group_of(rank, table).check_start(5)) == [None] * 3
    errors = together(tables, lambda rank, table: group_of(rank, table).check_start(5 + rank))
    assert all("iterations 5 and 7" in str(errors[rank]) for rank in range(3))
    tables[1]._others[0].close()
    errors = together(tables[:1], lambda rank, table: group_of(rank, table).agree(False))
    assert isinstance(errors[0], ranks.LostError) and "ended early" in str(errors[0])


def test_a_silent_process_is_given_up():
    tables = seated(2, patience=0.2)
    errors = together(tables[:1], lambda rank, table: table.exchange(np.zeros(1), np.add))
    assert isinstance(errors[0], ranks.LostError) and "sent nothing" in str(errors[0])


def test_batch_norms_become_common_ones_on_gpus_only(monkeypatch):
    network = build.build("bisenet_v2")
    names, first = list(network.state_dict()), network.parameters()[0]
    group = process_group.ProcessGroup(0, 2)
    assert not any(isinstance(layer, paddle.nn.SyncBatchNorm) for layer in group.prepare(network).sublayers())
    monkeypatch.setattr(paddle, "get_device", lambda: "gpu:0")
    assert process_group.ALONE.prepare(network) is network
    converted = group.prepare(network)
    kinds = [type(layer) for layer in converted.sublayers()]
    assert paddle.nn.SyncBatchNorm in kinds and paddle.nn.BatchNorm2D not in kinds
    assert list(converted.state_dict()) == names and converted.parameters()[0] is first


@pytest.mark.parametrize(
    ("device", "processes", "visible", "labels"),
    [
        ("auto", 2, None, "0,1"),
        ("gpu", 3, None, "0,1,2"),
        ("gpu:2", 1, None, "2"),
        ("gpu", 2, "4,6,7", "4,6"),
        ("cpu", 9, None, "cpu"),
    ],
)
def test_every_process_gets_a_gpu_of_its_own(monkeypatch, device, processes, visible, labels):
    monkeypatch.setattr(devices, "gpu_count", lambda: 3)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    if visible:
        monkeypatch.setenv("CUDA_VISIBLE_DEVICES", visible)
    assert launch.chosen_device(config_of(device=device, processes=processes)) == labels
    with pytest.raises(EnvironmentNotReadyError, match="4 processes need 4 GPUs"):
        launch.chosen_device(config_of(device="gpu", processes=4))


def test_the_launchers_arguments_and_environment(tmp_path, monkeypatch):
    given = {"PADDLE_NNODES": "9", "MASTER_ADDR": "x", "http_proxy": "http://p", "CUDA_VISIBLE_DEVICES": "0,1"}
    monkeypatch.setattr(os, "environ", {**given, THREADS_VARIABLE: "7"})
    run = run_folder.RunFolder(tmp_path)
    config = config_of(processes=2)
    launch.prepare_environment(config, "0,1", "/notes")
    assert "PADDLE_NNODES" not in os.environ and "MASTER_ADDR" not in os.environ
    assert os.environ[THREADS_VARIABLE] == "3" and os.environ["HTTP_PROXY"] == "http://p"
    assert os.environ[ranks.DEVICE_VARIABLE] == "gpu" and os.environ["CUDA_VISIBLE_DEVICES"] == "0,1"
    launch.prepare_environment(config, "cpu", "/notes")
    assert os.environ["PADDLE_DISTRI_BACKEND"] == "gloo" and os.environ["CUDA_VISIBLE_DEVICES"] == "-1,-1"
    assert os.environ[THREADS_VARIABLE] == "1"

    text = " ".join(launch.arguments(run, config, 0, "0,1", "/notes"))
    assert "--nproc_per_node 2 --nnodes 1 --log_dir /notes" in text and "--devices 0,1" in text
    assert "--master" not in text and text.endswith(f"main.py member --run {tmp_path}")
    cluster = replace(config, nodes=3, master="localhost:7777")
    text = " ".join(launch.arguments(run, cluster, 2, "cpu", "/notes"))
    assert "--nnodes 3" in text and "--master 127.0.0.1:7777 --host 127.0.0.1 --rank 2" in text
    assert "--devices" not in text and os.environ["no_proxy"] == "127.0.0.1"
    for wrong in ("nobody.invalid:7777", "127.0.0.1:door", "192.0.2.1:7777"):
        with pytest.raises(InputError, match=wrong):
            launch.addresses(wrong, 0)


def test_the_process_to_blame_is_named(tmp_path):
    lost, ended = exit_messages.LOST, -signal.SIGTERM
    assert launch.explain([0, 0], 0, tmp_path) == launch.explain([lost, ended, None], 0, tmp_path) == ""
    assert launch.explain([ended, -9], 4, tmp_path).startswith("Process 5 of the training was killed (signal 9)")
    assert "Process 0 of the training crashed with signal 11" in launch.explain([-11, ended], 0, tmp_path)
    (tmp_path / "error.1").write_text("The tile x.jpg cannot be decoded.")
    assert launch.explain([lost, 1], 0, tmp_path) == "The tile x.jpg cannot be decoded."


def test_want_of_memory_of_any_process_is_left_to_the_supervisor(tmp_path, small_dataset, resolve, monkeypatch):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, processes=2))
    monkeypatch.setattr(memory, "limit", lambda: 1 << 30)
    started = launch.Launch(run, 0)
    lost, ended = exit_messages.LOST, -signal.SIGTERM
    assert started.ran_out_of_memory([lost, exit_messages.OUT_OF_MEMORY])
    assert not started.ran_out_of_memory([0, 0]) and not started.ran_out_of_memory([lost, ended])
    assert not started.ran_out_of_memory([ended, -signal.SIGABRT])
    ranks.log_file(run, 1).write_text("terminate called after throwing an instance of 'std::bad_alloc'\n")
    assert started.ran_out_of_memory([ended, -signal.SIGABRT])


def test_a_broken_connection_that_nobody_is_to_blame_for_is_said(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, processes=2))
    run.update_state(state=run_folder.RUNNING)
    run.reserve_file.write_bytes(b"0")
    assert launch.Launch(run, 0).write_end([exit_messages.LOST, exit_messages.LOST], "") == 1
    assert run.state()["error"].startswith("The connection between the processes of the training broke; resume")
    assert not run.reserve_file.exists()


def test_a_node_that_the_run_does_not_have(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, nodes=2, master="127.0.0.1:7777"))
    assert len(launcher.cluster_commands(run, sys.executable)) == 1
    with pytest.raises(InputError, match="no node 2"):
        launch.Launch(run, 2).go()
    alone = run_folder.create_run(tmp_path, resolve(small_dataset, processes=2))
    assert launcher.cluster_commands(alone, sys.executable) == [] and launch.is_needed(alone)
    assert not launch.is_needed(run_folder.create_run(tmp_path, resolve(small_dataset)))
