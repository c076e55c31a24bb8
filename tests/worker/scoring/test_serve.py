"""The scoring process as the training environment runs it."""

import json
import os
import subprocess
import sys

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from buildseg_trainer.runs.config.constants import NORMALIZE
from buildseg_trainer.runs.launcher import WORKER_MAIN
from buildseg_trainer.worker.scoring import outputs


@pytest.fixture
def model(tmp_path):
    """A model for blocks of 8 px whose scores are those of red (background) and green (building)."""
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 3, 8, 8])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 2, 8, 8])
    weights = helper.make_tensor("w", TensorProto.FLOAT, [2, 3, 1, 1], [1.0, 0, 0, 0, 1.0, 0])
    graph = helper.make_graph([helper.make_node("Conv", ["x", "w"], ["y"])], "tiny", [x], [y], [weights])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)])
    made.ir_version = 7
    onnx.save(made, str(tmp_path / "tiny.onnx"))
    return tmp_path / "tiny.onnx"


def serve(model, data, *options):
    command = [sys.executable, *options, WORKER_MAIN, "score", "--model", model, "--normalize", json.dumps(NORMALIZE)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, input=data, capture_output=True, env=environment, check=False)


def test_blocks_in_probabilities_out(model):
    blocks = np.random.default_rng(0).integers(0, 256, (3, 3, 8, 8)).astype(np.uint8)
    done = serve(model, blocks.tobytes())
    header, _, body = done.stdout.partition(b"\n")
    assert json.loads(header)["size"] == 8 and done.returncode == 0
    found = np.frombuffer(body, dtype=np.float32).reshape(3, 8, 8)
    values = (blocks / 255 - 0.5) / 0.5
    wanted = 1 / (1 + np.exp(values[:, 0] - values[:, 1]))
    assert np.abs(found - wanted).max() < 1e-5


@pytest.mark.parametrize(("ending", "said"), [("Softmax", None), ("Softmax", "probabilities"), ("Sigmoid", None)])
def test_probabilities_are_taken_as_they_are(model, ending, said):
    """By the metadata of our exports, by their sum elsewhere; two sigmoids have another one and count as scores."""
    made = onnx.load(str(model))
    made.graph.node[0].output[0] = "scores"
    made.opset_import[0].version = 13  # which has a softmax over one axis
    made.graph.node.append(helper.make_node(ending, ["scores"], ["y"], **({"axis": 1} if ending == "Softmax" else {})))
    if said:
        helper.set_model_props(made, {outputs.METADATA_KEY: json.dumps({"output": said})})
    onnx.save(made, str(model))
    block = np.random.default_rng(0).integers(0, 256, (3, 8, 8)).astype(np.uint8)
    body = serve(model, block.tobytes()).stdout.partition(b"\n")[2]
    scores = ((block / 255 - 0.5) / 0.5)[:2]
    if ending == "Sigmoid":
        scores = 1 / (1 + np.exp(-scores))
    wanted = 1 / (1 + np.exp(scores[0] - scores[1]))
    assert np.abs(np.frombuffer(body, dtype=np.float32).reshape(8, 8) - wanted).max() < 1e-5


def test_it_needs_neither_paddle_nor_pictures(model):
    done = serve(model, b"", "-X", "importtime")
    imported = {line.split("|")[-1].strip().split(".")[0] for line in done.stderr.decode().splitlines() if "|" in line}
    assert {"onnxruntime", "numpy"} <= imported and done.returncode == 0
    assert not imported & {"paddle", "paddleseg", "cv2", "PIL", "scipy", "onnx", "yaml", "visualdl"}


def test_a_damaged_model_is_said_in_a_sentence(model):
    model.write_bytes(b"nonsense")
    done = serve(model, b"")
    assert "seems damaged" in json.loads(done.stdout)["error"] and done.returncode == 1
