"""Online layers, from real servers of this computer: python -m http.server with XYZ tiles, a WMS and a WMTS."""

import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from buildseg_trainer.algorithms.layers import raster_items
from buildseg_trainer.algorithms.online_raster import OnlineRaster
from buildseg_trainer.errors import Cancelled, InputError

ZOOM, COLUMN, ROW = 18, 193355, 111000
SIDE = 2 * 20037508.342789244 / 2**ZOOM
LEFT, TOP = -20037508.342789244 + COLUMN * SIDE, 20037508.342789244 - ROW * SIDE

# QGIS 3.44 stretches each tile to whole pixels outwards, in the map as here: a pixel may be that beside it.
EXACT = Qgis.QGIS_VERSION_INT < 34100


@pytest.fixture(scope="module")
def image():
    return np.random.default_rng(0).integers(1, 255, (3, 512, 512)).astype(np.uint8)


@pytest.fixture(scope="module")
def tiles_url(image, tmp_path_factory):
    """Three of four tiles are there, at one zoom level."""
    folder = tmp_path_factory.mktemp("tiles")
    for x, y in ((0, 0), (1, 0), (0, 1)):
        path = folder / str(ZOOM) / str(COLUMN + x) / (str(ROW + y) + ".png")
        path.parent.mkdir(parents=True, exist_ok=True)
        memory = gdal.GetDriverByName("MEM").Create("", 256, 256, 3)
        memory.WriteArray(image[:, 256 * y : 256 * y + 256, 256 * x : 256 * x + 256])
        gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        port = server.stdout.readline().split("port ")[1].split()[0]
        yield "http://127.0.0.1:" + port + "/{z}/{x}/{y}.png"
        server.kill()


@pytest.fixture
def layer(tiles_url):
    layer = QgsRasterLayer("type=xyz&url={0}&zmin={1}&zmax={1}".format(tiles_url, ZOOM), "tiles", "wms")
    assert layer.isValid()
    metadata = layer.metadata()
    metadata.setRights(["CC-BY 4.0 somewhere"])
    layer.setMetadata(metadata)
    QgsProject.instance().addMapLayer(layer)
    return layer


def is_image(found, image):
    """Return whether each pixel of ``found`` is that of ``image``, or one beside it where QGIS is not exact."""
    if EXACT:
        return np.array_equal(found, image)
    beside = [np.roll(image, (y, x), (1, 2)) for y in (-1, 0, 1) for x in (-1, 0, 1)]
    same = np.any([(found == each).all(0) for each in beside], 0)
    return same[1:-1, 1:-1].all()  # what is beside the edges is not in the image


def part(x0, y0, x1, y1):
    """Return an extent, as a callable of a Place, of pixels of the image."""
    pixel = SIDE / 256
    return lambda _: (LEFT + x0 * pixel, TOP - y1 * pixel, LEFT + x1 * pixel, TOP - y0 * pixel)


def online(layer, extent):
    (item,) = raster_items(layer, None)
    assert item.terms == "CC-BY 4.0 somewhere"
    return OnlineRaster(item, None, extent)


def resolution():
    """Return the size of a pixel on the ground in metres."""
    latitude = np.arctan(np.sinh((TOP - SIDE / 2) / 6378137))
    return SIDE / 256 * np.cos(latitude)


def test_pixels_and_place(layer, image, tmp_path):
    path = tmp_path / "online.tif"
    raster = online(layer, part(0, 0, 512, 256))
    # The Earth is no sphere, which makes up to 0.7 % of a pixel.
    factor = SIDE / 256 / raster._pixels._pixel_size(raster._bounds, 1) / resolution()
    assert factor == pytest.approx(1, abs=0.007)
    assert raster.fetch(path, resolution() * factor, QgsProcessingFeedback()) == ""
    found = gdal.Open(str(path))
    assert np.allclose(found.GetGeoTransform(), (LEFT, SIDE / 256, 0, TOP, 0, -SIDE / 256))
    assert is_image(found.ReadAsArray()[:3], image[:, :256]) and (found.ReadAsArray()[3, 1:-1, 1:-1] == 255).all()
    raster.fetch(path, 2 * resolution() * factor, QgsProcessingFeedback())
    assert gdal.Open(str(path)).RasterXSize == 256


