"""Which of Paddle's builds is chosen. No GPU was there: cards and drivers are those of users' reports."""

import stat
import sys

import pytest

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.environment import paddle_builds

LINE = "{}, {}, {}, 1000, NVIDIA {}"


def card(name, driver, capability, memory=8):
    return nvidia_smi.Card(name, driver, capability, memory << 30, memory << 30)


@pytest.mark.parametrize(
    ("system", "driver", "capability", "builds"),
    [
        ("win32", "560.94", (5, 2), ["cpu"]),  # GTX 970: no build has code for it
        ("win32", "560.94", (6, 1), ["cu118", "cpu"]),  # GTX 1080 with a driver that could run more
        ("linux", "580.65.06", (6, 1), ["cu118", "cpu"]),
        ("linux", "535.183.01", (6, 0), ["cu118", "cpu"]),  # P100
        ("win32", "535.98", (6, 0), ["cpu"]),
        ("linux", "535.183.01", (7, 0), ["cu118", "cpu"]),  # V100
        ("win32", "552.22", (7, 0), ["cpu"]),
        ("linux", "535.183.01", (7, 5), ["cu118", "cpu"]),  # RTX 2060, whose driver is too old for cu126
        ("win32", "552.22", (8, 9), ["cu126", "cu118", "cpu"]),  # RTX 4070
        ("linux", "575.51.03", (8, 6), ["cu126", "cu118", "cpu"]),
        ("linux", "560.35.03", (9, 0), ["cu126", "cpu"]),  # H100
        ("win32", "560.35", (9, 0), ["cpu"]),
        ("win32", "576.80", (12, 0), ["cu129", "cpu"]),  # RTX 5070 Ti
        ("linux", "575.51.03", (12, 0), ["cu129", "cpu"]),
        ("linux", "565.77", (12, 0), ["cpu"]),
        ("linux", "470.256.02", None, ["cu118", "cpu"]),  # before 510: the capability is unknown
        ("win32", "451.48", None, ["cpu"]),
    ],
)
def test_card_driver_and_platform_decide(monkeypatch, system, driver, capability, builds):
    monkeypatch.setattr(sys, "platform", system)
    assert paddle_builds.builds_for(card("card", driver, capability)) == builds


@pytest.fixture
def smi(tmp_path, monkeypatch):
    """Lets a script on the search path answer as nvidia-smi; the machine is a usual one."""

    def put(*lines):
        program = tmp_path / "nvidia-smi"
        (tmp_path / "text").write_text("\n".join(lines) + "\n")
        program.write_text(f"#!/bin/sh\n/bin/cat '{tmp_path}/text'\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(nvidia_smi, "_PLACES", ())
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(paddle_builds.platform, "machine", lambda: "x86_64")
    return put


def test_of_several_cards_the_largest_that_a_build_suits_decides(smi):
    smi(
        LINE.format("560.35.03", "6.1", 2048, "GeForce GT 1030"),
        LINE.format("560.35.03", "8.6", 24576, "GeForce RTX 3090"),
        LINE.format("560.35.03", "5.2", 98304, "Tesla M40"),
    )
    builds, reason = paddle_builds.suiting()
    assert builds == ["cu126", "cu118", "cpu"]
    assert reason == (
        "NVIDIA GeForce RTX 3090 (compute capability 8.6, driver 560.35.03) takes cu126; this build cannot use NVIDIA "
        "GeForce GT 1030 (compute capability 6.1, driver 560.35.03), NVIDIA Tesla M40 (compute capability 5.2, driver "
        "560.35.03)"
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            LINE.format("560.94", "5.2", 4096, "GTX 970"),
            "no build of Paddle has code for NVIDIA GTX 970 (compute capab",
        ),
        (LINE.format("565.77", "12.0", 8192, "RTX 5060"), "too old: cu129 needs 570 or later, update it"),
        (LINE.format("390.157", "[N/A]", 2048, "GTX 650"), "too old: cu118 needs 450 or later"),
        ("Failed to initialize NVML: Driver/library version mismatch", "Driver/library version mismatch"),
    ],
)
def test_why_the_cpu_is_chosen_is_told(smi, line, reason):
    smi(line)
    builds, why = paddle_builds.suiting()
    assert builds == ["cpu"] and reason in why


def test_no_driver_and_no_builds_for_the_platform(smi, monkeypatch):
    assert paddle_builds.suiting() == (["cpu"], "no NVIDIA driver was found (there is no nvidia-smi)")
    smi(LINE.format("560.35.03", "8.6", 24576, "RTX 3090"))
    assert paddle_builds.suiting()[0][0] == "cu126"
    monkeypatch.setattr(paddle_builds.platform, "machine", lambda: "arm64")
    assert paddle_builds.suiting() == (["cpu"], "Paddle has no builds for GPUs on this platform")


def test_every_choice_of_the_device_is_known_for_both_platforms():
    assert paddle_builds.CHOICES == ("auto", "cpu", "cu118", "cu126", "cu129")
    for table in (paddle_builds.OLDEST_DRIVER, paddle_builds.ARCHITECTURES):
        assert all(found.keys() == {"linux", "win32"} for found in table.values())
        assert table.keys() == set(paddle_builds.CHOICES[2:])
