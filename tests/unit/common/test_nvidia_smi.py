"""What is read of nvidia-smi's answers. No card was there: the texts are those of issues and manuals, see each."""

import os
import stat

import pytest

from buildseg_trainer.common import nvidia_smi

MEBI = 1 << 20


@pytest.fixture
def answers(tmp_path, monkeypatch):
    """Lets a script on the search path answer as nvidia-smi, with exit code 0 or another."""

    def put(text, code=0, without_capability=None):
        program = tmp_path / "nvidia-smi"
        (tmp_path / "text").write_text(text + "\n")
        (tmp_path / "other").write_text((without_capability or text) + "\n")
        program.write_text(
            f"#!/bin/sh\ncase \"$1\" in *compute_cap*) /bin/cat '{tmp_path}/text';; *) /bin/cat '{tmp_path}/other';;"
            f" esac\nexit {code}\n"
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(nvidia_smi, "_PLACES", ())
    return put


def test_cards_in_the_order_of_the_driver(answers):
    answers("576.80, 12.0, 16303, 15010, NVIDIA GeForce RTX 5070 Ti\n576.80, 6.1, 8192, 8000, NVIDIA GeForce GTX 1080")
    (first, second), problem = nvidia_smi.cards()
    assert first == nvidia_smi.Card("NVIDIA GeForce RTX 5070 Ti", "576.80", (12, 0), 16303 * MEBI, 15010 * MEBI)
    assert (second.name, second.capability, problem) == ("NVIDIA GeForce GTX 1080", (6, 1), "")
    assert str(second) == "NVIDIA GeForce GTX 1080 (compute capability 6.1, driver 576.80)"


def test_a_warning_before_the_cards_is_passed_over_and_what_is_not_known_is_none(answers):
    answers(
        "WARNING: infoROM is corrupted at gpu 0000:02:00.0\n535.183.01, 7.5, [N/A], [Insufficient Permissions], T4", 14
    )
    (card,), _ = nvidia_smi.cards()
    assert (card.driver, card.capability, card.memory, card.free) == ("535.183.01", (7, 5), None, None)


def test_a_driver_that_does_not_know_the_capability(answers):
    answers('Field "compute_cap" is not a valid field to query.', 2, "470.256.02, 2001, 1900, NVIDIA GeForce GT 710")
    (card,), _ = nvidia_smi.cards()
    assert (card.driver, card.capability, card.memory) == ("470.256.02", None, 2001 * MEBI)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Failed to initialize NVML: Driver/library version mismatch", 18),
        ("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that ...", 9),
        ("No devices were found", 6),
        ("", 1),
    ],
)
def test_without_cards_its_own_words_are_the_reason(answers, text, code):
    answers(text, code)
    cards, problem = nvidia_smi.cards()
    assert cards == [] and (text.rstrip(".") or "it wrote nothing") in problem


def test_without_a_driver_with_one_beside_the_path_and_with_one_that_hangs(answers, tmp_path, monkeypatch):
    assert nvidia_smi.cards() == ([], "no NVIDIA driver was found (there is no nvidia-smi)")
    answers("552.22, 8.9, 12282, 11000, NVIDIA GeForce RTX 4070")
    monkeypatch.setenv("PATH", os.devnull)
    monkeypatch.setattr(nvidia_smi, "_PLACES", (str(tmp_path),))
    assert nvidia_smi.cards()[0][0].capability == (8, 9)
    (tmp_path / "nvidia-smi").write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    monkeypatch.setattr(nvidia_smi, "TIMEOUT", 0.2)
    assert nvidia_smi.cards() == ([], "nvidia-smi did not answer within 0.2 s")
    (tmp_path / "nvidia-smi").write_bytes(b"no program")
    assert "could not be started" in nvidia_smi.cards()[1]
