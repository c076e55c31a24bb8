"""Training, status, stop, resume, evaluation and export through Processing, with real Paddle on the CPU."""

import json
import shlex
import shutil
import time
from pathlib import Path

import numpy as np
import processing
import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsNetworkAccessManager,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from buildseg_trainer import settings
from buildseg_trainer.algorithms import evaluatemodel
from buildseg_trainer.algorithms.base import help_texts
from buildseg_trainer.algorithms.resumetraining import ResumeTraining
from buildseg_trainer.algorithms.trainmodel import TrainModel
from buildseg_trainer.common import model_bundle
from buildseg_trainer.environment import setup
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import launcher, run_folder
from buildseg_trainer.runs.config import presets
from buildseg_trainer.runs.config.augmentation import STEPS
from buildseg_trainer.runs.config.losses import LOSSES


def config(result):
    return json.loads((Path(result["RUN"]) / "config.json").read_text(encoding="utf-8"))


def test_run_returns_what_it_declares(finished_run):
    assert set(finished_run) == {"RUN", "STATE", "ITERATION", "BEST_MIOU", "BEST_BUILDING_IOU"}
    assert finished_run["STATE"] == "FINISHED"
    assert finished_run["ITERATION"] == 2
    assert 0 <= finished_run["BEST_MIOU"] <= 1
    folder = Path(finished_run["RUN"])
    for name in ("config.json", "run.json", "events.jsonl", "metrics.csv", "train.log", "checkpoints/best"):
        assert (folder / name).exists(), name
    assert "cpu" in (folder / "train.log").read_text(encoding="utf-8").splitlines()[0].lower()


def test_the_log_names_the_run_and_shows_progress(short_training):
    feedback = RecordingFeedback()
    result = run("trainmodel", short_training, feedback)
    assert result["RUN"] in feedback.lines[0] and "stop" in feedback.lines[0].lower()
    log = "\n".join(feedback.lines)
    assert "iteration" in log.lower() and "loss" in log.lower() and "miou" in log.lower()
    assert feedback.percents[-1] == 100


YAML = "model:\n  type: UNet\n"
SETTINGS = [
    ("MODEL", "pp_liteseg_stdc1", "model", "pp_liteseg_stdc1"),
    ("PRESET", "notebook", "preset", "notebook"),
    ("EPOCHS", 3, "epochs", 3),
    ("ITERATIONS", 4, "iterations", 4),
    ("TIME_LIMIT", 30, "time_limit", 30),
    ("BATCH_SIZE", 3, "batch_size", 3),
    ("BATCH_SIZE", 0, "batch_size", 0),
    ("LEARNING_RATE", 0.00123, "learning_rate", 0.00123),
    ("DEVICE", "cpu", "device", "cpu"),
    ("INPUT_SIZE", 96, "input_size", 96),
    ("FREEZE_ITERATIONS", 5, "freeze_iterations", 5),
    ("AUGMENTATION", "none", "augmentation", []),
    ("AUGMENTATION_STEPS", "vertical_flip prob=0.25", "augmentation", [{"type": "vertical_flip", "prob": 0.25}]),
    ("LOSSES", "dice weight=3", "losses", [{"type": "dice", "weight": 3.0}]),
    ("OPTIMIZER", "sgd", "optimizer", {"type": "sgd", "momentum": 0.9, "weight_decay": 4e-5}),
    ("SCHEDULE", "cosine", "schedule", {"type": "cosine", "warmup_share": 0.05, "end_factor": 0.0}),
    ("GRADIENT_CLIP", 1.5, "gradient_clip", 1.5),
    ("ACCUMULATION", 4, "accumulation", 4),
    ("EMA_DECAY", 0.99, "ema_decay", 0.99),
    ("FIND_LEARNING_RATE", True, "find_learning_rate", True),
    ("PRECISION", "bf16", "precision", "bf16"),
    ("EVALUATION_INTERVAL", 2, "evaluation_interval", 2),
    ("EVALUATION_EPOCHS", 2, "evaluation_epochs", 2),
    ("BEST_METRIC", "loss", "best_metric", "loss"),
    ("PATIENCE", 7, "patience", 7),
    ("KEEP_CHECKPOINTS", 3, "keep_checkpoints", 3),
    ("WORKERS", 1, "workers", 1),
    ("PROCESSES", 2, "processes", 2),
    ("SEED", 99, "seed", 99),
]


