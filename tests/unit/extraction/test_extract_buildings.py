"""extract_buildings: against a plain loop over the whole array, in strips, killed and continued, with bad input."""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from extraction_helpers import ALL, probabilities, square, town, write_raster
from osgeo import gdal, ogr
from process_list import children
from waiting import wait_until

from buildseg_trainer.errors import Cancelled, EnvironmentNotReadyError, InputError, WorkerError
from buildseg_trainer.extraction.extract_buildings import extract_buildings
from buildseg_trainer.extraction.footprints import FootprintOptions
from buildseg_trainer.extraction.model import open_model
from buildseg_trainer.extraction.scorer import Scorer
from buildseg_trainer.runs import processes
from buildseg_trainer.runs.config.constants import NORMALIZE

SIZE, STRIDE, MARGIN = 64, 48, 8


def offsets(length):
    return [*range(0, max(length - SIZE, 0), STRIDE), max(length - SIZE, 0)]


def plain_loop(image, valid):
    """Return the probability of each pixel, from the last window that has it at least MARGIN from its inner edges."""
    height, width = image.shape[1:]
    padded = np.pad(image * valid, ((0, 0), (0, max(SIZE - height, 0)), (0, max(SIZE - width, 0))))
    found = np.zeros(padded.shape[1:])
    for number, y in enumerate(offsets(height)):
        # Windows that are shifted inward overlap by more: each keeps half of what they share.
        top = (offsets(height)[number - 1] + SIZE + y) // 2 if number else 0
        for count, x in enumerate(offsets(width)):
            left = (offsets(width)[count - 1] + SIZE + x) // 2 if count else 0
            block = padded[:, y : y + SIZE, x : x + SIZE]
            found[top : y + SIZE, left : x + SIZE] = probabilities(block)[top - y :, left - x :]
    return found[:height, :width]


@pytest.mark.parametrize("shape", [(300, 250), (112, 64), (40, 150), (30, 30), (64, 64)])
@pytest.mark.parametrize("nodata", [None, 0])
def test_as_a_plain_loop(extraction, model, tmp_path, shape, nodata):
    image = town(*shape, houses=shape[0] * shape[1] // 1000)
    if nodata is not None:
        image[:, 20:, : shape[1] // 2] = 0
    valid = image.any(axis=0) if nodata is not None else np.ones(shape, dtype=bool)
    extraction.run(write_raster(tmp_path / "town.tif", image, nodata), model)
    wanted = plain_loop(image, valid)
    low, high = np.floor(wanted * 200 - 1e-2), np.floor(wanted * 200 + 1e-2)  # float32 against float64
    found = extraction.probability
    assert ((found == low) | (found == high))[valid].all() and (low == high)[valid].mean() > 0.3
    assert np.array_equal(extraction.mask[valid], found[valid] >= 100) and extraction.mask[valid].any()
    assert (extraction.mask[~valid] == 255).all() and (extraction.probability[~valid] == 255).all()
    # The footprints are the mask: no option changes them here.
    burnt = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(tmp_path / "mask.tif")))
    burnt.GetRasterBand(1).Fill(0)
    layer = ogr.Open(str(tmp_path / "out.gpkg"))
    gdal.RasterizeLayer(burnt, [1], layer.GetLayer(0), burn_values=[1])
    assert np.array_equal(burnt.ReadAsArray(), extraction.mask == 1)


def test_nodata_is_not_scored(extraction, model, tmp_path):
    image = town(64, 640)
    image[:, :, 200:] = 0
    scored = []
    original = Scorer._exchange
    try:
        Scorer._exchange = lambda self, block: scored.append(1) or original(self, block)
        extraction.run(write_raster(tmp_path / "town.tif", image, 0), model)
    finally:
        Scorer._exchange = original
    assert len(scored) == 4  # of 13: the fifth begins at column 192, and keeps what begins at 200


def past(percents, least):
    return any(percent is not None and percent > least for percent in percents)


