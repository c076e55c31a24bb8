"""The optimiser of a run."""

import paddle

from buildseg_trainer.errors import InputError


def build(config, network):
    """Return Paddle's optimiser that ``config.optimizer`` describes, for all trained weights of ``network``.

    The weight decay of adamw is decoupled from the gradient (Loshchilov and Hutter 2019), that of sgd is an L2 penalty.
    With a ``gradient_clip`` above 0, the gradients of a step are scaled down to that global norm where it is larger.
    """
    options = config.optimizer
    shared = {
        "learning_rate": config.learning_rate,
        "parameters": network.parameters(),
        "weight_decay": options["weight_decay"],
        "grad_clip": paddle.nn.ClipGradByGlobalNorm(config.gradient_clip) if config.gradient_clip else None,
    }
    # Paddle makes the moments of a weight in its first step, with names that count up per process. Made here, they have
    # the same names in every process, and the state is complete at any time.
    with paddle.utils.unique_name.guard():
        if options["type"] == "sgd":
            optimizer = paddle.optimizer.Momentum(momentum=options["momentum"], **shared)
        else:
            optimizer = paddle.optimizer.AdamW(beta1=options["beta1"], beta2=options["beta2"], **shared)
        optimizer._create_accumulators(
            paddle.static.default_main_program().global_block(),
            [parameter for parameter in network.parameters() if not parameter.stop_gradient],
        )
    # This alias of a method is a cycle of references: the moments of every trial of a search would stay in the memory
    # of the device until Python's collector comes by.
    vars(optimizer).pop("clear_gradients", None)
    return optimizer


def restore(optimizer, state):
    """Restore what ``state_dict`` of the same optimiser returned earlier; raises InputError for that of another one.

    A weight that never had a gradient may be missing in the state of an older version, and keeps its initial values.
    """
    fresh = optimizer.state_dict()
    if not fresh.keys() & state.keys():
        raise InputError("The optimizer's state of the checkpoint belongs to another model; start a new run.")
    optimizer.set_state_dict({**fresh, **state})
    optimizer._accumulators_holder = {}  # else Paddle keeps the given state in memory
