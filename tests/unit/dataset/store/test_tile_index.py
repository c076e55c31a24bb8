"""The tile index: fields that an older dataset lacks, and records of new tiles."""

import pytest
from dataset_builder import build, grid_records, record
from dataset_helpers import index_rows
from osgeo import gdal, ogr

from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.labels.mask_statistics import TileStatistics
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store import tile_index
from buildseg_trainer.dataset.store.tile_index import FIELDS, IndexUpdate, TileRecord, read_index


@pytest.fixture
def dataset(tmp_path):
    return build(tmp_path / "dataset", grid_records(6, 4))


def remove_fields(dataset, *names):
    opened = gdal.OpenEx(dataset + "/tiles.gpkg", gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = opened.GetLayerByName("tiles")
    for name in names:
        layer.DeleteField(layer.GetLayerDefn().GetFieldIndex(name))


def field_names(dataset):
    opened = ogr.Open(dataset + "/tiles.gpkg")
    definition = opened.GetLayerByName("tiles").GetLayerDefn()
    return [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]


def test_fields_are_those_of_a_record_in_its_order(dataset):
    assert field_names(dataset) == [name for name, _, _ in FIELDS]
    assert field_names(dataset)[:3] == ["name", "source", "row"] and field_names(dataset)[-1] == "keep"


def test_an_older_index_without_a_newer_field_is_read_and_changed(dataset):
    """Fields that have a default in TileRecord may be missing; a step that sets one adds it."""
    before = read_index(dataset)
    remove_fields(dataset, "keep", "kept", "reason", "split")
    assert read_index(dataset) == before
    with IndexUpdate(dataset) as update:
        update.clear("split")
        update.add([record("z_0000_0000", x=90_000)])
    assert "split" not in field_names(dataset) and len(read_index(dataset)) == 25
    filter_tiles(dataset)
    split_dataset(dataset, method="shuffle")
    assert {split for (split,) in index_rows(dataset, "split")} == {"train", "val"}
    assert all(tile.kept for tile in read_index(dataset))
    opened = ogr.Open(dataset + "/tiles.gpkg")
    definition = opened.GetLayerByName("tiles").GetLayerDefn()
    assert definition.GetFieldDefn(definition.GetFieldIndex("kept")).GetSubType() == ogr.OFSTBoolean


def test_a_field_of_a_new_tile_that_is_null(dataset):
    tiles = [record("y_0000_0000", x=90_000), record("z_0000_0000", x=91_000)]
    tiles[1].reason = "mine"
    with IndexUpdate(dataset) as update:
        update.add(tiles)
    assert [tile.reason for tile in read_index(dataset)[-2:]] == [None, "mine"]


def test_what_was_measured_of_a_tile_is_taken_by_the_name_of_the_field():
    statistics = TileStatistics(background_px=60, building_px=20, ignore_px=20, building_area_px=12.5)
    place = {"name": "a", "source": "s", "row": 1, "col": 2, "x": 3, "y": 4, "outline": []}
    tile = TileRecord.of_tile(statistics, **place)
    assert (tile.background_px, tile.building_px, tile.building_area_px) == (60, 20, 12.5)
    assert (tile.building_share, tile.nodata_share) == (0.25, 0.2)
    assert {key: getattr(tile, key) for key in place} == place


def test_a_field_that_the_index_does_not_know_is_a_mistake_in_the_code(dataset):
    with pytest.raises(KeyError), tile_index.IndexUpdate(dataset) as update:
        update.set("unknown", True, [1])
