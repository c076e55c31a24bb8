"""checkdataset: each thing that can be wrong is found, named and counted, and a good dataset has no problem."""

import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import checksums, index_rows, pixels, set_field, tile, window
from osgeo import gdal

from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.codecs.png import encode_png
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store import manifest
from buildseg_trainer.errors import Cancelled, InputError


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """36 tiles of 64 px, filtered and split in three."""
    folder = tmp_path_factory.mktemp("good")
    dataset = tile(window(folder / "a.tif", width=384, height=384), folder / "out", tile_size=64).dataset
    filter_tiles(dataset, 20, 4)
    split_dataset(dataset, test_percent=10)
    return Path(dataset)


@pytest.fixture
def dataset(good, tmp_path):
    shutil.copytree(good, tmp_path / "dataset")
    return tmp_path / "dataset"


def only_problem(dataset, text, names=None):
    """The one problem found, which says ``text`` and names just ``names``."""
    result = check_dataset(dataset)
    assert [text in finding.text for finding in result.problems] == [True], result.problems
    found = result.problems[0].names
    if names is not None:
        assert [re.split("[ ,(:]", name)[0] for name in found] == names
    assert result.problem_count == max(1, len(found))
    page = Path(result.report).read_text(encoding="utf-8")
    assert text in page and "No problems." not in page
    return result


def first(dataset):
    return index_rows(dataset, "name")[0][0]


def lines_of(dataset, name):
    return (dataset / name).read_text().splitlines()


def test_a_good_dataset(dataset):
    before = {folder: checksums(dataset / folder) for folder in ("img", "gt")}
    files = {path.name: path.read_bytes() for path in dataset.iterdir() if path.is_file()}
    result = check_dataset(dataset)
    assert (result.problem_count, result.leak_count, result.duplicate_count) == (0, 0, 0)
    assert result.problems == [] and result.tile_count == 36
    masks = np.stack([pixels(path) for path in (dataset / "gt").iterdir()])
    assert result.building_share == pytest.approx((masks == 1).sum() / (masks != 255).sum())
    assert {folder: checksums(dataset / folder) for folder in ("img", "gt")} == before
    assert {path.name: path.read_bytes() for path in dataset.iterdir() if path.is_file()} == files
    assert sorted(path.name for path in (dataset / "report").iterdir()) == ["check.html", "check_tiles.png"]


def test_the_report_holds_the_numbers(dataset):
    result = check_dataset(dataset, dataset.parent / "r" / "mine.html")
    page = (dataset.parent / "r" / "mine.html").read_text(encoding="utf-8")
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "") and "https://" not in page
    assert f"<title>Check of the dataset {dataset.name}</title>" in page
    images = np.stack([pixels(path) for path in sorted((dataset / "img").iterdir())])
    masks = np.stack([pixels(path) for path in sorted((dataset / "gt").iterdir())])
    for band, title in enumerate(("red", "green", "blue")):
        values = images[:, band][masks != 255].astype(float)
        assert f"<td>{title}</td><td>{values.mean():.1f}</td><td>{values.std():.1f}</td>" in page
    for part, title in (("train", "Training"), ("val", "Validation"), ("test", "Test")):
        names = [line.split(" ")[1] for line in lines_of(dataset, part + ".txt")]
        mine = np.stack([pixels(dataset / each) for each in names])
        share = 100 * (mine == 1).sum() / (mine != 255).sum()
        assert f"<td>{title}</td><td>{len(names)}</td><td>{share:.1f} %</td>" in page
    assert page.count("<rect") == 3 * 10
    heights = [float(value) for value in re.findall(r"<title>Training: ([0-9.]+) %", page)]
    assert sum(heights) == pytest.approx(100, abs=0.5)
    sheet = gdal.Open(result.contact_sheet)
    assert sheet.RasterCount == 3 and sheet.RasterXSize > 1000 and sheet.ReadAsArray().std() > 20


