"""Where the recipe of a model is found: in its export, or in the dataset that its run names."""

import json

import pytest

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.raster_recipe import describe, of_model

MANIFEST = {
    "sources": [{"bands": [3, 2, 1]}, {"bands": [3, 2, 1]}, {"name": "imported"}, {"bands": [1, 1, 1]}],
    "stretch": {"method": "percentile"},
    "pixel_size_m": 0.13,
    "gsd": None,
}
RECIPE = {"bands": [[3, 2, 1], [1, 1, 1]], "stretch": {"method": "percentile"}, "pixel_size_m": 0.13, "gsd": None}


def write(path, values):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


@pytest.fixture
def dataset(tmp_path):
    return write(tmp_path / "data" / "dataset.json", MANIFEST).parent


def test_of_a_dataset(dataset, tmp_path):
    assert describe(dataset) == RECIPE
    assert describe(tmp_path) is None
    write(dataset / "dataset.json", {"pixel_size_m": 0.2, "gsd": 0.2})
    assert describe(dataset) == {"bands": [], "stretch": None, "pixel_size_m": 0.2, "gsd": 0.2}


def test_of_an_export_by_folder_and_by_file(tmp_path):
    write(tmp_path / "export" / "export.json", {"preparation": RECIPE, "dataset": "gone"})
    (tmp_path / "export" / "model.onnx").touch()
    for model in (tmp_path / "export", tmp_path / "export" / "model.onnx"):
        assert of_model(model) == (RECIPE, None)


def test_an_earlier_export_leads_to_its_dataset(dataset, tmp_path):
    export = write(tmp_path / "export" / "export.json", {"dataset": str(dataset)}).parent
    (export / "model.onnx").touch()
    assert of_model(export) == (None, str(dataset))


def test_a_run_leads_to_its_export_or_its_dataset(dataset, make_run):
    run = make_run(dataset=str(dataset))
    assert of_model(run.path) == (None, str(dataset))
    write(run.export_dir / "export.json", {"preparation": RECIPE})
    assert of_model(run.path) == (RECIPE, None)


def test_a_run_that_was_resumed_with_a_moved_dataset(make_run, tmp_path):
    run, moved = make_run(), write(tmp_path / "moved" / "dataset.json", MANIFEST).parent
    run.update_state(resumed=[{"changes": {"dataset": str(moved)}}])
    assert of_model(run.path) == (None, str(moved))


def test_weights_of_a_checkpoint(dataset, tmp_path):
    checkpoint = write(tmp_path / "best" / "state.json", {"config": {"dataset": str(dataset)}}).parent
    (checkpoint / "model.pdparams").touch()
    assert of_model(checkpoint / "model.pdparams") == (None, str(dataset))


def test_a_model_without_recipe_is_refused(make_run, tmp_path):
    run = make_run(dataset=str(tmp_path / "gone"))
    (tmp_path / "lone.onnx").touch()
    for model in (run.path, tmp_path / "lone.onnx"):
        with pytest.raises(InputError, match="give the DATASET"):
            of_model(model)
    for model in ("", tmp_path / "nothing"):
        with pytest.raises(InputError, match="does not exist"):
            of_model(model)
    with pytest.raises(InputError, match="neither a run folder nor an exported model"):
        of_model(tmp_path)
    write(run.config_file, [1])
    with pytest.raises(InputError, match=r"config\.json"):
        of_model(run.path)