@pytest.fixture
def resolved(short_training):
    """Makes the configuration of a run from parameters, without training."""
    algorithm = TrainModel()
    algorithm.initAlgorithm()
    unset = dict.fromkeys(("EPOCHS", "ITERATIONS", "BATCH_SIZE", "INPUT_SIZE", "SEED", "DEVICE"))
    defaults = {p.name(): p.defaultValue() for p in algorithm.parameterDefinitions() if p.name() in unset}

    def make(feedback=None, **changes):
        parameters = {**short_training, **defaults, **changes}
        return algorithm.config(parameters, QgsProcessingContext(), feedback or RecordingFeedback())

    return make


@pytest.mark.parametrize(("parameter", "value", "key", "expected"), SETTINGS)
def test_every_parameter_reaches_the_configuration(resolved, parameter, value, key, expected):
    assert getattr(resolved(), key) != expected
    assert getattr(resolved(**{parameter: value}), key) == expected


def test_parameters_that_need_company_reach_the_configuration(resolved, split, finished_run, tmp_path):
    names = [line.split()[1] for line in (split / "train.txt").read_text(encoding="utf-8").splitlines()]
    counts = sum(np.bincount(gdal.Open(str(split / name)).ReadAsArray().ravel(), minlength=256) for name in names)
    weights = resolved(CLASS_WEIGHTS="balanced").class_weights
    assert weights == pytest.approx([(counts[0] + counts[1]) / (2 * counts[c]) for c in (0, 1)])

    assert resolved(WEIGHT_DECAY=0.5).optimizer["weight_decay"] == 0.5
    assert resolved(WARMUP_PERCENT=20).schedule["warmup_share"] == 0.2
    several = resolved(NODES=2, MASTER="10.0.0.1:6170")
    assert (several.nodes, several.master) == (2, "10.0.0.1:6170")

    source = tmp_path / "unet.yml"
    source.write_text(YAML)
    own = resolved(MODEL_CONFIG=str(source))
    assert (own.model, own.model_config) == ("custom", str(source))

    start = resolved(WEIGHTS="run", WEIGHTS_RUN=finished_run["RUN"])
    best = Path(finished_run["RUN"]) / "checkpoints" / "best" / "model.pdparams"
    assert (start.weights, start.weights_file) == ("run", str(best))
    file = resolved(WEIGHTS="file", WEIGHTS_FILE=str(best))
    assert (file.weights, file.weights_file) == ("file", str(best))


def test_the_attribution_of_data_and_initial_weights_reaches_the_configuration(resolved, split, exported_run, tmp_path):
    data, bundle = shutil.copytree(split, tmp_path / "data"), tmp_path / "told.zip"
    content = json.loads((data / "dataset.json").read_text(encoding="utf-8"))
    content["sources"] = [{**content["sources"][0], "attribution": text} for text in ("B", "", "A", "B")]
    (data / "dataset.json").write_text(json.dumps({**content, "labels_attribution": ["OSM"]}), encoding="utf-8")
    assert resolved().attribution == [] and resolved(DATASET=str(data)).attribution == ["A", "B", "OSM"]

    folder = tmp_path / "unpacked"
    shutil.unpack_archive(exported_run.with_suffix(".zip"), folder)
    told = {**json.loads((folder / "export.json").read_text(encoding="utf-8")), "attribution": ["C", "A"]}
    (folder / "export.json").write_text(json.dumps(told), encoding="utf-8")
    model_bundle.write(bundle, folder)
    found = resolved(DATASET=str(data), WEIGHTS="file", WEIGHTS_FILE=str(bundle))
    assert (found.weights_file, found.attribution) == (str(bundle), ["A", "B", "C", "OSM"])

    earlier = shutil.copytree(exported_run, tmp_path / "run")
    settings = json.loads((earlier / "config.json").read_text(encoding="utf-8"))
    (earlier / "config.json").write_text(json.dumps({**settings, "attribution": ["D"]}), encoding="utf-8")
    assert resolved(WEIGHTS="run", WEIGHTS_RUN=str(earlier)).attribution == ["D"]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"LOSSES": "dise"}, "dice"),
        ({"AUGMENTATION_STEPS": "rotation degrees=3"}, "max_degrees"),
        ({"WEIGHTS": "run"}, "WEIGHTS_RUN"),
        ({"WEIGHTS_RUN": "somewhere"}, "WEIGHTS=run"),
        ({"WEIGHTS": "run", "WEIGHTS_RUN": "somewhere", "WEIGHTS_FILE": "some.pdparams"}, "WEIGHTS=file"),
        ({"NODES": 2}, "MASTER"),
        ({"MASTER": "10.0.0.1:6170"}, "NODES"),
        ({"FIND_LEARNING_RATE": True, "LEARNING_RATE": 0.1}, "leave one"),
        ({"MODEL_CONFIG": "nowhere.yml"}, "nowhere.yml"),
    ],
)
def test_settings_that_do_not_fit_are_refused(resolved, values, words):
    with pytest.raises(InputError, match=words):
        resolved(**values)


