"""Measures what the list of models says of each: relative time of a training iteration and peak memory.

    python tests/models/measure.py [--models unet,hardnet] [--rounds 3]

256 px, batch 2, CPU, two threads, networks traced where the training traces them, a process for every model. Time is
the CPU time of the process, so that other things a machine is busy with count little, and is given as the ratio to
iterations of bisenet_v2 made in turn with the model's (median of the rounds, after two iterations that do not count).
Memory is the peak of the process before bisenet_v2 comes in: Python and Paddle (about 400 MB) and those two iterations.
Linux only.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from buildseg_trainer.runs.config import model_zoo  # noqa: E402

SIZE, BATCH = 256, 2
REFERENCE = "bisenet_v2"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", default=",".join(model_zoo.MODELS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one, arguments.rounds)))
        return
    print(f"{'model':<24}{'CPU s':>8}{'relative':>10}{'MB':>8}", flush=True)
    for name in arguments.models.split(","):
        command = [sys.executable, __file__, "--one", name, "--rounds", str(arguments.rounds)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        found = json.loads(done.stdout.splitlines()[-1])
        print(f"{name:<24}{found['seconds']:>8.2f}{found['relative']:>10.1f}{found['memory']:>8}", flush=True)


def measure(name, rounds):
    """Return seconds of CPU time per iteration, relative time and peak memory in MB of one model."""
    iterate = trainer(name)
    for _ in range(2):
        iterate()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    reference = trainer(REFERENCE)
    reference()
    seconds, ratios = [], []
    for _ in range(rounds):
        other, own = reference(), iterate()
        seconds.append(own)
        ratios.append(own / other)
    return {"seconds": statistics.median(seconds), "relative": statistics.median(ratios), "memory": memory}


def trainer(name):
    """Return a function that makes one training iteration and returns the CPU time it took."""
    from buildseg_trainer.worker.runtime import bootstrap

    bootstrap.prepare_environment()
    import numpy as np
    import paddle

    from buildseg_trainer.worker.models import build, tracing
    from buildseg_trainer.worker.optim.losses import OutputLosses
    from buildseg_trainer.worker.runtime import devices

    devices.select("cpu")
    paddle.base.core.set_num_threads(2)
    network = build.build(name).train()
    forward = tracing.accelerate(network, name, "cpu", [BATCH, 3, SIZE, SIZE])
    optimizer = paddle.optimizer.AdamW(learning_rate=1e-4, parameters=network.parameters())
    parts = [{"type": "bce", "weight": 1.0}, {"type": "dice", "weight": 1.0}]
    losses = OutputLosses(parts, model_zoo.MODELS[name].output_weights(0.4))
    images = np.random.default_rng(0).standard_normal((BATCH, 3, SIZE, SIZE)).astype(np.float32)
    labels = (images[:, 0] > 0).astype(np.int64)

    def iterate():
        began = time.process_time()
        loss = losses(forward(paddle.to_tensor(images)), paddle.to_tensor(labels))
        loss.backward()
        optimizer.step()
        optimizer.clear_grad()
        loss.item()
        return time.process_time() - began

    return iterate


if __name__ == "__main__":
    main()
