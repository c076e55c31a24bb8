"""One step of training: what the optimiser does, what is frozen, averaged, skipped, and how exactly it goes on.

Most of it on a small network that no model of the catalogue is, computed by Paddle as any other.
"""

from dataclasses import replace

import numpy as np
import paddle
import pytest

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config.constants import NORMALIZE
from buildseg_trainer.runs.config.optimizers import OPTIMIZERS, SCHEDULES
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.models import build, params_io
from buildseg_trainer.worker.optim.step import TrainingStep

SIZE = 32


class Small(paddle.nn.Layer):
    """A backbone with a batch norm and dropout, and a head; ``edge`` has a gradient without bounds where it is 0."""

    def __init__(self, edge=None):
        super().__init__()
        self.backbone = paddle.nn.Sequential(
            paddle.nn.Conv2D(3, 8, 3, padding=1), paddle.nn.BatchNorm2D(8), paddle.nn.ReLU(), paddle.nn.Dropout(0.1)
        )
        self.head = paddle.nn.Conv2D(8, 2, 1)
        if edge is not None:
            self.edge = self.create_parameter([1], default_initializer=paddle.nn.initializer.Constant(edge))

    def forward(self, x):
        scores = self.head(self.backbone(x))
        return [scores + paddle.sqrt(self.edge) if hasattr(self, "edge") else scores]


def small(seed=1, **options):
    paddle.seed(seed)
    with paddle.utils.unique_name.guard():
        return Small(**options)


@pytest.fixture(scope="module")
def batches(sample):
    """Six batches of two real windows of the sample."""
    image, buildings = sample
    found = []
    for number in range(6):
        windows = [np.s_[top : top + SIZE, 64 * number : 64 * number + SIZE] for top in (1024, 2048)]
        images = [tiles.normalize(image[window], NORMALIZE) for window in windows]
        found.append((np.stack(images).astype(np.float32), np.stack([buildings[w] for w in windows]).astype(np.int64)))
    return found


@pytest.fixture
def configure(resolve, small_dataset):
    """Makes the configuration of a step with a constant rate."""

    def make(model="bisenet_v2", **changes):
        schedule = {**SCHEDULES["constant"], "warmup_share": 0.0}
        values = {"input_size": SIZE, "iterations": 6, **changes}
        resolved = resolve(small_dataset, model, schedule="constant", warmup_share=0.0, **values)
        assert resolved.schedule == schedule
        return replace(resolved, model="custom", output_weights=[1.0]) if model == "bisenet_v2" else resolved

    return make


def snapshot(network):
    return {name: value.numpy().copy() for name, value in network.state_dict().items()}


def same(left, right):
    return left.keys() == right.keys() and all(np.array_equal(left[name], right[name]) for name in left)


def run(network, config, batches, iterations, step=None):
    """Make the steps of some iterations; return the TrainingStep and the losses."""
    if step is None:
        step = TrainingStep(network, config, "cpu")
        step.prepare(iterations[0])
    count = config.accumulation
    return step, [step(i, [batches[(i * count + n) % len(batches)] for n in range(count)]).item() for i in iterations]


def trained(network):
    """Return the trained weights by name; the statistics of a batch norm are parameters too, for Paddle."""
    return {name: weight for name, weight in network.named_parameters() if not weight.stop_gradient}


def gradients(network, config, batches):
    """Return the mean gradients of some batches by the weights' names, computed apart from any step."""
    paddle.seed(config.seed)
    network.train()
    losses = TrainingStep(network, config, "cpu")._losses
    for images, labels in batches:
        (losses(network(paddle.to_tensor(images)), paddle.to_tensor(labels)) / len(batches)).backward()
    found = {name: weight.grad.numpy().astype(np.float64) for name, weight in trained(network).items()}
    network.clear_gradients()
    return found


