"""Evaluation and export of a real run on real tiles, and buildseg's way of loading what comes out."""

import json
import os
import pickle
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import paddle
import pytest
import yaml
from conftest import config_of
from paddle import inference
from PIL import Image

from buildseg_trainer.common import model_bundle
from buildseg_trainer.errors import InputError, WorkerError
from buildseg_trainer.runs import launcher, monitor, processes, run_folder, split_fingerprint, worker_jobs
from buildseg_trainer.runs.config.constants import NORMALIZE
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.evaluation import evaluate, network_predictor
from buildseg_trainer.worker.export import description, export_model, onnx_export, parity, pir_graph, static_graph
from buildseg_trainer.worker.models import build, checkpoints, paddleseg_config, params_io
from buildseg_trainer.worker.models import source as model_source
from buildseg_trainer.worker.optim.step import TrainingStep
from buildseg_trainer.worker.scoring import engine


@pytest.fixture(scope="module")
def exported(trained, bundle):
    lines = []
    result = worker_jobs.export_model(
        sys.executable, trained.path, bundle=bundle, report=lambda percent, text: lines.append(text)
    )
    assert any(text and text.startswith("Parity on 3 tiles") for text in lines)
    return result


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """The file of the bundle that ``exported`` writes."""
    return tmp_path_factory.mktemp("bundle") / "new folder" / "stadt größe.zip"


def blocks(dataset):
    """Tiles of the validation list exactly as buildseg feeds them: value / 255, minus 0.5, over 0.5."""
    for image, _ in tile_data.read_list(dataset, "val"):
        pixels = np.asarray(Image.open(image)).astype(np.float32) / 255
        yield ((pixels - 0.5) / 0.5).transpose(2, 0, 1)[np.newaxis].astype(np.float32)


def test_export_holds_what_both_generations_load(trained, exported):
    names = {path.name for path in trained.export_dir.iterdir()}
    assert {"model.pdmodel", "model.pdiparams", "model.onnx", "deploy.yaml", "export.json"} <= names
    assert [path.name for path in trained.path.iterdir() if "partial" in path.name] == []
    model = onnx.load(exported["onnx"])
    assert [entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")] == [11]
    (entry,), (output,) = model.graph.input, model.graph.output
    assert entry.name == "x"
    assert [size.dim_value for size in entry.type.tensor_type.shape.dim] == [1, 3, 512, 512]
    assert [size.dim_value for size in output.type.tensor_type.shape.dim] == [1, 2, 512, 512]
    described = {entry.key: json.loads(entry.value) for entry in model.metadata_props}
    assert described["model_type"] == "Segmentor" and described["class_names"] == {"0": "background", "1": "building"}
    assert described["standardization_mean"] == [0.5] * 3 and described["tiles_size"] == described["tile_size"] == 512
    assert "resolution" not in described  # this dataset has no dataset.json to tell
    deploy = yaml.safe_load((trained.export_dir / "deploy.yaml").read_text())["Deploy"]
    assert (trained.export_dir / deploy["model"]).is_file() and (trained.export_dir / deploy["params"]).is_file()
    figures = json.loads((trained.export_dir / "export.json").read_text())
    assert figures["parity"]["failure"] is None and figures["parity"]["tiles"] == 3
    assert figures["parity"]["share_of_tolerance"] <= 1
    assert figures["preparation"] is None  # nor to tell how rasters are prepared
    assert described["buildseg_trainer"].items() <= figures.items()
    best = trained.state()["best"]
    assert figures["scores"]["building_iou"] == best["building_iou"]
    assert figures["checkpoint"] == {"name": "best", "iteration": best["iteration"]}
    assert figures["model"] == trained.path.name and figures["dataset_name"] == "dataset"
    assert described["seg_thresh"] == 0.5 and figures["threshold"] > 0 and not figures["still_training"]
    for text in (json.dumps(figures), *(entry.value for entry in model.metadata_props)):
        assert str(trained.path.parent) not in text and str(Path(trained.config().dataset).parent) not in text


@pytest.mark.usefixtures("exported")
def test_a_bundle_is_the_export_with_weights_and_card(trained, bundle, tmp_path):
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path)
    for name in ("model.onnx", "export.json", "card.md", "model.pdparams"):
        assert (tmp_path / name).read_bytes() == (trained.export_dir / name).read_bytes()
    own, found = (params_io.load(path) for path in (trained.best_dir / "model.pdparams", bundle))
    assert own.keys() == found.keys() and all(np.array_equal(own[name], found[name]) for name in own)
    told, card = json.loads((tmp_path / "export.json").read_text()), (tmp_path / "card.md").read_text()
    settings, config = told["settings"], trained.config().to_json()
    assert settings.pop("dataset") == "dataset" and settings.items() <= config.items()
    score = f"| building IoU | {told['scores']['building_iou']:.4f} |"
    for text in ("BiSeNet V2", "2 tiles to train on and 3 to validate", "## Intended use", score, trained.path.name):
        assert text in card
    assert str(trained.path.parent) not in card and "None" not in card and "{" not in card


