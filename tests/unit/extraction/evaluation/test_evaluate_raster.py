"""evaluate_raster with a tiny model, on a town of which everything is known."""

import numpy as np
import pytest
from extraction_helpers import strips_of, write_raster
from osgeo import gdal, ogr

from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.labels.polygons import PolygonStore
from buildseg_trainer.dataset.raster.discovery import RasterSource
from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.dataset.raster.info import inspect_raster
from buildseg_trainer.errors import Cancelled, InputError
from buildseg_trainer.extraction.evaluation import truths
from buildseg_trainer.extraction.evaluation.evaluate_raster import evaluate_raster
from buildseg_trainer.extraction.extract_buildings import extract_buildings
from buildseg_trainer.extraction.model import open_model
from buildseg_trainer.extraction.scored_raster import OpenedRaster, ScoringTask

PIXEL = 0.3
GRID = [(x, y, x + 20, y + 20) for y in range(10, 190, 40) for x in range(10, 190, 40)]  # each 36 m²
MISSED, FALSE, CUT, LARGE, SHED = (200, 10, 230, 40), (200, 60, 220, 80), (230, 100, 250, 120), (200, 140, 240, 180), 8
IN_YARD = (40, 40, 40 + SHED, 40 + SHED)  # 5.76 m²


def polygon(x0, y0, x1, y1):
    """Return the WKB of a rectangle of pixels of ``write_raster``."""
    left, right, top, bottom = 340000 + PIXEL * x0, 340000 + PIXEL * x1, 3060000 - PIXEL * y0, 3060000 - PIXEL * y1
    text = f"POLYGON(({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def paint(rectangles, height=200, width=250):
    image = np.full((3, height, width), 40, np.uint8)
    for x0, y0, x1, y1 in rectangles:
        image[:, y0:y1, x0:x1] = 220
    return image


@pytest.fixture
def evaluate(model, training_python, tmp_path):
    def evaluate(image, buildings, area=None, nodata=None, model=model, method="crop", **options):
        raster = tmp_path / "town.tif"
        if not raster.exists():  # the same file can be scored further
            write_raster(raster, image, nodata)
        places = None if area is None else lambda _: [polygon(*area)]
        task = ScoringTask(RasterSource(str(raster)), model, places, method=method)
        options = {"errors": tmp_path / "errors.gpkg", **options}
        return evaluate_raster(
            *(task, lambda _: [each if each is None else polygon(*each) for each in buildings], training_python),
            *(tmp_path / "work", tmp_path / "samples.npz"),
            **options,
        )

    return evaluate


def errors_of(tmp_path):
    dataset = ogr.Open(str(tmp_path / "errors.gpkg"))
    return [
        (each["error"], round(each["iou"], 2), round(each["area_m2"], 1), each.GetGeometryRef().GetEnvelope())
        for each in dataset.GetLayer(0)
    ]


def test_a_town(evaluate, tmp_path):
    painted = [*GRID, FALSE, CUT, LARGE]
    result = evaluate(paint(painted), [*GRID, MISSED, CUT, LARGE, IN_YARD, None])
    objects = result.counts["objects"]
    assert objects.pop("edge").startswith("Footprints are those of a probability of 0.5 or more")
    bins = [list(each.values()) for each in objects.pop("bins")]
    # The building at the edge, the shed, and the footprint at the edge do not count.
    assert objects == {"iou": 0.5, "unit": "m2", "truths": 27, "found": 26, "predicted": 27, "correct": 26}
    assert bins[:3] == [[0, 50, 25, 25, 26, 25], [50, 200, 2, 1, 1, 1], [200, 1000, 0, 0, 0, 0]]
    (missed, alarm) = errors_of(tmp_path)
    assert missed[:3] == ("missed", 0, 81.0) and alarm[:3] == ("false alarm", 0, 36.0)
    assert missed[3] == pytest.approx((340060, 340069, 3059988, 3059997))
    hit = len(GRID) * 400 + 400 + 1600
    total = 200 * 250
    assert result.counts["confusion_matrix"] == [[total - hit - 900 - 64 - 400, 400], [900 + 64, hit]]
    assert np.sum(result.counts["histogram"]) == total
    (boundary,) = result.counts["boundary"]  # 1 m are three pixels here
    assert (boundary["distance_px"], boundary["distance_m"]) == (3, pytest.approx(0.9, rel=1e-3))
    frames = 26 * (400 - 14**2) + (1600 - 34**2)
    assert boundary["intersection"] == frames
    assert boundary["union"] == frames + (400 - 14**2) + (900 - 24**2) + (64 - 2**2)
    assert result.warnings[-1] == "1 features of BUILDINGS have no area and were left out."
    assert (result.windows, result.device[:7]) == (5 * 4, "the CPU")
    assert not list((tmp_path / "work").iterdir())


