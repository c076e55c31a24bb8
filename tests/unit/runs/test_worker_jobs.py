"""Short jobs: products appear whole or not at all."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap

import pytest
from waiting import wait_until

from buildseg_trainer.common.files import read_json, write_json
from buildseg_trainer.errors import Cancelled, InputError, WorkerError
from buildseg_trainer.runs import launcher, processes, worker_jobs

STAND_IN = """
    import json, os, signal, sys, time
    from pathlib import Path
    scratch = Path(sys.argv[sys.argv.index("--job") + 1])
    request = json.loads((scratch / "request.json").read_text(encoding="utf-8"))
    product = Path(request["product"])
    marker = {"schema_version": 1, "plugin_version": "0.1", "parity": {}, "files": ["model.onnx"]}
    (product / "export.json").write_text(json.dumps(marker))
    (product / "model.onnx").write_text(str(os.getpid()))
    how = request.get("how", "works")
    print("log of", how, flush=True)
    with (scratch / "events.jsonl").open("a") as events:
        events.write(json.dumps({"type": "step", "percent": 50, "text": "half way"}) + "\\n")
    if how == "sleeps":
        time.sleep(60)
    if how == "waits":  # for the one who looks at the events
        time.sleep(1)
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    answer = {"error": "The export failed for a reason."} if how == "fails" else {"value": 7}
    (scratch / "result.tmp").write_text(json.dumps(answer))
    os.replace(scratch / "result.tmp", scratch / "result.json")
