"""What is said of environments: of the real one that it trains, of broken ones what is wrong and what to do."""

import os
import subprocess
import sys

import pytest

from buildseg_trainer.environment import base_python, probe, requirements_lock
from buildseg_trainer.environment.interpreter import PYTHON_VARIABLE, python_in
from buildseg_trainer.errors import Cancelled

REMEDY = 'run the algorithm "Set up training environment".'


@pytest.fixture(scope="module")
def venv(tmp_path_factory):
    """A virtual environment without any package, not even pip."""
    folder = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder


@pytest.fixture
def package(venv):
    """Puts a module into the venv, and takes it out again."""
    folder = next(venv.glob("lib/python*/site-packages"))
    made = []

    def put(name, text):
        made.append(folder / f"{name}.py")
        made[-1].write_text(text, encoding="utf-8")

    yield put
    for path in made:
        path.unlink()


def assert_one_sentence(found, message):
    assert not found.ready
    assert len(found.problems) == 1
    assert message in found.problems[0]
    assert found.problems[0].endswith(REMEDY)
    assert "Traceback" not in found.problems[0]
    assert found.problems[0] in found.report_markdown()


def test_missing_file(tmp_path):
    assert_one_sentence(probe.check(tmp_path / "python"), "does not exist")


def test_no_python(tmp_path):
    assert_one_sentence(probe.check("/bin/true"), "is not a working Python")


def test_a_python_without_the_packages(venv):
    found = probe.check(python_in(venv))
    assert_one_sentence(found, "has no paddlepaddle and no paddleseg")
    assert found.python_version.startswith("3.")
    assert found.free_disk > 0


def test_paddle_that_crashes_the_process(venv, package):
    package("paddle", "import os\nos.abort()\n")
    assert_one_sentence(probe.check(python_in(venv)), "")


def test_paddle_that_hangs(venv, package):
    package("paddle", "import time\ntime.sleep(60)\n")
    assert_one_sentence(probe.check(python_in(venv), timeout=2), "")


def test_cancel(venv, package):
    package("paddle", "import time\ntime.sleep(60)\n")
    with pytest.raises(Cancelled):
        probe.check(python_in(venv), is_cancelled=lambda: True)


@pytest.fixture(scope="module")
def real():
    return probe.check(os.environ[PYTHON_VARIABLE], train_step=True, device="cpu")


def test_the_real_one_trains(real):
    assert real.problems == []
    assert real.ready
    assert "cpu" in real.devices
    assert [step["model"] for step in real.train_steps] == ["bisenet_v2", "pp_liteseg_stdc1"]
    assert all(step["loss"] > 0 and step["seconds"] > 0 for step in real.train_steps)
    assert real.versions["paddleseg"] == "2.8.0"


def test_the_real_one_is_as_in_the_lock(real):
    base = base_python.ask([os.environ[PYTHON_VARIABLE]])
    assert real.expected == requirements_lock.pins(base.version, base.platform)
    assert not real.remarks
    assert {name: real.versions.get(name) for name in real.expected} == real.expected


def test_the_report_has_it_all(real):
    report = real.report_markdown()
    for expected in ("# Training environment: ready", real.python, "| paddlepaddle | 3.1.1 | 3.1.1 |", "GB", "loss"):
        assert expected in report
    assert "Problems" not in report


def test_the_report_names_cards_and_build():
    card = {"name": "RTX 4070", "capability": "8.9", "memory": 12 << 30, "driver": None}
    build = {"cuda": "12.6", "cudnn": "9.5.1", "cudnn_package": "9.5.1.17", "architectures": [86, 89]}
    report = probe.Probe("python", gpus=[card], gpu_build=build).report_markdown().splitlines()
    assert "- GPU 0: RTX 4070, compute capability 8.9, 12.9 GB, driver unknown" in report
    assert "- Paddle's build: CUDA 12.6, cuDNN 9.5.1 (installed: 9.5.1.17), code for 86, 89" in report


def test_other_versions_are_remarked(real):
    other = probe.Probe("python", versions={**real.versions, "numpy": "1.0"}, expected=real.expected)
    del other.versions["tqdm"]
    (remark,) = probe._differences(other)
    assert "numpy 1.0 instead of" in remark
    assert "tqdm missing" in remark
