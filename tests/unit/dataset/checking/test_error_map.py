"""The error map: tiles with their outlines, the most wrong ones first, and a dataset that stays as it is."""

from pathlib import Path

import pytest
from dataset_builder import build, grid_records
from dataset_helpers import index_rows, tile, window
from osgeo import ogr

from buildseg_trainer.dataset.checking.error_map import write_error_map
from buildseg_trainer.errors import InputError

HEADER = "name,building_iou,loss,missed_px,false_px,truth_px\n"


def features(path):
    source = ogr.Open(str(path))
    layer = source.GetLayer()
    found = [(each.items(), each.GetGeometryRef().ExportToWkt()) for each in layer]
    return found, layer.GetSpatialRef().GetAuthorityCode(None)


@pytest.fixture
def dataset(tmp_path):
    return tile(window(tmp_path / "a.tif", width=256, height=256), tmp_path / "dataset", tile_size=64).dataset


@pytest.fixture
def table(dataset, tmp_path):
    names = [name for name, *_ in index_rows(dataset, "name")][:4]
    rows = ("0.5,0.25,10,5,30", ",0.01,0,0,0", "0,,0,90,0", "1,0.02,0,0,40")
    path = tmp_path / "tiles.csv"
    path.write_text(HEADER + "".join(f"{name},{row}\n" for name, row in zip(names, rows)), encoding="utf-8")
    return path


def test_the_worst_tile_comes_first_and_the_dataset_stays(dataset, table, tmp_path):
    before = Path(dataset, "tiles.gpkg").read_bytes()
    output = tmp_path / "new" / "errors.gpkg"
    worst = index_rows(dataset, "name")[2][0]
    picture = table.parent / "pictures" / f"{worst}.jpg"
    picture.parent.mkdir()
    picture.write_bytes(b"a picture")
    for _ in range(2):  # an earlier map is replaced
        write_error_map(dataset, table, output)
    found, code = features(output)
    names = [name for name, *_ in index_rows(dataset, "name")]
    values = [each for each, _ in found]
    assert [each["name"] for each in values] == [names[number] for number in (2, 0, 1, 3)]
    assert [each["rank"] for each in values] == [1, 2, 3, 4] and values[0]["false_px"] == 90
    assert [each["building_iou"] for each in values] == [0, 0.5, None, 1]
    assert [each["picture"] for each in values] == [str(picture), None, None, None]
    assert [each["loss"] for each in values] == [None, 0.25, 0.01, 0.02]
    source = ogr.Open(f"{dataset}/tiles.gpkg")
    wanted = {each["name"]: each.GetGeometryRef().ExportToWkt() for each in source.GetLayer("tiles")}
    assert all(wkt == wanted[each["name"]] for each, wkt in found)
    assert code == source.GetLayer("tiles").GetSpatialRef().GetAuthorityCode(None)
    assert Path(dataset, "tiles.gpkg").read_bytes() == before
    assert [path.name for path in output.parent.iterdir()] == ["errors.gpkg"]


def test_what_cannot_be_made_is_one_sentence(dataset, table, tmp_path):
    before = Path(dataset, "tiles.gpkg").read_bytes()
    with pytest.raises(InputError, match="is the tile index of the dataset"):
        write_error_map(dataset, table, f"{dataset}/tiles.gpkg")
    with pytest.raises(InputError, match=r"does not end in \.gpkg"):
        write_error_map(dataset, table, tmp_path / "errors.shp")
    other = build(tmp_path / "other", grid_records(2, 2))
    with pytest.raises(InputError, match="has no tile"):
        write_error_map(other, table, tmp_path / "errors.gpkg")
    (tmp_path / "other" / "tiles.gpkg").unlink()
    with pytest.raises(InputError, match=r"has no tile index tiles\.gpkg"):
        write_error_map(other, table, tmp_path / "errors.gpkg")
    assert Path(dataset, "tiles.gpkg").read_bytes() == before and not (tmp_path / "errors.gpkg").exists()
