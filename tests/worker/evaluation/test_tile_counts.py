"""Objects and boundaries of tiles by hand, and beside scipy, and the table of tiles."""

import csv

import numpy as np
import pytest
from PIL import Image
from scipy import ndimage, optimize

from buildseg_trainer.worker.evaluation import histogram, metrics, overlays
from buildseg_trainer.worker.evaluation.objects import KINDS, ObjectCounts, _labels
from buildseg_trainer.worker.evaluation.predictor import Sums, Tile
from buildseg_trainer.worker.evaluation.tile_counts import BoundaryCounts, TileCounts


def mask(*boxes, size=40, ignored=()):
    """A square mask with buildings, and ignored pixels, at boxes (top, left, height, width)."""
    found = np.zeros((size, size), dtype=np.uint8)
    for value, places in ((1, boxes), (255, ignored)):
        for top, left, height, width in places:
            found[top : top + height, left : left + width] = value
    return found


def counted(truth, prediction, pixel_size=None):
    counts = ObjectCounts(pixel_size)
    counts.add(truth, prediction)
    return counts.to_json()


def kinds(objects):
    return [objects[kind] for kind in KINDS]


HOUSE, OTHER = (5, 5, 6, 6), (20, 20, 6, 6)


@pytest.mark.parametrize(
    ("truth", "prediction", "wanted"),
    [
        ([HOUSE, OTHER], [HOUSE], [2, 1, 1, 1]),
        ([HOUSE], [HOUSE, OTHER], [1, 1, 2, 1]),
        ([HOUSE], [(5, 5, 6, 3)], [1, 1, 1, 1]),  # an IoU of exactly 0.5
        ([HOUSE], [(5, 5, 6, 2)], [1, 0, 1, 0]),
        ([HOUSE], [(5, 5, 6, 3), (5, 9, 6, 2)], [1, 1, 2, 1]),  # two parts of one house: the larger one is right
        ([(5, 5, 6, 6), (11, 11, 6, 6)], [], [2, 0, 0, 0]),  # parts that touch at a corner are two
        ([(0, 5, 6, 6), OTHER], [(0, 5, 6, 6), OTHER], [1, 1, 1, 1]),  # cut by the edge of the tile
        ([], [(34, 5, 6, 6), OTHER], [0, 0, 1, 0]),  # a prediction at the edge is no false alarm
        ([(0, 5, 8, 6)], [(2, 5, 5, 6)], [0, 0, 0, 0]),  # nor is one on a true object that the edge cuts
        ([(0, 5, 3, 6), OTHER], [(1, 5, 9, 6)], [1, 0, 0, 0]),
    ],
)
def test_objects_by_hand(truth, prediction, wanted):
    assert kinds(counted(mask(*truth), mask(*prediction))) == wanted


def test_objects_at_ignored_pixels_are_cut():
    beside = [(5, 11, 6, 4)]
    assert kinds(counted(mask(HOUSE, OTHER, ignored=beside), mask(OTHER))) == [1, 1, 1, 1]
    assert kinds(counted(mask(OTHER, ignored=beside), mask(HOUSE, (6, 12, 3, 2)))) == [1, 0, 0, 0]
    away = [(5, 13, 6, 2)]
    assert kinds(counted(mask(HOUSE, ignored=away), mask((5, 5, 6, 6)))) == [1, 1, 1, 1]