def test_a_part_is_what_the_whole_has_there(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(300, 250))
    extraction.run(raster, model)
    whole = extraction.probability
    place = 340000 + 30 * 0.3, 3060000 - 211 * 0.3, 340000 + 141 * 0.3, 3060000 - 70 * 0.3
    extraction.run(raster, model, extent=lambda _: place)
    assert np.array_equal(extraction.probability, whole[70:211, 30:141])
    transform = gdal.Open(str(tmp_path / "mask.tif")).GetGeoTransform()
    assert np.allclose(transform, (place[0], 0.3, 0, place[3], 0, -0.3))
    extraction.run(raster, model, area=lambda _: [square(10, 20, 60, 70), square(100, 120, 200, 280)])
    wanted = np.full_like(whole, 255)
    wanted[20:70, 10:60], wanted[120:280, 100:200] = whole[20:70, 10:60], whole[120:280, 100:200]
    assert np.array_equal(extraction.probability, wanted[20:280, 10:200])
    with pytest.raises(InputError, match="AREA has no polygon over"):
        extraction.run(raster, model, area=lambda _: [square(900, 900, 950, 950)])
    with pytest.raises(InputError, match="outside the EXTENT"):
        extraction.run(raster, model, extent=lambda _: (0, 0, 1, 1))
    with pytest.raises(InputError, match="AREA has no polygon over"):
        extraction.run(raster, model, extent=lambda _: place, area=lambda _: [square(220, 220, 240, 240)])


def test_cancelled_and_continued(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(300, 250))
    seen = []
    with pytest.raises(Cancelled):
        extraction.run(
            raster, model, report=lambda percent, _: seen.append(percent), is_cancelled=lambda: past(seen, 40)
        )
    assert not (tmp_path / "out.gpkg").exists() and not (tmp_path / "mask.tif").exists()
    extraction.run(raster, model)
    assert "2 of 6 strips were made by an earlier run" in extraction.lines
    continued, count = extraction.probability, len(extraction.footprints)
    assert not list((tmp_path / "work").iterdir())
    extraction.run(raster, model)
    assert "earlier" not in " ".join(filter(None, extraction.lines[-3:]))
    assert np.array_equal(extraction.probability, continued) and len(extraction.footprints) == count > 0


def test_killed_and_continued(extraction, model, onnx, training_python, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(300, 250))
    script = Path(__file__).with_name("extract_child.py")
    command = [sys.executable, script, raster, onnx, training_python, tmp_path]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout.readline().strip() == b"half"
        scoring = scoring_processes(child.pid)
        assert len(scoring) == 1
        child.kill()
    # The process that scores ends with the one that started it, though that could do nothing about it.
    wait_until(lambda: not any(processes.is_alive(*each) for each in scoring), 10)
    assert list((tmp_path / "work").glob("*/strip-*.npy")) and not (tmp_path / "mask.tif").exists()
    extraction.run(raster, model)
    assert any("earlier run" in (line or "") for line in extraction.lines)
    continued = extraction.probability
    extraction.run(raster, model)
    assert np.array_equal(extraction.probability, continued)


def scoring_processes(parent):
    """Return (id, start time) of the children of a process."""
    return [(pid, processes.start_time(pid)) for pid in children(parent)]


def test_other_work_is_not_taken_over(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(300, 250))
    seen = []
    with pytest.raises(Cancelled):
        extraction.run(
            raster, model, report=lambda percent, _: seen.append(percent), is_cancelled=lambda: past(seen, 40)
        )
    for area in ([square(10, 20, 240, 290)], [square(10, 20, 241, 290)]):
        extraction.run(raster, model, area=lambda _, area=area: area)
    write_raster(tmp_path / "town.tif", town(300, 250, seed=1))
    extraction.run(raster, model)
    assert not any("earlier" in (line or "") for line in extraction.lines)


def test_a_cancelled_wait_ends_at_once(model, training_python):
    started = []
    with pytest.raises(Cancelled), Scorer(training_python, model.path, NORMALIZE, lambda: bool(started)) as scorer:
        child = scorer._child
        started.append(time.monotonic())
        for _ in scorer.probabilities([(0, np.zeros((3, 64, 64), np.uint8))] * 5):
            pass
    assert time.monotonic() - started[0] < 2 and child.poll() is not None