def test_a_setting_that_another_one_overrides_is_named():
    algorithm = TrainModel().create({})
    context = QgsProcessingContext()
    both = {"ITERATIONS": 5, "EPOCHS": 2, "EVALUATION_INTERVAL": 1, "EVALUATION_EPOCHS": 1, "AUGMENTATION": "none"}
    assert [text.partition(" is given")[0] for text in algorithm.overridden(both, context)] == [
        "EPOCHS is not used, since ITERATIONS",
        "EVALUATION_EPOCHS is not used, since EVALUATION_INTERVAL",
    ]
    network = {"MODEL": "unet", "MODEL_CONFIG": "network.yml"}
    assert algorithm.overridden(network, context) == ["MODEL is not used, since MODEL_CONFIG is given."]
    assert algorithm.overridden({**algorithm.defaults(), "MODEL_CONFIG": "network.yml"}, context) == []
    assert algorithm.overridden({"EPOCHS": 2, "ITERATIONS": 0}, context) == []


def test_the_dataset_is_checked_before_a_process_starts(resolved, split, tmp_path):
    feedback = RecordingFeedback()
    resolved(feedback)
    assert any("tiles are few to learn from" in text for text in feedback.warnings)
    dataset = shutil.copytree(split, tmp_path / "dataset")
    (dataset / "tiles.gpkg").unlink()
    resolved(feedback, DATASET=str(dataset))
    assert any("were not checked" in text for text in feedback.warnings)
    with pytest.raises(InputError, match="Balanced class weights"):
        resolved(DATASET=str(dataset), CLASS_WEIGHTS="balanced")


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_empty_number_is_none(resolved, nothing):
    """A shell gives an empty text by BATCH_SIZE=, the Toolbox None."""
    algorithm = TrainModel().create({})
    numbers = [d.name() for d in algorithm.parameterDefinitions() if d.type() == "number"]
    assert resolved(**dict.fromkeys(numbers, nothing)) == resolved(**dict.fromkeys(numbers))
    assert resolved(BATCH_SIZE=nothing).batch_size == presets.PRESETS["quick"]["batch_size"]
    assert resolved(WARMUP_PERCENT=nothing).schedule["warmup_share"] == 0.04


def test_a_shell_may_leave_a_number_empty():
    algorithm = TrainModel().create({})
    empty = {"DATASET": "d", "BATCH_SIZE": "", "EPOCHS": "", "WARMUP_PERCENT": ""}
    assert algorithm.checkParameterValues(empty, QgsProcessingContext())[0]
    given = algorithm.settings(empty, QgsProcessingContext())
    assert given["batch_size"] is given["epochs"] is given["warmup_share"] is None
    for name in ("BATCH_SIZE", "WARMUP_PERCENT"):
        with pytest.raises(InputError, match=f"{name} is 'many', which is not a number"):
            algorithm.settings({"DATASET": "d", name: "many"}, QgsProcessingContext())


@pytest.mark.parametrize("algorithm", ["trainmodel", "evaluatemodel"])
def test_a_gpu_can_be_chosen_by_its_number(algorithm):
    found = QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:" + algorithm)
    definition = found.parameterDefinition("DEVICE")
    assert definition.options() == ["auto", "cpu", "gpu", *(f"gpu:{number}" for number in range(8))]
    assert definition.checkValueIsAcceptable("gpu:7") and not definition.checkValueIsAcceptable("gpu:8")