@pytest.mark.usefixtures("exported")
def test_a_bundle_is_measured_applied_and_trained_on(bundle, trained, real_dataset, resolve, start, tmp_path):
    results = [
        worker_jobs.evaluate_model(sys.executable, model, dataset=real_dataset, output=tmp_path / name)
        for name, model in (("bundle", bundle), ("folder", trained.export_dir))
    ]
    assert results[0]["building_iou"] == results[1]["building_iou"] and results[0]["lines"] == results[1]["lines"]
    told = json.loads(Path(results[0]["metrics"]).read_text())
    assert told["model"] == f"exported model {bundle}" and told["model_path"] == str(bundle)
    block = np.random.default_rng(0).integers(0, 255, (3, 512, 512), dtype=np.uint8)
    applied = [
        engine.Engine(path, NORMALIZE).probabilities(block) for path in (bundle, trained.export_dir / "model.onnx")
    ]
    assert np.array_equal(*applied)

    settings = resolve(real_dataset, iterations=1, weights="file", weights_file=bundle, learning_rate=1e-9)
    run, worker = start(tmp_path, settings)
    monitor.follow(run, worker)
    before, after = params_io.load(trained.best_dir / "model.pdparams"), params_io.load(run.last_dir / "model.pdparams")
    name = next(name for name in before if name.endswith("weight"))
    assert np.allclose(before[name], after[name], atol=1e-6)

    with pytest.raises(WorkerError, match="exported already"):
        worker_jobs.export_model(sys.executable, bundle, output=tmp_path / "again")
    assert list(bundle.parent.iterdir()) == [bundle]


def test_weights_of_a_bundle_that_hold_code_are_refused(tmp_path):
    for name in model_bundle.MEMBERS:
        (tmp_path / name).write_bytes(pickle.dumps({"weight": print}))
    model_bundle.write(tmp_path / "evil.zip", tmp_path)
    with pytest.raises(InputError, match=r"evil\.zip was refused: it holds more than arrays"):
        params_io.load(tmp_path / "evil.zip")
    with pytest.raises(InputError, match=r"evil\.zip cannot be loaded"):
        engine.Engine(tmp_path / "evil.zip", NORMALIZE)


def test_buildseg_loads_both_and_they_say_what_the_network_says(trained, exported, real_dataset):
    network = model_source.find(trained.path).network()
    session = onnxruntime.InferenceSession(exported["onnx"], providers=["CPUExecutionProvider"])
    # buildseg 0.1: the user picks the .pdiparams, the topology is found by its ending.
    params = exported["pdiparams"]
    settings = inference.Config(params.replace(".pdiparams", ".pdmodel"), params)
    settings.disable_gpu()
    predictor = inference.create_predictor(settings)
    source = predictor.get_input_handle(predictor.get_input_names()[0])
    target = predictor.get_output_handle(predictor.get_output_names()[0])
    for block in blocks(real_dataset):
        with paddle.no_grad():
            wanted = network(paddle.to_tensor(block))[0].numpy()
        tolerance = 1e-4 * max(1.0, np.abs(wanted).max())
        clear = np.abs(wanted[0, 1] - wanted[0, 0]) > 2 * tolerance
        found = session.run(None, {session.get_inputs()[0].name: block})[0]
        assert found.shape == (1, 2, 512, 512)
        assert np.abs(found[0, 1] - 1 / (1 + np.exp(wanted[0, 0] - wanted[0, 1]))).max() <= tolerance / 2
        assert np.array_equal(np.argmax(found, axis=1)[0][clear], wanted.argmax(axis=1)[0][clear])
        source.reshape([1, 3, 512, 512])
        source.copy_from_cpu(block)
        predictor.run()
        ids = target.copy_to_cpu().astype("uint8").squeeze()
        assert ids.shape == (512, 512) and set(np.unique(ids)) <= {0, 1}
        assert np.array_equal(ids[clear], wanted.argmax(axis=1)[0][clear])


