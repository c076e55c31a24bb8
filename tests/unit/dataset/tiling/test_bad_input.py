"""Bad input gives one sentence with the name and the remedy, and leaves nothing behind."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from dataset_helpers import BUILDINGS, RASTER, checksums, from_file, from_wkt, tile, window
from osgeo import gdal, ogr, osr

from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.tiling import cutter
from buildseg_trainer.errors import Cancelled, InputError


@pytest.fixture(autouse=True, params=["errors by result", "errors by exception"])
def gdal_exceptions(request):
    """Both ways GDAL may be set up: QGIS leaves its exceptions off, other plugins may switch them on."""
    modules = [gdal, ogr, osr] if request.param == "errors by exception" else []
    for module in modules:
        module.UseExceptions()
    yield
    for module in reversed(modules):
        module.DontUseExceptions()


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "window.tif")


def refused(tmp_path, *arguments, **options):
    """Run, check that nothing is left, and return the sentence."""
    output = tmp_path / "refused"
    with pytest.raises(InputError) as caught:
        tile(*arguments, output=output, **options) if arguments else tile(output=output, **options)
    assert not output.exists()
    assert not [name for name in gdal.ReadDir("/vsimem/") or [] if name.startswith("buildseg_trainer")]
    sentence = str(caught.value)
    assert "\n" not in sentence and sentence.endswith(".") and "Traceback" not in sentence
    return sentence


@pytest.mark.parametrize("names", ["a.tif,b.tif", "a.tif;b.tif", "*.tif"])
def test_several_rasters_in_one_name(tmp_path, names):
    assert "RASTERS=a.tif RASTERS=b.tif" in refused(tmp_path, tmp_path / names)


@pytest.mark.parametrize(("ending", "kind"), [(".zzz", ".zzz"), (".ecw", "ECW"), (".sid", "MrSID")])
def test_a_format_without_driver(tmp_path, ending, kind):
    if gdal.GetDriverByName(kind) is not None:
        pytest.skip("this GDAL has the driver")
    (tmp_path / ("ortho" + ending)).write_bytes(bytes(range(256)) * 8)
    said = refused(tmp_path, tmp_path / ("ortho" + ending))
    assert f"ortho{ending} cannot be opened: this GDAL has no driver for {kind} files" in said


def variant(tmp_path, **options):
    return window(tmp_path / "variant.tif", **options)


def test_missing_file(tmp_path):
    assert "nowhere.tif does not exist" in refused(tmp_path, tmp_path / "nowhere.tif")


def test_no_raster(tmp_path):
    assert "No raster was given" in refused(tmp_path, [])


def test_vector_as_raster(tmp_path):
    sentence = refused(tmp_path, BUILDINGS)
    assert BUILDINGS in sentence and "is a vector file" in sentence


def test_folder_without_raster(tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "notes.txt").write_text("no picture", encoding="utf-8")
    assert "papers is a folder that holds no georeferenced raster" in refused(tmp_path, tmp_path / "papers")


def test_text_as_raster(tmp_path):
    path = tmp_path / "notes.tif"
    path.write_text("no picture", encoding="utf-8")
    assert "cannot be opened as a raster" in refused(tmp_path, path)
    path.write_bytes(b"")
    assert "cannot be opened as a raster" in refused(tmp_path, path)


def test_damaged_raster(tmp_path):
    options = ["COMPRESS=DEFLATE", "TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128"]
    path = Path(variant(tmp_path, creationOptions=options))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20000] = bytes(20000)
    path.write_bytes(content)
    sentence = refused(tmp_path, path)
    assert str(path) in sentence and "damaged" in sentence


def test_vrt_with_a_missing_part(tmp_path, raster):
    part = Path(variant(tmp_path))
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [str(part)]).FlushCache()
    part.unlink()
    assert "mosaic.vrt" in refused(tmp_path, tmp_path / "mosaic.vrt")


def test_no_crs(tmp_path):
    gdal.Translate(str(tmp_path / "bare.vrt"), variant(tmp_path), format="VRT").FlushCache()
    text = re.sub("<SRS.*?</SRS>", "", (tmp_path / "bare.vrt").read_text(encoding="utf-8"))
    (tmp_path / "bare.vrt").write_text(text, encoding="utf-8")
    sentence = refused(tmp_path, tmp_path / "bare.vrt")
    assert "no coordinate reference system" in sentence and "Assign Projection" in sentence


def test_no_geotransform(tmp_path, raster):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "plain.tif"), 300, 300, 3)
    dataset.SetSpatialRef(gdal.Open(raster).GetSpatialRef())
    dataset = None
    assert "no geotransform" in refused(tmp_path, tmp_path / "plain.tif")


def test_pixels_without_size(tmp_path, raster):
    text = gdal.Translate(str(tmp_path / "flat.vrt"), raster, format="VRT").GetMetadata("xml:VRT")[0]
    text = re.sub("<GeoTransform>.*?</GeoTransform>", "<GeoTransform>1,0,0,1,0,0</GeoTransform>", text)
    (tmp_path / "flat.vrt").write_text(text, encoding="utf-8")
    assert "pixels without size" in refused(tmp_path, tmp_path / "flat.vrt")


def test_complex_numbers(tmp_path):
    path = variant(tmp_path, outputType=gdal.GDT_CFloat32)
    assert "CFloat32" in refused(tmp_path, path)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"tile_size": 0}, "TILE_SIZE"),
        ({"tile_size": 8}, "TILE_SIZE"),
        ({"tile_size": 100_000}, "TILE_SIZE"),
        ({"stride": -1}, "STRIDE"),
        ({"stride": 129}, "STRIDE"),
        ({"bands": [1, 2]}, "BANDS"),
        ({"bands": [0]}, "BANDS"),
        ({"bands": [1, 2, 3, 4]}, "BANDS"),
        ({"bands": [1, 2, 9]}, "no band 9"),
        ({"image_format": "bmp"}, "IMAGE_FORMAT"),
        ({"jpeg_quality": 0}, "JPEG_QUALITY"),
        ({"jpeg_quality": 101}, "JPEG_QUALITY"),
        ({"edge": "mirror"}, "EDGE"),
    ],
)
def test_options_out_of_range(tmp_path, raster, options, word):
    assert word in refused(tmp_path, raster, **options)


def test_tile_larger_than_the_raster_with_drop(tmp_path, raster):
    sentence = refused(tmp_path, raster, tile_size=512, edge="drop")
    assert raster in sentence and "400 x 400" in sentence and "TILE_SIZE" in sentence


def test_extent_beside_the_raster(tmp_path, raster):
    assert "outside the extent" in refused(tmp_path, raster, extent=lambda _: (0.0, 0.0, 10.0, 10.0))


def test_no_features(tmp_path, raster):
    assert "has no features" in refused(tmp_path, raster, buildings=from_wkt())


def test_points_only(tmp_path, raster):
    points = from_wkt("POINT(9519926 3202940)", "POINT(9519950 3202900)", None)
    assert "None of the 3 features of the building layer is a polygon" in refused(tmp_path, raster, buildings=points)


def test_buildings_elsewhere(tmp_path, raster):
    elsewhere = from_wkt("POLYGON((10 50,10.1 50,10.1 50.1,10 50))", definition="EPSG:4326")
    sentence = refused(tmp_path, raster, buildings=elsewhere)
    assert raster in sentence and "EPSG:3857" in sentence and "check the CRS" in sentence


def test_buildings_beside_the_pixels_of_a_turned_raster(tmp_path, raster):
    """Inside the raster's bounding box, but in the corner that its pixels do not reach."""
    gt = gdal.Open(raster).GetGeoTransform()
    turned = gdal.Open(variant(tmp_path), gdal.GA_Update)
    turned.SetGeoTransform((gt[0], gt[1], gt[1], gt[3], gt[1], -gt[1]))
    turned = None
    corner = "POLYGON(({0} {1},{2} {1},{2} {3},{0} {1}))".format(gt[0], gt[3] - 55, gt[0] + 2, gt[3] - 58)
    sentence = refused(tmp_path, tmp_path / "variant.tif", buildings=from_wkt(corner))
    assert "No building covers a valid pixel" in sentence


