"""Networks that compute with the channels last: from outside they are the same, and their checkpoints are."""

import sys

import numpy as np
import paddle
import pytest
from conftest import write_dataset

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import launcher, monitor, run_folder, worker_jobs
from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.evaluation import evaluate, metrics, predictor
from buildseg_trainer.worker.models import build, checkpoints, tracing
from buildseg_trainer.worker.models import channels_last as memory_format
from buildseg_trainer.worker.models import source as model_source
from buildseg_trainer.worker.models.catalog import CATALOGUE

SMALL = "model: {type: DeepLabV3P, backbone: {type: ResNet18_vd, output_stride: 16}}\n"
SHAPE = [2, 3, 64, 96]


@pytest.fixture
def custom(tmp_path):
    """Writes the YAML file of a model and returns its path."""

    def write(text):
        path = tmp_path / "model.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def double():
    """Lets Paddle compute in double precision, in which rounding says nothing."""
    paddle.set_default_dtype("float64")
    yield
    paddle.set_default_dtype("float32")


def computed(network):
    """Return the scores of a training and of an evaluation forward, the gradients and the state, without dropout."""
    for layer in network.sublayers():
        if isinstance(layer, paddle.nn.Dropout):
            layer.p = 0.0  # its random numbers fall on other places
    images = paddle.to_tensor(np.random.default_rng(0).standard_normal(SHAPE))
    network.train()
    trained = network(images)
    (trained[0][:, 0] ** 2).mean().backward()
    gradients = {name: weight.grad.numpy() for name, weight in network.named_parameters() if weight.grad is not None}
    network.eval()
    state = {name: value.numpy() for name, value in network.state_dict().items()}
    return [scores.numpy() for scores in trained], [scores.numpy() for scores in network(images)], gradients, state


def equal(values, others):
    assert values.keys() == others.keys() and values
    largest = max(np.abs(value).max() for value in values.values())
    for name, value in values.items():
        np.testing.assert_allclose(others[name], value, rtol=1e-6, atol=1e-10 * largest, err_msg=name)


@pytest.mark.parametrize("model", ["deeplabv3p_resnet50", SMALL])
def test_scores_gradients_and_statistics_are_those_of_the_channels_first(double, custom, model):
    first, last = (
        build.build_from_config(custom(model), seed=3, channels_last=channels_last)
        if model == SMALL
        else build.build(model, seed=3, channels_last=channels_last)
        for channels_last in (False, True)
    )
    assert [name for name, _ in first.named_parameters()] == [name for name, _ in last.named_parameters()]
    assert [weight.name for weight in first.parameters()] == [weight.name for weight in last.parameters()]
    trained, evaluated, gradients, state = computed(first)
    trained_last, evaluated_last, gradients_last, state_last = computed(last)
    assert trained[0].shape == (2, 2, 64, 96) and len(trained) == len(trained_last)
    assert len(evaluated) == len(evaluated_last)
    for scores, others in zip([*trained, *evaluated], [*trained_last, *evaluated_last]):
        np.testing.assert_allclose(others, scores, rtol=1e-8, atol=1e-9)
    equal(gradients, gradients_last)
    equal(state, state_last)


def test_the_network_really_computes_with_the_channels_last(custom):
    network = build.build_from_config(custom(SMALL), channels_last=True)
    shapes = {}
    for name, layer in network.named_sublayers():
        if isinstance(layer, (paddle.nn.Conv2D, paddle.nn.BatchNorm2D)):
            layer.register_forward_post_hook(lambda _, inputs, output, name=name: shapes.update({name: output.shape}))
    network.eval()
    with paddle.no_grad():
        assert network(paddle.zeros(SHAPE, "float32"))[0].shape == [2, 2, 64, 96]
    channels = {name: value.shape[0] for name, value in network.state_dict().items()}
    assert len(shapes) > 60
    for name, shape in shapes.items():
        assert shape[-1] == channels[f"{name}.weight"], name
    assert shapes["backbone.conv1_1._conv"] == [2, 32, 48, 32]


def test_it_is_not_traced_for_a_cpu(custom):
    """Paddle's oneDNN gives such convolutions gradients of other shapes than their weights."""
    for channels_last in (False, True):
        network = build.build_from_config(custom(SMALL), channels_last=channels_last)
        forward = tracing.accelerate(network, "deeplabv3p_resnet50", "cpu", [1, 3, 64, 64])
        assert (forward is network) == channels_last


def test_the_catalogue_says_which_models_can():
    for name, section in CATALOGUE.items():
        if model_zoo.MODELS[name].channels_last:
            assert memory_format.arranged(section, True)["backbone"]["data_format"] == "NHWC"
        else:
            with pytest.raises(InputError, match="with the channels last"):
                memory_format.arranged(section, True)
            assert memory_format.arranged(section, False) == section


@pytest.mark.parametrize(
    ("model", "title"),
    [
        ("{type: FCN, backbone: {type: HRNet_W18}}", "FCN with HRNet_W18"),
        ("{type: DeepLabV3P, backbone: {type: MobileNetV2_x1_0}}", "DeepLabV3P with MobileNetV2_x1_0"),
        ("{type: DeepLabV3P, backbone: 3}", "DeepLabV3P"),
        ("{type: UNet}", "UNet"),
    ],
)
def test_other_models_of_a_configuration_are_refused_in_one_sentence(custom, model, title):
    with pytest.raises(InputError) as caught:
        build.build_from_config(custom(f"model: {model}"), channels_last=True)
    text = str(caught.value)
    assert text.startswith(f"{title} cannot be trained with the channels last") and "ResNet50_vd" in text
    assert "\n" not in text and text.endswith(".")


def test_a_run_trains_resumes_is_measured_and_exported(custom, sample, resolve, start, tmp_path):
    dataset = write_dataset(tmp_path / "dataset", sample, 64, {"train": 4, "val": 1})
    source = custom(SMALL.replace("DeepLabV3P,", "DeepLabV3P, data_format: NHWC,"))
    config = resolve(dataset, model_config=str(source), channels_last=True, optimizer="sgd", iterations=1)
    run, worker = start(tmp_path / "runs", config)
    lines = []
    monitor.follow(run, worker, lambda percent, text: lines.append(text))
    assert any("The channels last only slow a CPU down" in line for line in lines)
    worker = launcher.resume_training(run, sys.executable, {"iterations": 2})
    monitor.follow(run, worker, lambda percent, text: lines.append(text))
    assert run.state()["state"] == run_folder.FINISHED and run.state()["iteration"] == 2
    assert any("Resuming from the checkpoint at iteration 1" in line for line in lines)

    found = model_source.find(run.path)
    assert not memory_format.is_channels_last(found.network())
    pairs = tiles.read_list(dataset, "val")
    matrix = predictor.evaluate(evaluate.predictor(found, "cpu", pairs), pairs)
    assert metrics.figures(matrix)["miou"] == pytest.approx(checkpoints.best_state(run)[0]["best"]["miou"], abs=0.002)
    assert worker_jobs.export_model(sys.executable, run.path)["parity"]["failure"] is None