"""


@pytest.fixture
def run_job(tmp_path, monkeypatch):
    script = tmp_path / "stand_in.py"
    script.write_text(textwrap.dedent(STAND_IN), encoding="utf-8")
    monkeypatch.setattr(launcher, "WORKER_MAIN", script)

    def call(how, output=None, **options):
        return worker_jobs.run_job(
            sys.executable, "export", {"how": how}, output or tmp_path / "out" / "export", **options
        )

    return call


def left(tmp_path):
    return sorted(path.name for path in (tmp_path / "out").iterdir())


def test_a_product_is_put_in_place(run_job, tmp_path):
    lines = []
    assert run_job("works", report=lambda percent, text: lines.append((percent, text))) == {"value": 7}
    assert lines == [(50, "half way")]
    assert left(tmp_path) == ["export"]
    model = tmp_path / "out" / "export" / "model.onnx"
    before = model.read_text()
    run_job("works")
    assert sorted(path.name for path in model.parent.iterdir()) == ["export.json", "model.onnx"]
    assert model.read_text() != before
    assert left(tmp_path) == ["export"]


@pytest.mark.parametrize(("how", "words"), [("fails", "for a reason"), ("killed", "memory ran out: close other prog")])
def test_a_failure_leaves_what_was_there_before(run_job, tmp_path, how, words):
    run_job("works")
    before = (tmp_path / "out" / "export" / "model.onnx").read_text()
    with pytest.raises(WorkerError, match=words) as caught:
        run_job(how)
    assert "batch size" not in str(caught.value)  # which these jobs do not have
    assert left(tmp_path) == ["export"]
    assert (tmp_path / "out" / "export" / "model.onnx").read_text() == before


def test_a_cancel_leaves_nothing(run_job, tmp_path):
    with pytest.raises(Cancelled):
        run_job("sleeps", is_cancelled=lambda: True)
    assert left(tmp_path) == []


def test_an_export_that_is_a_link_to_another_disk_stays_one(run_job, tmp_path):
    run, disk = tmp_path / "run", tmp_path / "disk" / "exports"
    run.mkdir()
    disk.mkdir(parents=True)
    (run / "config.json").touch()
    (run / "export").symlink_to(disk)
    for _ in range(2):
        found = worker_jobs.export_model(sys.executable, run)
        assert found["onnx"] == str(disk / "model.onnx") and (run / "export").is_symlink()
        assert (run / "export" / "model.onnx").is_file() and [path.name for path in disk.parent.iterdir()] == [
            "exports"
        ]
    assert sorted(path.name for path in run.iterdir()) == ["config.json", "export"]


def test_other_peoples_folders_are_refused(run_job, tmp_path):
    full = tmp_path / "full"
    full.mkdir()
    (full / "thesis.doc").touch()
    with pytest.raises(InputError, match=r"not empty and holds thesis\.doc, .*choose an empty folder"):
        run_job("works", full)
    with pytest.raises(InputError, match="is a file"):
        run_job("works", full / "thesis.doc")
    assert [path.name for path in full.iterdir()] == ["thesis.doc"]


@pytest.mark.parametrize("name", ["model.onnx.aux.xml", "README.md", "deploy.yaml", "tiles"])
def test_an_earlier_product_with_something_of_others_is_refused(run_job, tmp_path, name):
    run_job("works")
    foreign = tmp_path / "out" / "export" / name
    foreign.mkdir() if name == "tiles" else foreign.write_text("mine")
    with pytest.raises(InputError, match=f"holds {name}, which no export of this plugin wrote; choose an empty folder"):
        run_job("works")
    assert foreign.exists() and left(tmp_path) == ["export"]


def test_what_others_add_while_a_job_works_stays(run_job, tmp_path):
    run_job("works")
    note = tmp_path / "out" / "export" / "note.txt"
    with pytest.raises(InputError, match=r"holds note\.txt"):
        run_job("waits", report=lambda *_: note.touch())
    assert note.exists() and left(tmp_path) == ["export"]


@pytest.mark.parametrize("content", ['{"accuracy": 0.9}', "[1]", "no json", '{"schema_version": 1}'])
def test_a_marker_of_another_program_is_no_product(tmp_path, content):
    """As DVC and others have a metrics.json, too."""
    for command, kind in worker_jobs.KINDS.items():
        place = tmp_path / command
        place.mkdir()
        (place / kind.marker).write_text(content)
        with pytest.raises(InputError, match=f"holds {kind.marker}, which no {kind.noun} of this plugin wrote"):
            worker_jobs.check_output(place, command)


def test_a_report_is_known_by_its_files(tmp_path):
    for name in ("report.html", "scores.csv", "samples.png"):
        (tmp_path / name).touch()
    with pytest.raises(InputError, match=r"holds report\.html"):
        worker_jobs.check_output(tmp_path, "evaluate")
    marker = {"schema_version": 1, "plugin_version": "0.1", "confusion_matrix": [[1, 2], [3, 4]]}
    (tmp_path / "metrics.json").write_text(json.dumps(marker))
    worker_jobs.check_output(tmp_path, "evaluate")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "tile.jpg").touch()
    worker_jobs.check_output(tmp_path, "evaluate")
    (tmp_path / "pictures" / "own.txt").touch()
    with pytest.raises(InputError, match="holds pictures"):
        worker_jobs.check_output(tmp_path, "evaluate")
    (tmp_path / "pictures" / "own.txt").unlink()
    (tmp_path / "samples.png.aux.xml").touch()
    with pytest.raises(InputError, match=r"holds samples\.png\.aux\.xml"):
        worker_jobs.check_output(tmp_path, "evaluate")


@pytest.fixture
def mount(tmp_path):
    """Mounts a small file system at a folder."""
    places = []

    def make(place, size="3m"):
        place.mkdir(parents=True)
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            pytest.skip("only root can mount a file system")
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("file systems cannot be mounted here")
        places.append(place)
        return place

    yield make
    for place in places:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place):
    """Leave no free block on a disk."""
    with (place / "ballast").open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while True:
            stream.write(bytes(4096))


def test_a_full_disk_is_one_sentence_from_the_start_and_in_the_midst(run_job, mount, tmp_path):
    place = mount(tmp_path / "out")
    words = "The disk of .*out is full; free some space there, or choose an output folder on another disk"
    with pytest.raises(InputError, match=words):
        run_job("waits", report=lambda *_: fill(place))
    assert left(tmp_path) == ["ballast"]
    fill(place)
    with pytest.raises(InputError, match=words):
        run_job("works")
    assert left(tmp_path) == ["ballast"]


def test_an_output_that_cannot_be_replaced_is_one_sentence(run_job, mount, tmp_path):
    mount(tmp_path / "out" / "export")
    with pytest.raises(InputError, match=r"out cannot be written \(.*\); choose another output folder"):
        run_job("works")
    assert left(tmp_path) == ["export"]


def test_a_job_whose_caller_and_worker_were_killed_is_removed_by_the_next_one(run_job, tmp_path):
    run_job("works")
    script = (
        "import sys; from pathlib import Path; from buildseg_trainer.runs import worker_jobs, launcher\n"
        "launcher.WORKER_MAIN = Path(sys.argv[1])\n"
        "worker_jobs.run_job(sys.executable, 'export', {'how': 'sleeps'}, sys.argv[2])\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    output = tmp_path / "out" / "export"
    caller = subprocess.Popen([sys.executable, "-c", script, str(launcher.WORKER_MAIN), str(output)], env=environment)
    wait_until(lambda: list(output.parent.glob("*.partial-*/events.jsonl")))
    caller.send_signal(signal.SIGKILL)
    caller.wait()
    (stale,) = output.parent.glob("*.partial-*")
    os.kill(int((stale / worker_jobs.PRODUCT / "model.onnx").read_text()), signal.SIGKILL)
    others = tmp_path / "out" / "export.partial-notes"
    others.mkdir()
    living = tmp_path / "out" / "export.partial-living"
    living.mkdir()
    request = read_json(stale / worker_jobs.REQUEST)
    write_json(
        living / worker_jobs.REQUEST,
        {**request, "product": str(living / worker_jobs.PRODUCT), "caller": processes.identity()},
    )
    elsewhere = tmp_path / "out" / "export.partial-elsewhere"
    elsewhere.mkdir()
    write_json(
        elsewhere / worker_jobs.REQUEST,
        {**request, "product": str(elsewhere / worker_jobs.PRODUCT), "host": "another machine"},
    )
    run_job("works")
    assert left(tmp_path) == ["export", elsewhere.name, living.name, others.name]


def test_an_earlier_product_comes_back_when_the_caller_was_killed_between_two_renames(run_job, tmp_path):
    run_job("works")
    output = tmp_path / "out" / "export"
    before = (output / "model.onnx").read_text()
    stale = output.with_name("export.partial-1")
    stale.mkdir()
    shutil.move(output, stale / worker_jobs.OLD)
    ended = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    caller = [ended.pid, processes.start_time(ended.pid)]
    ended.communicate(b"\n")
    ours = {"product": str(stale / worker_jobs.PRODUCT), "caller": caller, "host": worker_jobs.socket.gethostname()}
    write_json(stale / worker_jobs.REQUEST, ours)
    with pytest.raises(WorkerError):
        run_job("fails")
    assert (output / "model.onnx").read_text() == before and left(tmp_path) == ["export"]


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"nothing\.onnx"):
        worker_jobs.evaluate_model(sys.executable, tmp_path / "nothing.onnx")
    model = tmp_path / "model.onnx"
    model.touch()
    with pytest.raises(InputError, match="no dataset here"):
        worker_jobs.evaluate_model(sys.executable, model, dataset=tmp_path / "no dataset here")
    with pytest.raises(InputError, match="output folder"):
        worker_jobs.evaluate_model(sys.executable, model)
    with pytest.raises(InputError, match="output folder"):
        worker_jobs.export_model(sys.executable, model)
