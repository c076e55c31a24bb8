"""One answer to what a path names: run, export, static pair or weights; and which parameters have no effect on it."""

import json

import pytest

from buildseg_trainer.common import model_bundle
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import model_path, run_folder


def fill(folder, **state):
    folder.mkdir(parents=True)
    for name in run_folder.CHECKPOINT_FILES:
        (folder / name).write_text(json.dumps(state), encoding="utf-8")


@pytest.fixture
def run(make_run):
    return make_run()


def test_a_run_is_its_best_checkpoint(run):
    assert model_path.resolve(run.path)[:2] == (model_path.RUN, run.path)
    fill(run.best_dir, iteration=3)
    found = model_path.resolve(run.path)
    assert (found.kind, found.path) == (model_path.RUN, run.best_dir / "model.pdparams")
    assert found.config["model"] == "bisenet_v2" and found.run.path == run.path and not found.is_exported


def test_weights_know_the_run_that_they_are_of(run, tmp_path):
    fill(run.best_dir, config={"model": "unet"})
    weights = run.best_dir / "model.pdparams"
    for given in (weights, run.best_dir):
        found = model_path.resolve(given)
        assert (found.kind, found.path, found.config) == (model_path.WEIGHTS, weights, {"model": "unet"})
        assert found.run.path == run.path
    bare = tmp_path / "bare.pdparams"
    bare.touch()
    assert model_path.resolve(bare) == (model_path.WEIGHTS, bare, None, {})


def test_an_export_is_found_by_folder_and_by_file(tmp_path):
    (tmp_path / "export.json").write_text('{"dataset": "d"}', encoding="utf-8")
    static = [tmp_path / "model.pdmodel", tmp_path / "model.pdiparams"]
    static[0].touch()
    with pytest.raises(InputError, match=r"model\.pdiparams is missing"):
        model_path.resolve(static[0])
    static[1].touch()
    for given in (tmp_path, *static):
        assert model_path.resolve(given) == (model_path.STATIC, static[0], None, {"dataset": "d"})
    onnx = tmp_path / "model.onnx"
    onnx.touch()
    for given in (tmp_path, onnx):
        assert model_path.resolve(given)[:2] == (model_path.ONNX, onnx)


def test_a_bundle_is_an_exported_model(tmp_path):
    for name in model_bundle.MEMBERS:
        (tmp_path / name).write_text('{"threshold": 0.4}', encoding="utf-8")
    bundle = tmp_path / "city.zip"
    model_bundle.write(bundle, tmp_path)
    assert model_path.resolve(bundle) == (model_path.ONNX, bundle, None, {"threshold": 0.4})
    (sentence,) = model_path.unused(str(bundle), "unet", "auto")
    assert sentence.startswith("ARCHITECTURE is not used")
    bundle.write_bytes(bundle.read_bytes()[:-1])
    with pytest.raises(InputError, match="not a bundle as exportmodel writes it, or is damaged"):
        model_path.resolve(bundle)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("", "does not exist"),
        ("gone.onnx", "does not exist"),
        ("model.txt", "is not a model"),
        ("empty", "neither a run"),
    ],
)
def test_anything_else_is_refused(tmp_path, name, text):
    (tmp_path / "model.txt").touch()
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=text):
        model_path.resolve(tmp_path / name if name else "")


def test_a_setting_without_effect_is_named(run, tmp_path):
    exported, bare = tmp_path / "model.onnx", tmp_path / "model.pdparams"
    for path in (exported, bare):
        path.touch()
    for model in (run.path, exported):
        (sentence,) = model_path.unused(str(model), "unet", "auto")
        assert sentence.startswith("ARCHITECTURE is not used") and str(model) in sentence
    assert model_path.unused(str(bare), "unet", "gpu") == model_path.unused(str(run.path), None, "gpu:1") == []
    (sentence,) = model_path.unused(str(exported), None, "gpu:1")
    assert sentence.startswith("DEVICE is not used")
