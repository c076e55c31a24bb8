"""Every loss against its formula in numpy, on real masks; ignored pixels count for nothing in any of them."""

import numpy as np
import paddle
import pytest
from paddleseg.models import losses as paddleseg_losses
from scipy import ndimage

from buildseg_trainer.runs.config import losses as choices
from buildseg_trainer.runs.config.option_syntax import entry
from buildseg_trainer.worker.optim.losses import OutputLosses

MIX = [{"type": "bce", "weight": 2.0}, {"type": "dice", "weight": 1.0}, {"type": "lovasz_hinge", "weight": 1.0}]
EACH = [[entry(name, choices.LOSSES)] for name in choices.LOSSES]
WEIGHTED = ("bce", "cross_entropy", "focal", "ohem", "boundary")


@pytest.fixture(scope="module")
def labels(sample):
    """Two real masks of 64 px, int64 2 x 64 x 64, with both classes and an ignored stripe."""
    values = np.stack([sample[1][1024:1088, 1024:1088], sample[1][2048:2112, 512:576]]).astype(np.int64)
    assert 0.1 < values.mean() < 0.9
    values[:, :, 50:] = 255
    return values


def random_scores(seed=0, shape=(2, 2, 64, 64)):
    """Scores N x C x H x W, surer towards the right."""
    values = np.random.default_rng(seed).standard_normal(shape).astype(np.float32)
    values *= np.linspace(0.2, 3.0, shape[-1], dtype=np.float32)
    return paddle.to_tensor(values, stop_gradient=False)


def loss_of(parts, scores, labels, **more):
    return OutputLosses(parts, [1.0], **more)([scores], paddle.to_tensor(labels))


