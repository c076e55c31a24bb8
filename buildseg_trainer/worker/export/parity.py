"""Check on real tiles that the exported models predict what the trained network predicts."""

import numpy as np
import paddle

from buildseg_trainer.runs.config.constants import BLOCK, NORMALIZE
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.evaluation import exported_models

PARITY_TILES = 12
# ONNX scores may differ by this times the largest score (at least 1); see check.
TOLERANCE = 1e-4


def blocks(pairs):
    """Return up to 12 blocks of real pixels, normalised float32 1 x 3 x 512 x 512, spread over a list of pairs."""
    count = min(PARITY_TILES, len(pairs))
    chosen = [pairs[round(number * (len(pairs) - 1) / max(1, count - 1))][0] for number in range(count)]
    found = []
    for path in chosen:
        image = tile_data.read_image(path)[:BLOCK, :BLOCK]
        image = np.pad(image, ((0, BLOCK - image.shape[0]), (0, BLOCK - image.shape[1]), (0, 0)))
        found.append(tile_data.normalize(image, NORMALIZE)[np.newaxis])
    return found


def check(network, product, tiles, job):
    """Compare the dynamic network with the static and the ONNX model on ``tiles``; return the figures.

    The ONNX scores must lie within 1e-4 x max(1, largest score) of the dynamic ones, and the class ids of both exports
    must equal the dynamic ones wherever the two scores are further apart than twice that (nearer ones are ties).
    ``failure`` says what is wrong and by how much, None when nothing is.
    """
    static = exported_models.StaticIds(product / "model.pdmodel", product / "model.pdiparams")
    onnx = exported_models.OnnxScores(product / "model.onnx")
    network.eval()
    largest = worst = 0.0
    pixels = ties = 0
    differing = {"static": 0, "onnx": 0}
    beyond = {"static": 0, "onnx": 0}
    excess = 0.0
    for number, block in enumerate(tiles):
        with paddle.no_grad():
            scores = network(paddle.to_tensor(block))[0].numpy()
        onnx_scores = onnx(block)
        tolerance = TOLERANCE * max(1.0, float(np.abs(scores).max()))
        difference = float(np.abs(scores - onnx_scores).max())
        largest, worst = max(largest, float(np.abs(scores).max())), max(worst, difference)
        excess = max(excess, difference / tolerance)
        ids = scores.argmax(axis=1)[0]
        clear = np.abs(scores[0, 1] - scores[0, 0]) > 2 * tolerance
        pixels += ids.size
        ties += int(ids.size - clear.sum())
        for name, other in (("static", static(block)), ("onnx", onnx_scores.argmax(axis=1)[0])):
            unequal = ids != other
            differing[name] += int(unequal.sum())
            beyond[name] += int((unequal & clear).sum())
        job.report(50 + 45.0 * (number + 1) / len(tiles))
    problems = []
    if not excess <= 1.0:  # also true for NaN
        problems.append(f"ONNX scores differ by up to {worst:.3g}, {excess:.1f} times what is allowed")
    for name, count in beyond.items():
        if count:
            problems.append(f"the class of {count} of {pixels} pixels differs in the {name} model")
    return {
        "tiles": len(tiles),
        "pixels": pixels,
        "largest_score": largest,
        "largest_onnx_difference": worst,
        "share_of_tolerance": excess,
        "ties": ties,
        "differing_pixels": differing,
        "differing_pixels_beyond_ties": beyond,
        "failure": "; ".join(problems) or None,
        "lines": [
            f"Parity on {len(tiles)} tiles of {BLOCK} px: largest score {largest:.4g}, largest ONNX difference "
            f"{worst:.3g} ({excess:.1%} of what is allowed).",
            f"Pixels whose class differs: static {differing['static']}, ONNX {differing['onnx']} of {pixels} "
            f"({ties} pixels are ties).",
        ],
    }
