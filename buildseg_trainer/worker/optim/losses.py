"""The losses of a training, mixed and applied to every output of a network; all of them respect the ignore index.

Dice and the Lovasz hinge are PaddleSeg's. (Its hinge takes log p of the building class as the score; the training
notebook used it.) The others are written here with Paddle's operators: PaddleSeg 2.8's cross-entropy and OHEM fail on
Paddle 3, its Lovasz-softmax fails on wholly ignored batches, and none of them takes class weights or avoids waiting
for the device. Nothing here waits on a CPU, except PaddleSeg's hinge, which counts the pixels. On a GPU, Paddle 3.1
sorts (ohem, lovasz_softmax, lovasz_hinge) with memory beside its own, and waits for it (Paddle#78726).
"""

import paddle
import paddle.nn.functional as functional
from paddleseg.models import losses as paddleseg_losses

from buildseg_trainer.common.classes import IGNORE

_EPSILON = 1e-10  # the smallest sum of weights that is divided by


class _Labels:
    """The labels of one batch, int64 N x H x W, in the forms that the losses need, each made once.

    ``valid`` is 1.0 where a label counts and 0.0 where it is ignored, ``classes`` has class 0 at ignored pixels, and
    ``weights`` are the class weights of the pixels, by the tensor ``class_weights`` or 1.0, and 0.0 at ignored ones.
    All are N x H x W.
    """

    def __init__(self, labels, ignore_index, class_weights):
        self.raw = labels
        known = labels != ignore_index
        self.classes = paddle.where(known, labels, paddle.zeros_like(labels))
        self.valid = known.astype("float32")
        self.weights = self.valid
        if class_weights is not None:
            self.weights = self.valid * paddle.gather(class_weights, self.classes.flatten()).reshape(labels.shape)
        self._near = {}

    def near_outline(self, width):
        """Return 1.0 at pixels with both classes within ``width`` px (rows and columns), else 0.0; N x H x W.

        An edge of an ignored area is not an outline.
        """
        if width not in self._near:
            building = (self.classes > 0).astype("float32")
            reach = self.valid
            for one_class in (building, 1.0 - building):
                reach = reach * _spread(self.valid * one_class, width)
            self._near[width] = reach
        return self._near[width]


def _spread(marks, width):
    """Return the largest value within ``width`` px of every pixel of N x H x W, by columns and then by rows."""
    size = 2 * width + 1
    columns = functional.max_pool2d(marks.unsqueeze(1), (size, 1), stride=1, padding=(width, 0))
    return functional.max_pool2d(columns, (1, size), stride=1, padding=(0, width)).squeeze(1)


def _mean(values, weights):
    """Return the weighted mean, 0 where all weights are 0."""
    return paddle.mean(values * weights) / (paddle.mean(weights) + _EPSILON)


def _pixel_losses(scores, labels):
    """Return the cross-entropy of every pixel, N x H x W."""
    return functional.cross_entropy(scores, labels.classes.unsqueeze(1), reduction="none", axis=1).squeeze(1)


def bce(scores, labels):
    """Return the binary cross-entropy of each class's score against the rest; class weights count."""
    target = functional.one_hot(labels.classes, scores.shape[1]).transpose((0, 3, 1, 2))
    values = functional.binary_cross_entropy_with_logits(scores, target, reduction="none")
    return _mean(values, labels.weights.unsqueeze(1))


def cross_entropy(scores, labels):
    """Return the cross-entropy of the softmax; class weights count."""
    return _mean(_pixel_losses(scores, labels), labels.weights)


def focal(scores, labels, gamma):
    """Return the cross-entropy times (1 - p) ** gamma, p being the true class's probability; class weights count.

    Lin et al. 2017, "Focal loss for dense object detection", with class weights as its alpha.
    """
    values = _pixel_losses(scores, labels)
    # Not 0, where the power has no finite gradient for a gamma below 1.
    wrong = paddle.clip(-paddle.expm1(-values), min=1e-6)
    return _mean(wrong**gamma * values, labels.weights)


def ohem(scores, labels, threshold, min_share):
    """Return the cross-entropy of the pixels whose true class has a probability below ``threshold``.

    Class weights count. When those pixels are fewer than ``min_share`` of all that are not ignored, that share with the
    largest losses is taken.
    Online hard example mining by pixels: Wu et al. 2016, "High-performance semantic segmentation using very deep
    fully convolutional networks".
    """
    values = _pixel_losses(scores, labels)
    counting = labels.valid > 0
    losses = values.detach()
    kept = paddle.exp(-losses) < threshold
    if min_share > 0:
        ranked = paddle.sort(paddle.where(counting, -losses, paddle.ones_like(losses)).flatten())  # ignored ones last
        last = paddle.ceil(min_share * labels.valid.sum().astype("float64")).astype("int64") - 1
        hardest = -paddle.gather(ranked, paddle.clip(last, min=0).unsqueeze(0))
        kept = paddle.logical_or(kept, losses >= hardest)
    return _mean(values, labels.weights * kept.astype("float32"))


