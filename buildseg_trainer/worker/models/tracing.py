"""Faster networks on a CPU.

Paddle 3.1 computes an eager convolution on the CPU by unfolding and one matrix product, mostly on one core. oneDNN's
convolution is in the same wheel and about four times as fast (64 channels, 3 x 3, 128 x 128 px, batch 8, two cores:
forward 181 -> 43 ms, forward and backward 540 -> 130 ms), but only an operator of a classic program whose attribute
``use_mkldnn`` is set gets it. The flag FLAGS_use_mkldnn sets it for every operator, which is slower than nothing: batch
norm, ReLU and sums then run backwards in oneDNN's reference code. So the network is traced into a classic program, and
the attribute is set for its convolutions alone, before Paddle derives the backward program from it.

The second brake is the backward kernel of a maximum over channels, which PP-LiteSeg's attention takes: 3.0 of 5.3 s of
an iteration. ``maxout`` over all channels is the same maximum with a fast kernel.

Private names of Paddle 3.1 that this module uses, to be checked when its version changes: ``_origin_main_program`` and
``_infer_program`` of a concrete program, ``_set_attr`` of an operator, ``paddle.base.framework.Variable.__bool__``.
"""

import contextlib
import logging
import types

import paddle
import paddle.nn.functional as functional
from paddle.base.framework import Variable
from paddleseg.models.layers import tensor_fusion_helper

from buildseg_trainer.runs.config.model_zoo import model_info
from buildseg_trainer.worker.runtime import error_messages

log = logging.getLogger("buildseg_trainer")

_CONVOLUTIONS = ("conv2d", "depthwise_conv2d")

# What ModelInfo.traced rests on.
#
# Seconds an iteration on two cores, 256 px, before and after: bisenet_v2 (batch 8) 3.6 and 1.1, pp_liteseg_stdc1
# (batch 8) 5.3 and 0.8, ocrnet_hrnet_w18 (batch 2) 3.4 and 1.5. CPU seconds at 128 px and batch 2: unet 3.9 and 0.75,
# unet_plusplus 4.1 and 1.3, deeplabv3p_resnet50 4.4 and 0.8, pspnet_resnet50 7.0 and 1.5, ocrnet_hrnet_w48 4.5 and 2.0,
# fcn_hrnet_w18 0.9 and 0.5, fcn_hrnet_w48 3.2 and 1.8, ddrnet_23 0.6 and 0.25, stdcseg_stdc1 0.7 and 0.14, hardnet 0.7
# and 0.35, pp_liteseg_stdc2 0.66 and 0.22, fast_scnn 0.13 and 0.09. No gain for pp_mobileseg_tiny (0.14 and 0.16) and
# mobileseg_mobilenet_v3 (0.16 and 0.17), and too little to trace for topformer_base (0.19 and 0.16) and
# pp_mobileseg_base (0.29 and 0.21). SegFormer's program fails in the classic executor.
#
# The gradients are those of the eager network up to what rounding does to them: of stdcseg_stdc1 they differ by 2.2 %
# where an input changed by 1e-7 of itself makes a difference of 2.0 % (two samples, batch norm over single values).


def accelerate(network, model, device, batch_shape, training=True):
    """Return a callable with the outputs of ``network`` in training or evaluation mode, faster where that is possible.

    ``model`` is the published name, ``batch_shape`` the N x 3 x H x W of every batch. The weights stay those of
    ``network``, which has to be in the same mode when the callable is used. Parts of a network in training mode may be
    in evaluation mode, and stay so. Everywhere but on a CPU, and for other networks, it is ``network`` itself.
    """
    possible = paddle.base.core.is_compiled_with_mkldnn() and not paddle.base.framework.use_pir_api()
    if device != "cpu" or not possible or not model_info(model).traced:
        return network
    if network.training != training:
        network.train() if training else network.eval()
    traced = paddle.jit.to_static(
        types.MethodType(_forward, network),
        input_spec=[paddle.static.InputSpec(batch_shape, "float32", "images")],
        full_graph=True,
    )
    try:
        with _fast_channel_maximum(), _undecided_values():
            _, program = traced.get_concrete_program(paddle.zeros(batch_shape), is_train=training)
    except Exception as error:  # the plain network works with every version of Paddle
        reason = error_messages.reason(error)
        log.warning("The network cannot be traced (%s); it runs at Paddle's own speed.", reason)
        return network
    _set_of_convolutions(program._origin_main_program, "use_mkldnn", True)
    if not training:
        # In a test program oneDNN keeps the weights as they were at the first call, whatever they become.
        _set_of_convolutions(program._infer_program, "is_test", False)
    return traced


def _set_of_convolutions(program, attribute, value):
    for block in program.blocks:
        for operator in block.ops:
            if operator.type in _CONVOLUTIONS:
                operator._set_attr(attribute, value)


@paddle.jit.not_to_static
def _forward(self, images):
    """Call the network ``self`` while it is traced, without the translation of its sources that Paddle makes otherwise.

    That takes three quarters of the time of a trace, and gives the same program: no network that is traced decides
    anything by values that it computes (see _undecided_values). Paddle insists on the name ``self``.
    """
    return type(self).forward(self, images)


@contextlib.contextmanager
def _undecided_values():
    """Raise TypeError if a computed value is used as a condition: while a network is traced, all of them are true."""

    def truth(variable):
        if variable.persistable:  # weights: Paddle only asks whether there are any
            return True
        raise TypeError("it depends on a condition that it computes")

    Variable.__bool__ = truth
    try:
        yield
    finally:
        del Variable.__bool__


def _channel_maximum(x, use_concat=True):
    """Take PaddleSeg's mean and maximum over channels, the maximum by maxout."""
    mean = paddle.mean(x, axis=1, keepdim=True)
    largest = functional.maxout(x, groups=x.shape[1], axis=1)
    return paddle.concat([mean, largest], axis=1) if use_concat else [mean, largest]


@contextlib.contextmanager
def _fast_channel_maximum():
    """Let PaddleSeg's attention fusion take its maximum over channels by maxout while a network is traced.

    For no longer than that: ONNX knows no maxout.
    """
    plain = tensor_fusion_helper.avg_max_reduce_channel_helper
    tensor_fusion_helper.avg_max_reduce_channel_helper = _channel_maximum
    try:
        yield
    finally:
        tensor_fusion_helper.avg_max_reduce_channel_helper = plain