def test_ignored_pixels_do_not_count_for_bands(tmp_path):
    path = window(tmp_path / "a.tif", width=128, height=128)
    dataset = gdal.Open(path, gdal.GA_Update)
    values = dataset.ReadAsArray()
    values[:, :40] = 7
    dataset.WriteArray(values)
    for number in (1, 2, 3):
        dataset.GetRasterBand(number).SetNoDataValue(7)
    dataset = None
    tile(path, tmp_path / "out", tile_size=64)
    page = Path(check_dataset(tmp_path / "out").report).read_text(encoding="utf-8")
    red = values[0, 40:].astype(float)
    assert f"<td>red</td><td>{red.mean():.1f}</td><td>{red.std():.1f}</td>" in page


def test_missing_files(dataset):
    name = first(dataset)
    (dataset / "gt" / (name + ".png")).unlink()
    result = check_dataset(dataset)
    assert any("among the masks" in f.text and f.names == [name + ".png"] for f in result.problems)
    listed = [line for part in ("train", "val", "test") for line in lines_of(dataset, part + ".txt") if name in line]
    assert any("missing files" in f.text for f in result.problems) == bool(listed)


def test_files_that_are_in_no_index_are_a_remark(dataset):
    (dataset / "img" / "more.png").write_bytes(b"x")
    result = check_dataset(dataset)
    assert result.problem_count == 0
    assert any(finding.names == ["more.png"] for finding in result.remarks)


@pytest.mark.parametrize("folder", ["img", "gt"])
def test_truncated_files(dataset, folder):
    name = first(dataset)
    path = dataset / folder / (name + ".png")
    path.write_bytes(path.read_bytes()[:-40])
    only_problem(dataset, "cannot be decoded", [name])


def test_truncated_jpegs(tmp_path):
    dataset = tile(window(tmp_path / "a.tif"), tmp_path / "out", image_format="jpeg").dataset
    name = first(dataset)
    path = Path(dataset) / "img" / (name + ".jpg")
    path.write_bytes(path.read_bytes()[:-200])
    only_problem(dataset, "Images cannot be decoded", [name])


def test_values(dataset):
    name = first(dataset)
    path = dataset / "gt" / (name + ".png")
    mask = pixels(path)
    mask[:3] = 2
    path.write_bytes(encode_png(mask))
    result = only_problem(dataset, "values other than 0, 1 and 255", [name])
    assert "(2)" in result.problems[0].names[0]


def test_modes(dataset):
    name = first(dataset)
    path = dataset / "gt" / (name + ".png")
    path.write_bytes(encode_png(np.repeat(pixels(path)[None], 3, 0)))
    only_problem(dataset, "Masks are not 8-bit with one band", [name])


def test_sizes(dataset):
    name = first(dataset)
    path = dataset / "gt" / (name + ".png")
    path.write_bytes(encode_png(pixels(path)[:, :50]))
    result = only_problem(dataset, "different sizes", [name])
    assert "64 x 64 and 50 x 64 px" in result.problems[0].names[0]


def test_masks_changed_by_hand(dataset):
    name = first(dataset)
    path = dataset / "gt" / (name + ".png")
    path.write_bytes(encode_png(np.ones((64, 64), dtype=np.uint8)))
    only_problem(dataset, "Masks were changed", [name])


def test_lists(dataset):
    train = lines_of(dataset, "train.txt")
    (dataset / "train.txt").write_text("\n".join([*train, "img/none.png gt/none.png", "one two three", train[0]]))
    texts = {finding.text: finding.names for finding in check_dataset(dataset).problems}
    assert texts["Lines of lists are not a pair of image and mask"] == [f"train.txt line {len(train) + 2}"]
    assert len(texts["Lists name missing files or tiles"]) == 3
    assert len(texts["Tiles are in lists more than once"]) == 1