def probabilities(scores):
    """Class probabilities, float64 P x C, of scores N x C x H x W."""
    flat = np.moveaxis(scores.numpy().astype(np.float64), 1, -1).reshape(-1, scores.shape[1])
    powers = np.exp(flat - flat.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def jaccard_gradient(member):
    jaccard = 1 - (member.sum() - np.cumsum(member)) / (member.sum() + np.cumsum(1 - member))
    return np.diff(jaccard, prepend=0)


def expected(name, scores, labels, class_weights=(1.0, 1.0), **options):
    """The formulas of the papers, plainly."""
    shares, flat = probabilities(scores), labels.ravel()
    known = flat != 255
    weights = np.asarray(class_weights)[flat[known]]
    true = shares[known, flat[known]]
    entropy = -np.log(true)
    if name == "bce":
        logits = np.moveaxis(scores.numpy().astype(np.float64), 1, -1).reshape(-1, 2)[known]
        sigmoid = 1 / (1 + np.exp(-logits))
        target = np.eye(2)[flat[known]]
        values = -(target * np.log(sigmoid) + (1 - target) * np.log(1 - sigmoid)).mean(axis=1)
        return np.average(values, weights=weights)
    if name == "cross_entropy":
        return np.average(entropy, weights=weights)
    if name == "focal":
        return np.average((1 - true) ** options.get("gamma", 2.0) * entropy, weights=weights)
    if name == "ohem":
        count = int(np.ceil(options.get("min_share", 0.1) * known.sum()))
        kept = true < options.get("threshold", 0.7)
        kept |= entropy >= np.sort(entropy)[-count]
        return np.average(entropy[kept], weights=weights[kept])
    if name == "boundary":
        box = np.ones((1, *2 * [2 * int(options.get("width", 3)) + 1]))
        near = ndimage.binary_dilation(labels == 1, box) & ndimage.binary_dilation(labels == 0, box)
        return np.average(entropy, weights=weights * np.where(near.ravel()[known], options.get("factor", 4.0), 1.0))
    if name == "lovasz_softmax":
        total = []
        for number in np.unique(flat[known]):
            errors = np.abs((flat[known] == number) - shares[known, number])
            order = np.argsort(-errors, kind="stable")
            total.append(errors[order] @ jaccard_gradient((flat[known] == number)[order].astype(float)))
        return np.mean(total)
    if name == "lovasz_hinge":  # PaddleSeg's, with the logarithm of the building class's probability as the score
        errors = 1 - np.log(shares[known, 1]) * (2 * flat[known] - 1)
        order = np.argsort(-errors, kind="stable")
        return np.maximum(errors[order], 0) @ jaccard_gradient(flat[known][order].astype(float))
    assert name == "dice"
    values = []
    for number in range(2):
        for block in range(len(labels)):
            inside = labels[block].ravel() != 255
            share = shares.reshape(len(labels), -1, 2)[block, inside, number]
            target = labels[block].ravel()[inside] == number
            values.append(1 - (2 * (share * target).sum() + 1) / (share.sum() + target.sum() + 1))
    return np.mean(values)


@pytest.mark.parametrize("name", choices.LOSSES)
def test_the_value_is_the_formulas(labels, name):
    scores = random_scores()
    part = entry(name, choices.LOSSES)
    options = {key: value for key, value in part.items() if key not in ("type", "weight")}
    assert loss_of([part], scores, labels).item() == pytest.approx(expected(name, scores, labels, **options), rel=1e-4)
    three = loss_of([{**part, "weight": 3.0}], scores, labels).item()
    assert three == pytest.approx(3 * loss_of([part], scores, labels).item(), rel=1e-6)


@pytest.mark.parametrize("name", choices.LOSSES)
def test_class_weights_count_where_they_are_said_to(labels, name):
    scores = random_scores()
    part, weights = entry(name, choices.LOSSES), [0.25, 2.0]
    plain = loss_of([part], scores, labels).item()
    weighted = loss_of([part], scores, labels, class_weights=weights).item()
    if name in WEIGHTED:
        assert weighted == pytest.approx(expected(name, scores, labels, weights), rel=1e-4)
        assert weighted != pytest.approx(plain, rel=1e-3)
    else:
        assert weighted == plain


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("focal", {"gamma": 0.0}),
        ("focal", {"gamma": 0.5}),
        ("focal", {"gamma": 5.0}),
        ("ohem", {"threshold": 0.2}),
        ("ohem", {"threshold": 0.2, "min_share": 0.0}),
        ("ohem", {"threshold": 0.2, "min_share": 0.3}),
        ("boundary", {"width": 1.0}),
        ("boundary", {"width": 9.0}),
        ("boundary", {"factor": 1.0}),
        ("boundary", {"factor": 20.0}),
    ],
)
def test_every_option_changes_the_loss(labels, name, options):
    scores = random_scores()
    part = entry(name, choices.LOSSES, **options)
    value = loss_of([part], scores, labels).item()
    assert value != pytest.approx(loss_of([entry(name, choices.LOSSES)], scores, labels).item(), rel=1e-3)
    if options.get("min_share") != 0:
        assert value == pytest.approx(expected(name, scores, labels, **options), rel=1e-4)
    assert {"focal": 1, "ohem": 2, "boundary": 2}[name] == len(choices.LOSSES[name]) - 1, "an option has no test"


def test_ohem_of_easy_pixels_alone_is_nothing_without_a_share(labels):
    target = np.moveaxis(np.eye(2)[np.where(labels == 255, 0, labels)], -1, 1).astype(np.float32) * 8
    scores = paddle.to_tensor(target, stop_gradient=False)
    loss = loss_of([entry("ohem", choices.LOSSES, min_share=0.0)], scores, labels)
    loss.backward()
    assert loss.item() == 0.0 and not scores.grad.numpy().any()
    assert loss_of([entry("ohem", choices.LOSSES)], scores, labels).item() > 0


@pytest.mark.parametrize("parts", [*EACH, MIX, MIX[::-1], [part for parts in EACH for part in parts]])
def test_scores_under_ignored_pixels_change_nothing(labels, parts):
    scores = random_scores()
    losses = OutputLosses(parts, [1.0], class_weights=[0.5, 1.5])
    tensor = paddle.to_tensor(labels)
    loss = losses([scores], tensor)
    loss.backward()
    gradient = scores.grad.numpy()
    assert not gradient[..., 50:].any(), "an ignored pixel has a gradient"
    assert np.isfinite(gradient).all() and gradient[..., :50].any()
    changed = scores.numpy().copy()
    changed[..., 50:] += 7.0
    assert losses([paddle.to_tensor(changed)], tensor).item() == pytest.approx(loss.item(), rel=1e-6)
    assert np.array_equal(tensor.numpy(), labels), "the labels were changed in place"