def test_every_kind_of_model_is_measured_alike(trained, exported, real_dataset, tmp_path):
    network = worker_jobs.evaluate_model(sys.executable, trained.path)
    assert network["images"] == 3 and network["metrics"] == str(trained.report_dir / "metrics.json")
    figures = json.loads((trained.report_dir / "metrics.json").read_text())
    state = trained.state()["best"]
    assert network["building_iou"] == pytest.approx(state["building_iou"], abs=1e-6)
    assert network["miou"] == pytest.approx(state["miou"], abs=1e-6)
    assert sum(map(sum, figures["confusion_matrix"])) == 3 * 512 * 512
    assert network["baseline_building_iou"] == pytest.approx(sum(figures["confusion_matrix"][1]) / (3 * 512 * 512))
    assert re.match(r"\[EVAL\] #Images: 3 mIoU: 0\.\d{4} Acc: 0\.\d{4} Kappa: -?0\.\d{4}", network["lines"][0])
    page = (trained.report_dir / "report.html").read_text(encoding="utf-8")
    assert 'src="data:image/jpeg;base64,' in page and "://" not in page
    assert f"<title>Evaluation of run {trained.path.name}, best checkpoint" in page
    assert [name for name in ("curves", "settings", "command") if f'<section id="{name}"' in page] == [
        "curves",
        "settings",
    ]
    assert figures["lists"] == figures["trained_lists"] == trained.state()["lists"]
    assert figures["settings"]["model"] == "bisenet_v2" and figures["versions"]["paddlepaddle"] == paddle.__version__
    assert {"building_iou", "miou"} <= {line.split(",")[0] for line in (trained.report_dir / "scores.csv").open()}

    bare = tmp_path / "bare.pdparams"
    shutil.copy(trained.best_dir / "model.pdparams", bare)
    others = {
        "export": {"model": trained.export_dir},  # knows its dataset
        "static": {"model": exported["pdiparams"], "dataset": real_dataset},
        "bare": {"model": bare, "architecture": "bisenet_v2", "dataset": real_dataset},
    }
    for name, options in others.items():
        found = worker_jobs.evaluate_model(sys.executable, output=tmp_path / name, **options)
        assert found["building_iou"] == pytest.approx(network["building_iou"], abs=2e-3), name
        wanted = None if name == "static" else pytest.approx(network["best_threshold"], abs=0.02)
        assert found["best_threshold"] == wanted, "the static model gives classes only"
        assert found["object_f1"] == pytest.approx(network["object_f1"], abs=0.05), name


def test_tiles_without_a_building_make_no_model_look_bad(trained, real_dataset, tmp_path):
    empty = shutil.copytree(real_dataset, tmp_path / "empty")
    for mask in (empty / "gt").iterdir():
        Image.fromarray(np.zeros((512, 512), dtype=np.uint8)).save(mask)
    lines = []
    found = worker_jobs.evaluate_model(
        sys.executable,
        trained.path,
        dataset=empty,
        output=tmp_path / "report",
        report=lambda _percent, text: lines.append(text or ""),
    )
    names = "miou", "kappa", "building_iou", "building_precision", "building_recall", "baseline_building_iou"
    assert [found[name] for name in names] == [None] * 6 and 0 <= found["accuracy"] <= 1
    [warning] = [line for line in lines if "hold no building pixel" in line]
    assert warning.startswith("Warning: ") and not any(line.startswith("Building IoU") for line in lines)
    saved = json.loads(Path(found["metrics"]).read_text())
    assert saved["building_iou"] is None and [f"Warning: {text}" for text in saved["warnings"]][-1] == warning
    page = Path(found["report"]).read_text(encoding="utf-8")
    assert "hold no building pixel" in page and "<td>Building IoU</td><td>-</td>" in page
    assert "<td>building</td><td>-</td><td>-</td><td>-</td>" in page