def test_lists_and_index_that_disagree(dataset):
    name = lines_of(dataset, "train.txt")[0].split(" ")[0][4:-4]
    set_field(dataset, [name], split="val")
    only_problem(dataset, "another split than the lists", [name])


def test_not_split_yet_is_a_remark(tmp_path):
    tile(window(tmp_path / "a.tif", width=128, height=128), tmp_path / "out", tile_size=64)
    result = check_dataset(tmp_path / "out")
    assert result.problem_count == 0 and any("not split" in finding.text for finding in result.remarks)


def test_pixels_shared_between_parts(tmp_path):
    dataset = tile(window(tmp_path / "a.tif"), tmp_path / "out", tile_size=64, stride=48).dataset
    split_dataset(dataset, method="shuffle")
    result = only_problem(dataset, "share pixels with validation tiles")
    assert result.leak_count == result.problem_count > 5
    split_dataset(dataset, method="blocks")
    assert check_dataset(dataset).leak_count == 0


def test_equal_images(dataset):
    train = [line.split(" ")[0] for line in lines_of(dataset, "train.txt")]
    val = lines_of(dataset, "val.txt")[0].split(" ")[0]
    shutil.copy(dataset / train[0], dataset / train[1])
    result = check_dataset(dataset)
    assert (result.problem_count, result.duplicate_count) == (0, 1)
    assert any("equal, pixel by pixel" in finding.text for finding in result.remarks)
    shutil.copy(dataset / train[2], dataset / val)
    result = only_problem(dataset, "Equal images are in different splits")
    assert result.duplicate_count == 2


def test_parts_without_building(dataset):
    for line in lines_of(dataset, "val.txt"):
        (dataset / line.split(" ")[1]).write_bytes(encode_png(np.zeros((64, 64), dtype=np.uint8)))
        name = line.split(" ")[0][4:-4]
        set_field(dataset, [name], background_px=64 * 64, building_px=0)
    only_problem(dataset, "The validation tiles have no building pixel")


def test_counts_of_manifest_and_index(dataset):
    content = manifest.open_dataset(dataset)
    content.tile_count = 35
    manifest.write_manifest(dataset, content)
    only_problem(dataset, "The index has 36 tiles, the manifest says 35", [])


def test_nothing_readable_is_still_a_report(dataset):
    for folder in ("img", "gt"):
        for path in (dataset / folder).iterdir():
            path.write_bytes(b"")
    result = check_dataset(dataset)
    assert result.problem_count >= 36 and result.building_share == 0
    assert "No tile can be shown" in Path(result.report).read_text(encoding="utf-8")


@pytest.mark.parametrize("moment", [1, 20, 40])
def test_cancel_writes_nothing(dataset, moment):
    calls = []

    def is_cancelled():
        calls.append(1)
        return len(calls) >= moment

    with pytest.raises(Cancelled):
        check_dataset(dataset, is_cancelled=is_cancelled)
    assert not (dataset / "report").exists()


def test_a_report_that_cannot_be_written(dataset):
    (dataset / "report").write_text("a file")
    with pytest.raises(InputError, match="cannot be written"):
        check_dataset(dataset)


def test_nothing_but_an_earlier_report_is_replaced(dataset, tmp_path):
    sheet = tmp_path / "roofs_tiles.png"
    sheet.write_bytes(b"mine")
    with pytest.raises(InputError, match=r"replace .*roofs_tiles\.png; remove it, or give the REPORT another name"):
        check_dataset(dataset, tmp_path / "roofs.html")
    assert sheet.read_bytes() == b"mine" and not (tmp_path / "roofs.html").exists()
    for _ in range(2):
        assert check_dataset(dataset, tmp_path / "rooms.html").contact_sheet == str(tmp_path / "rooms_tiles.png")


def test_names_are_escaped(dataset):
    (dataset / "img" / "<script>x.png").write_bytes(b"x")
    page = Path(check_dataset(dataset).report).read_text(encoding="utf-8")
    assert "<script>" not in page and "&lt;script&gt;" in page