def test_bins_are_of_the_objects_own_size_on_the_ground():
    truth = mask((2, 2, 10, 20), (20, 2, 6, 6))
    prediction = mask((2, 2, 10, 11), (30, 30, 4, 4))
    objects = counted(truth, prediction, pixel_size=1.0)  # truths of 200 and 36 m2, predictions of 110 and 16
    assert [each["from"] for each in objects["bins"]] == [0, 50, 200, 1000] and objects["unit"] == "m2"
    assert [kinds(each) for each in objects["bins"]] == [[1, 0, 1, 0], [0, 0, 1, 1], [1, 1, 0, 0], [0, 0, 0, 0]]
    assert kinds(objects) == [2, 1, 2, 1] and objects["iou"] == 0.5 and "edge" in objects["edge"]
    small = counted(truth, prediction, pixel_size=0.5)
    assert [kinds(each) for each in small["bins"]][:2] == [[1, 0, 2, 1], [1, 1, 0, 0]]
    unknown = counted(truth, prediction)
    assert unknown["unit"] == "px" and [each["to"] for each in unknown["bins"]] == [1024, 9216, None]
    figures = metrics.object_figures(objects)
    assert (figures["precision"], figures["recall"], figures["f1"]) == (0.5, 0.5, 0.5)
    assert [each["recall"] for each in figures["bins"]] == [0, None, 1, None]
    assert [each["precision"] for each in figures["bins"]] == [0, 1, None, None]
    nothing = metrics.object_figures(counted(mask(), prediction))
    assert [nothing[key] for key in ("precision", "recall", "f1")] == [None] * 3 and nothing["predicted"] == 2


def blobs(seed):
    """A pair of masks with tens of objects, of which many overlap."""
    generator = np.random.default_rng(seed)
    fields = [ndimage.gaussian_filter(generator.normal(size=(160, 140)), 3) for _ in range(2)]
    truth, other = fields[0], 0.8 * fields[0] + 0.6 * fields[1]
    return [(each > np.quantile(each, 0.75)).astype(np.uint8) for each in (truth, other)]


@pytest.mark.parametrize("density", [0, 0.1, 0.5, 0.6, 0.9, 1])
def test_the_parts_of_a_mask_are_scipys(density):
    """Around 0.6 they are largest and most winding."""
    area = np.random.default_rng(1).random((70, 90)) < density
    found, (wanted, count) = _labels(area), ndimage.label(area)
    assert found.max() == count and np.array_equal(found > 0, area)
    assert len(np.unique(found * (count + 1) + wanted)) == len(np.unique(wanted))


@pytest.mark.parametrize("seed", range(5))
def test_as_many_are_found_as_the_best_assignment_has(seed):
    truth, prediction = blobs(seed)
    labels = [ndimage.label(each)[0] for each in (truth, prediction)]
    edge = np.ones(truth.shape, dtype=bool)
    edge[1:-1, 1:-1] = False
    iou = np.zeros([each.max() + 1 for each in labels])
    for one in range(1, iou.shape[0]):
        for other in np.unique(labels[1][labels[0] == one]):
            if other:
                real, made = labels[0] == one, labels[1] == other
                iou[one, other] = (real & made).sum() / (real | made).sum()
    cut = set(np.unique(labels[0][edge])) - {0}
    whole = [one for one in range(1, iou.shape[0]) if one not in cut]
    good = (iou >= 0.5)[whole]
    found = good[optimize.linear_sum_assignment(good, maximize=True)].sum()
    right = set(np.flatnonzero(good.any(axis=0)))
    alarms = [
        other
        for other in range(1, iou.shape[1])
        if other not in right
        and other not in labels[1][edge]
        and np.bincount(labels[0][(labels[1] == other) & (labels[0] > 0)], minlength=1).argmax() not in cut
    ]
    assert found >= 3
    assert kinds(counted(truth, prediction)) == [len(whole), found, found + len(alarms), found]


def test_the_band_of_a_boundary_is_scipys():
    truth, prediction = blobs(7)
    truth[40:60, 30:50] = 255
    counts = BoundaryCounts((160, 140), 0.25)
    counts.add(truth, prediction)
    found = counts.to_json()
    assert [each["distance_px"] for each in found] == [3, 4], "2 % of 213 px"
    assert [each["distance_m"] for each in found] == [0.75, 1.0]
    square = np.ones((3, 3))
    for each in found:
        bands = [
            area & ~ndimage.binary_erosion(area, square, iterations=each["distance_px"])
            for area in (truth == 1, (prediction == 1) & (truth != 255))
        ]
        assert [each["intersection"], each["union"]] == [(bands[0] & bands[1]).sum(), (bands[0] | bands[1]).sum()]


