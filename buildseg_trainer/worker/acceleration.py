"""Faster networks on a CPU.

Paddle 3.1 computes an eager convolution on the CPU by unfolding and one matrix product, mostly on one core. oneDNN's
convolution is in the same wheel and about four times as fast (64 channels, 3 x 3, 128 x 128 px, batch 8, two cores:
forward 181 -> 43 ms, forward and backward 540 -> 130 ms), but only an operator of a classic program whose attribute
``use_mkldnn`` is set gets it. The flag FLAGS_use_mkldnn sets it for every operator, which is slower than nothing: batch
norm, ReLU and sums then run backwards in oneDNN's reference code. So the network is traced into a classic program, and
the attribute is set for its convolutions alone, before Paddle derives the backward program from it.

The second brake is the backward kernel of a maximum over channels, which PP-LiteSeg's attention takes: 3.0 of 5.3 s of
an iteration. ``maxout`` over all channels is the same maximum with a fast kernel.
"""

import contextlib
import logging

import paddle
import paddle.nn.functional as functional
from paddleseg.models.layers import tensor_fusion_helper

log = logging.getLogger("buildseg_trainer")

_CONVOLUTIONS = ("conv2d", "depthwise_conv2d")

# Seconds an iteration on two cores, 256 px, before and after: bisenet_v2 (batch 8) 3.6 and 1.1, pp_liteseg_stdc1
# (batch 8) 5.3 and 0.8, ocrnet_hrnet_w18 (batch 2) 3.4 and 1.5. SegFormer's program fails in the classic executor.
WORTHWHILE = ("bisenet_v2", "ocrnet_hrnet_w18", "pp_liteseg_stdc1")


def accelerate(network, model, device, batch_shape, training=True):
    """Return a callable with the outputs of ``network`` in training or evaluation mode, faster where that is possible.

    ``model`` is the published name, ``batch_shape`` the N x 3 x H x W of every batch. The weights stay those of
    ``network``, which has to be in the same mode when the callable is used. Parts of a network in training mode may be
    in evaluation mode, and stay so. Everywhere but on a CPU, and for other networks, it is ``network`` itself.
    """
    possible = paddle.base.core.is_compiled_with_mkldnn() and not paddle.base.framework.use_pir_api()
    if device != "cpu" or model not in WORTHWHILE or not possible:
        return network
    if network.training != training:
        network.train() if training else network.eval()
    traced = paddle.jit.to_static(
        network.forward, input_spec=[paddle.static.InputSpec(batch_shape, "float32", "images")], full_graph=True
    )
    try:
        with _fast_channel_maximum():
            _, program = traced.get_concrete_program(paddle.zeros(batch_shape), is_train=training)
    except Exception as error:  # speed is not worth a run: whatever another Paddle dislikes, the plain network works
        log.warning("The network cannot be traced (%s); it goes on at Paddle's own speed.", error)
        return network
    for block in program._origin_main_program.blocks:
        for operator in block.ops:
            if operator.type in _CONVOLUTIONS:
                operator._set_attr("use_mkldnn", True)
    return traced


@contextlib.contextmanager
def _fast_channel_maximum():
    """Let PaddleSeg's attention fusion take its maximum over channels by maxout while a network is traced."""
    original = tensor_fusion_helper.avg_max_reduce_channel_helper

    def replacement(x, use_concat=True):
        mean = paddle.mean(x, axis=1, keepdim=True)
        largest = functional.maxout(x, groups=x.shape[1], axis=1)
        return paddle.concat([mean, largest], axis=1) if use_concat else [mean, largest]

    tensor_fusion_helper.avg_max_reduce_channel_helper = replacement
    try:
        yield
    finally:
        tensor_fusion_helper.avg_max_reduce_channel_helper = original
