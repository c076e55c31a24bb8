"""Which of Paddle's builds is chosen. No GPU was there: the driver's numbers are NVIDIA's, the choice is tested."""

import stat

import pytest

from buildseg_trainer.environment import paddle_builds


@pytest.mark.parametrize(
    ("driver", "build"),
    [
        ("580.65.06", "cu129"),
        ("575.51.03", "cu129"),
        ("560.28.03", "cu126"),
        ("550.54.15", "cu118"),
        ("520.61.05", "cu118"),
        ("470.82", "cpu"),
        ("[N/A]", "cpu"),
    ],
)
def test_driver_decides(driver, build):
    assert paddle_builds.newest_build(driver) == build


@pytest.mark.parametrize(
    ("text", "build"),
    [
        ("#!/bin/sh\necho 560.35.03\necho 560.35.03\n", "cu126"),
        ("#!/bin/sh\necho 'NVIDIA-SMI has failed'\nexit 9\n", "cpu"),
        ("no program", "cpu"),
        (None, "cpu"),
    ],
)
def test_auto_asks_the_driver(tmp_path, monkeypatch, text, build):
    if text is not None:
        program = tmp_path / "nvidia-smi"
        program.write_text(text)
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(paddle_builds.platform, "machine", lambda: "x86_64")
    assert paddle_builds.resolve("auto") == build
    monkeypatch.setattr(paddle_builds.platform, "machine", lambda: "arm64")
    assert paddle_builds.resolve("auto") == "cpu"


def test_a_choice_is_taken_as_it_is():
    assert [paddle_builds.resolve(choice) for choice in paddle_builds.CHOICES[1:]] == list(paddle_builds.CHOICES[1:])
    assert paddle_builds.CHOICES == ("auto", "cpu", "cu118", "cu126", "cu129")