def test_area_elsewhere(tmp_path, raster):
    assert "labelled area overlaps no raster" in refused(tmp_path, raster, area=from_wkt("POLYGON((0 0,1 0,1 1,0 0))"))


def test_all_nodata(tmp_path):
    path = variant(tmp_path, noData=0, scaleParams=[[0, 255, 0, 0]])
    assert "nodata" in refused(tmp_path, path)


def test_output_not_empty(tmp_path, raster):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="is not empty"):
        tile(raster, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_output_holds_a_dataset(tmp_path, raster):
    tile(raster, tmp_path / "out")
    before = checksums(tmp_path / "out" / "img")
    with pytest.raises(InputError, match="already holds a dataset"):
        tile(raster, tmp_path / "out")
    assert checksums(tmp_path / "out" / "img") == before


def test_output_is_a_file(tmp_path, raster):
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="is a file"):
        tile(raster, tmp_path / "out")


def test_output_cannot_be_made(tmp_path, raster):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        tile(raster, tmp_path / "file" / "out")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_output_not_writable(tmp_path, raster):
    (tmp_path / "shut").mkdir(mode=0o500)
    with pytest.raises(InputError, match="cannot be written"):
        tile(raster, tmp_path / "shut" / "out")


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX")
@pytest.mark.parametrize("room", [100, 20_000])
def test_full_disk(tmp_path, raster, room):
    """No file may pass some bytes in the child, as on a full disk: a sentence, and nothing left."""
    code = """
import resource, sys
sys.path[:0] = [{root!r}, {here!r}]
from dataset_helpers import tile
from buildseg_trainer.errors import InputError
resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
try:
    tile({raster!r}, {output!r})
except InputError as error:
    print("refused:", error)
"""
    here = Path(__file__).resolve().parents[1]
    code = code.format(
        room=room, root=str(here.parents[2]), here=str(here), raster=raster, output=str(tmp_path / "out")
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("refused: The disk is full"), done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0, 1, 2, 4])
def test_cancel_leaves_nothing(tmp_path, raster, after):
    asked = []

    def is_cancelled():
        asked.append(True)
        return len(asked) > after

    with pytest.raises(Cancelled):
        tile(raster, tmp_path / "out", is_cancelled=is_cancelled, stride=32)
    assert not (tmp_path / "out").exists()