def boundary(scores, labels, width, factor):
    """Return the cross-entropy with pixels within ``width`` px of an outline counting ``factor`` times.

    Class weights count. The idea of the weight map is that of Ronneberger et al. 2015, "U-Net".
    """
    weights = labels.weights * (1.0 + (factor - 1.0) * labels.near_outline(round(width)))
    return _mean(_pixel_losses(scores, labels), weights)


def lovasz_softmax(scores, labels):
    """Return the Lovasz extension of one minus the IoU, averaged over the classes that are there.

    Berman et al. 2018, "The Lovasz-softmax loss", algorithm 1, over all pixels of the batch.
    """
    probabilities = functional.softmax(scores, axis=1)
    valid = labels.valid.flatten()
    total, present = 0.0, 0.0
    for number in range(scores.shape[1]):
        member = (labels.classes.flatten() == number).astype("float32") * valid
        errors = paddle.abs(member - probabilities[:, number].flatten())
        # Ignored pixels are sorted behind all others, where they change no IoU, and count 0 themselves.
        order = paddle.argsort(paddle.where(valid > 0, errors.detach(), valid - 1.0), descending=True)
        gradient = _jaccard_gradient(paddle.gather(member, order))
        is_there = (member.sum() > 0).astype("float32")
        total = total + is_there * paddle.sum(paddle.gather(errors * valid, order) * gradient)
        present = present + is_there
    return total / paddle.clip(present, min=1.0)


def _jaccard_gradient(member):
    """Return what each pixel adds to one minus the IoU, for memberships (0 or 1) in the order of falling errors.

    In double precision: in single, a share of one pixel of some millions would be lost.
    """
    member = member.astype("float64")
    count = member.sum()
    missed = paddle.cumsum(member)
    false = paddle.cumsum(1.0 - member)
    jaccard = 1.0 - (count - missed) / (count + false)
    return paddle.diff(jaccard, prepend=paddle.zeros([1], "float64")).astype("float32")


_OWN = {
    "bce": bce,
    "cross_entropy": cross_entropy,
    "focal": focal,
    "ohem": ohem,
    "boundary": boundary,
    "lovasz_softmax": lovasz_softmax,
}
_PADDLESEG = {"dice": paddleseg_losses.DiceLoss, "lovasz_hinge": paddleseg_losses.LovaszHingeLoss}


class OutputLosses:
    """The weighted sum of losses over all outputs of a network.

    ``parts`` are entries of ``runs.losses.LOSSES``, ``output_weights`` says how often each output counts (see
    build.output_weights). ``class_weights`` ([background, building] or None) count in bce, cross_entropy, focal,
    ohem and boundary; the overlap measures dice, lovasz_hinge and lovasz_softmax weigh the classes by themselves.
    """

    def __init__(self, parts, output_weights, ignore_index=IGNORE, class_weights=None):
        self._parts = [(part["weight"], _loss(part, ignore_index)) for part in parts if part["weight"]]
        self._output_weights = output_weights
        self._ignore_index, self._class_weights = ignore_index, None
        if class_weights is not None:  # once: a GPU waits for every copy
            self._class_weights = paddle.to_tensor(class_weights, dtype="float32")

    def __call__(self, scores, labels):
        """Return the loss (0-d tensor) of ``scores``, a list of N x C x h x w, against ``labels`` N x H x W (int64).

        Scores of another size than the labels are scaled to it first. Raises ValueError for another number of outputs
        than there are weights.
        """
        if len(scores) != len(self._output_weights):
            raise ValueError(
                f"The network returned {len(scores)} outputs where {len(self._output_weights)} were expected."
            )
        labels = _Labels(labels, self._ignore_index, self._class_weights)
        total = 0.0
        for output_weight, output in zip(self._output_weights, scores):
            if output_weight == 0:
                continue
            fitting = _fit(output, labels.raw.shape[1:])
            for part_weight, loss in self._parts:
                total = total + output_weight * part_weight * loss(fitting, labels)
        return total


def _fit(scores, size):
    """Return scores in single precision, scaled to ``size`` (height, width) px where they have another one."""
    if scores.dtype != paddle.float32:  # of mixed precision
        scores = scores.astype("float32")
    if scores.shape[2:] != size:
        scores = functional.interpolate(scores, size, mode="bilinear")
    return scores


def _loss(part, ignore_index):
    """Return the function of (scores, labels) that an entry of a mix describes."""
    name = part["type"]
    if name in _OWN:
        options = {key: value for key, value in part.items() if key not in ("type", "weight")}
        return lambda scores, labels: _OWN[name](scores, labels, **options)
    layer = _PADDLESEG[name](ignore_index=ignore_index)
    # A copy for each: PaddleSeg's DiceLoss sets ignored labels to 0 in place, which later losses would take for
    # background.
    return lambda scores, labels: layer(scores, labels.raw.clone())