def test_what_the_server_does_not_give_is_said(layer, tmp_path):
    path = tmp_path / "online.tif"
    warning = online(layer, part(0, 0, 512, 512)).fetch(path, resolution(), QgsProcessingFeedback())
    assert "did not give 25" in warning or (not EXACT and "did not give 24.9%" in warning)
    alpha = gdal.Open(str(path)).ReadAsArray()[3]
    assert (alpha[260:, 260:] == 0).all() and (alpha[:250] == 255).all()
    with pytest.raises(InputError, match="gave no pixel"):
        online(layer, part(270, 270, 500, 500)).fetch(path, resolution(), QgsProcessingFeedback())


def test_limits(layer, tmp_path):
    with pytest.raises(InputError, match="at most 100 million"):
        online(layer, part(0, 0, 512, 512)).fetch(tmp_path / "a.tif", 0.01, QgsProcessingFeedback())
    with pytest.raises(InputError, match="give an AREA or an EXTENT"):
        online(layer, None)
    rectangle = QgsRectangle(*part(0, 0, 100, 200)(None))
    polygons = [bytes(QgsGeometry.fromRect(rectangle).asWkb())]
    (item,) = raster_items(layer, None)
    OnlineRaster(item, lambda _: polygons, None).fetch(tmp_path / "a.tif", resolution(), QgsProcessingFeedback())
    found = gdal.Open(str(tmp_path / "a.tif"))
    assert abs(found.RasterXSize - 100) <= 1 and abs(found.RasterYSize - 200) <= 2


def test_a_wait_for_a_server_that_does_not_answer_can_be_cancelled(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:  # it never accepts
        url = "http://127.0.0.1:{}/{{z}}/{{x}}/{{y}}.png".format(server.getsockname()[1])
        layer = QgsRasterLayer("type=xyz&url={}&zmin=18&zmax=18".format(url), "silent", "wms")
        QgsProject.instance().addMapLayer(layer)
        (item,) = raster_items(layer, None)
        feedback = QgsProcessingFeedback()
        threading.Timer(0.5, feedback.cancel).start()
        started = time.monotonic()
        with pytest.raises(Cancelled):
            OnlineRaster(item, None, part(0, 0, 512, 512)).fetch(tmp_path / "a.tif", resolution(), feedback)
        assert time.monotonic() - started < 2.5


@pytest.fixture(scope="module")
def server(raster):
    command = [sys.executable, str(Path(__file__).parents[1] / "helpers" / "map_server.py"), raster]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield "http://127.0.0.1:{}/".format(process.stdout.readline().strip())
        process.kill()


@pytest.mark.parametrize(
    "source",
    [
        "crs=EPSG:4326&format=image/png&layers=picture&styles&url={}?VERSION%3D1.3.0%26",
        "crs=EPSG:3857&format=image/png&layers=picture&styles&url={}?VERSION%3D1.3.0%26",
        "crs=EPSG:4326&format=image/png&layers=picture&styles&url={}?VERSION%3D1.1.1%26",
        "crs=EPSG:3857&format=image/png&layers=picture&styles=default&tileMatrixSet=web&url={}?SERVICE%3DWMTS%26",
    ],
    ids=["WMS 1.3.0 in degrees, latitude first", "WMS 1.3.0", "WMS 1.1.1 in degrees", "WMTS"],
)
def test_wms_and_wmts(server, raster, source, tmp_path):
    """The pixels of another server lie where they are in the raster that it serves."""
    layer = QgsRasterLayer(source.format(server), "picture", "wms")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    image = gdal.Open(raster)
    left, size, _, top, _, _ = image.GetGeoTransform()
    in_map = QgsRectangle(left + 200 * size, top - 500 * size, left + 600 * size, top - 300 * size)
    turn = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:3857"), layer.crs(), QgsProject.instance())
    box = turn.transformBoundingBox(in_map)
    (item,) = raster_items(layer, None)
    extent = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    path = tmp_path / "online.tif"
    assert OnlineRaster(item, None, lambda _: extent).fetch(path, 0.3, QgsProcessingFeedback()) == ""
    options = {"format": "MEM", "dstSRS": image.GetProjection(), "width": 100, "height": 50, "resampleAlg": "average"}
    bounds = [in_map.xMinimum() + 5, in_map.yMinimum() + 5, in_map.xMaximum() - 5, in_map.yMaximum() - 5]
    found, wanted = (
        gdal.Warp("", source, outputBounds=bounds, **options).ReadAsArray()[:3] for source in (str(path), raster)
    )
    assert np.corrcoef(found.reshape(-1), wanted.reshape(-1))[0, 1] > 0.9