def test_a_scoring_process_that_ends(model, training_python):
    with (
        pytest.raises(WorkerError, match="has ended"),
        Scorer(training_python, model.path, NORMALIZE, lambda: False) as scorer,
    ):
        scorer._child.kill()
        list(scorer.probabilities([(0, np.zeros((3, 64, 64), np.uint8))]))
    with (
        pytest.raises(EnvironmentNotReadyError, match="cannot be started"),
        Scorer("/no/such/python", model.path, NORMALIZE, lambda: False),
    ):
        pass


def test_no_building(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", np.full((3, 100, 100), 90, np.uint8))
    result = extraction.run(raster, model, FootprintOptions(threshold=0.9))
    assert result.count == 0 and extraction.footprints == []
    assert any("No building was found" in warning for warning in result.warnings)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"shape": (1, 5, 64, 64)}, r"takes tensor\(float\) \[1, 5, 64, 64\]"),
        ({"shape": (2, 3, 64, 64)}, r"takes tensor\(float\) \[2, 3, 64, 64\]"),
        ({"shape": (1, 3, 64, 32)}, r"takes tensor\(float\) \[1, 3, 64, 32\]"),
        ({"classes": 1}, "gives 1 x 1 x 64 x 64 values"),
    ],
)
def test_models_that_do_not_fit(extraction, make_onnx, tmp_path, options, sentence):
    raster = write_raster(tmp_path / "town.tif", town(100, 100))
    path = make_onnx(tmp_path / "other.onnx", **options)
    with pytest.raises(InputError, match=sentence):
        extraction.run(raster, open_model(path))


def test_a_damaged_model(extraction, onnx, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(100, 100))
    for content in (onnx.read_bytes()[:50], b"", b"nonsense"):
        (tmp_path / "damaged.onnx").write_bytes(content)
        with pytest.raises(InputError, match=r"cannot be loaded.*seems damaged"):
            extraction.run(raster, open_model(tmp_path / "damaged.onnx"))


def test_probabilities_are_not_made_twice_and_sides_may_be_free(extraction, model, make_onnx, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(130, 100))
    extraction.run(raster, model)
    plain = extraction.probability
    extraction.run(raster, open_model(make_onnx(tmp_path / "soft.onnx", how="softmax")))
    assert np.abs(extraction.probability.astype(int) - plain).max() <= 1
    free = open_model(make_onnx(tmp_path / "free.onnx", shape=("n", 3, "h", "w"), classes=3))
    extraction.run(raster, free)
    assert any("1 windows of 512 px" in (line or "") for line in extraction.lines)


@pytest.mark.parametrize(
    ("orientations", "turns", "expected_same"), [(4, (0, 2), False), (8, (0, 1, 2, 3), False), (1, (), True)]
)
def test_orientations(extraction, make_onnx, tmp_path, orientations, turns, expected_same):
    image = town(64, 64)
    raster, shifted = write_raster(tmp_path / "town.tif", image), make_onnx(tmp_path / "shifted.onnx", how="shifted")

    def score(block):
        red = (block[0].astype(np.float64) / 255 - 0.5) / 0.5
        moved = np.zeros_like(red)
        moved[1:, :-1] = (red - red.mean())[:-1, 1:]
        return 1 / (1 + np.exp(-4 * moved))

    wanted = [
        np.rot90(found[:, ::-1] if flip else found, -turn)
        for turn in turns
        for flip in (False, True)
        for oriented in [np.rot90(image, turn, axes=(1, 2))]
        for found in [score(oriented[:, :, ::-1] if flip else oriented)]
    ] or [score(image)]
    assert len(wanted) == orientations
    extraction.run(raster, open_model(shifted), orientations=orientations)
    found = extraction.probability
    assert np.abs(found - np.floor(np.mean(wanted, axis=0) * 200)).max() <= 1
    assert (np.abs(found - np.floor(score(image) * 200)).max() <= 1) == expected_same


def exported(folder, onnx, **values):
    folder.mkdir()
    (folder / "model.onnx").write_bytes(onnx.read_bytes())
    preparation = {"bands": [[3, 2, 1]], "stretch": None, "pixel_size_m": 0.3, "gsd": None}
    preparation.update({name: values.pop(name) for name in list(values) if name in preparation})
    (folder / "export.json").write_text(json.dumps({"preparation": preparation, **values}), encoding="utf-8")
    return folder


