"""A value the user gives wins over the preset, numbers never fall under 1, and what cannot be trained is refused."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config import choices, model_zoo, optimizers, presets, validate
from buildseg_trainer.runs.config import resolve as run_config
from buildseg_trainer.runs.config.run_config import SCHEMA_VERSION, RunConfig


def resolve(model="bisenet_v2", preset="quick", **values):
    return run_config.resolve("/data/set", model, preset, **{"train_count": 100, "validation_count": 20, **values})


def test_what_is_asked_for_leaves_nothing_of_the_preset_beside_it():
    # The notebook's schedule goes by both: with the epochs of a preset it would be over too soon.
    assert resolve(preset="notebook", iterations=400, batch_size=10).epochs == 40
    assert resolve(preset="standard", schedule="notebook", iterations=1000, batch_size=10).epochs == 100
    resumed = run_config.changed(resolve(preset="notebook", iterations=400, batch_size=10), {"iterations": 410})
    assert resumed.epochs == 41
    # A rate belongs to its optimiser.
    assert resolve(preset="notebook").learning_rate == 3e-5
    assert resolve(preset="notebook", optimizer="sgd").learning_rate == optimizers.SGD_LEARNING_RATE
    assert resolve(preset="notebook", optimizer="sgd", learning_rate=0.5).learning_rate == 0.5


def test_settings_that_do_nothing_are_remarked_on():
    values = resolve(model="segformer_b0", iterations=10, train_count=100)
    assert list(validate.remarks(values)) == []
    weighted = replace(values, class_weights=[1.0, 2.0])
    assert list(validate.remarks(weighted)) == []
    (remark,) = validate.remarks(replace(weighted, losses=[{"type": "dice", "weight": 1.0}]))
    assert "The class weights have no effect" in remark
    frozen = list(validate.remarks(replace(values, freeze_iterations=10)))
    assert "randomly initialised" in frozen[0] and "stays frozen to the end" in frozen[1]
    assert list(validate.remarks(replace(values, freeze_iterations=9, weights="imagenet"))) == []
    assert list(validate.remarks(replace(values, evaluation_interval=10))) == []
    (remark,) = validate.remarks(replace(values, evaluation_interval=11))
    assert "The only validation comes at the end" in remark and "every 11;" in remark


@pytest.mark.parametrize(
    ("iterations", "interval", "patience", "is_idle"),
    [
        (100, 25, 5, True),
        (100, 25, 4, True),
        # Validated at 25, 50, 75 and the end: three in a row without a better one are known at the end only.
        (100, 25, 3, True),
        (100, 25, 2, False),
        (101, 25, 3, False),
        (100, 200, 1, True),
        (100, 25, 0, False),
    ],
)
def test_a_patience_that_never_ends_the_run_is_remarked_on(iterations, interval, patience, is_idle):
    values = resolve(iterations=iterations, evaluation_interval=interval, patience=patience)
    remarks = [text for text in validate.remarks(values) if "patience" in text]
    assert len(remarks) == is_idle and all(f"patience of {patience} validations never ends" in text for text in remarks)
    assert list(validate.remarks(replace(values, iterations=0, evaluation_interval=0))) == []


def test_published_names_stay():
    assert list(model_zoo.MODELS) == [
        "segformer_b2",
        "ocrnet_hrnet_w18",
        "bisenet_v2",
        "pp_liteseg_stdc1",
        "segformer_b0",
        "segformer_b1",
        "segformer_b3",
        "segformer_b4",
        "segformer_b5",
        "ocrnet_hrnet_w48",
        "pp_liteseg_stdc2",
        "pp_mobileseg_tiny",
        "pp_mobileseg_base",
        "deeplabv3p_resnet50",
        "deeplabv3p_resnet101",
        "unet",
        "unet_plusplus",
        "attention_unet",
        "pspnet_resnet50",
        "fcn_hrnet_w18",
        "fcn_hrnet_w48",
        "ddrnet_23",
        "topformer_base",
        "mobileseg_mobilenet_v3",
        "stdcseg_stdc1",
        "hardnet",
        "fast_scnn",
    ]
    assert list(presets.PRESETS) == ["quick", "standard", "notebook"]
    # A shell line may name a choice by its number, too.
    assert choices.DEVICES[:3] == ("auto", "cpu", "gpu")
    assert choices.DEVICES[3:] == tuple(f"gpu:{number}" for number in range(8))
    assert resolve().device == "auto" and resolve(device="gpu:1").device == "gpu:1"


def test_the_list_says_what_a_model_needs():
    reference = model_zoo.MODELS["bisenet_v2"]
    assert reference.relative_time == 1.0
    for info in model_zoo.MODELS.values():
        assert info.parameters > 1 and info.relative_time > 0.2 and info.memory_mb > 500, info.name
        assert info.auxiliary_weights is None or len(info.auxiliary_weights) == info.outputs - 1
    heavy = model_zoo.MODELS["segformer_b5"]
    assert heavy.relative_time > 10 and heavy.memory_mb > reference.memory_mb


def test_the_custom_model_is_no_choice():
    assert model_zoo.CUSTOM not in model_zoo.MODELS
    info = model_zoo.model_info(model_zoo.CUSTOM)
    assert info.outputs == 0 and info.output_weights(0.4) == []


@pytest.mark.parametrize("preset", presets.PRESETS)
@pytest.mark.parametrize("model", model_zoo.MODELS)
def test_every_preset_fits_every_model(model, preset):
    values = resolve(model, preset)
    assert values.iterations >= 1 and values.epochs >= 1 and values.evaluation_interval >= 1
    assert values.outputs == model_zoo.MODELS[model].outputs
    written = values.to_json()
    assert next(iter(written)) == "schema_version" and RunConfig.from_json(json.loads(json.dumps(written))) == values


def test_notebook_rules():
    values = resolve("segformer_b2", "notebook", train_count=1003)
    assert values.iterations == 2 * 1003 // 16
    assert values.evaluation_interval == values.iterations // 5
    assert (values.learning_rate, values.batch_size, values.input_size) == (3e-5, 16, 512)
    assert [(part["type"], part["weight"]) for part in values.losses] == [
        ("bce", 2.0),
        ("dice", 1.0),
        ("lovasz_hinge", 1.0),
    ]
    assert values.optimizer == {"type": "adamw", "beta1": 0.9, "beta2": 0.999, "weight_decay": 0.01}


def test_numbers_never_fall_under_one():
    values = resolve("segformer_b2", "notebook", train_count=3)
    assert values.iterations == values.evaluation_interval == values.log_interval == 1


def test_values_given_win():
    values = resolve(batch_size=3, learning_rate=0.5, input_size=64, iterations=7, seed=5, evaluation_interval=2)
    assert (values.batch_size, values.learning_rate, values.input_size) == (3, 0.5, 64)
    assert (values.iterations, values.seed, values.evaluation_interval) == (7, 5, 2)


def test_epochs_given_win_over_the_iterations_of_a_preset():
    assert resolve(epochs=4, batch_size=8).iterations == 4 * 100 // 8
    assert resolve(epochs=4, iterations=9).iterations == 9
    assert resolve(iterations=0).iterations == presets.PRESETS["quick"]["iterations"]


def test_learning_rate_follows_the_model_and_its_start(tmp_path):
    weights = tmp_path / "model.pdparams"
    weights.touch()
    info = model_zoo.MODELS["ocrnet_hrnet_w18"]
    assert resolve(info.name, "standard").learning_rate == info.learning_rate
    tuned = resolve(info.name, "standard", weights="file", weights_file=weights)
    assert tuned.learning_rate == info.fine_tuning_rate


def test_outputs_have_the_weights_of_their_model():
    assert resolve("bisenet_v2").output_weights == [1.0, 0.4, 0.4, 0.4, 0.4]
    assert resolve("pp_liteseg_stdc2").output_weights == [1.0, 1.0, 1.0]


def test_sgd_has_a_learning_rate_of_its_own():
    assert resolve(preset="standard", optimizer="sgd").learning_rate == optimizers.SGD_LEARNING_RATE
    assert resolve(preset="standard", optimizer="sgd", learning_rate=0.5).learning_rate == 0.5


def test_balanced_class_weights_make_both_classes_count_the_same():
    background, building = resolve(class_weights="balanced", class_pixels=(900, 100)).class_weights
    assert background * 900 == pytest.approx(building * 100) == pytest.approx(500)
    assert resolve().class_weights is None
    with pytest.raises(InputError, match="no building pixel"):
        resolve(class_weights="balanced", class_pixels=(900, 0))


def test_an_iteration_takes_the_batches_of_all_processes():
    values = resolve(epochs=8, batch_size=5, accumulation=2, processes=2)
    assert values.samples_per_iteration == 20 and values.iterations == 8 * 100 // 20


def test_validations_can_be_counted_in_epochs():
    assert resolve(epochs=40, batch_size=10, evaluation_epochs=3).evaluation_interval == 3 * 100 // 10
    assert resolve(evaluation_epochs=3, evaluation_interval=7).evaluation_interval == 7


def test_a_batch_size_to_be_found_leaves_the_rest_open_until_it_is():
    values = resolve(preset="standard", epochs=4, batch_size=0)
    assert values.batch_size == values.iterations == 0
    found = run_config.apply_found(values, {"batch_size": 10})
    assert found.iterations == 4 * 100 // 10 and found.evaluation_interval >= 1


def test_a_configuration_of_the_first_version_is_understood():
    values = resolve()
    later = (
        "model_config freeze_iterations class_weights gradient_clip accumulation ema_decay find_learning_rate "
        "precision processes nodes master evaluation_epochs best_metric patience time_limit keep_checkpoints"
    )
    first = {key: value for key, value in values.to_json().items() if key not in later.split()}
    assert RunConfig.from_json({**first, "schema_version": 1}) == values
    # Its warm-up was a number of iterations.
    schedule = {"type": "polynomial", "warmup_iterations": 10}
    old = RunConfig.from_json({**first, "schema_version": 1, "schedule": schedule})
    assert run_config.apply_changes(old, {"iterations": 1000}).schedule == old.schedule
    with pytest.raises(InputError, match="newer version"):
        RunConfig.from_json({**values.to_json(), "schema_version": SCHEMA_VERSION + 1})


def test_settings_of_the_second_version_that_are_gone_are_left_out():
    values = resolve()
    second = {**values.to_json(), "schema_version": 2, "channels_last": True, "non_finite": "skip"}
    assert RunConfig.from_json(second) == values


def test_keys_that_are_unknown_or_missing_are_one_sentence():
    values = resolve().to_json()
    with pytest.raises(InputError, match=r"^The configuration of the run holds the unknown key learn_rate; .*\.$"):
        RunConfig.from_json({**values, "learn_rate": 0.1})
    del values["input_size"]
    with pytest.raises(InputError, match=r"^The configuration of the run is incomplete \(.*input_size.*\.$"):
        RunConfig.from_json(values)


def test_all_problems_come_in_one_message():
    with pytest.raises(InputError) as caught:
        resolve(seed=-1, input_size=500, accumulation=0, device="tpu")
    assert all(words in str(caught.value) for words in ("seed", "multiple of 32", "accumulate", "tpu"))


def test_presets_are_not_changed_by_a_run():
    resolve().augmentation.clear()
    assert presets.PRESETS["quick"]["augmentation"]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"model": "unet9"}, "unet9"),
        ({"preset": "fast"}, "fast"),
        ({"train_count": 0}, "train.txt"),
        ({"validation_count": 0}, "val.txt"),
        ({"batch_size": -1}, "batch size"),
        ({"learning_rate": 0.0}, "learning rate"),
        ({"learning_rate": float("nan")}, "learning rate"),
        ({"input_size": 500}, "multiple of 32"),
        ({"epochs": -1}, "epochs"),
        ({"iterations": -5}, "iterations"),
        ({"seed": -1}, "seed"),
        ({"workers": -1}, "workers"),
        ({"device": "tpu"}, "tpu"),
        ({"device": "gpu:x"}, "gpu:x"),
        ({"device": "cpu", "precision": "fp16"}, "choose a GPU, or start a new run with the precision fp32"),
        ({"device": "cpu", "precision": "bf16"}, "choose a GPU, or start a new run with the precision fp32"),
        ({"weights": "magic"}, "magic"),
        ({"weights": "imagenet"}, "no ImageNet backbone"),
        ({"weights": "file"}, "none is given"),
        ({"weights": "run"}, "none is given"),
        ({"weights_file": "a.pdparams"}, "WEIGHTS=file"),
        ({"model_config": "/nowhere/net.yml"}, "/nowhere/net.yml"),
        ({"losses": "dice weight=0"}, "weight 0"),
        ({"losses": "dyce"}, "dice"),
        ({"augmentation": "wild"}, "wild"),
        ({"optimizer": "adam"}, "adam"),
        ({"schedule": "wave"}, "wave"),
        ({"warmup_share": 1.5}, "warm-up"),
        ({"weight_decay": -1.0}, "weight decay"),
        ({"gradient_clip": -1.0}, "gradient norm"),
        ({"ema_decay": 1.0}, "averaged weights"),
        ({"accumulation": 0}, "accumulate"),
        ({"freeze_iterations": -1}, "frozen"),
        ({"patience": -1}, "patience"),
        ({"time_limit": -1.0}, "time limit"),
        ({"keep_checkpoints": 0}, "checkpoints to keep"),
        ({"evaluation_epochs": -1}, "interval in epochs"),
        ({"best_metric": "accuracy"}, "accuracy"),
        ({"precision": "fp64"}, "fp64"),
        ({"precision": "fp16", "device": "cpu"}, "fp16"),
        ({"processes": 0}, "processes"),
        ({"processes": 2, "device": "gpu:1"}, "gpu:1"),
        ({"nodes": 2}, "MASTER"),
        ({"master": "host:1"}, "NODES"),
        ({"nodes": 2, "master": "host"}, "HOST:PORT"),
        ({"nodes": 2, "master": "host:99999"}, "HOST:PORT"),
        ({"find_learning_rate": True, "learning_rate": 0.1}, "leave one"),
        ({"weights": "file", "weights_file": "/nowhere/a.pdparams"}, "/nowhere/a.pdparams"),
    ],
)
def test_refuses_in_one_sentence(values, words):
    with pytest.raises(InputError) as caught:
        resolve(**values)
    text = str(caught.value)
    assert words in text and "\n" not in text and text.endswith(".")


@pytest.mark.parametrize("system", ["win32", "darwin"])
@pytest.mark.parametrize("values", [{"processes": 2}, {"nodes": 2, "master": "host:6170"}])
def test_several_processes_are_for_linux(monkeypatch, system, values):
    assert resolve(**values)
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(InputError, match="on Linux only; give PROCESSES=1 and NODES=1"):
        resolve(**values)


def test_a_resume_may_only_go_on_for_longer():
    values = resolve(iterations=50, batch_size=8)
    assert run_config.apply_changes(values, {"iterations": 80}).iterations == 80
    assert run_config.apply_changes(values, {"epochs": 10}).iterations == 125
    assert run_config.apply_changes(values, {"iterations": None, "workers": 2, "device": "cpu"}).workers == 2
    assert run_config.apply_changes(values, {"iterations": 80}).evaluation_interval == values.evaluation_interval
    changes = {"patience": 3, "time_limit": 5.0, "keep_checkpoints": 2, "evaluation_epochs": 2}
    changed = run_config.apply_changes(values, changes)
    assert {key: getattr(changed, key) for key in changes} == changes
    assert changed.evaluation_interval == 2 * 100 // 8
    with pytest.raises(InputError, match="fewer"):
        run_config.apply_changes(values, {"iterations": 49})
    with pytest.raises(InputError, match="learning rate"):
        run_config.apply_changes(values, {"learning_rate": 0.1})


@pytest.mark.parametrize("length", ["iterations", "epochs"])
def test_a_length_is_not_changed_before_the_batch_size_is_found(length):
    values = resolve(preset="standard", epochs=4, batch_size=0)
    with pytest.raises(InputError, match="batch size, which is not found yet"):
        run_config.apply_changes(values, {length: 1000})
    assert run_config.apply_changes(values, {"patience": 3}).patience == 3


def test_the_readme_lists_every_model_as_it_is():
    readme = (Path(__file__).parents[4] / "README.md").read_text(encoding="utf-8")
    for info in model_zoo.MODELS.values():
        memory = f"{info.memory_mb / 1000:.1f}"
        assert f"| `{info.name}` | {info.title} | {info.parameters:g} | {info.relative_time:g} | {memory} |" in readme
