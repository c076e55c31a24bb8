"""createtiles through Processing: every source QGIS can read, every parameter's effect, every bad input."""

import hashlib
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from conftest import BUILDINGS, RecordingFeedback, run
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from buildseg_trainer.dataset.store.cleanup import alone


def manifest(result):
    return json.loads((Path(result["DATASET"]) / "dataset.json").read_text(encoding="utf-8"))


def tile(result, folder, number=0):
    """Pixels of one tile of a dataset, tiles in order of name."""
    path = sorted((Path(result["DATASET"]) / folder).iterdir())[number]
    return gdal.Open(str(path)).ReadAsArray()


def checksum(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@pytest.fixture
def tiles(raster, buildings, tmp_path):
    """Run createtiles with small tiles and the parameters given."""

    def make(feedback=None, **parameters):
        defaults = {
            "RASTERS": [raster],
            "BUILDINGS": buildings,
            "TILE_SIZE": 256,
            "OUTPUT": str(tmp_path / "dataset"),
        }
        return run("createtiles", {**defaults, **parameters}, feedback)

    return make


def test_run_returns_what_it_declares(tiles, raster, buildings, tmp_path):
    before = checksum(raster), checksum(buildings)
    beside = set(Path(raster).parent.iterdir())
    feedback = RecordingFeedback()
    result = tiles(feedback)
    assert set(result) == {"OUTPUT", "DATASET", "INDEX", "TILE_COUNT", "BUILDING_SHARE", "CONTACT_SHEET"}
    assert result["TILE_COUNT"] == 16
    assert 0.2 < result["BUILDING_SHARE"] < 0.7
    assert Path(result["DATASET"]) == tmp_path / "dataset"
    index = QgsVectorLayer(result["INDEX"], "index", "ogr")
    assert index.featureCount() == 16
    assert index.crs().authid() == "EPSG:3857"
    assert manifest(result)["state"] == "complete"
    assert (checksum(raster), checksum(buildings)) == before
    assert set(Path(raster).parent.iterdir()) == beside, "no .aux.xml either"
    assert feedback.percents[-1] == 100 and len(set(feedback.percents)) > 5


def buildings_layer():
    layer = QgsVectorLayer(str(BUILDINGS), "buildings", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


def memory_layer(tmp_path):
    source = buildings_layer()
    layer = source.materialize(QgsFeatureRequest())
    QgsProject.instance().addMapLayer(layer)
    return layer


def written_as(driver, name, crs):
    def write(tmp_path):
        path = str(tmp_path / name)
        gdal.VectorTranslate(path, str(BUILDINGS), format=driver, dstSRS=crs)
        return path

    return write


@pytest.mark.parametrize(
    "source",
    [
        memory_layer,
        written_as("GPKG", "buildings.gpkg", "EPSG:3857"),
        written_as("ESRI Shapefile", "buildings.shp", "EPSG:32645"),
    ],
    ids=["memory", "geopackage", "shapefile in UTM"],
)
def test_polygons_from_any_source_give_the_same_masks(tiles, source, tmp_path):
    expected = tiles(OUTPUT=str(tmp_path / "expected"))
    found = tiles(BUILDINGS=source(tmp_path), OUTPUT=str(tmp_path / "found"))
    assert abs(found["BUILDING_SHARE"] - expected["BUILDING_SHARE"]) < 1e-3


def test_selection_and_filter_are_respected(tiles, tmp_path):
    everything = tiles(OUTPUT=str(tmp_path / "all"))["BUILDING_SHARE"]
    layer = buildings_layer()
    layer.selectByExpression("$id % 3 = 0")
    selected = tiles(
        BUILDINGS=QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True),
        OUTPUT=str(tmp_path / "selected"),
    )["BUILDING_SHARE"]
    layer.setSubsetString("osm_id % 2 = 0")
    filtered = tiles(BUILDINGS=layer, OUTPUT=str(tmp_path / "filtered"))["BUILDING_SHARE"]
    assert 0 < selected < 0.6 * everything
    assert 0 < filtered < 0.8 * everything


def test_filter_expression(tiles, tmp_path):
    everything = tiles(OUTPUT=str(tmp_path / "all"))["BUILDING_SHARE"]
    odd = tiles(FILTER='"osm_id" % 2 = 1', OUTPUT=str(tmp_path / "odd"))["BUILDING_SHARE"]
    even = tiles(FILTER='"osm_id" % 2 = 0', OUTPUT=str(tmp_path / "even"))["BUILDING_SHARE"]
    large = tiles(FILTER="$area > 100", OUTPUT=str(tmp_path / "large"))["BUILDING_SHARE"]
    assert 0 < odd < 0.9 * everything and 0 < even < 0.9 * everything
    assert odd + even == pytest.approx(everything, rel=0.02)
    assert 0 < large < everything


def test_tile_size_and_stride(tiles, tmp_path):
    result = tiles(TILE_SIZE=512, STRIDE=256)
    assert result["TILE_COUNT"] == 9
    assert tile(result, "gt").shape == (512, 512)


def test_bands(tiles, tmp_path):
    straight = tile(tiles(IMAGE_FORMAT="png", OUTPUT=str(tmp_path / "a")), "img")
    turned = tile(tiles(IMAGE_FORMAT="png", BANDS="3,2,1", OUTPUT=str(tmp_path / "b")), "img")
    grey = tile(tiles(IMAGE_FORMAT="png", BANDS="2", OUTPUT=str(tmp_path / "c")), "img")
    assert (straight[::-1] == turned).all() and not (straight == turned).all()
    assert all((band == straight[1]).all() for band in grey)


def test_image_format_and_quality(tiles, tmp_path):
    fine = tiles(OUTPUT=str(tmp_path / "fine"))
    coarse = tiles(OUTPUT=str(tmp_path / "coarse"), JPEG_QUALITY=30)
    lossless = tiles(OUTPUT=str(tmp_path / "lossless"), IMAGE_FORMAT="png")

    def size(result, ending):
        return sum(p.stat().st_size for p in (Path(result["DATASET"]) / "img").glob("*" + ending))

    assert 0 < size(coarse, ".jpg") < 0.5 * size(fine, ".jpg")
    assert size(lossless, ".png") > size(fine, ".jpg")


@pytest.mark.parametrize(("edge", "count"), [("shift", 9), ("pad", 9), ("drop", 4)])
def test_edge(tiles, edge, count):
    result = tiles(TILE_SIZE=400, EDGE=edge)
    assert result["TILE_COUNT"] == count
    ignored = sum((tile(result, "gt", i) == 255).sum() for i in range(count))
    assert (ignored > 0) == (edge == "pad")


def area_layer(share):
    """A memory layer, in another CRS, covering the left share of the raster of the tests."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "area", "memory")
    raster = QgsRasterLayer(str(BUILDINGS.with_name("banepa.tif")), "r").extent()
    unit = raster.width() / 3072
    raster.setXMaximum(raster.xMinimum() + 1024 * unit * share)
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(raster))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_area_makes_the_rest_ignored(tiles):
    result = tiles(AREA=area_layer(0.6))
    assert result["TILE_COUNT"] == 12, "tiles wholly outside are not written"
    masks = [tile(result, "gt", i) for i in range(12)]
    assert sum((m == 255).all(axis=0).any() for m in masks) == 4


def test_extent(tiles):
    extent = area_layer(0.5).extent()
    text = "{},{},{},{} [EPSG:3857]".format(
        extent.xMinimum(), extent.xMaximum(), extent.yMinimum() + extent.height() * 0.9, extent.yMaximum()
    )
    assert 0 < tiles(EXTENT=text)["TILE_COUNT"] < 16


def test_several_rasters(tiles, raster, tmp_path):
    other = str(tmp_path / "other.tif")
    gdal.Warp(
        other,
        gdal.Translate("", str(BUILDINGS.with_name("banepa.tif")), format="VRT", srcWin=[1024, 1024, 512, 512]),
        dstSRS="EPSG:32645",
    )
    result = tiles(RASTERS=[raster, other])
    assert result["TILE_COUNT"] > 16
    assert len(manifest(result)["sources"]) == 2


def as_folder(raster, tmp_path):
    (tmp_path / "images").mkdir()
    gdal.Translate(str(tmp_path / "images" / "corner.tif"), raster)
    (tmp_path / "images" / "notes.txt").write_text("no picture")
    return str(tmp_path / "images")


def as_archive(raster, tmp_path):
    with zipfile.ZipFile(tmp_path / "images.zip", "w") as archive:
        archive.write(raster, "corner.tif")
    return "/vsizip/" + str(tmp_path / "images.zip") + "/corner.tif"


def as_subdataset(raster, tmp_path):
    gdal.Translate(str(tmp_path / "two.gpkg"), raster, creationOptions=["RASTER_TABLE=corner", "TILE_FORMAT=PNG"])
    gdal.Translate(str(tmp_path / "two.gpkg"), raster, creationOptions=["RASTER_TABLE=other", "APPEND_SUBDATASET=YES"])
    return "GPKG:" + str(tmp_path / "two.gpkg") + ":corner"


def as_layer_of_the_project(raster, tmp_path):
    layer = QgsRasterLayer(raster, "my picture")
    QgsProject.instance().addMapLayer(layer)
    return layer.name()


@pytest.mark.parametrize("variant", [as_folder, as_archive, as_subdataset, as_layer_of_the_project])
def test_rasters_that_are_no_plain_file(tiles, raster, tmp_path, variant):
    expected = tiles(OUTPUT=str(tmp_path / "expected"))
    name = variant(raster, tmp_path)
    for number, value in enumerate(([name], name)):
        found = tiles(RASTERS=value, OUTPUT=str(tmp_path / "found{}".format(number)))
        assert found["TILE_COUNT"] == 16
        assert found["BUILDING_SHARE"] == pytest.approx(expected["BUILDING_SHARE"])


def without_crs(raster, tmp_path):
    path = str(tmp_path / "nocrs.tif")
    gdal.Translate(path, raster)
    gdal.Open(path, gdal.GA_Update).SetProjection("")
    return {"RASTERS": [path]}


def points(raster, tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:3857", "wells", "memory")
    QgsProject.instance().addMapLayer(layer)
    return {"BUILDINGS": layer}


def no_vector_crs(raster, tmp_path):
    written_as("ESRI Shapefile", "loose.shp", "EPSG:32645")(tmp_path)
    (tmp_path / "loose.prj").unlink()
    return {"BUILDINGS": str(tmp_path / "loose.shp")}


def elsewhere(raster, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "elsewhere", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((1 1, 1 2, 2 2, 1 1))"))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return {"BUILDINGS": layer}


def full_folder(raster, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    return {"OUTPUT": str(tmp_path / "full")}


def file_as_output(raster, tmp_path):
    (tmp_path / "file").write_text("mine")
    return {"OUTPUT": str(tmp_path / "file")}


def vector_as_raster(raster, tmp_path):
    return {"RASTERS": [str(BUILDINGS)]}


def folder_without_raster(raster, tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "notes.txt").write_text("no picture")
    return {"RASTERS": [str(tmp_path / "papers")]}


def missing_raster(raster, tmp_path):
    return {"RASTERS": [str(tmp_path / "nothere.tif")]}


def bad_bands(raster, tmp_path):
    return {"BANDS": "red,green"}


def no_expression(raster, tmp_path):
    return {"FILTER": "osm_id >"}


def unknown_field(raster, tmp_path):
    return {"FILTER": '"storeys" > 2'}


def archive_without_raster(raster, tmp_path):
    return {"RASTERS": ["/vsizip/" + str(tmp_path / "nothing.zip") + "/a.tif"]}


def band_too_high(raster, tmp_path):
    return {"BANDS": "1,2,9"}


def too_large_for_drop(raster, tmp_path):
    return {"TILE_SIZE": 2048, "EDGE": "drop"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_crs, "nocrs.tif"),
        (points, "wells"),
        (no_vector_crs, "loose"),
        (elsewhere, "corner.tif"),
        (full_folder, "full"),
        (file_as_output, "file"),
        (vector_as_raster, "buildings.geojson"),
        (folder_without_raster, "papers is a folder that holds no georeferenced raster"),
        (missing_raster, "nothere.tif"),
        (bad_bands, "red,green"),
        (no_expression, "is not an expression"),
        (unknown_field, "names the field storeys"),
        (archive_without_raster, "nothing.zip"),
        (band_too_high, "9"),
        (too_large_for_drop, "2048"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_bad_input_is_one_sentence_that_names_it(tiles, raster, tmp_path, change, words):
    parameters = change(raster, tmp_path)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    with pytest.raises(QgsProcessingException) as raised:
        tiles(**parameters)
    message = str(raised.value)
    assert words in message
    assert "Traceback" not in message and len(message) < 400
    after = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert after == before, "nothing is left behind"


def test_cancel_leaves_nothing(tiles, tmp_path):
    feedback = RecordingFeedback()
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 20 else None)
    assert tiles(feedback) == {} and feedback.errors == []
    assert "Cancelled." in feedback.lines
    assert not (tmp_path / "dataset").exists()


def test_the_index_can_be_read_by_anyone(tiles):
    result = tiles()
    with sqlite3.connect(result["INDEX"]) as database:
        columns = {row[1] for row in database.execute("PRAGMA table_info(tiles)")}
    assert {
        "name",
        "source",
        "row",
        "col",
        "building_share",
        "nodata_share",
        "building_area_px",
        "kept",
        "reason",
        "split",
        "keep",
    } <= columns


def test_attribution_and_licence_are_kept(tiles, raster, buildings, tmp_path):
    stated = str(tmp_path / "stated.tif")
    gdal.Translate(
        stated, raster, srcWin=[0, 0, 512, 512], metadataOptions=["TIFFTAG_COPYRIGHT=© file\nCC-BY-4.0", "EDITION=2"]
    )
    layers = QgsRasterLayer(raster, "corner"), QgsRasterLayer(stated, "stated"), QgsVectorLayer(buildings, "houses")
    for layer, attribution, rights, licences in (
        (layers[0], "© drone", ["all"], ["CC-BY-4.0", "© drone"]),
        (layers[2], "", [], ["ODbL"]),
    ):
        layer.setAttribution(attribution)
        metadata = layer.metadata()
        metadata.setRights(rights)
        metadata.setLicenses(licences)
        layer.setMetadata(metadata)
    QgsProject.instance().addMapLayers(layers)
    houses = QgsProcessingFeatureSourceDefinition(layers[2].id())
    content = manifest(tiles(RASTERS=[layers[0], layers[1]], BUILDINGS=houses))
    assert [each["attribution"] for each in content["sources"]] == ["© drone; all; CC-BY-4.0", "© file CC-BY-4.0"]
    assert content["labels_attribution"] == ["ODbL"]

    QgsProject.instance().clear()  # layers of the project are found by their source, too
    folder = {"OUTPUT": str(tmp_path / "files"), "GSD": 0.3, "TILE_SIZE": 128}
    content = manifest(tiles(RASTERS=[raster, stated], **folder))
    assert [each["attribution"] for each in content["sources"]] == ["", "© file CC-BY-4.0"]
    assert content["labels_attribution"] == []
    houses = QgsVectorLayer(buildings, "houses")
    houses.setAttribution("OSM")
    QgsProject.instance().addMapLayer(houses)
    content = manifest(tiles(RASTERS=[raster], BUILDINGS="houses", APPEND=True, **folder))
    assert len(content["sources"]) == 3 and content["labels_attribution"] == ["OSM"]


def test_append(tiles, raster, tmp_path):
    other = str(tmp_path / "other.tif")
    gdal.Translate(other, str(BUILDINGS.with_name("banepa.tif")), srcWin=[1024, 0, 512, 512])
    first = tiles()
    before = {p.name: checksum(p) for p in (tmp_path / "dataset" / "img").iterdir()}
    feedback = RecordingFeedback()
    run("filtertiles", {"DATASET": first["DATASET"]})
    second = tiles(feedback, RASTERS=[other], APPEND=True)
    assert (first["TILE_COUNT"], second["TILE_COUNT"]) == (16, 20)
    after = {p.name: checksum(p) for p in (tmp_path / "dataset" / "img").iterdir()}
    assert len(after) == 20 and before.items() <= after.items()
    assert any("in no list yet" in warning for warning in feedback.warnings)
    with pytest.raises(QgsProcessingException, match=r"\(TILE_SIZE\) 256, not 128"):
        tiles(RASTERS=[other], APPEND=True, TILE_SIZE=128)


def test_append_filter_and_split_keep_the_parts(tiles, tmp_path):
    other = str(tmp_path / "other.tif")
    gdal.Translate(other, str(BUILDINGS.with_name("banepa.tif")), srcWin=[1024, 0, 1024, 512])
    dataset = tiles()["DATASET"]
    run("filtertiles", {"DATASET": dataset})
    run("splitdataset", {"DATASET": dataset})
    before = {part: set((Path(dataset) / (part + ".txt")).read_text().splitlines()) for part in ("train", "val")}
    tiles(RASTERS=[other], APPEND=True)
    run("filtertiles", {"DATASET": dataset})
    for keep in (True, False):
        result = run("splitdataset", {"DATASET": dataset, "KEEP_EXISTING": keep, "SEED": 5})
        after = {part: set((Path(dataset) / (part + ".txt")).read_text().splitlines()) for part in ("train", "val")}
        assert all(before[part] <= after[part] for part in before) == keep
        assert result["TRAIN_COUNT"] + result["VALIDATION_COUNT"] > sum(map(len, before.values()))


def test_gsd_and_rotation(tiles, tmp_path):
    plain, coarse, turned = (
        tiles(OUTPUT=str(tmp_path / name), **parameters)
        for name, parameters in (("plain", {}), ("coarse", {"GSD": 0.264}), ("turned", {"ROTATION": 20}))
    )
    assert manifest(plain)["pixel_size_m"] == pytest.approx(0.132, abs=0.001) and manifest(plain)["gsd"] is None
    assert manifest(coarse)["pixel_size_m"] == pytest.approx(0.264, abs=0.001)
    assert (plain["TILE_COUNT"], coarse["TILE_COUNT"]) == (16, 6)
    assert coarse["BUILDING_SHARE"] == pytest.approx(plain["BUILDING_SHARE"], rel=0.02)
    assert manifest(turned)["sources"][0]["rotation"] == 20
    assert any((tile(turned, "gt", number) == 255).any() for number in range(int(turned["TILE_COUNT"])))
    with pytest.raises(QgsProcessingException, match=r"\"Ground sample distance\" \(GSD\) is 0"):
        tiles(OUTPUT=str(tmp_path / "none"), GSD=0)


def pixels_with(result, value):
    return sum((tile(result, "gt", number) == value).sum() for number in range(int(result["TILE_COUNT"])))


def test_unsure(tiles, tmp_path):
    plain = tiles(OUTPUT=str(tmp_path / "plain"))
    unsure = tiles(OUTPUT=str(tmp_path / "unsure"), UNSURE=area_layer(0.6))
    assert plain["TILE_COUNT"] == unsure["TILE_COUNT"] + 8, "two columns of tiles are ignored as a whole"
    assert pixels_with(plain, 255) == 0 < pixels_with(unsure, 255)
    layer = QgsVectorLayer("Point?crs=EPSG:3857", "wells", "memory")
    QgsProject.instance().addMapLayer(layer)
    with pytest.raises(QgsProcessingException, match="unsure polygons wells holds Point"):
        tiles(OUTPUT=str(tmp_path / "points"), UNSURE=layer)


@pytest.fixture
def wide_raster(raster, tmp_path):
    """The corner with 16 bits, its left quarter black without a nodata value."""
    path = str(tmp_path / "wide.tif")
    gdal.Translate(path, raster, outputType=gdal.GDT_UInt16, scaleParams=[[0, 255, 0, 25500]])
    opened = gdal.Open(path, gdal.GA_Update)
    for band in (1, 2, 3):
        black = opened.GetRasterBand(band).ReadAsArray()
        black[:, :256] = 0
        opened.GetRasterBand(band).WriteArray(black)
    return path


def test_stretch_and_nodata(tiles, wide_raster, tmp_path):
    results, warnings = {}, {}
    for name, parameters in {
        "plain": {},
        "wide": {"STRETCH_RANGE": "0,100"},
        "minmax": {"STRETCH": "minmax"},
        "values": {"STRETCH": "values", "STRETCH_RANGE": "0,25500"},
        "bands": {"STRETCH": "values", "STRETCH_RANGE": "0,100;0,25500;0,25500"},
        "nodata": {"NODATA": 0},
    }.items():
        feedback = RecordingFeedback()
        results[name] = tiles(
            feedback, RASTERS=[wide_raster], OUTPUT=str(tmp_path / name), IMAGE_FORMAT="png", **parameters
        )
        warnings[name] = feedback.warnings
    recipes = {name: manifest(result)["stretch"] for name, result in results.items()}
    assert recipes["plain"]["method"] == "percentile" and recipes["plain"]["low_percentile"] == 2
    assert recipes["wide"]["channels"] == recipes["minmax"]["channels"] != recipes["plain"]["channels"]
    assert recipes["values"]["channels"][0] == {"channel": "red", "min": 0, "max": 25500}
    assert (
        (tile(results["bands"], "img", 5)[0] == 255).mean() > 0.9 > (tile(results["bands"], "img", 5)[1] == 255).mean()
    )
    assert any("give NODATA 0" in warning for warning in warnings["plain"])
    assert recipes["nodata"]["channels"][0]["min"] > 0
    assert results["nodata"]["TILE_COUNT"] == 12
    with pytest.raises(QgsProcessingException, match="stretch range 'dark' is not understood"):
        tiles(RASTERS=[wide_raster], OUTPUT=str(tmp_path / "refused"), STRETCH_RANGE="dark")


def test_small_buildings_and_outlines_are_ignored(tiles, tmp_path):
    plain, large, inner = (
        tiles(OUTPUT=str(tmp_path / name), **parameters)
        for name, parameters in (("plain", {}), ("large", {"MIN_BUILDING_AREA": 60}), ("inner", {"BOUNDARY": 2}))
    )
    assert pixels_with(plain, 255) == 0
    assert 0 < pixels_with(large, 255) == pixels_with(plain, 1) - pixels_with(large, 1)
    assert pixels_with(inner, 1) < pixels_with(plain, 1) and pixels_with(inner, 0) < pixels_with(plain, 0)
    assert (manifest(large)["min_building_area"], manifest(inner)["boundary"]) == (60, 2)


def test_tiles_that_are_not_wanted(tiles, tmp_path):
    few = {"FILTER": '"osm_id" % 12 = 0', "TILE_SIZE": 64}
    counts = {
        name: tiles(OUTPUT=str(tmp_path / name), **few, **parameters)["TILE_COUNT"]
        for name, parameters in {
            "all": {},
            "none": {"NEGATIVES": "none"},
            "ten": {"NEGATIVES": "share"},
            "half": {"NEGATIVES": "share", "NEGATIVE_SHARE": 50},
            "other": {"NEGATIVES": "share", "NEGATIVE_SHARE": 50, "SEED": 1},
        }.items()
    }
    assert counts["all"] == 256 and 0 < counts["none"] < counts["ten"] < counts["half"] < 256
    names = [{p.name for p in (tmp_path / name / "img").iterdir()} for name in ("half", "other")]
    assert names[0] != names[1]
    area = area_layer(0.6)
    assert tiles(AREA=area, OUTPUT=str(tmp_path / "area"))["TILE_COUNT"] == 12
    assert tiles(AREA=area, OUTPUT=str(tmp_path / "sure"), MAX_NODATA_SHARE=50)["TILE_COUNT"] == 8


def test_instances(tiles, tmp_path):
    result = tiles(INSTANCES=True)
    for number in range(16):
        labels = tile(result, "inst", number)
        assert labels.dtype == "uint16" and ((labels > 0) == (tile(result, "gt", number) == 1)).all()
    assert max(tile(result, "inst", number).max() for number in range(16)) > 5
    assert not (Path(tiles(OUTPUT=str(tmp_path / "plain"))["DATASET"]) / "inst").exists()


def test_contact_sheet(tiles, tmp_path):
    feedback = RecordingFeedback()
    sheet = tiles(feedback)["CONTACT_SHEET"]
    assert sheet == str(tmp_path / "dataset" / "contact_sheet.html")
    assert gdal.Open(str(tmp_path / "dataset" / "contact_sheet.png")).RasterXSize > 1000 and any(
        sheet in line for line in feedback.lines
    )
    assert tiles(OUTPUT=str(tmp_path / "without"), CONTACT_SHEET=False)["CONTACT_SHEET"] == ""
    assert not list((tmp_path / "without").glob("contact_sheet.*"))


def test_an_empty_output_is_a_new_folder_each_time(tiles, own_home):
    """So that calls of History and of "Copy as qgis_process command" work again."""
    folders = [Path(tiles(OUTPUT=empty)["DATASET"]) for empty in ("", None)]
    assert len(set(folders)) == 2 and {each.parent for each in folders} == {own_home / "buildseg_trainer" / "datasets"}


def test_an_interrupted_run_is_started_again(tiles, tmp_path):
    """It left an incomplete manifest and some tiles."""
    folder = tmp_path / "dataset"
    (folder / "img").mkdir(parents=True)
    (folder / "img" / "half.jpg").touch()
    (folder / "dataset.json").write_text('{"schema_version": 1, "state": "incomplete"}', encoding="utf-8")
    feedback = RecordingFeedback()
    assert tiles(feedback)["TILE_COUNT"] == 16 and not (folder / "img" / "half.jpg").exists()
    assert feedback.lines.count("Removed the files of an interrupted run from {}".format(folder)) == 1
    with pytest.raises(QgsProcessingException, match="already holds a dataset"):
        tiles()  # a complete one stays


def test_an_interrupted_append_is_removed(tiles, tmp_path):
    folder = tmp_path / "dataset"
    before = tiles()
    (folder / "append.part" / "img").mkdir(parents=True)
    (folder / "append.part" / "img" / "half.jpg").touch()
    with pytest.raises(QgsProcessingException, match="already holds a dataset"):
        tiles()
    assert (folder / "append.part").exists()
    assert tiles(APPEND=True)["TILE_COUNT"] == 2 * before["TILE_COUNT"] and not (folder / "append.part").exists()


def test_an_incomplete_dataset_stays_where_tiles_are_appended(tiles, tmp_path):
    folder = tmp_path / "dataset"
    (folder / "img").mkdir(parents=True)
    (folder / "dataset.json").write_text('{"schema_version": 1, "state": "incomplete"}', encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="is incomplete"):
        tiles(APPEND=True)
    assert (folder / "img").exists()


def test_two_runs_into_one_folder_are_refused(tiles, tmp_path):
    with alone(tmp_path / "dataset"), pytest.raises(QgsProcessingException, match="Another run is writing"):
        tiles()
    assert not (tmp_path / "dataset").exists()


def test_polygons_that_are_hardly_buildings_are_warned_of(raster, feedback, tmp_path):
    extent = QgsRasterLayer(raster, "raster").extent()
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "fields", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(extent))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    result = run("createtiles", {"RASTERS": raster, "BUILDINGS": layer.id(), "OUTPUT": str(tmp_path / "t")}, feedback)
    assert result["BUILDING_SHARE"] > 0.95
    assert any("check that the polygons are buildings" in text for text in feedback.warnings)