def test_what_is_outside_the_area_or_nodata_does_not_count(evaluate, tmp_path):
    image = paint([*GRID, FALSE])
    image[:, :, :60] = 0  # the first column of houses, and half of the gap to the third
    result = evaluate(image, [*GRID, MISSED], area=(0, 0, 195, 135), nodata=0)
    objects = result.counts["objects"]
    # Of five columns and rows of houses two columns and one and a half rows are not known or cut.
    assert (objects["truths"], objects["found"], objects["predicted"], errors_of(tmp_path)) == (9, 9, 9, [])
    (_, alarms), (missed, hit) = result.counts["confusion_matrix"]
    assert (alarms, missed, hit) == (0, 0, 9 * 400 + 3 * 10 * 20 + 3 * 20 * 5 + 10 * 5)
    assert np.sum(result.counts["histogram"]) == 135 * 135


def test_samples(evaluate, tmp_path, monkeypatch):
    monkeypatch.setattr("buildseg_trainer.extraction.evaluation.samples.BLOCK", 50)
    monkeypatch.setattr("buildseg_trainer.extraction.evaluation.pixel_counts.BLOCK", 50)
    image = paint([*GRID, FALSE, CUT, LARGE])[:, :, :230]
    image[:, 195:] = 0
    evaluate(image, [*GRID, MISSED, CUT, LARGE], nodata=0)
    with np.load(tmp_path / "samples.npz") as samples:
        names, images, truths, predictions = (samples[key] for key in ("names", "images", "truths", "predictions"))
    assert names.tolist()[0] == "column 200, row 0" and len(names) == 6
    ious = [
        ((truth == 1) & (predicted == 1)).sum() / ((truth == 1) | (predicted == 1)).sum()
        for truth, predicted in zip(truths, predictions)
    ]
    assert ious == sorted(ious) and ious[0] == 0 and ious[3:] == [1, 1, 1]
    assert not (predictions[0] == 1).any() and (truths[0] == 1).sum() == 900
    for number, name in enumerate(names):
        column, row = (int(word) for word in name.replace(",", "").split() if word.isdigit())
        wanted = np.moveaxis(image[:, row : row + 50, column : column + 50], 0, 2)
        assert np.array_equal(images[number, :, : wanted.shape[1]], wanted)
        nodata = np.ones((50, 50), dtype=bool)
        nodata[:, : wanted.shape[1]] = ~wanted[..., 0].astype(bool)
        assert np.array_equal(truths[number] == 255, nodata) and np.array_equal(predictions[number] == 255, nodata)


def test_as_buildseg_finds_them(evaluate, make_onnx, training_python, tmp_path):
    model = open_model(make_onnx(tmp_path / "large.onnx", shape=(1, 3, 512, 512)))
    specks = [(x, 200, x + 3, 203) for x in range(60, 180, 7)]
    result = evaluate(paint([*GRID, *specks], 512, 512), [*GRID, MISSED], model=model, method="buildseg")
    out, mask = tmp_path / "out.gpkg", tmp_path / "mask.tif"
    work = tmp_path / "other"
    extract_buildings(str(tmp_path / "town.tif"), model, training_python, out, work, mask=mask, method="buildseg")
    predicted = gdal.Open(str(mask)).ReadAsArray() == 1
    truth = paint([*GRID, MISSED], 512, 512)[0] > 100
    assert result.counts["confusion_matrix"] == [
        [int((~truth & ~predicted).sum()), int((~truth & predicted).sum())],
        [int((truth & ~predicted).sum()), int((truth & predicted).sum())],
    ]
    assert predicted.any() and not predicted[195:210, :480].any()  # specks are removed
    assert "histogram" not in result.counts and result.counts["objects"]["found"] == 25


