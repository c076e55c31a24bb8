"""prepareraster through Processing."""

import json

import numpy as np
import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer

from buildseg_trainer.runs import run_folder
from buildseg_trainer.runs.config import resolve
from buildseg_trainer.runs.raster_recipe import describe


@pytest.fixture(scope="module")
def wide(raster, tmp_path_factory):
    """The corner of the sample with 16 bits."""
    path = str(tmp_path_factory.mktemp("wide") / "wide.tif")
    gdal.Translate(path, raster, outputType=gdal.GDT_UInt16, scaleParams=[[0, 255, 1000, 9000]])
    return path


@pytest.fixture(scope="module")
def wide_tiles(wide, buildings, tmp_path_factory):
    folder = tmp_path_factory.mktemp("dataset") / "wide"
    run(
        "createtiles",
        {"RASTERS": [wide], "BUILDINGS": buildings, "TILE_SIZE": 256, "IMAGE_FORMAT": "png", "OUTPUT": str(folder)},
    )
    return folder


@pytest.mark.parametrize("ending", ["vrt", "tif"])
def test_the_layer_equals_the_tiles(wide, wide_tiles, tmp_path, ending):
    output = str(tmp_path / ("prepared." + ending))
    feedback = RecordingFeedback()
    result = run("prepareraster", {"INPUT": wide, "DATASET": str(wide_tiles), "OUTPUT": output}, feedback)
    assert result == {"OUTPUT": output} and feedback.warnings == []
    assert QgsRasterLayer(output, "prepared", "gdal").bandCount() == 3
    found = gdal.Open(output).ReadAsArray()
    for row in range(4):
        for col in range(4):
            tile = gdal.Open(str(wide_tiles / "img" / "wide_{:04d}_{:04d}.png".format(row, col))).ReadAsArray()
            assert np.array_equal(found[:, 256 * row : 256 * row + 256, 256 * col : 256 * col + 256], tile)


def test_the_dataset_decides(wide, wide_tiles, tiled, tmp_path):
    values = []
    for number, dataset in enumerate((wide_tiles, tiled)):
        output = str(tmp_path / "{}.vrt".format(number))
        feedback = RecordingFeedback()
        run("prepareraster", {"INPUT": wide, "DATASET": str(dataset), "OUTPUT": output}, feedback)
        values.append((bool(feedback.warnings), gdal.Open(output).ReadAsArray().mean()))
    assert [warned for warned, _ in values] == [False, True]


def test_other_endings_and_no_dataset_are_one_sentence(wide, wide_tiles, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"\.vrt"):
        run("prepareraster", {"INPUT": wide, "DATASET": str(wide_tiles), "OUTPUT": str(tmp_path / "x.png")})
    with pytest.raises(QgsProcessingException, match="is not a dataset"):
        run("prepareraster", {"INPUT": wide, "DATASET": str(tmp_path), "OUTPUT": str(tmp_path / "x.vrt")})
    assert list(tmp_path.iterdir()) == []


def test_resample(wide, wide_tiles, tmp_path):
    sizes = {}
    for width in (980, 512):
        raster = str(tmp_path / "{}.tif".format(width))
        gdal.Translate(raster, wide, width=width, height=width)
        for resample in ("auto", "always", "never"):
            output = str(tmp_path / "{}{}.vrt".format(resample, width))
            run("prepareraster", {"INPUT": raster, "DATASET": str(wide_tiles), "RESAMPLE": resample, "OUTPUT": output})
            sizes[resample, width] = gdal.Open(output).RasterXSize
    assert sizes["auto", 980] == sizes["never", 980] == 980 and sizes["never", 512] == 512
    for case in (("always", 980), ("always", 512), ("auto", 512)):
        assert abs(sizes[case] - 1024) < 6  # pixels as wide as high on the ground


def test_a_model_instead_of_the_dataset(wide, wide_tiles, tmp_path):
    values = resolve.resolve(wide_tiles, "bisenet_v2", "quick", train_count=1, validation_count=1)
    trained, export = run_folder.create_run(tmp_path, values), tmp_path / "export"
    export.mkdir()
    (export / "export.json").write_text(json.dumps({"preparation": describe(wide_tiles)}), encoding="utf-8")
    (export / "model.onnx").touch()
    found = []
    for number, given in enumerate(
        ({"DATASET": str(wide_tiles)}, *({"MODEL": str(m)} for m in (trained, export, export / "model.onnx")))
    ):
        output = str(tmp_path / "{}.vrt".format(number))
        run("prepareraster", {"INPUT": wide, **given, "OUTPUT": output})
        found.append(gdal.Open(output).ReadAsArray())
    assert all(np.array_equal(found[0], other) for other in found[1:])


@pytest.mark.parametrize("given", [(), ("DATASET", "MODEL")])
def test_dataset_or_model(wide, wide_tiles, tmp_path, given):
    parameters = dict.fromkeys(given, str(wide_tiles))
    with pytest.raises(QgsProcessingException, match=r"either \"Dataset folder\" \(DATASET\) or \"Model\" \(MODEL\)"):
        run("prepareraster", {"INPUT": wide, **parameters, "OUTPUT": str(tmp_path / "x.vrt")})