def test_a_bare_weights_file_is_exported_with_its_architecture(trained, real_dataset, tmp_path):
    told = {"bands": [[3, 2, 1]], "stretch": None, "pixel_size_m": 0.13, "gsd": None}
    known = shutil.copytree(real_dataset, tmp_path / "known")
    manifest = {**told, "sources": [{"bands": bands} for bands in told["bands"]]}
    (known / "dataset.json").write_text(json.dumps(manifest), encoding="utf-8")
    bare = tmp_path / "bare.pdparams"
    shutil.copy(trained.best_dir / "model.pdparams", bare)
    target = tmp_path / "out"
    with pytest.raises(WorkerError, match="architecture"):
        worker_jobs.export_model(sys.executable, bare, dataset=real_dataset, output=target)
    with pytest.raises(WorkerError, match="does not belong"):
        worker_jobs.export_model(
            sys.executable, bare, dataset=real_dataset, output=target, architecture="pp_liteseg_stdc1"
        )
    assert sorted(tmp_path.iterdir()) == [bare, known]
    own = trained.best_dir / "model.pdparams"
    with pytest.raises(WorkerError, match="belongs to a run of bisenet_v2, and ARCHITECTURE is unet; leave it empty"):
        worker_jobs.export_model(sys.executable, own, output=target, architecture="unet")
    result = worker_jobs.export_model(sys.executable, bare, dataset=known, output=target, architecture="bisenet_v2")
    assert (target / "model.onnx").is_file() and result["parity"]["failure"] is None
    assert json.loads((target / "export.json").read_text())["preparation"] == told
    described = {entry.key: json.loads(entry.value) for entry in onnx.load(result["onnx"]).metadata_props}
    assert described["resolution"] == 13


@pytest.mark.parametrize("name", ["segformer_b2", "ocrnet_hrnet_w18", "pp_liteseg_stdc1", "fast_scnn"])
def test_other_models_are_exported_as_they_are(name, real_dataset, tmp_path):
    """With running statistics of one training batch; BiSeNetV2 is tried above, ``make test-models`` takes all."""
    network = build.build(name, seed=1)
    tile = next(iter(blocks(real_dataset)))
    network.train()
    with paddle.no_grad():
        network(paddle.to_tensor(tile[:, :, :128, :128].repeat(2, axis=0)))
    static_graph.write(network, tmp_path / "model")
    onnx_export.write(network, tmp_path / "model", 2, {}, {})
    noise = np.random.default_rng(0).uniform(-1, 1, (1, 3, 512, 512)).astype(np.float32)
    assert parity.check(network, tmp_path, [tile, noise], FakeJob())["failure"] is None
    onnx.checker.check_model(str(tmp_path / "model.onnx"), full_check=True)
    load = "import sys, onnxruntime; onnxruntime.InferenceSession(sys.argv[1])"
    command = [sys.executable, "-c", load, tmp_path / "model.onnx"]
    assert subprocess.run(command, check=True, capture_output=True).stderr == b""  # such as of unused values


@pytest.mark.parametrize(("name", "opset"), [("bisenet_v2", 11), ("segformer_b0", 17)])
def test_the_other_converter_gives_the_same(name, opset, real_dataset, resolve, tmp_path):
    """As for Python 3.13 and for Paddle 3.2, without the files that this Paddle writes for buildseg 0.1."""
    run = save_run(tmp_path / "runs", resolve(real_dataset, name))
    network = model_source.find(run.path).network()
    request = {"model": str(run.path), "architecture": None}
    assert onnx_export.converter(has_static=False) == "p2o"
    assert onnx_export.write(network, tmp_path / "model", 2, {}, request, "p2o") == opset
    found = parity.check(network, tmp_path, parity.blocks(tile_data.read_list(real_dataset, "val")), FakeJob())
    assert found["failure"] is None and found["differing_pixels"]["static"] == 0