def test_bad_input(evaluate, tmp_path):
    image = paint(GRID)
    with pytest.raises(InputError, match=r"BUILDINGS has no polygon over .*town\.tif; check the CRS of both"):
        evaluate(image, [(900, 900, 910, 910)])
    with pytest.raises(InputError, match=r"BUILDINGS has no polygon over .*town\.tif; check the CRS of both"):
        evaluate(image, [])
    with pytest.raises(InputError, match=r"BUILDINGS has no polygon over the AREA of .*town\.tif"):
        evaluate(image, GRID, area=(0, 0, 5, 5))
    with pytest.raises(InputError, match=r"errors\.shp does not end in \.gpkg"):
        evaluate(image, GRID, errors=tmp_path / "errors.shp")
    assert not (tmp_path / "errors.gpkg").exists() and not (tmp_path / "work").exists()


def test_twice_the_same_building(evaluate):
    result = evaluate(paint(GRID), [*GRID, GRID[3], GRID[4]])
    assert "2 polygons of BUILDINGS are nearly the same as another one" in result.warnings[-1]
    assert (result.counts["objects"]["truths"], result.counts["objects"]["found"]) == (27, 25)


def test_cancelled_and_continued(evaluate, tmp_path):
    seen, lines = [], []
    with pytest.raises(Cancelled):
        evaluate(
            *(paint(GRID), GRID),
            report=lambda percent, _: seen.append(percent or 0),
            is_cancelled=lambda: max(seen, default=0) > 40,
        )
    assert not (tmp_path / "errors.gpkg").exists() and not (tmp_path / "samples.npz").exists()
    evaluate(paint(GRID), GRID, report=lambda _, text: lines.append(text))
    assert any("strips were made by an earlier run" in (line or "") for line in lines)


@pytest.mark.parametrize("rows", [3, 1024])
def test_which_buildings_count(tmp_path, model, monkeypatch, rows):
    monkeypatch.setattr(truths, "ROWS", rows)
    values = np.full((40, 60), 20, np.uint8)
    values[20:30, 30:] = 255
    info = inspect_raster(write_raster(tmp_path / "town.tif", np.zeros((3, 40, 60), np.uint8)), "raster")
    box = PixelBox(0, 0, 60, 40)
    place = Place(info.crs_wkt, [(340000, 3060000 - 12, 340018, 3060000)], PIXEL)
    raster = OpenedRaster(ScoringTask(RasterSource("town.tif"), model), info, None, box, place, None, None, [])
    cases = {
        (1, 1, 9, 9): True,
        (0, 12, 9, 19): False,  # at the edge of the raster
        (-20, 22, 9, 29): False,
        (50, 30.4, 58, 39): False,  # beside nodata
        (40, 31, 48, 39): True,
        (20, 18, 40, 24): False,
        (35, 22, 50, 28): None,  # nothing of it is known
        (1, 30, 3, 33): False,  # too small
        (10.6, 5.6, 10.9, 5.9): False,  # without a pixel: too small too
        (59, 5, 80, 90): False,
        (29.2, 2.2, 29.8, 17.4): True,  # a wall
        (22.2, 20, 29.6, 38): False,  # its last column touches nodata
    }
    strips = strips_of(tmp_path / "work", values, 7)
    for case, wanted in cases.items():
        store = PolygonStore([polygon(*case)], place.areas, place.areas[0], never_cancelled)
        found = truths.find_truths(store, strips, raster, 0.6, never_cancelled)
        store.close()
        assert [each.counted for each in found] == ([] if wanted is None else [wanted]), case
        if found:
            area = (case[2] - case[0]) * (case[3] - case[1]) * PIXEL**2
            assert found[0].area_m2 == pytest.approx(area, rel=2e-3)
