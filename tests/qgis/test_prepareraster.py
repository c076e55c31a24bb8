"""prepareraster through Processing."""

import numpy as np
import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer


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
