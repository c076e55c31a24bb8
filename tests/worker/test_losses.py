"""Ignored pixels count for nothing in any loss, and every output of a network gets its own."""

import numpy as np
import paddle
import pytest

from buildseg_trainer.worker.losses import LOSSES, OutputLosses

MIX = [{"type": "bce", "weight": 2.0}, {"type": "dice", "weight": 1.0}, {"type": "lovasz_hinge", "weight": 1.0}]


def scores_and_labels(seed=0):
    generator = np.random.default_rng(seed)
    scores = paddle.to_tensor(generator.standard_normal((2, 2, 16, 16)).astype(np.float32), stop_gradient=False)
    return scores, generator.integers(0, 2, (2, 16, 16))


@pytest.mark.parametrize("parts", [*([{"type": name, "weight": 1.0}] for name in LOSSES), MIX, MIX[::-1]])
def test_scores_under_ignored_pixels_change_nothing(parts):
    scores, labels = scores_and_labels()
    labels[:, :, 10:] = 255
    losses = OutputLosses(parts, 0.4, outputs=1)
    tensor = paddle.to_tensor(labels)
    loss = losses([scores], tensor)
    loss.backward()
    gradient = scores.grad.numpy()
    assert not gradient[..., 10:].any(), "an ignored pixel has a gradient"
    assert gradient[..., :10].any()
    changed = scores.numpy().copy()
    changed[..., 10:] += 7.0
    assert losses([paddle.to_tensor(changed)], tensor).item() == pytest.approx(loss.item(), rel=1e-6)
    assert np.array_equal(tensor.numpy(), labels), "the labels were changed in place"


@pytest.mark.parametrize("parts", [[{"type": name, "weight": 1.0}] for name in LOSSES])
def test_a_wholly_ignored_batch_is_no_disaster(parts):
    scores, labels = scores_and_labels()
    loss = OutputLosses(parts, 0.4, outputs=1)([scores], paddle.full(labels.shape, 255, "int64"))
    loss.backward()
    assert np.isfinite(loss.item()) and np.isfinite(scores.grad.numpy()).all()


def test_auxiliary_outputs_count_by_their_weight():
    first, labels = scores_and_labels(1)
    second, _ = scores_and_labels(2)
    labels = paddle.to_tensor(labels)
    single = OutputLosses(MIX, 0.4, outputs=1)
    both = OutputLosses(MIX, 0.4, outputs=2)([first, second], labels).item()
    assert both == pytest.approx(single([first], labels).item() + 0.4 * single([second], labels).item(), rel=1e-6)
    with pytest.raises(ValueError, match="2 outputs"):
        single([first, second], labels)


def test_better_scores_lose_less():
    _, labels = scores_and_labels()
    target = np.stack([1 - labels, labels], axis=1).astype(np.float32) * 8 - 4
    losses = OutputLosses(MIX, 0.4, outputs=1)
    good, bad = (losses([paddle.to_tensor(sign * target)], paddle.to_tensor(labels)).item() for sign in (1, -1))
    assert good < bad / 4
