"""What a training step asks a GPU for: kernels, copies and waits, counted on a CPU, where the same calls are made.

    python3 tests/bench/bench_launches.py [--models bisenet_v2,segformer_b0]

Run by any Python; what is counted runs in the training environment (BUILDSEG_TRAINER_PYTHON). Networks are not traced,
as on a GPU. Fetches within a step are those of shapes, which Paddle keeps in the computer's memory: a GPU is not waited
for. Counts do not depend on the load of the machine, so each is taken once; times on a card are another matter.
"""

import argparse
import contextlib
import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODELS = "bisenet_v2,pp_liteseg_stdc1,segformer_b0"
SIZE, BATCH = 128, 2
FETCHES = ("item", "numpy", "tolist", "__bool__", "__float__", "__int__", "__array__")
VIEWS = ("reshape", "flatten", "squeeze", "unsqueeze", "slice", "split", "transpose")  # of kernels that launch nothing


def launches(work):
    """Return the names of the kernels that ``work()`` launches; a view of a tensor is none."""
    import paddle

    profiler = paddle.profiler.Profiler(targets=[paddle.profiler.ProfilerTarget.CPU])
    profiler.start()
    work()
    profiler.stop()
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "trace.json"
        profiler.export(str(trace), format="json")
        events = json.loads(trace.read_text(encoding="utf-8"))["traceEvents"]
    names = [event["name"] for event in events if event.get("cat") == "DygraphKernelLaunch"]
    return [name for name in names if not name.startswith(VIEWS)]


@contextlib.contextmanager
def counted():
    """Give (copies, fetches): the bytes of every copy to the device, and a 1 for every fetch of values from it."""
    import paddle

    copies, fetches = [], []
    to_tensor = paddle.to_tensor

    def copy(data, *arguments, **options):
        copies.append(getattr(data, "nbytes", 0))
        return to_tensor(data, *arguments, **options)

    def fetch(self, *arguments, _own, **options):
        fetches.append(1)
        return _own(self, *arguments, **options)

    originals = {name: getattr(paddle.Tensor, name) for name in FETCHES}
    paddle.to_tensor = copy
    for name, original in originals.items():
        setattr(paddle.Tensor, name, functools.partialmethod(fetch, _own=original))
    try:
        yield copies, fetches
    finally:
        paddle.to_tensor = to_tensor
        for name, original in originals.items():
            setattr(paddle.Tensor, name, original)


def count(model):
    """Return the counts of a step of a model, of its average, of a look at its weights and of a validation."""
    from buildseg_trainer.runs.config import model_zoo
    from buildseg_trainer.runs.config.presets import PRESETS
    from buildseg_trainer.runs.config.run_config import RunConfig
    from buildseg_trainer.worker.data import loader
    from buildseg_trainer.worker.evaluation import network_predictor
    from buildseg_trainer.worker.models import build
    from buildseg_trainer.worker.optim.ema import WeightEma
    from buildseg_trainer.worker.optim.losses import OutputLosses
    from buildseg_trainer.worker.optim.step import TrainingStep
    from buildseg_trainer.worker.training import early_stopping

    fixed = {
        "plugin_version": "",
        "dataset": "",
        "train_count": 10,
        "validation_count": 1,
        "outputs": model_zoo.MODELS[model].outputs,
    }
    changes = {"iterations": 10, "batch_size": BATCH, "input_size": SIZE, "learning_rate": 1e-3}
    values = {**PRESETS["standard"], **fixed, **changes, "class_weights": [0.5, 2.0]}
    config = RunConfig(model=model, preset="standard", **values)
    network = build.build(model)
    step = TrainingStep(network, config, "gpu:0")
    step.prepare()
    arrays = loader.TrainingTiles([], config, for_gpu=True).empty_batch(BATCH)
    for array in arrays:
        array[:] = 0
    step(0, [arrays])
    with counted() as (copies, fetches):
        of_step = launches(lambda: step(1, [arrays]))
    average = WeightEma(network, 0.999)
    average.update(1)
    of_average = launches(lambda: average.update(2))
    with counted() as (_, looks):
        early_stopping.check_weights(network, 1)
    validation = network_predictor.NetworkPredictor(network, config, "gpu:0", size=(SIZE, SIZE))
    tiles = validation.batch_size(SIZE, SIZE)
    images, masks = [arrays[0][0].transpose(1, 2, 0).copy()] * tiles, [arrays[1][0]] * tiles
    losses = OutputLosses(config.losses, [1.0])
    validation(images)
    with counted() as (sent, waits):
        validation.with_losses(images, masks, losses)
    return {
        "kernels": len(of_step),
        "zero fills": sum(name.startswith(("full", "fill", "set_value")) for name in of_step),
        "copies": len(copies),
        "bytes a sample": sum(copies) // BATCH,
        "fetches": len(fetches),
        "kernels of the moving average": len(of_average),
        "fetches of a look at the weights": len(looks),
        f"copies of a validation batch of {tiles} tiles": len(sent),
        "bytes a tile": sum(sent) // tiles,
        "fetches of that": len(waits),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", default=MODELS)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.child:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [os.environ["BUILDSEG_TRAINER_PYTHON"], __file__, "--models", options.models, "--child"]
        return subprocess.run(command, check=False, env=environment).returncode
    from buildseg_trainer.worker.runtime import bootstrap

    bootstrap.prepare_environment()
    bootstrap.import_paddle()
    print(f"One step, standard preset with class weights, {BATCH} samples of {SIZE} px:")
    for model in options.models.split(","):
        print(f"  {model}: {', '.join(f'{value} {name}' for name, value in count(model).items())}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
