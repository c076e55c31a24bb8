"""importdataset through Processing."""

import shutil
import zipfile

import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture(scope="session")
def archive(tiled, tmp_path_factory):
    """The tiles of the sample dataset in the notebook's layout, masks as 0 and 1."""
    path = tmp_path_factory.mktemp("archive") / "buildings.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for folder in ("img", "gt"):
            for file in sorted((tiled / folder).iterdir()):
                archive.write(file, "{}/{}".format(folder, file.name))
    return path


def test_returns_what_it_declares_and_the_chain_goes_on(archive, tiled, tmp_path):
    result = run("importdataset", {"INPUT": str(archive), "OUTPUT": str(tmp_path / "out")})
    assert set(result) == {"OUTPUT", "DATASET", "INDEX", "TILE_COUNT", "BUILDING_SHARE", "CONTACT_SHEET"}
    assert result["TILE_COUNT"] == 16 and 0.1 < result["BUILDING_SHARE"] < 0.9
    assert QgsVectorLayer(result["INDEX"], "index", "ogr").featureCount() == 16
    for folder in ("img", "gt"):
        for file in (tiled / folder).iterdir():
            found, wanted = gdal.Open(str(tmp_path / "out" / folder / file.name)), gdal.Open(str(file))
            assert (found.ReadAsArray() == wanted.ReadAsArray()).all()
    filtered = run("filtertiles", {"DATASET": result["DATASET"]})
    split = run("splitdataset", {"DATASET": filtered["DATASET"]})
    assert split["TRAIN_COUNT"] + split["VALIDATION_COUNT"] == filtered["KEPT_COUNT"] > 0


def test_format_and_quality_change_the_images(archive, tmp_path):
    sizes = {}
    for name, extra in (
        ("copied", {}),
        ("png", {"IMAGE_FORMAT": "png"}),
    ):
        result = run("importdataset", {"INPUT": str(archive), "OUTPUT": str(tmp_path / name), **extra})
        sizes[name] = sum(file.stat().st_size for file in (tmp_path / name / "img").iterdir())
        assert result["TILE_COUNT"] == 16
    assert sizes["png"] > 1.5 * sizes["copied"]
    shutil.rmtree(tmp_path / "copied")
    for quality in (30, 95):
        source = tmp_path / "source"
        source.mkdir(exist_ok=True)
        for folder in ("img", "gt"):
            shutil.copytree(tmp_path / "png" / folder, source / folder, dirs_exist_ok=True)
        output = tmp_path / str(quality)
        run(
            "importdataset",
            {"INPUT": str(source), "OUTPUT": str(output), "IMAGE_FORMAT": "jpeg", "JPEG_QUALITY": quality},
        )
        sizes[quality] = sum(file.stat().st_size for file in (output / "img").iterdir())
    assert sizes[30] * 1.5 < sizes[95]


def test_folders_and_values_can_be_named(archive, tmp_path):
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "in")
    (tmp_path / "in" / "img").rename(tmp_path / "in" / "a")
    (tmp_path / "in" / "gt").rename(tmp_path / "in" / "b")
    source = {"INPUT": str(tmp_path / "in"), "OUTPUT": str(tmp_path / "out")}
    with pytest.raises(QgsProcessingException, match="MASK_FOLDER"):
        run("importdataset", source)
    named = {**source, "IMAGE_FOLDER": "a", "MASK_FOLDER": "b"}
    usual = run("importdataset", named)["BUILDING_SHARE"]
    other = run("importdataset", {**named, "BUILDING_VALUE": "0", "OUTPUT": str(tmp_path / "other")})
    assert other["BUILDING_SHARE"] == pytest.approx(1 - usual)
    ignored = run(
        "importdataset", {**named, "BUILDING_VALUE": "0", "IGNORE_VALUE": "1", "OUTPUT": str(tmp_path / "ignored")}
    )
    assert ignored["BUILDING_SHARE"] == 1


def test_the_masks_rule_is_printed_and_bad_pairs_are_warned_of(archive, tmp_path):
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "in")
    damaged = sorted((tmp_path / "in" / "img").iterdir())[3]
    damaged.write_bytes(damaged.read_bytes()[:500])
    feedback = RecordingFeedback()
    run("importdataset", {"INPUT": str(tmp_path / "in"), "OUTPUT": str(tmp_path / "out")}, feedback)
    assert any("1 becomes 1 (building)" in line for line in feedback.lines)
    assert any(damaged.name in warning for warning in feedback.warnings)


def test_cancel_leaves_nothing(archive, tmp_path):
    feedback = RecordingFeedback(cancel_at="Importing 16 pairs")
    assert run("importdataset", {"INPUT": str(archive), "OUTPUT": str(tmp_path / "out")}, feedback) == {}
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["absent.zip", "text.zip"])
def test_an_input_that_is_none_is_one_sentence(tmp_path, name):
    (tmp_path / "text.zip").write_text("no archive")
    with pytest.raises(QgsProcessingException, match=name):
        run("importdataset", {"INPUT": str(tmp_path / name), "OUTPUT": str(tmp_path / "out")})
    assert not (tmp_path / "out").exists()


def test_contact_sheet(archive, tmp_path):
    for wanted in (True, False):
        output = tmp_path / str(wanted)
        result = run("importdataset", {"INPUT": str(archive), "OUTPUT": str(output), "CONTACT_SHEET": wanted})
        assert (output / "contact_sheet.png").exists() == wanted
        assert result["CONTACT_SHEET"] == (str(output / "contact_sheet.html") if wanted else "")


def test_an_interrupted_import_is_started_again(archive, tmp_path):
    output = tmp_path / "out"
    output.mkdir()
    (output / "dataset.json").write_text("{", encoding="utf-8")
    assert run("importdataset", {"INPUT": str(archive), "OUTPUT": str(output)})["TILE_COUNT"] == 16


def test_a_folder_of_the_user_stays(archive, tmp_path):
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "a.png").touch()
    (tmp_path / "dataset.json").write_text('{"title": "mine"}', encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="is not empty"):
        run("importdataset", {"INPUT": str(archive), "OUTPUT": str(tmp_path)})
    assert (tmp_path / "img" / "a.png").exists() and (tmp_path / "dataset.json").exists()


def test_without_an_input_nothing_is_removed(tmp_path):
    output = tmp_path / "out"
    (output / "img").mkdir(parents=True)
    (output / "img" / "half.jpg").touch()
    (output / "dataset.json").write_text('{"schema_version": 1, "state": "incomplete"}', encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"absent\.zip does not exist"):
        run("importdataset", {"INPUT": str(tmp_path / "absent.zip"), "OUTPUT": str(output)})
    assert (output / "img" / "half.jpg").exists() and (output / "dataset.json").exists()