@pytest.mark.parametrize("clip", [0.0, 0.05])
@pytest.mark.parametrize("accumulation", [1, 2])
def test_sgd_is_its_formula_with_momentum_decay_clipping_and_accumulation(configure, batches, clip, accumulation):
    settings = {"optimizer": "sgd", "weight_decay": 0.1, "learning_rate": 0.5}
    config = configure(**settings, gradient_clip=clip, accumulation=accumulation)
    assert config.optimizer == {**OPTIMIZERS["sgd"], "weight_decay": 0.1}
    network, twin = small(), small()
    step = None
    velocity = dict.fromkeys(trained(network), 0.0)
    for iteration in range(2):
        twin.set_state_dict(network.state_dict())
        before = snapshot(network)
        used = batches[iteration * accumulation : (iteration + 1) * accumulation]
        raw = gradients(twin, replace(config, seed=config.seed + iteration), used)
        norm = np.sqrt(sum((gradient**2).sum() for gradient in raw.values()))
        factor = clip / norm if clip else 1.0
        assert factor < 1.0 or not clip, "the test has to clip"
        step, _ = run(network, config, batches, [iteration], step)
        for name, weight in trained(network).items():
            velocity[name] = 0.9 * velocity[name] + factor * raw[name] + 0.1 * before[name]
            expected = before[name] - 0.5 * velocity[name]
            assert weight.numpy() == pytest.approx(expected, rel=1e-4, abs=2e-6), name


def test_adamw_is_its_formula(configure, batches):
    config = configure(weight_decay=0.3, learning_rate=0.02)
    config.optimizer.update(beta1=0.8, beta2=0.95)
    network, twin = small(), small()
    step, first, second = None, {}, {}
    for iteration in range(3):
        twin.set_state_dict(network.state_dict())
        before = snapshot(network)
        raw = gradients(twin, replace(config, seed=config.seed + iteration), [batches[iteration]])
        step, _ = run(network, config, batches, [iteration], step)
        for name, weight in trained(network).items():
            if name == "backbone.0.bias":  # the batch norm takes it out again: its gradient is rounding noise
                continue
            first[name] = 0.8 * first.get(name, 0.0) + 0.2 * raw[name]
            second[name] = 0.95 * second.get(name, 0.0) + 0.05 * raw[name] ** 2
            moved = first[name] / (1 - 0.8 ** (iteration + 1))
            moved = moved / (np.sqrt(second[name] / (1 - 0.95 ** (iteration + 1))) + 1e-8)
            assert weight.numpy() == pytest.approx(before[name] * (1 - 0.02 * 0.3) - 0.02 * moved, rel=1e-3, abs=1e-4)


def test_class_weights_reach_the_losses(configure, batches):
    plain = run(small(), configure(), batches, [0])[1]
    config = replace(configure(), class_weights=[0.5, 3.0])
    assert run(small(), config, batches, [0])[1] != plain


def test_the_rate_of_an_iteration_is_the_schedules(configure, batches):
    config = replace(configure(learning_rate=0.1), schedule={**SCHEDULES["step"], "warmup_share": 0.0})
    step = TrainingStep(small(), config, "cpu")
    assert [step.learning_rate(i) for i in range(6)] == pytest.approx([0.1, 0.1, 0.01, 0.01, 0.001, 0.001])
    run(small(), config, batches, [4], step)
    assert step._optimizer.get_lr() == pytest.approx(0.001)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_frozen_backbone_stays_as_it_is_and_then_learns(configure, batches, optimizer):
    config = configure(freeze_iterations=2, optimizer=optimizer)
    network = small()
    start = snapshot(network)
    step, _ = run(network, config, batches, [0, 1])
    frozen = snapshot(network)
    assert same(*({k: v for k, v in s.items() if k.startswith("backbone")} for s in (start, frozen)))
    assert not np.array_equal(start["head.weight"], frozen["head.weight"])
    run(network, config, batches, [2], step)
    free = snapshot(network)
    for name in ("backbone.0.weight", "backbone.1.weight", "backbone.1._mean", "backbone.1._variance"):
        assert not np.array_equal(frozen[name], free[name]), name


