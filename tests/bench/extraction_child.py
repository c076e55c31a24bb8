"""One measurement of bench_extraction: ``extract RASTER MODEL PYTHON FOLDER``, or ``keep`` with the same, or
``bare MODEL FOLDER`` by the training Python, which scores the blocks that ``keep`` has written to FOLDER/blocks.npy.
"""

import json
import os
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


def extract(raster, model, interpreter, folder, keep=False):
    import resource

    from buildseg_trainer.extraction import extract_buildings, strips
    from buildseg_trainer.extraction.model import open_model

    times = {}
    score, blocks = strips.score, []

    def timed(*arguments):
        started = time.perf_counter()
        score(*arguments)
        times["scoring"] = time.perf_counter() - started

    strips.score = timed
    if keep:
        make = strips._blocks
        strips._blocks = lambda *arguments: (blocks.append(each[1].copy()) or each for each in make(*arguments))
    started = time.perf_counter()
    result = extract_buildings.extract_buildings(
        raster, open_model(model), interpreter, Path(folder) / "out.gpkg", Path(folder) / "work"
    )
    whole = time.perf_counter() - started
    if keep:
        np.save(Path(folder) / "blocks.npy", np.stack(blocks))
    memory, scorer = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "scoring": times["scoring"],
        "drawing": whole - times["scoring"],
        "count": result.count,
        "memory": memory / 1024,
        "scorer_memory": scorer / 1024,
    }


def bare(model, folder):
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    name, blocks = session.get_inputs()[0].name, np.load(Path(folder) / "blocks.npy", mmap_mode="r")
    session.run(None, {name: np.zeros((1, *blocks.shape[1:]), np.float32)})
    seconds = 0.0
    for block in blocks:
        values = ((block.astype(np.float32) / 255 - 0.5) / 0.5)[None]
        started = time.perf_counter()
        session.run(None, {name: values})
        seconds += time.perf_counter() - started
    return {"scoring": seconds}


if __name__ == "__main__":
    mode, *others = sys.argv[1:]
    print(json.dumps(bare(*others) if mode == "bare" else extract(*others, keep=mode == "keep")))
