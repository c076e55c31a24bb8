"""The process that scores blocks: pixels come by stdin and probabilities go to stdout, block after block.

First it writes one line of JSON: ``{"size": pixels a side, "device": text}``, or ``{"error": sentence}`` and ends. Then
for each block of 3 x size x size bytes it writes size x size float32. It ends with its input, and so with the process
that started it.
"""

import json
import os
import sys

import numpy as np

from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.scoring.engine import Engine


def main(model, normalize):
    """Score blocks until the input ends; ``normalize`` is as in Engine. Return the exit code."""
    # What libraries print must not get between the numbers.
    with os.fdopen(os.dup(1), "wb") as output:
        os.dup2(2, 1)
        try:
            return _serve(model, normalize, sys.stdin.buffer, output)
        except BrokenPipeError:  # the process that started this one has ended
            return 0


def _serve(model, normalize, source, output):
    try:
        engine = Engine(model, normalize)
    except InputError as error:
        _say(output, {"error": str(error)})
        return 1
    _say(output, {"size": engine.size, "device": engine.device})
    shape = (3, engine.size, engine.size)
    while True:
        data = source.read(int(np.prod(shape)))
        if len(data) < np.prod(shape):
            return 0
        block = np.frombuffer(data, dtype=np.uint8).reshape(shape)
        output.write(np.ascontiguousarray(engine.probabilities(block), dtype=np.float32))
        output.flush()


def _say(output, values):
    output.write(json.dumps(values).encode("utf-8") + b"\n")
    output.flush()