def test_the_help_has_the_values_of_the_presets():
    texts, quick, standard, notebook = help_texts("trainmodel"), *map(presets.PRESETS.get, presets.PRESETS)
    shares = [round(100 * preset["schedule"]["warmup_share"]) for preset in (quick, standard)]
    assert "quick {}, standard {}, notebook none".format(*shares) in texts["WARMUP_PERCENT"]
    assert notebook["schedule"]["warmup_share"] == 0
    lengths = quick["iterations"], standard["epochs"], notebook["epochs"]
    assert "quick has {} iterations, standard {} epochs, notebook {}".format(*lengths) in texts["ITERATIONS"]
    assert "standard {}, notebook {}".format(*lengths[1:]) in texts["EPOCHS"]
    for key in ("batch_size", "input_size"):
        values = [preset[key] for preset in (quick, standard, notebook)]
        assert "quick {}, standard {}, notebook {}".format(*values) in texts[key.upper()]
    validations = [preset["evaluations"] for preset in (quick, standard, notebook)]
    assert "quick {} validations per run, standard {}, notebook {}".format(*validations) in texts["EVALUATION_INTERVAL"]
    assert (quick["learning_rate"], standard["learning_rate"], notebook["learning_rate"]) == (None, None, 0.00003)
    assert "notebook 0.00003" in texts["LEARNING_RATE"]


@pytest.fixture
def copied_run(finished_run, tmp_path):
    """A copy of the finished run."""
    return run_folder.open_run(shutil.copytree(finished_run["RUN"], tmp_path / "runs" / "bisenet_v2-1"))


def test_an_untouched_dialog_changes_nothing_of_a_resumed_run(copied_run, short_training):
    before = copied_run.state()
    with pytest.raises(QgsProcessingException, match="has finished all of its 2 iterations; give more iterations"):
        run("resumetraining", {"RUN": str(copied_run.path), "PYTHON": short_training["PYTHON"]})
    assert copied_run.state() == before


def test_every_change_of_a_resume_reaches_the_run(copied_run, short_training, monkeypatch):
    given = {"ITERATIONS": "9", "TIME_LIMIT": 0, "KEEP_CHECKPOINTS": 3, "DEVICE": "gpu:1", "WORKERS": 0, "EPOCHS": ""}
    others = {"EPOCHS": 7, "EVALUATION_INTERVAL": 4, "EVALUATION_EPOCHS": 2, "PATIENCE": 0}
    asked = []
    monkeypatch.setattr(launcher, "resume_training", lambda run, python, changes: asked.append(changes))
    monkeypatch.setattr(ResumeTraining, "result", lambda *_: {})
    base = {"RUN": str(copied_run.path), "PYTHON": short_training["PYTHON"], "DATASET": short_training["DATASET"]}
    for changes in (given, others):
        run("resumetraining", {**base, **changes})
    made = [{key: value for key, value in changes.items() if value is not None} for changes in asked]
    assert made == [
        {"iterations": 9, "time_limit": 0.0, "keep_checkpoints": 3, "device": "gpu:1", "workers": 0},
        {"epochs": 7, "evaluation_interval": 4, "evaluation_epochs": 2, "patience": 0},
    ]


def test_a_moved_dataset_and_other_iterations_go_into_the_resumed_run(copied_run, short_training, tmp_path):
    moved = shutil.copytree(short_training["DATASET"], tmp_path / "moved")
    python = short_training["PYTHON"]
    result = run(
        "resumetraining", {"RUN": str(copied_run.path), "DATASET": str(moved), "ITERATIONS": 3, "PYTHON": python}
    )
    assert result["RUN"] == str(copied_run.path) and (result["STATE"], result["ITERATION"]) == ("FINISHED", 3)
    changes = copied_run.state()["resumed"][-1]["changes"]
    assert changes == {"iterations": 3, "dataset": str(moved.resolve())}


@pytest.fixture
def temporary_dataset(split):
    """A copy of the dataset where QGIS removes it at its end."""
    path = Path(QgsProcessingUtils.generateTempFilename("dataset"))
    return str(shutil.copytree(split, path))