def test_a_frozen_backbone_of_a_traced_network(configure, batches):
    config = replace(configure("pp_liteseg_stdc1", freeze_iterations=1), output_weights=[1.0])
    network = small()
    start = snapshot(network)
    step, _ = run(network, config, batches, [0])
    assert step._forward is not network, "the network is not traced"
    frozen = snapshot(network)
    changed = {name for name in start if not np.array_equal(start[name], frozen[name])}
    assert changed == {"head.weight", "head.bias"}
    network.eval()  # as a validation in between does
    run(network, config, batches, [1], step)
    assert step._forward is not network, "the network is not traced again"
    free = snapshot(network)
    assert not any(np.array_equal(frozen[name], free[name]) for name in start)
    # Not to the bit: oneDNN's convolutions add up in another order.
    eager = small()
    run(eager, replace(config, model="custom"), batches, [0, 1])
    for name, value in snapshot(eager).items():
        assert free[name] == pytest.approx(value, abs=0.02 if name == "backbone.0.bias" else 2e-4), name


def test_a_network_without_a_backbone_cannot_freeze_it(configure):
    config = replace(configure(freeze_iterations=1), model="bisenet_v2")
    with pytest.raises(InputError, match="BiSeNet V2 has no backbone"):
        TrainingStep(build.build("bisenet_v2"), config, "cpu")


def test_the_average_follows_the_weights(configure, batches):
    config = configure(ema_decay=0.3, learning_rate=0.05)
    network = small()
    step = TrainingStep(network, config, "cpu")
    step.prepare()
    average = None
    for iteration in range(4):
        run(network, config, batches, [iteration], step)
        now = snapshot(network)
        decay = min(0.3, (2 + iteration) / (11 + iteration))
        average = now if average is None else {n: decay * v + (1 - decay) * now[n] for n, v in average.items()}
    assert step.averages
    with step.averaged():
        inside = snapshot(network)
    assert same(now, snapshot(network)), "the weights did not come back"
    assert inside.keys() == average.keys() and "backbone.1._mean" in inside
    for name, value in average.items():
        assert inside[name] == pytest.approx(value, rel=1e-5, abs=1e-7), name
    assert not np.array_equal(inside["head.weight"], now["head.weight"])
    with pytest.raises(RuntimeError, match="out of it"), step.averaged():
        raise RuntimeError("out of it")
    assert same(now, snapshot(network))


def test_without_an_average_there_is_nothing_to_swap(configure, batches):
    network = small()
    step, _ = run(network, configure(), batches, [0])
    now = snapshot(network)
    with step.averaged():
        assert same(now, snapshot(network))
    assert not step.averages and not any(name.startswith("average/") for name in step.state())


def test_a_traced_network_computes_with_the_averaged_weights(configure, batches):
    from buildseg_trainer.worker.models import tracing

    config = replace(configure("pp_liteseg_stdc1", ema_decay=0.5, learning_rate=0.05), output_weights=[1.0])
    network = small()
    step, _ = run(network, config, batches, [0, 1])
    images = paddle.to_tensor(batches[0][0])
    traced = tracing.accelerate(network, config.model, "cpu", images.shape, training=False)
    assert traced is not network
    with paddle.no_grad():
        network.eval()
        plain = traced(images)[0].numpy()
        with step.averaged():
            averaged, eager = traced(images)[0].numpy(), network(images)[0].numpy()
        assert averaged == pytest.approx(eager, rel=1e-3, abs=1e-4)
        assert np.abs(plain - averaged).max() > 0.01 * np.abs(averaged).max()
        assert np.array_equal(traced(images)[0].numpy(), plain)


EVERYTHING = {"ema_decay": 0.9, "freeze_iterations": 3, "gradient_clip": 1.0, "accumulation": 2}


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("more", [{}, EVERYTHING])
def test_a_step_goes_on_exactly_from_any_point(tmp_path, configure, batches, optimizer, more):
    config = configure(optimizer=optimizer, **more)
    whole = small()
    step, _ = run(whole, config, batches, range(6))
    expected, state = snapshot(whole), {name: np.asarray(value) for name, value in step.state().items()}
    for stop in range(1, 6):
        first = small()
        step, _ = run(first, config, batches, range(stop))
        params_io.save(first.state_dict(), tmp_path / "model.pdparams")
        params_io.save(step.state(), tmp_path / "model.pdopt")
        second = small(seed=2)
        params_io.apply(second, params_io.load(tmp_path / "model.pdparams"), tmp_path)
        step = TrainingStep(second, config, "cpu")
        step.restore(params_io.load(tmp_path / "model.pdopt"))
        assert not step._optimizer._accumulators_holder, "it would keep a copy of the state in memory"
        step.prepare(stop)
        run(second, config, batches, range(stop, 6), step)
        assert same(expected, snapshot(second)), stop
        assert same(state, {name: np.asarray(value) for name, value in step.state().items()}), stop