def test_no_static_model_is_left_of_a_paddle_that_writes_its_newer_format(tmp_path):
    code = (
        "import sys; from pathlib import Path; from buildseg_trainer.worker.models import build;"
        "from buildseg_trainer.worker.export import static_graph;"
        "print(static_graph.write(build.build('fast_scnn'), Path(sys.argv[1]) / 'model'))"
    )
    environment = {**os.environ, "FLAGS_enable_pir_api": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, tmp_path]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    assert done.stdout.split()[-1] == "False" and not list(tmp_path.iterdir())


@pytest.mark.parametrize("size", [1, 2, 4, 3, (3, 5), (None, 3)])
def test_pooling_for_the_other_converter_gives_the_same(size):
    x = paddle.to_tensor(np.random.default_rng(0).normal(size=(1, 2, 16, 12)).astype(np.float32))
    wanted = paddle.nn.functional.adaptive_avg_pool2d(x, size)
    assert np.abs((pir_graph.adaptive_average(x, size) - wanted).numpy()).max() < 1e-6


def test_a_network_that_crashes_the_converter_is_one_sentence(tmp_path):
    path = tmp_path / "shuffle.yml"
    path.write_text("model: {type: MobileSeg, backbone: {type: ShuffleNetV2_x0_25}}", encoding="utf-8")
    network = build.build_from_config(path)
    static_graph.write(network, tmp_path / "model")
    with pytest.raises(WorkerError, match="cannot convert this network") as caught:
        onnx_export.write(network, tmp_path / "model", 2, {}, {})
    assert "MobileSeg" in str(caught.value) and "\n" not in str(caught.value)


def test_a_custom_model_is_measured_and_exported_without_its_source(real_dataset, resolve, tmp_path):
    source = tmp_path / "lean.yml"
    source.write_text("model: {type: FastSCNN, enable_auxiliary_loss: false}", encoding="utf-8")
    config = resolve(real_dataset, model_config=str(source))
    run = run_folder.create_run(tmp_path / "runs", config)
    paddleseg_config.freeze(source, run.model_config_file)
    source.unlink()
    network = build.build_for(config, run.path)
    step = TrainingStep(network, config, "cpu")
    checkpoints.save(run.best_dir, network, step, {"iteration": 1, "best": {}, "config": config.to_json()})
    result = worker_jobs.export_model(sys.executable, run.path)
    assert result["parity"]["failure"] is None
    assert json.loads((run.export_dir / "export.json").read_text())["architecture"] == "custom"
    assert (
        worker_jobs.evaluate_model(sys.executable, run.best_dir / "model.pdparams", output=tmp_path / "report")[
            "images"
        ]
        == 3
    )


def test_what_cannot_be_measured_is_one_sentence(trained, tmp_path, real_dataset, resolve):
    empty = run_folder.create_run(tmp_path / "runs", resolve(real_dataset))
    for call in (worker_jobs.export_model, worker_jobs.evaluate_model):
        with pytest.raises(WorkerError, match="no best checkpoint"):
            call(sys.executable, empty.path)
    with pytest.raises(WorkerError, match=r"test\.txt is missing"):
        worker_jobs.evaluate_model(sys.executable, trained.path, split="test", output=tmp_path / "report")
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    with pytest.raises(WorkerError, match="neither a run folder nor"):
        worker_jobs.evaluate_model(sys.executable, nothing, dataset=real_dataset, output=tmp_path / "report")
    assert not (tmp_path / "report").exists()


class FakeJob:
    def __init__(self):
        self.lines = []

    def report(self, _percent=None, text=None):
        self.lines.append(text)


def test_parity_fails_and_says_by_how_much(trained, exported, real_dataset):
    """The exported files against a network whose weights are others."""
    network = model_source.find(trained.path).network()
    for parameter in network.parameters():
        parameter.set_value(parameter * 1.05)
    tiles = parity.blocks(tile_data.read_list(real_dataset, "val"))[:1]
    found = parity.check(network, trained.export_dir, tiles, FakeJob())
    assert "times what is allowed" in found["failure"]
    parameter.set_value(parameter * float("nan"))
    assert "differ by up to nan" in parity.check(network, trained.export_dir, tiles, FakeJob())["failure"]