def test_what_goes_with_qgis_is_refused_for_a_run_that_stays(short_training, temporary_dataset, copied_run, tmp_path):
    new = {**short_training, "WAIT": False, "OUTPUT": str(tmp_path / "new")}
    with pytest.raises(
        QgsProcessingException, match=r"dataset .* in a temporary folder.* permanent folder, or wait .*WAIT=true"
    ):
        run("trainmodel", {**new, "DATASET": temporary_dataset})
    with pytest.raises(
        QgsProcessingException, match=r"folder of runs .* in a temporary folder.* give \"Folder of runs\" \(OUTPUT\)"
    ):
        run("trainmodel", {**new, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert not (tmp_path / "new").exists()

    resume = {"RUN": str(copied_run.path), "WAIT": False, "ITERATIONS": 3, "PYTHON": short_training["PYTHON"]}
    before = copied_run.state()
    with pytest.raises(QgsProcessingException, match=r"dataset .* in a temporary folder"):
        run("resumetraining", {**resume, "DATASET": temporary_dataset})
    assert copied_run.state() == before
    moved = shutil.copytree(copied_run.path, QgsProcessingUtils.generateTempFilename("run"))
    with pytest.raises(QgsProcessingException, match=r"The run .* in a temporary folder"):
        run("resumetraining", {**resume, "RUN": str(moved)})


def test_an_empty_folder_of_runs_is_the_one_in_the_home(resolved):
    algorithm = TrainModel().create({})
    assert algorithm.parameterDefinition("OUTPUT").defaultValue() is None
    for empty in ({}, {"OUTPUT": None}, {"OUTPUT": ""}):
        assert algorithm.runs_root(empty, QgsProcessingContext()) == str(Path.home() / "buildseg_trainer" / "runs")


def test_weights_of_a_run_without_a_best_checkpoint(resolved, copied_run):
    shutil.rmtree(copied_run.best_dir)
    last = str(copied_run.last_dir / "model.pdparams")
    with pytest.raises(InputError, match=f"no best checkpoint.*; .* or give WEIGHTS=file and WEIGHTS_FILE={last}"):
        resolved(WEIGHTS="run", WEIGHTS_RUN=str(copied_run.path))
    assert resolved(WEIGHTS="file", WEIGHTS_FILE=last).weights_file == last
    shutil.rmtree(copied_run.checkpoints_dir)
    with pytest.raises(InputError, match=r"; resume it until then, or give other WEIGHTS\.$"):
        resolved(WEIGHTS="run", WEIGHTS_RUN=str(copied_run.path))


def test_the_help_names_every_loss_and_every_augmentation_step():
    texts = help_texts("trainmodel")
    for text, definitions in ((texts["LOSSES"], LOSSES), (texts["AUGMENTATION_STEPS"], STEPS)):
        for name, options in definitions.items():
            assert name in text
            assert all(option in text for option in options), name


def test_without_wait_the_run_goes_on_and_can_be_watched_stopped_and_resumed(short_training):
    result = run("trainmodel", {**short_training, "WAIT": False, "ITERATIONS": 500})
    assert result["STATE"] in ("QUEUED", "RUNNING")
    deadline = time.monotonic() + 90
    status = {"ITERATION": 0}
    while status["ITERATION"] < 1 and time.monotonic() < deadline:
        time.sleep(0.5)
        status = run("trainingstatus", {"RUN": result["RUN"]})
    assert set(status) == {"RUN", "STATE", "ITERATION", "ITERATIONS", "BEST_MIOU", "BEST_BUILDING_IOU"}
    assert status["STATE"] == "RUNNING" and status["ITERATIONS"] == 500

    stopped = run("stoptraining", {"RUN": result["RUN"], "TIMEOUT": 60})
    assert set(stopped) == {"RUN", "STATE"} and stopped["STATE"] == "CANCELLED"
    reached = run("trainingstatus", {"RUN": result["RUN"]})["ITERATION"]

    resume = {"RUN": result["RUN"], "PYTHON": short_training["PYTHON"], "WAIT": False}
    resumed = run("resumetraining", {**resume, "DATASET": short_training["DATASET"], "TIME_LIMIT": 60})
    assert resumed["RUN"] == result["RUN"]
    deadline = time.monotonic() + 90
    while run("trainingstatus", {"RUN": result["RUN"]})["ITERATION"] <= reached and time.monotonic() < deadline:
        time.sleep(0.5)
    run("stoptraining", {"RUN": result["RUN"], "TIMEOUT": 60})
    assert run("trainingstatus", {"RUN": result["RUN"]})["ITERATION"] > reached


def test_cancelling_while_waiting_stops_the_run_and_keeps_a_checkpoint(short_training):
    feedback = RecordingFeedback(cancel_at="teration 1/")
    result = run("trainmodel", {**short_training, "ITERATIONS": 500}, feedback)
    assert result["STATE"] == "CANCELLED" and feedback.errors == []
    assert (Path(result["RUN"]) / "checkpoints" / "last" / "model.pdparams").exists()
    log = "\n".join(feedback.lines)
    assert "Stopping after this iteration" in log and '"Resume training"' in log


def empty_list(dataset):
    (dataset / "val.txt").write_text("")
    return {}


def missing_image(dataset):
    (dataset / "train.txt").write_text("img/nothere.jpg gt/nothere.png\n")
    return {}


def no_split(dataset):
    (dataset / "train.txt").unlink()
    return {}


def no_python(dataset):
    return {"PYTHON": str(dataset / "python")}


def python_without_paddle(dataset):
    return {"PYTHON": "/usr/bin/python3"}


def no_dataset(dataset):
    return {"DATASET": None}


def leaking_lists(dataset):
    (dataset / "val.txt").write_text((dataset / "train.txt").read_text())
    return {}


def weights_not_there(dataset):
    return {"WEIGHTS": "file", "WEIGHTS_FILE": str(dataset / "gone.pdparams")}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (empty_list, "val.txt"),
        (missing_image, "nothere.jpg"),
        (no_split, "train.txt"),
        (no_python, "correct or remove it"),
        (python_without_paddle, "addle"),
        (no_dataset, "DATASET"),
        (leaking_lists, "tiles are in train.txt and in val.txt"),
        (weights_not_there, "gone.pdparams"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_bad_input_is_one_sentence(short_training, split, tmp_path, change, words):
    dataset = tmp_path / "dataset"
    shutil.copytree(split, dataset)
    parameters = {**short_training, "DATASET": str(dataset), "OUTPUT": str(tmp_path / "runs")}
    parameters.update(change(dataset))
    with pytest.raises(QgsProcessingException) as raised:
        run("trainmodel", parameters)
    assert words in str(raised.value)
    assert "Traceback" not in str(raised.value)


def test_evaluation_returns_what_it_declares(finished_run, split, training_python, tmp_path):
    feedback = RecordingFeedback()
    result = run(
        "evaluatemodel",
        {
            "MODEL": finished_run["RUN"],
            "ARCHITECTURE": "unet",
            "OUTPUT": str(tmp_path / "report"),
            "PYTHON": training_python,
        },
        feedback,
    )
    assert [text.partition(":")[0] for text in feedback.warnings] == ["ARCHITECTURE is not used"]
    numbers = {"MIOU", "ACCURACY", "KAPPA", "BUILDING_IOU", "BUILDING_PRECISION", "BUILDING_RECALL", "BUILDING_F1"}
    assert set(result) == numbers | {"OBJECT_F1", "BEST_THRESHOLD", "METRICS", "REPORT", "OUTPUT"}
    saved = json.loads(Path(result["METRICS"]).read_text(encoding="utf-8"))
    assert saved["miou"] == pytest.approx(result["MIOU"])
    page = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "<title>Evaluation of run {}".format(Path(finished_run["RUN"]).name) in page
    words = shlex.split(saved["command"])
    assert words[:4] == ["qgis_process", "run", "buildseg_trainer:evaluatemodel", "--"]
    given = dict(word.split("=", 1) for word in words[4:])
    assert given == {
        **{"MODEL": finished_run["RUN"], "SPLIT": "val", "ARCHITECTURE": "unet", "DEVICE": "auto"},
        **{"OUTPUT": str(tmp_path / "report"), "PYTHON": training_python},
    }
    assert saved["objects"]["f1"] == result["OBJECT_F1"] and saved["objects"]["unit"] == "m2"
    assert saved["best_threshold"]["threshold"] == result["BEST_THRESHOLD"]
    assert any("#Images" in line and "Kappa" in line for line in feedback.lines)


def test_warnings_of_an_evaluation_are_warnings():
    feedback = RecordingFeedback()
    report = evaluatemodel.warning_reporter(feedback)
    report(40, "Warning: The tiles hold no building pixel.")
    report(60, "Building IoU 0.5")
    report(None, None)
    assert feedback.warnings == ["The tiles hold no building pixel."] and feedback.progress() == 60
    assert "Building IoU 0.5" in feedback.lines and not any("Warning" in line for line in feedback.lines)


def test_evaluation_of_another_split_counts_other_tiles(finished_run, split, training_python, tmp_path):
    parameters = {"MODEL": finished_run["RUN"], "DATASET": str(split), "PYTHON": training_python}
    images = {}
    for name in ("val", "train"):
        result = run("evaluatemodel", {**parameters, "SPLIT": name, "OUTPUT": str(tmp_path / name)})
        images[name] = json.loads(Path(result["METRICS"]).read_text(encoding="utf-8"))["images"]
    assert images == {n: len((split / (n + ".txt")).read_text().splitlines()) for n in ("val", "train")}
    with pytest.raises(QgsProcessingException, match=r"test\.txt"):
        run("evaluatemodel", {**parameters, "SPLIT": "test"})
    with pytest.raises(QgsProcessingException, match="is the tile index of the dataset"):
        run("evaluatemodel", {"MODEL": finished_run["RUN"], "TILES": str(split / "tiles.gpkg")})


def test_the_tiles_of_an_evaluation_become_a_layer_that_shows_the_worst(finished_run, split, training_python, tmp_path):
    project, path = QgsProject.instance(), str(tmp_path / "errors.gpkg")
    context = QgsProcessingContext()
    context.setProject(project)
    context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("Tiles", project, "TILES"))
    parameters = {"MODEL": finished_run["RUN"], "DATASET": str(split), "PYTHON": training_python, "SPLIT": "train"}
    outputs = {"TILES": path, "OUTPUT": str(tmp_path / "report")}
    feedback = RecordingFeedback()
    result = processing.run(
        "buildseg_trainer:evaluatemodel", {**parameters, **outputs}, context=context, feedback=feedback
    )
    assert result["TILES"] == path
    layer = QgsVectorLayer(path, "errors")
    project.addMapLayer(layer)
    context.layerToLoadOnCompletionDetails(path).postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.crs().authid() == QgsVectorLayer(str(split / "tiles.gpkg"), "index").crs().authid() != ""
    assert layer.renderer().classAttribute() == "building_iou" and len(layer.renderer().ranges()) == 5
    tiles = sorted(layer.getFeatures(), key=lambda tile: tile["rank"])
    names = {Path(line.split()[0]).stem for line in (split / "train.txt").read_text().splitlines()}
    assert {tile["name"] for tile in tiles} == names and all(tile.hasGeometry() for tile in tiles)
    wrong = [tile["missed_px"] + tile["false_px"] for tile in tiles]
    assert wrong == sorted(wrong, reverse=True) and wrong[0] > 0
    assert all(Path(tile["picture"]).parent == tmp_path / "report" / "pictures" for tile in tiles)
    assert not QImage(tiles[0]["picture"]).isNull()
    widget = layer.editorWidgetSetup(layer.fields().indexOf("picture"))
    assert widget.type() == "ExternalResource" and widget.config()["DocumentViewer"] == 1, "the form shows it"


def test_export_returns_what_it_declares_and_can_be_evaluated(finished_run, training_python, tmp_path):
    given = {"MODEL": finished_run["RUN"], "OUTPUT": str(tmp_path / "export"), "PYTHON": training_python}
    with pytest.raises(QgsProcessingException, match=r"another ending than \.zip"):
        run("exportmodel", {**given, "BUNDLE": str(tmp_path / "model.onnx")})
    result = run("exportmodel", given)
    assert set(result) == {"EXPORT", "ONNX", "PDMODEL", "PDIPARAMS", "OUTPUT"}
    assert all(Path(result[name]).stat().st_size > 1000 for name in ("ONNX", "PDMODEL", "PDIPARAMS"))
    assert (Path(result["EXPORT"]) / "deploy.yaml").exists()
    assert json.loads((Path(result["EXPORT"]) / "export.json").read_text(encoding="utf-8"))
    assert b"resolution" in Path(result["ONNX"]).read_bytes(), "the pixel size of the dataset goes into the model"
    run_dataset = config(finished_run)["dataset"]
    measured = run(
        "evaluatemodel",
        {
            "MODEL": result["ONNX"],
            "DATASET": run_dataset,
            "OUTPUT": str(tmp_path / "report"),
            "PYTHON": training_python,
        },
    )
    assert 0 <= measured["BUILDING_IOU"] <= 1


def test_export_from_a_run_without_checkpoint_is_refused(finished_run, training_python, tmp_path):
    shutil.copytree(finished_run["RUN"], tmp_path / "run")
    shutil.rmtree(tmp_path / "run" / "checkpoints")
    with pytest.raises(QgsProcessingException, match="checkpoint"):
        run("exportmodel", {"MODEL": str(tmp_path / "run"), "PYTHON": training_python})
    assert not (tmp_path / "run" / "export").exists() or not list((tmp_path / "run" / "export").iterdir())


def test_check_environment(training_python, tmp_path):
    files = {"REPORT": str(tmp_path / "report.md"), "JSON": str(tmp_path / "report.json")}
    result = run("checkenvironment", {"PYTHON": training_python, **files})
    assert result["READY"] is True
    text = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert "paddlepaddle" in text and "QGIS" in text and "NVIDIA's driver: no NVIDIA driver was found" in text
    assert "| numpy |" in Path(result["PAGE"]).read_text(encoding="utf-8")
    facts = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert facts["ready"] and facts["versions"]["paddleseg"] == "2.8.0" and facts["devices"] == ["cpu"]
    result = run("checkenvironment", {"PYTHON": "/usr/bin/python3"})
    assert result["READY"] is False and result["REPORT"] is None and result["JSON"] is None


def test_a_report_names_neither_the_user_nor_passwords(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "jane"))
    python = tmp_path / "jane" / "token=abc" / "python"
    result = run("checkenvironment", {"PYTHON": str(python), "JSON": str(tmp_path / "report.json")})
    for file in (result["PAGE"], result["JSON"]):
        text = Path(file).read_text(encoding="utf-8")
        assert "~/token=***" in text and "jane" not in text and "abc" not in text


@pytest.mark.parametrize(
    ("values", "own", "expected"),
    [
        ({}, {}, None),
        ({"proxyType": "HttpProxy"}, {}, "http://proxy.example:3128"),
        (
            {"proxyType": "HttpProxy", "proxyUser": "me", "proxyPassword": "a b@"},
            {},
            "http://me:a%20b%40@proxy.example:3128",
        ),
        ({"proxyType": "Socks5Proxy"}, {}, None),
        ({"proxyType": "HttpProxy"}, {"https_proxy": "http://own:1"}, None),
    ],
)
def test_the_proxy_of_qgis_is_that_of_the_setup(monkeypatch, values, own, expected):
    for name in ("http_proxy", "https_proxy", "all_proxy", "pip_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in own.items():
        monkeypatch.setenv(name, value)
    asked = []
    monkeypatch.setattr(setup, "create", lambda folder, **given: asked.append(given) or setup.Created("python", "cpu"))
    monkeypatch.setattr(settings, "remember_training_python", lambda python: None)
    stored = {"proxyEnabled": bool(values), "proxyHost": "proxy.example", "proxyPort": "3128", **values}
    for name, value in stored.items():
        QgsSettings().setValue(f"proxy/{name}", value)
    try:
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
        run("setupenvironment", {})
    finally:
        QgsSettings().remove("proxy")
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    assert asked[0]["proxies"] == ({"HTTP_PROXY": expected, "HTTPS_PROXY": expected} if expected else {})


def test_set_up_environment_recognises_a_ready_one(training_python, monkeypatch):
    parameters = {"FOLDER": str(Path(training_python).parent.parent), "DEVICE": "cpu"}
    feedback = RecordingFeedback()
    assert run("setupenvironment", parameters, feedback) == {"PYTHON": training_python, "DEVICE": "cpu"}
    variable = "The environment variable BUILDSEG_TRAINER_PYTHON names "
    assert not any(variable in text for text in feedback.warnings)
    monkeypatch.setenv("BUILDSEG_TRAINER_PYTHON", "/nowhere/python")
    run("setupenvironment", parameters, feedback)
    assert feedback.warnings[-1] == variable + "/nowhere/python, which overrides this one: correct or remove it."


def test_the_default_environment_is_in_the_profile(monkeypatch):
    asked = []
    monkeypatch.setattr(setup, "create", lambda folder, **_: asked.append(folder) or setup.Created("python", "cpu"))
    monkeypatch.setattr(settings, "remember_training_python", lambda python: None)
    monkeypatch.delenv("BUILDSEG_TRAINER_PYTHON")
    run("setupenvironment", {})
    assert asked == [str(settings.default_environment_folder())]