def test_the_state_of_another_optimiser_is_refused(configure, batches):
    step, _ = run(small(), configure(), batches, [0])
    with pytest.raises(InputError, match="another model"):
        TrainingStep(small(), configure(optimizer="sgd"), "cpu").restore(step.state())


def test_the_loss_shows_scores_that_are_not_finite(configure, batches):
    _, (loss,) = run(small(edge=-1.0), configure(), batches, [0])
    assert np.isnan(loss)


def test_the_state_of_a_run_that_counted_skipped_steps_fits(configure, batches):
    """Runs of the first version with the setting NON_FINITE=skip."""
    step, _ = run(small(), configure(), batches, [0])
    state = {name: np.asarray(value) for name, value in step.state().items()}
    restored = TrainingStep(small(), configure(), "cpu")
    restored.restore({**state, "skipped": np.asarray(3)})
    assert same(state, {name: np.asarray(value) for name, value in restored.state().items()})


@pytest.mark.parametrize("precision", ["fp16", "bf16"])
def test_a_cpu_refuses_mixed_precision(configure, precision):
    config = replace(configure(), precision=precision)
    with pytest.raises(InputError, match=f"cannot train in {precision} on a CPU; .* a new run with the precision fp32"):
        TrainingStep(small(), config, "cpu")


@pytest.mark.parametrize("optimizer", ["adamw", "sgd"])
def test_fp16_survives_an_overflow_and_resumes_with_its_scale(configure, batches, a_gpu, optimizer):
    """On a CPU the scores stay in single precision; the loss is scaled until its gradients overflow."""
    config = replace(configure(optimizer=optimizer, gradient_clip=1.0), precision="fp16")
    network = small()
    step = TrainingStep(network, config, "gpu:0")
    step.prepare()
    scaler = step.precision.scaler
    scaler._scale = scaler._scale * 3e35
    before = {name: weight.numpy().copy() for name, weight in trained(network).items()}
    skipped = 0
    while all(np.array_equal(before[name], weight.numpy()) for name, weight in trained(network).items()):
        scale = scaler._scale.item()
        step(0, batches[:1])
        skipped += scaler._scale.item() == scale / 2
        assert skipped < 150
    assert skipped >= 1 and scaler._scale.item() == scale
    twin = small()
    twin.set_state_dict(network.state_dict())
    resumed = TrainingStep(twin, config, "gpu:0")
    resumed.restore({name: np.asarray(value) for name, value in step.state().items()})
    resumed.prepare(1)
    for iteration in (1, 2):
        assert step(iteration, batches[:1]).item() == resumed(iteration, batches[:1]).item()
    assert same(snapshot(network), snapshot(twin)) and resumed.precision.scaler._scale.item() == scale


@pytest.mark.parametrize(
    ("precision", "capability", "is_enough"),
    [("fp16", (6, 1), False), ("fp16", (7, 0), True), ("bf16", (7, 5), False), ("bf16", (8, 0), True)],
)
def test_mixed_precision_needs_a_card_that_computes_in_it(
    configure, monkeypatch, a_gpu, precision, capability, is_enough
):
    """Paddle itself takes fp16 from 5.3 on, and then computes in fp32 all the same."""
    monkeypatch.setattr(paddle.device.cuda, "get_device_capability", lambda number: capability)
    config = replace(configure(), precision=precision)
    if is_enough:
        TrainingStep(small(), config, "gpu:0")
    else:
        with pytest.raises(InputError, match=f"GPU 0: Quadro RTX 3000 cannot train in {precision}, .* fp32"):
            TrainingStep(small(), config, "gpu:0")


