"""What may be named as a raster: folders, archives, containers, tiled and virtual formats."""

import functools
import http.server
import re
import threading
import zipfile
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import SIDE, checksums, mosaic, tile, window
from osgeo import gdal

from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "window.tif")


def paths(result):
    return [source["path"] for source in open_dataset(result.dataset).sources]


def test_a_folder_is_all_rasters_in_it(tmp_path):
    folder = tmp_path / "images"
    (folder / "deeper").mkdir(parents=True)
    for name, x in (("b.tif", 600), ("a.tif", 1000), ("deeper/c.tif", 1400)):
        window(folder / name, x=x)
    window(folder / "d.png", x=1400, format="PNG", creationOptions=["WORLDFILE=NO"])
    (folder / "d.png.aux.xml").unlink()
    (folder / "notes.txt").write_text("no picture", encoding="utf-8")
    opened = gdal.Open(str(folder / "a.tif"))
    opened.BuildOverviews("NEAREST", [2])  # a.tif.ovr, a GeoTIFF too
    opened = None
    before = checksums(folder / "deeper"), {p.name for p in folder.iterdir()}
    result = tile(folder, tmp_path / "out")
    assert paths(result) == [str(folder / "a.tif"), str(folder / "b.tif")]
    assert result.tile_count == 32
    assert result.warnings == [f"Left out of the folder {folder}, since they have no geotransform: d.png."]
    assert (checksums(folder / "deeper"), {p.name for p in folder.iterdir()}) == before


def test_parts_of_a_mosaic_are_not_taken_twice(tmp_path):
    folder = tmp_path / "images"
    folder.mkdir()
    parts = [window(folder / f"{x}.tif", x=x) for x in (600, 1000)]
    gdal.BuildVRT(str(folder / "mosaic.vrt"), parts).FlushCache()
    result = tile(folder, tmp_path / "out", edge="drop")
    assert paths(result) == [str(folder / "mosaic.vrt")]
    assert result.tile_count == (2 * SIDE // 128) * (SIDE // 128)


def test_a_folder_among_files(raster, tmp_path):
    (tmp_path / "images").mkdir()
    window(tmp_path / "images" / "a.tif", x=1400)
    result = tile([raster, tmp_path / "images"], tmp_path / "out")
    assert paths(result) == [raster, str(tmp_path / "images" / "a.tif")]


def test_an_archive(raster, tmp_path):
    with zipfile.ZipFile(tmp_path / "images.zip", "w") as archive:
        archive.write(raster, "inner/window.tif")
    name = "/vsizip/{}/inner/window.tif".format(tmp_path / "images.zip")
    result = tile(name, tmp_path / "out", edge="pad")
    assert np.array_equal(mosaic(result.dataset, "img", raster)[0], gdal.Open(raster).ReadAsArray())
    with pytest.raises(InputError, match=r"other\.tif cannot be opened"):
        tile(name.replace("window.tif", "other.tif"), tmp_path / "refused")


def test_one_raster_of_a_container(raster, tmp_path):
    container = str(tmp_path / "two.gpkg")
    gdal.Translate(container, raster, creationOptions=["RASTER_TABLE=first", "TILE_FORMAT=PNG"])
    second = ["RASTER_TABLE=second", "TILE_FORMAT=PNG", "APPEND_SUBDATASET=YES"]
    gdal.Translate(container, raster, creationOptions=second)
    result = tile(f"GPKG:{container}:second", tmp_path / "out", edge="pad")
    assert np.array_equal(mosaic(result.dataset, "img", raster)[0], gdal.Open(raster).ReadAsArray())
    with pytest.raises(InputError, match="holds several rasters; give one of them, for example GPKG:"):
        tile(container, tmp_path / "refused")


def test_mbtiles(raster, tmp_path):
    """MBTiles have their own zoom levels: Web Mercator at 0.149 m is one of them, so pixels stay what they are."""
    options = ["TILE_FORMAT=PNG", "ZOOM_LEVEL_STRATEGY=UPPER"]
    gdal.Translate(str(tmp_path / "map.mbtiles"), raster, format="MBTILES", creationOptions=options)
    opened = gdal.Open(str(tmp_path / "map.mbtiles"))
    result = tile(tmp_path / "map.mbtiles", tmp_path / "out", edge="pad")
    image = mosaic(result.dataset, "img", tmp_path / "map.mbtiles")[0]
    mask = mosaic(result.dataset, "gt", tmp_path / "map.mbtiles")[0][0]
    assert opened.RasterCount == 4
    assert np.array_equal(mask == 255, opened.GetRasterBand(4).ReadAsArray() == 0)
    assert np.array_equal(image, opened.ReadAsArray()[:3] * (mask != 255))
    expected = tile(raster, tmp_path / "expected", edge="pad")
    assert result.building_share == pytest.approx(expected.building_share, abs=0.01)


class _WithRanges(http.server.SimpleHTTPRequestHandler):
    """Serves parts of files, as every server with rasters does."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if not path.is_file() or not wanted:
            self.send_error(404)
            return
        content = path.read_bytes()
        part = content[int(wanted[1]) : int(wanted[2]) + 1]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {wanted[1]}-{wanted[2]}/{len(content)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)

    def log_message(self, *arguments):
        pass


def test_over_the_network(raster, tmp_path):
    served = window(tmp_path / "served.tif")
    handler = functools.partial(_WithRanges, directory=str(tmp_path))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        name = f"/vsicurl/http://127.0.0.1:{server.server_port}/"
        result = tile(name + "served.tif", tmp_path / "out", edge="pad")
        assert np.array_equal(mosaic(result.dataset, "img", served)[0], gdal.Open(raster).ReadAsArray())
        with pytest.raises(InputError, match=r"absent\.tif cannot be opened as a raster"):
            tile(name + "absent.tif", tmp_path / "refused")
    finally:
        server.shutdown()
        server.server_close()
