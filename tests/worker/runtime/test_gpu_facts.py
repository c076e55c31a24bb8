"""What is told of cards and builds. There was no card: Paddle's and the driver's answers are stand-ins."""

import paddle
import pytest

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.worker.runtime import gpu_facts

GIGA = 1 << 30


def test_of_a_build_for_the_cpu_there_is_nothing_to_tell():
    assert (gpu_facts.cards(), gpu_facts.build({"numpy": "2.2.6"}), gpu_facts.remarks({})) == ([], {}, [])


def test_cards_with_their_drivers_and_what_the_build_is_for(monkeypatch):
    class Properties:
        name, total_memory = "NVIDIA GeForce RTX 4070", 12 * GIGA

    monkeypatch.setattr(paddle, "is_compiled_with_cuda", lambda: True)
    monkeypatch.setattr(paddle.device.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(paddle.device.cuda, "get_device_properties", lambda number: Properties)
    monkeypatch.setattr(paddle.device.cuda, "get_device_capability", lambda number: (8, 9))
    for name, answer in (("cuda", "12.6"), ("cudnn", "9.5.1"), ("cuda_archs", ["75", "86", "89"])):
        monkeypatch.setattr(paddle.version, name, lambda answer=answer: answer)
    card = nvidia_smi.Card(Properties.name, "552.22", (8, 9), 12 * GIGA, GIGA)
    known = {"name": card.name, "capability": "8.9", "memory": 12 * GIGA}
    for found, driver in (([card], "552.22"), ([], None)):
        monkeypatch.setattr(nvidia_smi, "cards", lambda found=found: (found, ""))
        assert gpu_facts.cards() == [{**known, "driver": driver}]
    assert gpu_facts.build({"nvidia-cudnn-cu12": "9.5.1.17"}) == {
        "cuda": "12.6",
        "cudnn": "9.5.1",
        "cudnn_package": "9.5.1.17",
        "architectures": [75, 86, 89],
    }


@pytest.mark.parametrize(
    ("compiled", "installed", "is_remarked"),
    [
        ("9.5.1", "9.5.1.17", False),
        ("9.5.1", "9.9.0.52", False),
        ("9.9.0", "9.5.1.17", True),
        ("9.9.0", None, False),
        ("False", "9.5.1.17", False),
    ],
)
def test_an_older_cudnn_than_the_build_is_made_for_is_remarked(compiled, installed, is_remarked):
    found = gpu_facts.remarks({"cudnn": compiled, "cudnn_package": installed})
    assert len(found) == is_remarked
    assert not found or "compiled for cuDNN 9.9.0, but 9.5.1.17 is installed" in found[0]