def test_a_step_waits_for_nothing(configure, batches, monkeypatch):
    """Whatever fetches a value from the device is forbidden while steps are made."""
    losses = "bce; dice; cross_entropy; focal; ohem; boundary; lovasz_softmax"
    config = configure(losses=losses, ema_decay=0.9, gradient_clip=1.0, accumulation=2)
    config = replace(config, class_weights=[0.5, 2.0])
    step, _ = run(small(), config, batches, [0])
    fetched = []
    with monkeypatch.context() as patch:
        for name in ("numpy", "item", "tolist", "__bool__", "__float__", "__int__", "__index__", "__array__"):
            original = getattr(paddle.Tensor, name)

            def fetch(self, *arguments, name=name, original=original):
                fetched.append(name)
                return original(self, *arguments)

            patch.setattr(paddle.Tensor, name, fetch)
        loss = step(1, batches[:2])
        assert not fetched
        loss.item()
        assert fetched, "the test sees nothing"


def test_arrays_of_a_batch_may_be_used_again_once_it_goes_backwards(configure, batches):
    """What the loader does with them, at the worst: all of it, before the gradients are computed."""
    config, ends = configure(accumulation=2, iterations=3), []
    for spoils in (False, True):
        network = small()
        step = TrainingStep(network, config, "cpu")
        step.prepare()
        losses = []
        for iteration in range(3):
            given, calls = [tuple(map(np.copy, batch)) for batch in batches[2 * iteration : 2 * iteration + 2]], []

            def meanwhile(given=given, calls=calls, spoils=spoils):
                images, labels = given[len(calls)]
                calls.append(1)
                if spoils:
                    images[:], labels[:] = np.nan, 1

            def one_after_the_other(given=given, calls=calls):
                for number, batch in enumerate(given):
                    assert len(calls) == number, "taken before it is needed: all of them would be in memory"
                    yield batch

            losses.append(step(iteration, one_after_the_other(), meanwhile).item())
            assert len(calls) == 2, "once a batch"
        ends.append((losses, snapshot(network)))
    assert ends[0][0] == ends[1][0] and same(ends[0][1], ends[1][1])


def test_what_a_gpu_normalises_itself_trains_as_what_comes_normalised(configure, sample):
    """The two forms of a batch; Paddle's arithmetic on a CPU is that of the loader, to the bit."""
    image, buildings = sample
    window = np.s_[1024 : 1024 + SIZE, 64 : 64 + SIZE]
    raw = image[window].transpose(2, 0, 1)[np.newaxis].copy(), buildings[window][np.newaxis].astype(np.uint8)
    normal = tiles.normalize(image[window], NORMALIZE)[np.newaxis], buildings[window][np.newaxis].astype(np.int64)
    ends = []
    for batch in (raw, normal):
        network = small()
        losses = run(network, configure(), [batch], range(3))[1]
        ends.append((losses, snapshot(network)))
    assert ends[0][0] == ends[1][0] and same(ends[0][1], ends[1][1])


def test_all_copies_to_the_device_come_before_the_forward_pass(configure, batches, monkeypatch):
    """A GPU finishes what it has to do before it takes a copy; and class weights are copied once for all steps."""
    network = small()
    config = replace(configure(), class_weights=[0.5, 2.0])
    step, _ = run(network, config, batches, [0])
    events, to_tensor, forward = [], paddle.to_tensor, step._forward
    monkeypatch.setattr(paddle, "to_tensor", lambda *a, **o: (events.append("copy"), to_tensor(*a, **o))[1])
    step._forward = lambda images: (events.append("forward"), forward(images))[1]
    step(1, batches[:1])
    assert events == ["copy", "copy", "forward"]


@pytest.mark.parametrize("frozen", [0, 2])
def test_a_step_after_an_evaluation_trains(configure, batches, frozen):
    """The network is put into training mode when it is not, not in every step."""
    config = configure(freeze_iterations=frozen)
    ends = []
    for evaluates in (False, True):
        network = small()
        step = TrainingStep(network, config, "cpu")
        step.prepare()
        for iteration in range(4):
            step(iteration, batches[iteration : iteration + 1])
            assert network.training and network.head.training
            assert network.backbone.training == network.backbone[3].training == (iteration >= frozen)
            if evaluates:
                network.eval()
        ends.append(snapshot(network))
    assert same(*ends)