def test_cancel_keeps_the_folder_the_user_made(tmp_path, raster):
    (tmp_path / "out").mkdir()
    with pytest.raises(Cancelled):
        tile(raster, tmp_path / "out", is_cancelled=lambda: any((tmp_path / "out").iterdir()))
    assert list((tmp_path / "out").iterdir()) == []


def test_cancel_while_reading_polygons(tmp_path, raster):
    read = []

    def endless(_):
        while True:
            read.append(True)
            yield None

    with pytest.raises(Cancelled):
        tile(raster, tmp_path / "out", endless, is_cancelled=lambda: len(read) > 100)
    assert len(read) < 2000


def test_an_error_in_a_thread_leaves_nothing(tmp_path, raster, monkeypatch):
    class BrokenError(Exception):
        pass

    real, cache = cutter.measure_masks, gdal.GetCacheMax()
    calls = []

    def sometimes(masks):
        assert gdal.GetCacheMax() != cache
        calls.append(True)
        if len(calls) > 2:
            raise BrokenError
        return real(masks)

    monkeypatch.setattr(cutter, "measure_masks", sometimes)
    with pytest.raises(BrokenError):
        tile(raster, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert gdal.GetCacheMax() == cache


def test_an_error_of_the_building_source_is_passed_on(tmp_path, raster):
    def failing(_):
        yield from list(from_file()(Place(gdal.Open(RASTER).GetProjection(), [])))[:3]
        raise KeyError("layer")

    with pytest.raises(KeyError):
        tile(raster, tmp_path / "out", failing)
    assert not (tmp_path / "out").exists()


def test_while_it_runs_the_dataset_is_incomplete(tmp_path, raster):
    from buildseg_trainer.dataset.store.manifest import open_dataset

    seen = []

    def is_cancelled():
        if (tmp_path / "out" / "dataset.json").exists():
            with pytest.raises(InputError, match="incomplete"):
                open_dataset(tmp_path / "out")
            with pytest.raises(InputError, match="already holds a dataset"):
                tile(raster, tmp_path / "out")
            seen.append(True)
        return False

    tile(raster, tmp_path / "out", is_cancelled=is_cancelled)
    assert seen
    assert open_dataset(tmp_path / "out").state == "complete"
