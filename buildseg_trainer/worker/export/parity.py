"""Check on real tiles that the exported models predict what the trained network predicts."""

import concurrent.futures
import time

import numpy as np
import paddle

from buildseg_trainer.runs.config.constants import BLOCK, NORMALIZE
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.evaluation import network_predictor, predictor
from buildseg_trainer.worker.scoring.outputs import softmax

MOST_TILES, FEWEST_TILES = 12, 4
SECONDS = 20.0  # after which no tile beyond the fewest is begun
# The logarithms of ONNX's probabilities may differ by this times the largest score (at least 1); see check.
TOLERANCE = 1e-4
SMALLEST_PROBABILITY = 1e-30  # smaller ones count as this: float32 has few digits for them


def blocks(pairs):
    """Return up to 12 blocks of real pixels, normalised float32 1 x 3 x 512 x 512, spread over a list of pairs.

    So are the first four of them.
    """
    count = min(MOST_TILES, len(pairs))
    spread = [round(number * (len(pairs) - 1) / max(1, count - 1)) for number in range(count)]
    step = max(1, count // FEWEST_TILES)
    found = []
    for number in sorted(range(count), key=lambda number: number % step):
        image = tile_data.read_image(pairs[spread[number]][0])[:BLOCK, :BLOCK]
        image = np.pad(image, ((0, BLOCK - image.shape[0]), (0, BLOCK - image.shape[1]), (0, 0)))
        found.append(tile_data.normalize(image, NORMALIZE)[np.newaxis])
    return found


class _Figures:
    """What a comparison adds up to: ``excess`` is the largest difference as a share of what is allowed."""

    def __init__(self):
        self.tiles = self.pixels = self.ties = 0
        self.largest = self.worst = self.excess = 0.0
        self.differing = {"static": 0, "onnx": 0}
        self.beyond = {"static": 0, "onnx": 0}

    def add(self, scores, probabilities, ids):
        """Add a tile: the scores of the network, the probabilities by ONNX, class ids by the static model or None."""
        largest = np.abs(scores).max()
        tolerance = TOLERANCE * max(1.0, largest)
        difference = np.abs(_logarithms(softmax(scores.astype(np.float64))) - _logarithms(probabilities)).max()
        # np.maximum keeps a NaN.
        self.largest, self.worst = np.maximum(self.largest, largest), np.maximum(self.worst, difference)
        self.excess = np.maximum(self.excess, difference / tolerance)
        wanted = scores.argmax(axis=1)[0]
        clear = np.abs(scores[0, 1] - scores[0, 0]) > 2 * tolerance
        self.tiles += 1
        self.pixels += wanted.size
        self.ties += int(wanted.size - clear.sum())
        for name, found in (("static", ids), ("onnx", probabilities.argmax(axis=1)[0])):
            if found is None:
                continue
            unequal = found != wanted
            self.differing[name] += int(unequal.sum())
            self.beyond[name] += int((unequal & clear).sum())

    def failure(self):
        """Return what is wrong, and by how much, None when nothing is."""
        problems = []
        if not self.excess <= 1.0:  # also true for NaN
            found = f"differ by up to {self.worst:.3g}, {self.excess:.1f} times what is allowed"
            problems.append(f"the logarithms of ONNX's probabilities {found}")
        for name, count in self.beyond.items():
            if count:
                problems.append(f"the class of {count} of {self.pixels} pixels differs in the {name} model")
        return "; ".join(problems) or None

    def to_json(self):
        return {
            "tiles": self.tiles,
            "pixels": self.pixels,
            "largest_score": float(self.largest),
            "largest_onnx_difference": float(self.worst),
            "share_of_tolerance": float(self.excess),
            "ties": self.ties,
            "differing_pixels": self.differing,
            "differing_pixels_beyond_ties": self.beyond,
            "failure": self.failure(),
            "lines": [
                f"Parity on {self.tiles} tiles of {BLOCK} px: largest score {self.largest:.4g}, largest difference of "
                f"ONNX's log probabilities {self.worst:.3g} ({self.excess:.1%} of what is allowed).",
                f"Pixels whose class differs: static {self.differing['static']}, ONNX {self.differing['onnx']} of "
                f"{self.pixels} ({self.ties} pixels are ties).",
            ],
        }


def check(network, product, tiles, job):
    """Compare the dynamic network with the ONNX and, where there is one, the static model; return the figures.

    On all ``tiles``, or on as many, but at least four, as 20 s allow for. Of the probabilities the logarithms are
    compared: where one is next to 1, differences of scores that cannot be seen in it are seen in the others. They may
    differ by 1e-4 x max(1, largest score). The class ids of both exports must equal the dynamic ones wherever the two
    scores are further apart than twice that (nearer ones are ties). ``failure`` says what is wrong and by how much,
    None when nothing is.
    """
    static = None
    if (product / "model.pdmodel").is_file():
        static = network_predictor.StaticIds(product / "model.pdmodel", product / "model.pdiparams")
    onnx = predictor.OnnxProbabilities(product / "model.onnx")
    network.eval()
    figures = _Figures()
    started = time.monotonic()
    # The network computes on one core: see models.tracing.
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        for number, block in enumerate(tiles, 1):
            probabilities = pool.submit(onnx, block)
            with paddle.no_grad():
                scores = network(paddle.to_tensor(block))[0].numpy()
            figures.add(scores, probabilities.result(), static and static(block))
            job.report(50 + 45.0 * number / len(tiles))
            if number >= FEWEST_TILES and (time.monotonic() - started) * (number + 1) / number > SECONDS:
                break
    return figures.to_json()


def _logarithms(probabilities):
    return np.log(np.maximum(probabilities, SMALLEST_PROBABILITY))
