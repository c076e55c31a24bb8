"""Whole tiles through a real network: class ids, the confusion matrix and the loss."""

from dataclasses import replace

import numpy as np
import onnx
import paddle
import pytest
from onnx import TensorProto, helper

from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.evaluation import evaluate, histogram, metrics, network_predictor
from buildseg_trainer.worker.evaluation import predictor as prediction
from buildseg_trainer.worker.evaluation.network_predictor import NetworkPredictor
from buildseg_trainer.worker.models import source as model_source
from buildseg_trainer.worker.models import tracing
from buildseg_trainer.worker.optim.losses import OutputLosses


class SmallNetwork(paddle.nn.Layer):
    """Two convolutions: traced within a second."""

    def __init__(self):
        super().__init__()
        self._first = paddle.nn.Conv2D(3, 8, 5, padding=2)
        self._second = paddle.nn.Conv2D(8, 2, 5, padding=2)

    def forward(self, images):
        return [self._second(paddle.nn.functional.relu(self._first(images)))]


@pytest.fixture(scope="module")
def network():
    paddle.seed(3)
    return SmallNetwork()


@pytest.mark.parametrize("training", [True, False])
def test_the_accelerated_trace_is_the_one_that_runs(network, training):
    forward = tracing.accelerate(network, "bisenet_v2", "cpu", [1, 3, 32, 32], training=training)
    assert network.training == training
    with paddle.no_grad():
        forward(paddle.zeros([1, 3, 32, 32]))
    assert forward is not network and len(forward.program_cache) == 1


@pytest.mark.parametrize("training", [True, False])
def test_the_accelerated_trace_follows_the_weights(training):
    network = SmallNetwork()
    images = paddle.to_tensor(np.random.default_rng(1).standard_normal((1, 3, 32, 32)).astype(np.float32))
    forward = tracing.accelerate(network, "bisenet_v2", "cpu", [1, 3, 32, 32], training=training)
    with paddle.no_grad():
        for _ in range(3):
            assert forward(images)[0].numpy() == pytest.approx(network(images)[0].numpy(), rel=1e-4, abs=1e-4)
            for weight in network.parameters():
                weight.set_value(weight + 0.1)


@pytest.fixture(params=["crop", "resize"])
def config(request, small_dataset, resolve):
    return replace(resolve(small_dataset), fit=request.param)


def scores_of(network, images, config):
    """The scores of whole tiles by the plain network and Paddle's own functions."""
    network.eval()
    batch = paddle.to_tensor(np.stack([tiles.normalize(image, config.normalize) for image in images]))
    side = images[0].shape[0]
    with paddle.no_grad():
        if config.fit == "resize":
            size = (config.input_size,) * 2
            small = paddle.nn.functional.interpolate(batch, size, mode="bilinear")
            return paddle.nn.functional.interpolate(network(small)[0], (side, side), mode="bilinear")
        return network(batch)[0]


def test_the_matrix_counts_the_class_of_the_larger_score(small_dataset, network, config):
    pairs = tiles.read_list(small_dataset, "train")[:5]  # a full batch and one tile
    predictor = NetworkPredictor(network, config, "cpu")
    seen = []
    sums = prediction.evaluate(predictor, pairs, lambda done, batch: seen.append((done, batch)))
    assert [(done, len(batch)) for done, batch in seen] == [(4, 4), (5, 1)]
    matrix = sums.matrix
    images, masks = zip(*map(tiles.read_pair, pairs))
    scores = scores_of(network, images, config)
    expected = scores.argmax(axis=1).numpy()
    wanted = sum(metrics.confusion_matrix(mask, ids) for mask, ids in zip(masks, expected))
    assert matrix.sum() == wanted.sum() and abs(matrix - wanted).max() <= 0.002 * wanted.sum()
    assert np.array_equal(matrix, sum(tile.matrix for _, batch in seen for tile in batch))
    assert np.array_equal(sums.histogram, sum(tile.histogram for _, batch in seen for tile in batch))
    assert np.array_equal(histogram.matrix_at(sums.histogram, 0.5), matrix), "the class of the larger score"
    ids, steps = predictor(list(images[:2]))
    assert ids.dtype == steps.dtype == np.uint8
    probability = paddle.nn.functional.softmax(scores, axis=1)[:2, 1].numpy()
    assert abs(steps - np.floor(200 * probability)).max() <= 1 and len(np.unique(steps)) > 10


def test_the_loss_is_the_mean_over_tiles_whatever_the_batch(small_dataset, network, config, monkeypatch):
    pairs = tiles.read_list(small_dataset, "train")[:5]
    losses = OutputLosses(config.losses, [1.0])
    images, masks = zip(*map(tiles.read_pair, pairs))
    wanted = []
    for image, mask in zip(images, masks):
        labels = paddle.to_tensor(mask[np.newaxis].astype(np.int64))
        wanted.append(losses([scores_of(network, [image], config)], labels).item())
    for batch_size in (2, 3):
        monkeypatch.setattr(network_predictor, "MOST_TILES", batch_size)
        predictor = NetworkPredictor(network, config, "cpu")
        found, plain = (prediction.evaluate(predictor, pairs, losses=each) for each in (losses, None))
        assert found.loss == pytest.approx(np.mean(wanted), rel=2e-3) and plain.loss is None
        assert np.array_equal(found.matrix, plain.matrix) and np.array_equal(found.histogram, plain.histogram)


