"""Faster convolutions for training on a CPU.

Paddle 3.1 computes an eager convolution on the CPU by unfolding and one matrix product, mostly on one core. oneDNN's
convolution is in the same wheel and about four times as fast (64 channels, 3 x 3, 128 x 128 px, batch 8, two cores:
forward 181 -> 43 ms, forward and backward 540 -> 130 ms), but only an operator of a classic program whose attribute
``use_mkldnn`` is set gets it. The flag FLAGS_use_mkldnn sets it for every operator, which is slower than nothing: batch
norm, ReLU and sums then run backwards in oneDNN's reference code. So the network is traced into a classic program, and
the attribute is set for its convolutions alone, before Paddle derives the backward program from it.
"""

import paddle

_CONVOLUTIONS = ("conv2d", "depthwise_conv2d")

# Networks whose classic program runs and gains by it (measured, see the table in the commit that added a name here).
WORTHWHILE = ("bisenet_v2", "ocrnet_hrnet_w18", "pp_liteseg_stdc1")


def accelerate(network, model, device, batch_shape):
    """Return a callable with the outputs of ``network`` in training mode, faster where that is possible.

    ``model`` is the published name, ``batch_shape`` the N x 3 x H x W of every batch. The weights stay those of
    ``network``. Everywhere but on a CPU, and for other networks, it is ``network`` itself.
    """
    if device != "cpu" or model not in WORTHWHILE or paddle.base.framework.use_pir_api():
        return network
    network.train()
    traced = paddle.jit.to_static(
        network.forward, input_spec=[paddle.static.InputSpec(batch_shape, "float32", "images")], full_graph=True
    )
    _, program = traced.get_concrete_program(paddle.zeros(batch_shape))
    for block in program._origin_main_program.blocks:
        for operator in block.ops:
            if operator.type in _CONVOLUTIONS:
                operator._set_attr("use_mkldnn", True)
    return traced