def save_run(root, config):
    """Return a run with a checkpoint that nothing was trained for."""
    run = run_folder.create_run(root, config)
    network = build.build_for(config, run.path)
    step = TrainingStep(network, config, "cpu")
    checkpoints.save(run.best_dir, network, step, {"iteration": 1, "best": {}, "config": config.to_json()})
    return run


def describe_dataset(original, target, **values):
    copy = shutil.copytree(original, target)
    (copy / "dataset.json").write_text(json.dumps(values), encoding="utf-8")
    return copy


def resolution(result):
    described = {entry.key: json.loads(entry.value) for entry in onnx.load(result["onnx"]).metadata_props}
    return described.get("resolution")


def test_an_export_tells_the_pixel_size_that_the_network_saw_and_warns_of_another_scale(
    real_dataset, resolve, tmp_path
):
    own = describe_dataset(real_dataset, tmp_path / "own", pixel_size_m=0.13, tile_size=512)
    other = describe_dataset(real_dataset, tmp_path / "other", pixel_size_m=0.5, tile_size=512)
    config = resolve(own, "fast_scnn", "notebook", input_size=128, attribution=["© A", "© B"])
    assert config.fit == "resize"
    run = save_run(tmp_path / "runs", config)
    state = run.best_dir / "state.json"
    state.write_text(json.dumps({**json.loads(state.read_text()), "threshold": 0.35}))
    lines = []
    result = worker_jobs.export_model(
        sys.executable, run.path, dataset=other, report=lambda _percent, text: lines.append(text or "")
    )
    assert resolution(result) == 52  # 13 cm, four times smaller
    told = json.loads((run.export_dir / "export.json").read_text())
    assert told["preparation"]["pixel_size_m"] == 0.13 and told["seen_pixel_size_m"] == 0.52
    (warning,) = (line for line in lines if line.startswith("Warning: "))
    assert "tiles of 512 px that were scaled to 128 px" in warning and "INPUT_SIZE=512" in warning
    assert told["threshold"] == 0.35 and told["attribution"] == ["© A", "© B"] and "model.pdparams" not in told["files"]
    card = (run.export_dir / "card.md").read_text(encoding="utf-8")
    assert "attribution: © A; © B" in card and "0.52 m a pixel" in card and "0.35 was best" in card


def test_a_run_that_is_still_training_is_said_to_be_that_with_the_checkpoint(real_dataset, resolve, tmp_path):
    run = save_run(tmp_path / "runs", resolve(real_dataset, "fast_scnn"))
    pid, started = processes.identity()
    run.update_state(state=run_folder.RUNNING, pid=pid, process_start=started)
    lines = []
    worker_jobs.export_model(sys.executable, run.path, report=lambda _percent, text: lines.append(text or ""))
    (warning,) = (line for line in lines if line.startswith("Warning: "))
    assert f"The run {run.path.name} is still training" in warning
    assert warning.endswith(f"The checkpoint of this export: run {run.path.name}, best checkpoint (iteration 1).")
    told = json.loads((run.export_dir / "export.json").read_text())
    assert told["still_training"] and told["checkpoint"] == {"name": "best", "iteration": 1}
    assert "The run was still training." in (run.export_dir / "card.md").read_text()


def test_what_is_told_of_a_checkpoint_is_of_the_weights_that_are_exported(real_dataset, resolve, tmp_path):
    run = save_run(tmp_path / "runs", resolve(real_dataset, "fast_scnn"))
    source = model_source.find(run.path)
    network = source.network()
    step = TrainingStep(network, run.config(), "cpu")
    later = {"iteration": 2, "best": {"iteration": 2, "building_iou": 0.9}, "config": run.config().to_json()}
    checkpoints.save(run.best_dir, network, step, later)
    assert description.describe(source, None, None)["checkpoint"]["iteration"] == 1
    with pytest.raises(InputError, match="replaced by a later one just now; start again"):
        source.network()
    assert description.describe(model_source.find(run.path), None, None)["scores"]["building_iou"] == 0.9


