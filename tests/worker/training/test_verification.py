"""What the setup of an environment tries of it, on a card that is a stand-in: it computes on the CPU, in fp32."""

import pytest
from paddleseg.models import PPLiteSeg

from buildseg_trainer.worker import probe
from buildseg_trainer.worker.optim import amp
from buildseg_trainer.worker.runtime import devices
from buildseg_trainer.worker.training import verification

CUDNN = (
    "(External) CUDNN error(5000), CUDNN_STATUS_EXECUTION_FAILED. \n  [Hint: Please search for the error code] (at "
    "..\\paddle\\phi\\kernels\\gpudnn\\pool_grad_kernel.cu:297)"
)


@pytest.fixture
def card(a_gpu, monkeypatch):
    monkeypatch.setattr(devices, "select", lambda wanted: "gpu:0")
    monkeypatch.setattr(verification, "GPU_SIZE", 64)


def made(answer):
    return [(step["model"], step["precision"]) for step in answer["train_steps"]]


def test_both_networks_train_in_both_precisions(card):
    answer = probe.train("auto")
    assert made(answer) == [(model, precision) for precision in ("fp32", "fp16") for model in verification.MODELS]
    assert answer["remarks"] == [] and all(step["loss"] > 0 for step in answer["train_steps"])


def test_a_network_that_fails_on_a_card_is_remarked(card, monkeypatch):
    """As on an RTX 5070 with Paddle 3.3.1 (Paddle#78663), where another trains."""

    def fail(self, images):
        raise OSError(CUDNN)

    monkeypatch.setattr(PPLiteSeg, "forward", fail)
    answer = probe.train("auto")
    assert made(answer) == [("bisenet_v2", "fp32"), ("bisenet_v2", "fp16")] and "problems" not in answer
    first, second = answer["remarks"]
    assert first.startswith("A training step of pp_liteseg_stdc1 in fp32 failed: The GPU or its driver failed (")
    assert "pp_liteseg_stdc1 in fp16" in second and second.endswith(": choose another MODEL or PRECISION.")


def test_fp16_that_takes_over_gradients_without_bounds_is_remarked(card, monkeypatch):
    monkeypatch.setattr(amp._LossScaler, "step", lambda self, optimizer: optimizer.step())
    answer = probe.train("auto")
    assert made(answer) == [("bisenet_v2", "fp32"), ("pp_liteseg_stdc1", "fp32")]
    assert [remark.partition(" failed: ")[2] for remark in answer["remarks"]] == [
        "gradients that overflowed have changed the weights: choose another MODEL or PRECISION."
    ] * 2


def test_a_device_on_which_nothing_trains_is_a_problem(card, monkeypatch):
    def fail(config):
        raise RuntimeError("Unsupported GPU architecture")

    monkeypatch.setattr(verification.build, "build_for", fail)
    answer = probe.train("auto")
    assert answer["train_steps"] == [] and len(answer["problems"]) == 4
    assert all("failed: This build of Paddle has no code for the GPU" in problem for problem in answer["problems"])
