"""The lock: its form, and that it is read as pip reads it."""

import re

import pytest
from packaging.markers import Marker

from buildseg_trainer.environment import requirements_lock

PYTHONS = [f"3.{minor}" for minor in range(9, 14)]
PLATFORMS = ["linux", "win32", "darwin"]


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_package_has_one_version(python, platform):
    pins = requirements_lock.pins(python, platform)
    assert pins["paddlepaddle"] == "3.1.1"
    assert pins["paddleseg"] == "2.8.0"
    assert {"numpy", "opencv-python-headless", "onnxruntime", "onnx", "visualdl"} <= set(pins)
    assert "opencv-python" not in pins
    # Known gap: the exporter has no wheel for 3.13. Everything else is there for all.
    assert ("paddle2onnx" in pins) == (python != "3.13")
    every = {name for other in PYTHONS for name in requirements_lock.pins(other, platform)}
    assert every - set(pins) <= {"paddle2onnx", "p2o", "exceptiongroup", "narwhals"}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_markers_mean_what_they_mean_to_pip(python, platform):
    expected = {}
    for line in requirements_lock.LOCK_FILE.read_text(encoding="utf-8").splitlines():
        requirement, _, marker = line.rstrip("\\").split("#")[0].partition(";")
        if requirement.strip() and "--hash" not in requirement:
            values = {"python_version": python, "sys_platform": platform}
            if not marker or Marker(marker.strip()).evaluate(values):
                name, version = requirement.strip().split("==")
                expected[name] = version
    assert requirements_lock.pins(python, platform) == expected


@pytest.mark.parametrize("python", PYTHONS)
def test_a_build_with_a_file_of_its_own_has_its_versions_and_all_else_as_the_others(python):
    common = requirements_lock.pins(python, "linux")
    assert requirements_lock.pins(python, "linux", "cu126") == common
    assert requirements_lock.fingerprint("cu126") == requirements_lock.fingerprint()
    found = requirements_lock.pins(python, "linux", "cu129")
    assert {name for name in found if found[name] != common.get(name)} == {"paddlepaddle", "safetensors"}
    assert found["paddlepaddle"] == "3.2.2" and common.keys() <= found.keys()
    assert requirements_lock.fingerprint("cu129") != requirements_lock.fingerprint()


def test_patch_version_is_ignored():
    assert requirements_lock.pins("3.10.13", "linux") == requirements_lock.pins("3.10", "linux")


def test_names_are_normalised_and_sources_absent():
    """--no-deps installs what stands there: no ranges, no addresses, no options but hashes."""
    for name in requirements_lock.pins("3.11", "linux"):
        assert name == requirements_lock.normalised(name)
    assert not re.search(
        r"^\s*-(?!-hash=sha256:)|://", requirements_lock.LOCK_FILE.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert requirements_lock.normalised("Opt_Einsum") == "opt-einsum"


@pytest.mark.parametrize("build", ["cpu", "cu126", "cu129"])
@pytest.mark.parametrize("python", PYTHONS)
def test_all_that_pip_is_given_has_hashes_but_paddles_builds_for_gpus(python, build):
    lines = requirements_lock.requirements(python, "linux", build).splitlines()
    for line in lines:
        assert re.fullmatch(r"[a-z0-9-]+==\S+( --hash=sha256:[0-9a-f]{64})+", line)
    expected = requirements_lock.pins(python, "linux", build)
    assert ("paddlepaddle" in {line.split("==")[0] for line in lines}) == (build == "cpu")
    assert len(lines) == len(expected) - (build != "cpu")


def test_what_applies_models_has_wheels_for_a_newer_python():
    lines = requirements_lock.requirements("3.14.1", "linux", purpose="apply").splitlines()
    counts = {line.split("==")[0]: line.count("--hash") for line in lines}
    assert counts.keys() == set(requirements_lock.APPLYING)
    # CPython 3.11 to 3.14, four platforms; jinja2 has no machine code.
    assert counts.pop("jinja2") == 1 and min(counts.values()) >= 4 * 4


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("numpy>=2\n", "not a pinned package"),
        ("numpy==2.0.2\nnumpy==2.4.6\n", "pinned twice"),
        ('numpy==2.0.2 ; platform_machine == "arm64"\n', "may not use"),
    ],
)
def test_a_bad_lock_is_refused(tmp_path, monkeypatch, text, message):
    bad = tmp_path / "training.txt"
    bad.write_text(text, encoding="utf-8")
    monkeypatch.setattr(requirements_lock, "LOCK_FILE", bad)
    with pytest.raises(ValueError, match=message):
        requirements_lock.pins("3.11", "linux")


def test_fingerprint_ignores_line_ends(tmp_path, monkeypatch):
    """A checkout on Windows may have others."""
    texts = {"unix": b"a==1\nb==2\n", "windows": b"a==1\r\nb==2\r\n", "other": b"a==1\nb==3\n"}
    found = {}
    for name, text in texts.items():
        path = tmp_path / name
        path.write_bytes(text)
        monkeypatch.setattr(requirements_lock, "LOCK_FILE", path)
        found[name] = requirements_lock.fingerprint()
    assert found["unix"] == found["windows"] != found["other"]


@pytest.mark.parametrize("python", ["3.9", "3.13", "3.14"])
def test_applying_models_takes_the_versions_of_training(python):
    found = requirements_lock.pins(python, "win32", purpose="apply")
    assert set(found) == {"numpy", "onnxruntime", "pillow", "jinja2", "markupsafe"}
    assert found.items() <= requirements_lock.pins(python, "win32").items()
