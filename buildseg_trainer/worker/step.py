"""One step of training: forward, loss, backward, optimiser."""

import paddle

from buildseg_trainer.worker import acceleration
from buildseg_trainer.worker.distributed import ALONE
from buildseg_trainer.worker.losses import OutputLosses
from buildseg_trainer.worker.schedules import learning_rate


class TrainingStep:
    """Makes the optimisation steps of one run; what it carries from step to step is in ``state``."""

    def __init__(self, network, config, device, team=ALONE):
        self._network, self._config, self._device, self._team = network, config, device, team
        self._optimizer = paddle.optimizer.AdamW(
            learning_rate=config["learning_rate"],
            beta1=config["optimizer"]["beta1"],
            beta2=config["optimizer"]["beta2"],
            weight_decay=config["optimizer"]["weight_decay"],
            parameters=network.parameters(),
        )
        self._losses = OutputLosses(
            config["losses"], config["auxiliary_weight"], config["outputs"], config["ignore_index"]
        )
        self._forward = None

    def prepare(self):
        """Make the network ready for batches of the run's size, which can take some seconds."""
        size = self._config["input_size"]
        shape = [self._config["batch_size"], 3, size, size]
        self._forward = acceleration.accelerate(self._network, self._config["model"], self._device, shape)

    def __call__(self, iteration, batches):
        """Make the step of an iteration (counted from 0); return its mean loss as a tensor that nobody waited for.

        ``batches`` are the ``accumulation`` pairs (images float32 N x 3 x H x W, labels int64 N x H x W).
        """
        self._network.train()
        # So that dropout depends on the seed and the iteration alone, wherever the run goes on from.
        paddle.seed(self._team.seed(self._config["seed"] + iteration))
        self._optimizer.set_lr(self.learning_rate(iteration))
        total = None
        for images, labels in batches:
            loss = self._losses(self._forward(paddle.to_tensor(images)), paddle.to_tensor(labels)) / len(batches)
            loss.backward()
            total = loss.detach() if total is None else total + loss.detach()
        total = self._team.average_gradients(self._network.parameters(), total)
        self._optimizer.step()
        self._optimizer.clear_grad()
        return total

    def learning_rate(self, iteration):
        """Return the rate of an iteration (counted from 0)."""
        return learning_rate(iteration, self._config)

    def state(self):
        """Return what has to be saved besides the network's weights to go on exactly."""
        return self._optimizer.state_dict()

    def restore(self, state):
        """Take over what ``state`` returned earlier."""
        self._optimizer.set_state_dict(state)