def test_scores_that_may_be_too_good_are_marked(real_dataset, resolve, tmp_path):
    own = shutil.copytree(real_dataset, tmp_path / "own")
    run = save_run(tmp_path / "runs", resolve(own, "fast_scnn"))
    run.update_state(lists=split_fingerprint.fingerprints(own))

    def warnings(model, **values):
        lines = []
        result = worker_jobs.evaluate_model(
            sys.executable, model, report=lambda _percent, text: lines.append(text or ""), **values
        )
        found = json.loads(Path(result["metrics"]).read_text())["warnings"]
        assert [f"Warning: {text}" for text in found] == [line for line in lines if line.startswith("Warning: ")]
        assert all(text in Path(result["report"]).read_text() for text in found)
        return found

    assert warnings(run.path) == []
    assert "that the model was trained on" in warnings(run.path, split="train")[0]
    assert [
        json.loads((run.path / name / "metrics.json").read_text())["split"] for name in ("report", "report_train")
    ] == [
        "val",
        "train",
    ]
    exported = worker_jobs.export_model(sys.executable, run.path)
    train = (own / "train.txt").read_text()
    (own / "train.txt").write_text((own / "val.txt").read_text())
    (own / "val.txt").write_text(train)
    for model in (run.path, run.best_dir / "model.pdparams"):
        (found,) = warnings(model, output=tmp_path / "report")
        assert "split again" in found and "train.txt and val.txt changed" in found
    assert "split again" in warnings(exported["onnx"], output=tmp_path / "of_export")[0]
    assert warnings(run.path, dataset=real_dataset) == [], "of another dataset nothing is known"
    moved = shutil.copytree(exported["export"], tmp_path / "moved")
    assert "split again" in warnings(moved, dataset=own, output=tmp_path / "of_moved")[0]
    other = shutil.copytree(real_dataset, tmp_path / "renamed")  # the lists that the run was trained with
    options = {"dataset": other, "split": "train", "output": tmp_path / "of_train"}
    assert "that the model was trained on" in warnings(moved, **options)[0]
    with pytest.raises(WorkerError, match="give the folder of the dataset own"):
        worker_jobs.evaluate_model(sys.executable, moved, output=tmp_path / "of_none")
    told = json.loads((moved / "export.json").read_text())
    told["dataset"] = told.pop("dataset_name") and str(own)  # as in exports of before
    (moved / "export.json").write_text(json.dumps(told))
    assert "split again" in warnings(moved, output=tmp_path / "of_earlier")[0]


def test_the_dataset_of_a_model_is_not_taken_for_another_one(real_dataset, resolve, tmp_path):
    own = shutil.copytree(real_dataset, tmp_path / "own")
    run = save_run(tmp_path / "runs", resolve(own, "fast_scnn"))
    run.update_state(lists=split_fingerprint.fingerprints(own))
    other = shutil.copytree(real_dataset, tmp_path / "other")
    (other / "val.txt").write_text((other / "train.txt").read_text())
    assert export_model.own_dataset(model_source.find(run.path), other) == own
    moved = own.rename(tmp_path / "moved")
    assert export_model.own_dataset(model_source.find(run.path), moved) == moved
    assert export_model.own_dataset(model_source.find(run.path), other) is None
    run.update_state(lists=None)  # as a run of before they were written down
    assert export_model.own_dataset(model_source.find(run.path), other) == other


@pytest.mark.parametrize(
    ("fit", "input_size", "tile_size", "words"),
    [
        ("crop", 128, None, None),
        ("resize", 512, None, None),
        ("resize", 256, None, "INPUT_SIZE=512"),  # by the tiles themselves
        ("resize", 256, 500, "PRESET=standard"),  # no network takes 500 px
        ("resize", 256, 256, None),
    ],
)
def test_only_tiles_that_were_scaled_are_warned_of(real_dataset, tmp_path, fit, input_size, tile_size, words):
    dataset = describe_dataset(real_dataset, tmp_path / "dataset", pixel_size_m=0.2, tile_size=tile_size)
    config = config_of(fit=fit, input_size=input_size)
    said = FakeJob()
    export_model.warn_of_scale(config, dataset, str(dataset), tile_data.read_list(dataset, "val"), said)
    assert len(said.lines) == (words is not None)
    assert all(line.startswith("Warning: ") and words in line for line in said.lines)
    seen = export_model.seen_pixel_size(config, {"pixel_size_m": 0.2, "tile_size": tile_size})
    assert seen == (0.2 if fit == "crop" else tile_size and pytest.approx(0.2 * tile_size / input_size))


