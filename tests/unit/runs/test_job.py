"""Short jobs: products appear whole or not at all."""

import sys
import textwrap

import pytest

from buildseg_trainer.errors import Cancelled, InputError, WorkerError
from buildseg_trainer.runs import job, launcher

STAND_IN = """
    import json, os, signal, sys, time
    from pathlib import Path
    scratch = Path(sys.argv[sys.argv.index("--job") + 1])
    request = json.loads((scratch / "request.json").read_text(encoding="utf-8"))
    product = Path(request["product"])
    (product / "export.json").write_text("{}")
    how = request["how"]
    print("log of", how, flush=True)
    with (scratch / "events.jsonl").open("a") as events:
        events.write(json.dumps({"type": "step", "percent": 50, "text": "half way"}) + "\\n")
    if how == "sleeps":
        time.sleep(60)
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    answer = {"error": "The export failed for a reason."} if how == "fails" else {"value": 7}
    (scratch / "result.json").write_text(json.dumps(answer))
"""


@pytest.fixture
def run_job(tmp_path, monkeypatch):
    script = tmp_path / "stand_in.py"
    script.write_text(textwrap.dedent(STAND_IN), encoding="utf-8")
    monkeypatch.setattr(launcher, "WORKER_MAIN", script)

    def call(how, output=None, **options):
        return job.run_job(sys.executable, "export", {"how": how}, output or tmp_path / "out" / "export", **options)

    return call


def left(tmp_path):
    return sorted(path.name for path in (tmp_path / "out").iterdir())


def test_a_product_is_put_in_place(run_job, tmp_path):
    lines = []
    assert run_job("works", report=lambda percent, text: lines.append((percent, text))) == {"value": 7}
    assert lines == [(50, "half way")]
    assert left(tmp_path) == ["export"]
    (tmp_path / "out" / "export" / "old").touch()
    run_job("works")
    assert [path.name for path in (tmp_path / "out" / "export").iterdir()] == ["export.json"]


@pytest.mark.parametrize(("how", "words"), [("fails", "for a reason"), ("killed", "memory")])
def test_a_failure_leaves_what_was_there_before(run_job, tmp_path, how, words):
    run_job("works")
    (tmp_path / "out" / "export" / "old").touch()
    with pytest.raises(WorkerError, match=words):
        run_job(how)
    assert left(tmp_path) == ["export"]
    assert (tmp_path / "out" / "export" / "old").exists()


def test_a_cancel_leaves_nothing(run_job, tmp_path, monkeypatch):
    monkeypatch.setattr(job, "GRACE_SECONDS", 0.5)
    with pytest.raises(Cancelled):
        run_job("sleeps", is_cancelled=lambda: True)
    assert left(tmp_path) == []


def test_other_peoples_folders_are_refused(run_job, tmp_path):
    full = tmp_path / "full"
    full.mkdir()
    (full / "thesis.doc").touch()
    with pytest.raises(InputError, match="not empty"):
        run_job("works", full)
    with pytest.raises(InputError, match="is a file"):
        run_job("works", full / "thesis.doc")
    assert [path.name for path in full.iterdir()] == ["thesis.doc"]


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"nothing\.onnx"):
        job.evaluate_model(sys.executable, tmp_path / "nothing.onnx")
    model = tmp_path / "model.onnx"
    model.touch()
    with pytest.raises(InputError, match="no dataset here"):
        job.evaluate_model(sys.executable, model, dataset=tmp_path / "no dataset here")
    with pytest.raises(InputError, match="output folder"):
        job.evaluate_model(sys.executable, model)
    with pytest.raises(InputError, match="output folder"):
        job.export_model(sys.executable, model)