def test_a_gpu_gets_tiles_and_masks_as_bytes_and_gives_the_same(small_dataset, network, config, monkeypatch):
    """Its way of doing it, on a CPU: few copies, all before the forward pass, and one fetch for all losses."""
    pairs = tiles.read_list(small_dataset, "train")[:3]
    images, masks = ([one[:90, :70].copy() for one in each] for each in zip(*map(tiles.read_pair, pairs)))
    losses = OutputLosses(config.losses, [1.0])
    wanted = NetworkPredictor(network, config, "cpu").with_losses(images, masks, losses)
    predictor = NetworkPredictor(network, config, "gpu:0")
    assert predictor.batch_size(96, 96) == 16
    events = []
    to_tensor = paddle.to_tensor

    def counted(data, *arguments, **options):
        events.append(data.dtype)
        return to_tensor(data, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(paddle, "to_tensor", counted)
        patch.setattr(paddle.Tensor, "item", None)
        patch.setattr(predictor, "_network", lambda batch: (events.append("forward"), network(batch))[1])
        patch.setattr(predictor._network, "eval", network.eval, raising=False)
        ids, steps, found = predictor.with_losses(images, masks, losses)
    assert events == [np.uint8, np.uint8, "forward"]
    assert found == pytest.approx(wanted[2], rel=1e-4)
    assert ids.dtype == steps.dtype == np.uint8 and ids.shape == (3, 90, 70)
    assert (ids != wanted[0]).mean() < 0.002 and abs(steps.astype(int) - wanted[1]).max() <= 1


def test_the_pixels_that_are_predicted_at_once_are_bounded_but_for_a_single_tile(network, config):
    crop = replace(config, fit="crop")
    predictor = NetworkPredictor(network, crop, "cpu")
    assert [predictor.batch_size(side, side) for side in (96, 512, 700, 1024, 5000)] == [4, 4, 2, 1, 1]
    assert NetworkPredictor(network, crop, "cpu", 2 * 384**2).batch_size(512, 512) == 1
    assert NetworkPredictor(network, crop, "cpu", 64**2).batch_size(96, 96) == 4, "too small to matter"
    resized = NetworkPredictor(network, replace(config, fit="resize", input_size=512), "cpu")
    assert [resized.batch_size(side, side) for side in (96, 512, 5000)] == [4, 4, 1]


def test_tiles_of_other_sizes_and_a_request_to_stop(small_dataset, network, config, tmp_path):
    pairs = tiles.read_list(small_dataset, "train")
    odd = tuple(tmp_path / path.name for path in pairs[0])
    for source, target in zip(pairs[0], odd):
        with tiles.Image.open(source) as picture:
            picture.crop((0, 0, 90, 70)).save(target, quality=95)
    predictor = NetworkPredictor(network, config, "cpu")
    shapes = []

    def look(_done, batch):
        shapes.append([tile.image.shape[:2] for tile in batch])
        assert [tile.truth.shape for tile in batch] == [tile.prediction.shape for tile in batch] == shapes[-1]

    matrix = prediction.evaluate(predictor, [pairs[0], odd, *pairs[1:3]], look).matrix
    assert shapes == [[(96, 96)], [(70, 90)], [(96, 96)] * 2]
    assert len(predictor._traced.program_cache) == 1, "each size would take seconds to trace, and memory"
    found = prediction.sizes([pairs[0], odd, (tmp_path / "gone.jpg", None)])
    assert found == {(96, 96): 1, (70, 90): 1}
    others = NetworkPredictor(network, config, "cpu", size=(70, 90))
    others([tiles.read_image(pairs[0][0])])
    assert others._traced is None, "another size than the one that is traced"
    others([tiles.read_image(odd[0])])
    assert others._traced is not None
    assert matrix.sum() == 3 * 96 * 96 + 70 * 90
    assert prediction.evaluate(predictor, pairs, lambda done, *_: done >= 4) is None


def foreign_model(path, classes=2, size=512, channels=3):
    """Write an ONNX model whose score of each class is that channel of the block, 0 for a class beyond the channels."""
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, channels, size, size])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, classes, size, size])
    weights = np.eye(classes, channels, dtype=np.float32)
    tensor = helper.make_tensor("w", TensorProto.FLOAT, [classes, channels, 1, 1], weights.reshape(-1))
    graph = helper.make_graph([helper.make_node("Conv", ["x", "w"], ["y"])], "foreign", [x], [y], [tensor])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)])
    made.ir_version = 7
    onnx.save(made, str(path))
    return model_source.find(path)


def test_a_foreign_model_of_several_classes_is_measured(small_dataset, tmp_path):
    pairs = tiles.read_list(small_dataset, "train")[:3]
    predictor, _ = evaluate.predictor(foreign_model(tmp_path / "a.onnx", classes=3), "cpu", pairs, None)
    images, masks = zip(*map(tiles.read_pair, pairs))
    wanted = np.stack(images).argmax(axis=3) == 1  # green is the largest
    matrix = sum(metrics.confusion_matrix(mask, found) for mask, found in zip(masks, wanted))
    assert wanted.any() and np.array_equal(prediction.evaluate(predictor, pairs).matrix, matrix)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"channels": 4}, "it has to take 1 x 3 x H x W float values"),
        ({"classes": 1}, "1 x C x H x W values of two or more classes"),
        ({"size": 64}, "takes blocks of 64 px, .*; measure it on a raster"),
        (None, "seems damaged"),
    ],
)
def test_a_foreign_model_that_does_not_fit_is_one_sentence(tmp_path, options, words):
    if options is None:
        (tmp_path / "a.onnx").write_bytes(b"damaged")
    source = (
        model_source.find(tmp_path / "a.onnx") if options is None else foreign_model(tmp_path / "a.onnx", **options)
    )
    with pytest.raises(InputError, match=words):
        evaluate.predictor(source, "cpu", [], None)