def test_an_evaluation_takes_as_much_at_once_as_the_run_did(trained, real_dataset, tmp_path):
    pairs = tile_data.read_list(real_dataset, "val")
    source = model_source.find(trained.path)
    assert evaluate.predictor(source, "cpu", pairs, FakeJob())[0].batch_size(256, 256) == 4
    assert evaluate.predictor(source, "cpu", pairs, FakeJob())[0].batch_size(512, 512) == 1  # two samples of 128 px
    source.config = replace(source.config, batch_size=3, input_size=512)
    assert evaluate.predictor(source, "cpu", pairs, FakeJob())[0].batch_size(512, 512) == 3
    bare = model_source.find(shutil.copy(trained.best_dir / "model.pdparams", tmp_path), "bisenet_v2")
    assert evaluate.predictor(bare, "cpu", pairs, FakeJob())[0].batch_size(512, 512) == network_predictor.MOST_TILES


WITHOUT_PADDLE = """
import runpy, sys
from importlib.machinery import PathFinder

class Hide:
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in ("paddle", "paddleseg", "cv2", "scipy", "onnx", "yaml", "visualdl", "psutil"):
            return None
        return PathFinder.find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Hide
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_an_onnx_model_is_measured_without_paddle(trained, exported, tmp_path, monkeypatch):
    """With nothing but what an environment has that applies models; a network needs Paddle, and that is said."""
    (tmp_path / "without_paddle.py").write_text(WITHOUT_PADDLE, encoding="utf-8")
    options = {"dataset": trained.config().dataset}
    wanted = worker_jobs.evaluate_model(sys.executable, exported["onnx"], output=tmp_path / "with", **options)
    command = launcher.worker_command
    monkeypatch.setattr(
        launcher,
        "worker_command",
        lambda *words: [sys.executable, str(tmp_path / "without_paddle.py"), *command(*words)[1:]],
    )
    found = worker_jobs.evaluate_model(sys.executable, exported["onnx"], output=tmp_path / "without", **options)
    for result in (wanted, found):
        del result["metrics"], result["report"]
    assert found == wanted
    tables = [(tmp_path / name / "tiles.csv").read_bytes() for name in ("with", "without")]
    assert tables[0] == tables[1]
    with pytest.raises(WorkerError, match=r"has no package paddle: run the algorithm"):
        worker_jobs.evaluate_model(sys.executable, trained.path, output=tmp_path / "none")


def test_of_an_error_of_paddle_the_telling_line_is_shown(exported, real_dataset, tmp_path):
    shutil.copy(exported["pdmodel"], tmp_path / "model.pdmodel")
    (tmp_path / "model.pdiparams").write_bytes(b"no parameters")
    with pytest.raises(WorkerError, match="Deserialize to tensor failed, maybe the loaded file is not") as caught:
        worker_jobs.evaluate_model(
            sys.executable, tmp_path / "model.pdmodel", dataset=real_dataset, output=tmp_path / "report"
        )
    assert "[Hint" not in str(caught.value) and "(at " not in str(caught.value)


def test_sources_are_told_apart(trained, tmp_path):
    assert model_source.find(trained.path).kind == "network"
    assert model_source.find(trained.best_dir / "model.pdparams").config.model == "bisenet_v2"
    lonely = tmp_path / "model.pdmodel"
    lonely.touch()
    with pytest.raises(InputError, match=r"model\.pdiparams is missing"):
        model_source.find(lonely)
    text = tmp_path / "model.txt"
    text.touch()
    with pytest.raises(InputError, match="is not a model"):
        model_source.find(text)