def test_what_the_export_says(extraction, onnx, tmp_path):
    image = town(200, 200)
    image[0] = 50  # the model looks at its first band, which is the raster's third
    raster = write_raster(tmp_path / "town.tif", image)
    extraction.run(raster, open_model(exported(tmp_path / "export", onnx, threshold=0.8)))
    # Not the threshold that is best for pixels, which the export tells: it is no better on other tiles.
    clear, found = np.abs(plain_loop(image[::-1], True) - 0.5) > 1e-4, extraction.mask
    assert np.array_equal(found[clear], (plain_loop(image[::-1], True) >= 0.5)[clear]) and found.any()
    half = open_model(exported(tmp_path / "normalised", onnx, input={"normalize": {"mean": [0] * 3, "std": [2] * 3}}))
    before = extraction.probability
    extraction.run(raster, half)  # a quarter of the contrast
    assert np.ptp(before.astype(int)) > np.ptp(extraction.probability.astype(int))


def test_a_raster_with_fewer_bands_than_the_model_takes(extraction, onnx, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(200, 200))
    result = extraction.run(raster, open_model(exported(tmp_path / "export", onnx, bands=[[8, 3, 2]])))
    assert any("town.tif has no bands 8,3,2" in text and "1,2,3 were taken" in text for text in result.warnings)


@pytest.mark.parametrize(
    ("values", "side", "warned"),
    [
        ({"pixel_size_m": 0.32}, 200, False),
        ({"pixel_size_m": 0.5}, 120, False),
        ({"pixel_size_m": 0.3, "seen_pixel_size_m": 0.5}, 120, False),
        ({"pixel_size_m": 0.9}, 66, True),
        ({"pixel_size_m": 0.1}, 600, True),
    ],
)
def test_pixel_sizes(extraction, onnx, tmp_path, values, side, warned):
    raster = write_raster(tmp_path / "town.tif", town(200, 200))
    result = extraction.run(raster, open_model(exported(tmp_path / "export", onnx, **values)))
    assert abs(extraction.mask.shape[0] - side) <= 1 and extraction.mask.shape[0] == extraction.mask.shape[1]
    assert any("more than a factor of 2" in warning and "0.3 m" in warning for warning in result.warnings) == warned
    assert len(extraction.footprints) > 10


def test_models_of_a_run(onnx, tmp_path):
    with pytest.raises(InputError, match="no ONNX file"):
        weights = tmp_path / "model.pdparams"
        weights.touch()
        open_model(weights)
    assert open_model(exported(tmp_path / "export", onnx)).name == tmp_path.name


@pytest.mark.parametrize("ending", [".geojson", ".fgb", ".GPKG"])
def test_formats(extraction, model, tmp_path, ending):
    raster, output = write_raster(tmp_path / "town.tif", town(100, 100)), tmp_path / f"out{ending}"
    for _ in range(2):  # an older one is replaced
        result = extract_buildings(raster, model, extraction.python, output, tmp_path / "work", ALL)
    dataset = ogr.Open(str(output))
    layer = dataset.GetLayer(0)
    assert layer.GetFeatureCount() == result.count > 0
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "32645"
    assert sorted(path.name for path in tmp_path.iterdir()) == [output.name, "town.tif", "work"]


def test_outputs_that_cannot_be(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(100, 100))
    with pytest.raises(InputError, match=r"does not end in \.gpkg"):
        extract_buildings(raster, model, extraction.python, tmp_path / "out.shp", tmp_path / "work")
    before = Path(raster).read_bytes()
    for path, sentence in ((raster, "is the input"), (tmp_path / "mask.png", r"does not end in \.tif")):
        with pytest.raises(InputError, match=sentence):
            extract_buildings(raster, model, extraction.python, tmp_path / "o.fgb", tmp_path / "work", mask=path)
    assert Path(raster).read_bytes() == before
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be written"):
        extract_buildings(raster, model, extraction.python, tmp_path / "file" / "out.gpkg", tmp_path / "work")