@pytest.mark.parametrize("parts", EACH)
def test_the_gradient_is_that_of_the_value(labels, parts):
    if parts[0]["type"] == "ohem":  # its value jumps where a pixel crosses the threshold
        parts = [{**parts[0], "threshold": 0.0}]
    scores = random_scores(3)
    loss_of(parts, scores, labels).backward()
    gradient = scores.grad.numpy().astype(np.float64)
    # Against the difference quotient along the gradient itself, where rounding matters least.
    step = 0.02 / np.abs(gradient).max()
    ahead, behind = (
        loss_of(parts, paddle.to_tensor((scores.numpy() + sign * step * gradient).astype(np.float32)), labels).item()
        for sign in (1, -1)
    )
    assert (ahead - behind) / (2 * step) == pytest.approx((gradient**2).sum(), rel=0.03)


@pytest.mark.parametrize("value", [0, 1, 255])
@pytest.mark.parametrize("parts", EACH)
@pytest.mark.parametrize("sure", [1.0, 60.0])
def test_batches_of_one_class_or_none_are_no_disaster(parts, value, sure):
    scores = random_scores(0, (2, 2, 16, 16))
    scores = paddle.to_tensor(scores.numpy() * sure, stop_gradient=False)
    loss = loss_of(parts, scores, np.full((2, 16, 16), value))
    loss.backward()
    assert np.isfinite(loss.item()) and np.isfinite(scores.grad.numpy()).all()
    assert scores.grad.numpy().any() == (value != 255)


@pytest.mark.parametrize("gamma", [0.0, 0.5, 2.0])
def test_focal_of_certain_pixels_has_a_gradient(gamma):
    scores = paddle.to_tensor(np.array([200.0, -200.0], np.float32).reshape(1, 2, 1, 1), stop_gradient=False)
    loss_of([entry("focal", choices.LOSSES, gamma=gamma)], scores, np.zeros((1, 1, 1), np.int64)).backward()
    assert np.isfinite(scores.grad.numpy()).all()


def test_bce_is_paddlesegs_to_the_bit(labels):
    ours, theirs = random_scores(), random_scores()
    loss = loss_of([entry("bce", choices.LOSSES)], ours, labels)
    reference = paddleseg_losses.BCELoss()(theirs, paddle.to_tensor(labels))
    loss.backward()
    reference.backward()
    assert loss.item() == reference.item() and np.array_equal(ours.grad.numpy(), theirs.grad.numpy())


def test_auxiliary_outputs_count_by_their_weights(labels):
    scores = [random_scores(seed) for seed in (1, 2, 3)]
    tensor = paddle.to_tensor(labels)
    alone = [OutputLosses(MIX, [1.0])([output], tensor).item() for output in scores]
    together = OutputLosses(MIX, [1.0, 0.4, 2.0])(scores, tensor).item()
    assert together == pytest.approx(alone[0] + 0.4 * alone[1] + 2.0 * alone[2], rel=1e-6)
    assert OutputLosses(MIX, [1.0, 0.0, 0.0])(scores, tensor).item() == alone[0]
    with pytest.raises(ValueError, match="2 outputs where 3"):
        OutputLosses(MIX, [1.0, 0.4, 0.4])(scores[:2], tensor)


def test_smaller_outputs_are_scaled_to_the_labels(labels):
    small = random_scores(0, (2, 2, 16, 16))
    loss = loss_of(MIX, small, labels)
    loss.backward()
    scaled = paddle.nn.functional.interpolate(small, (64, 64), mode="bilinear")
    assert loss.item() == loss_of(MIX, scaled, labels).item()
    assert small.grad.numpy().any()


@pytest.mark.parametrize("parts", [*EACH, MIX])
def test_better_scores_lose_less(labels, parts):
    target = np.moveaxis(np.eye(2)[np.where(labels == 255, 0, labels)], -1, 1).astype(np.float32) * 8 - 4
    good, bad = (loss_of(parts, paddle.to_tensor(sign * target), labels).item() for sign in (1, -1))
    assert good < bad / 2