def test_a_boundary_by_hand():
    counts = BoundaryCounts((512, 512))
    counts.add(mask((5, 5, 20, 20)), mask((5, 5, 20, 20)))
    counts.add(mask((5, 5, 20, 20)), mask((7, 7, 16, 16)))
    narrow, published = counts.to_json()
    # Bands of 3 px: 20² - 14² = 204 and 16² - 10² = 156, which have 16² - 14² = 60 in common.
    assert (narrow["intersection"], narrow["union"]) == (204 + 60, 204 + 204 + 156 - 60)
    assert published == {"distance_px": 14, "distance_m": None, "intersection": 400 + 256, "union": 800}
    assert metrics.boundary_figures([narrow])[0]["iou"] == pytest.approx(264 / 504)
    assert metrics.boundary_figures([{"intersection": 0, "union": 0}])[0]["iou"] is None


def tile(truth, prediction, steps=None):
    known = None if steps is None else histogram.count(truth, steps)
    image = np.zeros((*truth.shape, 3), dtype=np.uint8)
    return Tile(image, truth, prediction, metrics.confusion_matrix(truth, prediction), known)


def test_the_table_of_tiles(tmp_path):
    truth = mask(HOUSE)
    counts = TileCounts((40, 40), 0.3)
    predictions = [[HOUSE], [], [(5, 5, 6, 3)], [HOUSE, OTHER], [OTHER], [(5, 5, 6, 5)], [(5, 5, 6, 4)]]
    for number, boxes in enumerate(predictions):
        counts.add(f"t{number}", tile(truth, mask(*boxes), 200 * mask(*boxes)))
    counts.add("empty", tile(mask(), mask()))
    counts.add("alarm", tile(mask(), mask(HOUSE)))
    counts.write(tmp_path / "tiles.csv")
    with (tmp_path / "tiles.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["name"]: row for row in csv.DictReader(file)}
    assert list(rows)[:2] == ["t0", "t1"] and len(rows) == 9
    assert float(rows["t0"]["building_iou"]) == 1 and float(rows["t3"]["building_iou"]) == 0.5
    assert [rows["t4"][name] for name in ("missed_px", "false_px", "truth_px")] == ["36", "36", "36"]
    assert float(rows["t0"]["loss"]) < 0.01 < float(rows["t2"]["loss"]) < float(rows["t4"]["loss"])
    assert rows["empty"]["building_iou"] == rows["empty"]["loss"] == "" and float(rows["alarm"]["building_iou"]) == 0
    found = counts.to_json(Sums(np.zeros((2, 2), dtype=int), None, None))
    assert "histogram" not in found and kinds(found["objects"]) == [7, 5, 8, 5]


def test_pictures_are_of_the_worst_tiles(tmp_path, monkeypatch):
    monkeypatch.setattr(overlays.WorstTiles, "MOST", 2)
    pictures = overlays.WorstTiles(tmp_path / "pictures")
    for name, boxes in {"none": [HOUSE], "all": [OTHER], "half": [(5, 5, 6, 3)], "more": []}.items():
        pictures.add(name, tile(mask(HOUSE, ignored=[(0, 0, 4, 40)]), mask(*boxes)))
    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == ["all.jpg", "more.jpg"]
    with Image.open(tmp_path / "pictures" / "all.jpg") as picture:
        image, truth, errors = np.split(np.asarray(picture).astype(int), 3, axis=1)
    assert image.shape == (40, 40, 3) and image.max() < 10  # the image is black
    assert truth[8, 8].min() > 245 and truth[30, 30].max() < 10 and 110 < truth[1, 20, 0] < 145
    colours = {name: np.array(colour) for name, colour, _ in (overlays.MISSED, overlays.FALSE_ALARM)}
    assert np.abs(errors[8, 8] - colours["missed building"]).max() < 40
    assert np.abs(errors[23, 23] - colours["false alarm"]).max() < 40
