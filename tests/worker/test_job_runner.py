"""Evaluations and exports whose caller is killed, whose memory runs out, whose disk is full."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys

import pytest
from PIL import Image
from process_list import command_lines
from waiting import wait_until

from buildseg_trainer.common.files import write_json
from buildseg_trainer.errors import InputError, WorkerError
from buildseg_trainer.runs import worker_jobs
from buildseg_trainer.worker import job_runner
from buildseg_trainer.worker.export import onnx_export


def call(function, *arguments, before="", **options):
    """Start ``function`` of runs.job in a process of its own, which prints its error; ``before`` is run there first."""
    script = (
        "import json, sys; from buildseg_trainer.runs import worker_jobs; from buildseg_trainer.errors import *\n"
        f"{before}\n"
        "arguments, options = json.loads(sys.argv[1])\n"
        "try:\n"
        f"    print(worker_jobs.{function}(sys.executable, *arguments, **options))\n"
        "except BuildsegTrainerError as error:\n"
        "    print(error)\n"
    )
    threads = {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}
    environment = {**os.environ, **threads, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, json.dumps([[*map(str, arguments)], options])]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize(
    ("function", "sign"),
    [
        ("evaluate_model", "job.log"),
        ("evaluate_model", "events.jsonl"),
        ("export_model", "product/model.pdmodel"),
    ],
)
def test_a_job_whose_caller_is_killed_ends_and_leaves_nothing(trained, tmp_path, function, sign):
    caller = call(function, trained.path, output=str(tmp_path / "result"))
    wait_until(lambda: list(tmp_path.glob(f"result.partial-*/{sign}")))
    (scratch,) = tmp_path.iterdir()
    caller.send_signal(signal.SIGKILL)
    caller.wait()
    caller.stdout.close()
    wait_until(lambda: not list(tmp_path.iterdir()))
    wait_until(lambda: str(scratch) not in " ".join(command_lines()))
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="only there a limit of the address space is kept to")
def test_too_little_memory_is_one_sentence(trained, small_dataset, sample, tmp_path):
    dataset = shutil.copytree(small_dataset, tmp_path / "dataset")
    for name, content in (("img", sample[0]), ("gt", sample[1])):
        Image.fromarray(content[:3072, :3072]).save(dataset / name / "huge.png")
    (dataset / "val.txt").write_text("img/huge.png gt/huge.png\n")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (int(3.4 * (1 << 30)),) * 2)"
    output = tmp_path / "result"
    with call("evaluate_model", trained.path, before=limit, dataset=str(dataset), output=str(output)) as caller:
        said = caller.communicate()[0].strip()
    assert said == (
        "The memory ran out while evaluating; close other programs, or evaluate with a dataset of smaller tiles."
    )
    assert list(tmp_path.iterdir()) == [dataset]


def test_what_is_to_be_done_for_want_of_memory_depends_on_the_job():
    assert "DEVICE=cpu" in worker_jobs.explain_memory(
        "evaluate", "gpu:0"
    ) and "smaller tiles" in worker_jobs.explain_memory("evaluate")
    assert "DEVICE" not in worker_jobs.explain_memory("evaluate") + worker_jobs.explain_memory("export")
    # The converter, ended by the system or by its own want of memory.
    for code in ("import os; os.kill(os.getpid(), 9)", "bytes(1 << 62)", "raise MemoryError('std::bad_alloc')"):
        done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
        assert isinstance(onnx_export._failed_conversion(done, None, "paddle2onnx"), MemoryError), code


FULL = "The disk of {} is full; free some space there, or choose an output folder on another disk."


@pytest.mark.parametrize("size", ["4m", "14m", "18m"])
def test_a_disk_that_an_export_fills_is_one_sentence(trained, mount_disk, size):
    """While the static model is written, while it is converted, while the converted one is described."""
    place = mount_disk(size)
    with pytest.raises(WorkerError) as caught:
        worker_jobs.export_model(sys.executable, trained.path, output=place / "export")
    assert str(caught.value) == FULL.format(place)
    assert not list(place.iterdir())


def test_a_disk_that_others_fill_is_one_sentence(trained, mount_disk):
    place = mount_disk("4m")

    def fill(*_):
        with (place / "ballast").open("ab", buffering=0) as stream, contextlib.suppress(OSError):
            while True:
                stream.write(bytes(4096))

    with pytest.raises((InputError, WorkerError)) as caught:
        worker_jobs.evaluate_model(sys.executable, trained.path, output=place / "report", report=fill)
    assert str(caught.value) == FULL.format(place)
    assert [path.name for path in place.iterdir()] == ["ballast"]


def test_a_file_that_cannot_be_read_is_no_matter_of_the_disk(tmp_path):
    write_json(tmp_path / "request.json", {"product": str(tmp_path / "product"), "caller": [1, None]})
    own, other = tmp_path / "events.jsonl", tmp_path.parent / "tile.png"
    refused = PermissionError(13, "Permission denied", str(other))
    said = job_runner.explain(refused, "export", job_runner.Job(tmp_path))
    assert said == f"{other} cannot be used (Permission denied); mend that and try again."
    said = job_runner.explain(PermissionError(13, "Permission denied", str(own)), "export", job_runner.Job(tmp_path))
    assert said == f"{tmp_path.parent} cannot be written (Permission denied); choose another output folder."
