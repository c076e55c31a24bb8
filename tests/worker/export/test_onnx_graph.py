"""What the graph of a converter becomes, on small graphs of its kind."""

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from buildseg_trainer.errors import WorkerError
from buildseg_trainer.worker.export import onnx_graph

SIDE = 512


def graph_of(nodes, weights=(), classes=2):
    """Return a model of opset 11 that takes x of 1 x classes x 512 x 512 and gives ids."""
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, classes, SIDE, SIDE])
    ids = helper.make_tensor_value_info("ids", TensorProto.INT32, ["n", "h", "w"])
    ending = [
        helper.make_node("ArgMax", ["scores"], ["long"], axis=1, keepdims=0),
        helper.make_node("Cast", ["long"], ["ids"], to=TensorProto.INT32),
    ]
    tensors = [numpy_helper.from_array(np.float32(values), name) for name, values in weights]
    graph = helper.make_graph([*nodes, *ending], "net", [x], [ids], tensors)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)])
    model.ir_version = 6
    return model


def run(model, x):
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"x": x})[0]


def test_the_argmax_becomes_probabilities():
    x = np.random.default_rng(0).normal(size=(1, 3, SIDE, SIDE)).astype(np.float32)
    model = graph_of([helper.make_node("Identity", ["x"], ["scores"])], classes=3)
    onnx_graph.finish(model, 3)
    powers = np.exp(x)
    assert np.abs(run(model, x) - powers / powers.sum(axis=1, keepdims=True)).max() < 1e-6
    (output,) = model.graph.output
    assert [size.dim_value for size in output.type.tensor_type.shape.dim] == [1, 3, SIDE, SIDE]


def test_a_graph_without_the_argmax_is_refused():
    model = graph_of([helper.make_node("Identity", ["x"], ["scores"])])
    del model.graph.node[1:]
    with pytest.raises(WorkerError, match="left out the last operation"):
        onnx_graph.finish(model, 2)


def test_what_has_no_effect_is_removed():
    nodes = [
        helper.make_node("Identity", ["x"], ["scores"]),
        helper.make_node("Relu", ["x"], ["unused"]),
        helper.make_node("Relu", ["unused"], ["unused_too"]),
    ]
    model = graph_of(nodes, [("w", [1.0])])
    onnx_graph.finish(model, 2)
    assert [node.op_type for node in model.graph.node] == ["Identity", "Transpose", "Softmax", "Transpose"]
    assert not model.graph.initializer


def test_values_of_a_sub_graph_are_kept():
    scores = helper.make_tensor_value_info("s", TensorProto.FLOAT, None)
    branches = {
        f"{name}_branch": helper.make_graph([helper.make_node("Mul", ["x", value], ["s"])], name, [], [scores])
        for name, value in (("then", "two"), ("else", "three"))
    }
    yes = numpy_helper.from_array(np.array(True), "yes")
    nodes = [
        helper.make_node("Constant", [], ["yes"], value=yes),
        helper.make_node("If", ["yes"], ["scores"], **branches),
    ]
    model = graph_of(nodes, [("two", [2.0]), ("three", [3.0])])
    onnx_graph.finish(model, 2)
    x = np.random.default_rng(0).normal(size=(1, 2, SIDE, SIDE)).astype(np.float32)
    powers = np.exp(2 * x)
    assert np.abs(run(model, x) - powers / powers.sum(axis=1, keepdims=True)).max() < 1e-6


def padded(kernel, stride, dilation=1, **options):
    """Return a model with one convolution whose padding is automatic."""
    weights = [("w", np.random.default_rng(0).normal(size=(2, 2, kernel, kernel)))]
    options = {"strides": [stride] * 2, "dilations": [dilation] * 2, **options}
    return graph_of([helper.make_node("Conv", ["x", "w"], ["scores"], auto_pad="SAME_UPPER", **options)], weights)


def show_scores(model):
    del model.graph.output[:]
    model.graph.output.append(helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["n", "c", "h", "w"]))


@pytest.mark.parametrize("told", [(), ("kernel_shape",)])
@pytest.mark.parametrize(("kernel", "stride"), [(3, 2), (3, 1), (5, 2), (1, 2), (2, 1)])
def test_automatic_padding_is_written_in_numbers(kernel, stride, told):
    """Compared with what onnxruntime makes of the automatic padding."""
    told = {name: [kernel] * 2 for name in told}
    x = np.random.default_rng(0).normal(size=(1, 2, SIDE, SIDE)).astype(np.float32)
    automatic, model = padded(kernel, stride), padded(kernel, stride, **told)
    onnx_graph.finish(model, 2)
    assert "auto_pad" not in [attribute.name for attribute in model.graph.node[0].attribute]
    show_scores(automatic)
    show_scores(model)
    assert np.array_equal(run(model, x), run(automatic, x))


def test_the_padding_of_a_dilated_convolution_is_that_of_its_larger_window():
    """onnxruntime does not take automatic padding for these at all."""
    model = padded(3, 1, dilation=2)
    onnx_graph.finish(model, 2)
    (pads,) = [list(attribute.ints) for attribute in model.graph.node[0].attribute if attribute.name == "pads"]
    assert pads == [2, 2, 2, 2]
