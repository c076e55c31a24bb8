"""The graph of an ONNX converter made into the one that is exported: probabilities at its end, and nothing unusual."""

from onnx import TensorProto, helper

from buildseg_trainer.errors import WorkerError
from buildseg_trainer.runs.config.constants import BLOCK

OUTPUT = "probabilities"
_PADDED = ("Conv", "MaxPool", "AveragePool")


def finish(model, classes):
    """Change an onnx.ModelProto that ends in an argmax over ``classes`` classes, the form that a converter gives it.

    It ends in their probabilities, float32 1 x classes x 512 x 512. Padding is given in numbers: OpenCV reads the
    automatic one wrong for strides of 2. Nodes without effect are removed: onnxruntime warns of them.
    Raises WorkerError where there is no argmax.
    """
    _end_in_probabilities(model.graph, classes)
    _remove_unused(model.graph)
    _write_pads(model.graph)


def _end_in_probabilities(graph, classes):
    """Replace the argmax by a softmax, over the last axis: before opset 13, one over axis 1 takes later axes, too."""
    last = next((node for node in reversed(graph.node) if node.op_type == "ArgMax"), None)
    if last is None:
        raise WorkerError("The ONNX converter left out the last operation of this network; train another model.")
    graph.node.extend(
        [
            helper.make_node("Transpose", [last.input[0]], ["scores_last"], perm=[0, 2, 3, 1]),
            helper.make_node("Softmax", ["scores_last"], ["probabilities_last"], axis=3),
            helper.make_node("Transpose", ["probabilities_last"], [OUTPUT], perm=[0, 3, 1, 2]),
        ]
    )
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [1, classes, BLOCK, BLOCK]))


def _remove_unused(graph):
    """Remove the nodes and constants that the output does not depend on; nodes are in the order of the computation."""
    needed = {value.name for value in graph.output}
    for number in reversed(range(len(graph.node))):
        if needed.isdisjoint(graph.node[number].output):
            del graph.node[number]
        else:
            needed.update(_inputs(graph.node[number]))
    for number in reversed(range(len(graph.initializer))):
        if graph.initializer[number].name not in needed:
            del graph.initializer[number]


def _inputs(node):
    """Return the names of all values that a node takes, those of its sub-graphs included."""
    inner = [each for attribute in node.attribute for each in attribute.g.node]
    return {*node.input, *(name for each in inner for name in _inputs(each))}


def _write_pads(graph):
    """Replace ``auto_pad`` by ``pads``; of SAME_UPPER, the only one that Paddle has, odd pixels come at the end.

    For sizes that are multiples of the stride, as those are that 512 px are divided to; parity would tell of others.
    """
    weights = {each.name: list(each.dims)[2:] for each in graph.initializer}
    for node in graph.node:
        options = {attribute.name: helper.get_attribute_value(attribute) for attribute in node.attribute}
        if node.op_type not in _PADDED or options.get("auto_pad") != b"SAME_UPPER":
            continue
        kernel = options.get("kernel_shape") or weights[node.input[1]]  # p2o does not repeat it
        ones = [1] * len(kernel)
        strides, dilations = options.get("strides", ones), options.get("dilations", ones)
        totals = [max(0, step * (size - 1) + 1 - by) for size, step, by in zip(kernel, dilations, strides)]
        pads = [total // 2 for total in totals] + [total - total // 2 for total in totals]
        number = next(at for at, attribute in enumerate(node.attribute) if attribute.name == "auto_pad")
        node.attribute[number].CopyFrom(helper.make_attribute("pads", pads))
