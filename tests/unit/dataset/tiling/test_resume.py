"""A run that was killed is continued by the same call: what comes out is what an uninterrupted run makes."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from dataset_helpers import (
    RASTER,
    checksums,
    from_file,
    from_wkt,
    index_polygons,
    index_rows,
    pixel_polygon,
    tile,
    window,
)
from osgeo import gdal

from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.store import manifest, tile_index
from buildseg_trainer.dataset.store.cleanup import alone, clear_broken_off
from buildseg_trainer.dataset.tiling import append, cutter, resume
from buildseg_trainer.errors import Cancelled, InputError

HERE = Path(__file__).resolve().parents[1]
OPTIONS = {"stride": 20, "instances": True}
TILES = 15 * 15
pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")


def child(raster, output, more="", kill_after=None, **options):
    """Start ``tile`` in a process of its own; it kills itself once it has written ``kill_after`` masks."""
    code = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = [{root!r}, {here!r}]
from dataset_helpers import tile
from buildseg_trainer.dataset.tiling import cutter
cutter.PIECE_PIXELS = 1
def is_cancelled():
    if {kill_after!r} is not None and len(list(Path({output!r}).glob("{glob}"))) >= {kill_after!r}:
        os.kill(os.getpid(), signal.SIGKILL)
{more}
print("ready", flush=True)
tile({raster!r}, {output!r}, is_cancelled=is_cancelled, continues=True, **{options!r})
"""
    code = code.format(
        root=str(HERE.parents[2]),
        here=str(HERE),
        raster=str(raster),
        output=str(output),
        options={**OPTIONS, **options},
        kill_after=kill_after,
        glob="append.part/gt/*" if options.get("append") else "gt/*",
        more=more,
    )
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def killed(*arguments, **options):
    process = child(*arguments, **options)
    _, error = process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL, error


def state(dataset):
    """All of a dataset but for the times in its index."""
    dataset = Path(dataset)
    fields = [name for name, _, _ in tile_index.FIELDS]
    return {
        "names": sorted(path.name for path in dataset.iterdir()),
        "files": {folder: checksums(dataset / folder) for folder in ("img", "gt", "inst")},
        "labels": (dataset / "labels.txt").read_bytes(),
        "manifest": json.loads((dataset / "dataset.json").read_text(encoding="utf-8")),
        "index": index_rows(dataset, *fields),
        "outlines": {name: polygon.ExportToWkt() for name, polygon in index_polygons(dataset).items()},
    }


def times(folder):
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in Path(folder).glob("*/*")}


def journalled(folder):
    """Names of the files that the journal in ``folder`` has as finished; its last line may be cut off."""
    lines = (Path(folder) / resume.FILE_NAME).read_text(encoding="ascii").split("\n")[1:-1]
    return {name for line in lines for entry in json.loads(line) for name, _ in entry[-1]}


@pytest.fixture(autouse=True)
def pieces_of_one_tile(monkeypatch):
    """So that nearly all tiles that were written are in the journal too, in ``child`` as well as here."""
    monkeypatch.setattr(cutter, "PIECE_PIXELS", 1)


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "raster.tif")


@pytest.fixture(scope="module")
def whole(raster, tmp_path_factory):
    """What an uninterrupted run makes."""
    return state(tile(raster, tmp_path_factory.mktemp("whole") / "out", **OPTIONS).dataset)


@pytest.fixture(scope="module")
def left(raster, tmp_path_factory):
    """What a run that was killed left behind."""
    output = tmp_path_factory.mktemp("left") / "out"
    killed(raster, output, kill_after=100)
    return output


@pytest.fixture
def broken(left, tmp_path):
    return Path(shutil.copytree(left, tmp_path / "out"))


def go_on(raster, output, **options):
    return tile(raster, output, continues=True, **{**OPTIONS, **options})


def test_killed_at_random_moments(raster, tmp_path):
    output, moment, taken_over = tmp_path / "out", random.Random(24), []
    journal = output / resume.FILE_NAME

    def size():
        return journal.stat().st_size if journal.exists() else 0

    for number in range(4):
        before = size()
        process = child(raster, output, stride=10)
        assert process.stdout.readline() == "ready\n"
        # Twice wherever it is then, perhaps before the cutting; twice while it writes tiles.
        while number % 2 and process.poll() is None and size() == before:
            time.sleep(0.001)
        time.sleep(0.2 * moment.random())
        process.kill()
        process.communicate(timeout=60)
        if output.exists() and not resume.was_broken_off(output):
            break  # it was quicker
        taken_over.append(len(journalled(output)) if journal.exists() else 0)
    if resume.was_broken_off(output):
        process = child(raster, output, stride=10)
        _, error = process.communicate(timeout=120)
        assert process.returncode == 0, error
    assert taken_over == sorted(taken_over) and taken_over[-1] > 0
    assert state(output) == state(tile(raster, tmp_path / "whole", **{**OPTIONS, "stride": 10}).dataset)
    assert check_dataset(output).problem_count == 0


def test_finished_tiles_are_not_made_again(raster, whole, broken, monkeypatch):
    before, finished = times(broken), journalled(broken)
    assert 200 < len(finished) < 3 * TILES
    images = []
    real = cutter.encode_png
    monkeypatch.setattr(cutter, "encode_png", lambda pixels: images.append(pixels.ndim) or real(pixels))
    report = []
    result = tile(raster, broken, continues=True, report=lambda _, text=None: report.append(text), **OPTIONS)
    assert state(broken) == whole and result.tile_count == TILES and result.warnings == []
    assert images.count(3) == TILES - len(finished) // 3
    after = times(broken)
    assert {name for name in after if after[name] == before.get(name)} >= finished
    said = "Cutting {} tiles of 128 px; {} are there from the run that was broken off".format(
        TILES - len(finished) // 3, len(finished) // 3
    )
    assert said in report


def test_only_those_who_know_to_be_alone_continue(raster, broken):
    with pytest.raises(InputError, match="broken off"):
        tile(raster, broken, **OPTIONS)
    assert resume.was_broken_off(broken)


@pytest.mark.parametrize("damage", ["empty", "missing", "folder", "journal cut off", "journal damaged", "half index"])
def test_damage_is_made_good(raster, whole, broken, damage):
    """As after a power cut, and after a kill in the very end."""
    journal = broken / resume.FILE_NAME
    content = journal.read_bytes()
    victim = broken / sorted(journalled(broken))[7]
    if damage == "empty":
        victim.write_bytes(b"")
    elif damage == "missing":
        victim.unlink()
    elif damage == "folder":
        shutil.rmtree(broken / "gt")
    elif damage == "journal cut off":
        journal.write_bytes(content[:-30])
    elif damage == "journal damaged":
        journal.write_bytes(content[: len(content) // 2] + b"\0" * 999 + b"\n" + content[len(content) // 2 :])
    else:
        (broken / "tiles.gpkg").write_bytes(b"half")
        (broken / "tiles.gpkg-journal").write_bytes(b"half")
        (broken / ".dataset.json.1.tmp").write_bytes(b"{")
    go_on(raster, broken)
    assert state(broken) == whole


def test_files_of_the_user_stay(raster, whole, broken):
    for name in ("tiles.gpkg.backup", "notes.txt"):
        (broken / name).write_text("mine", encoding="utf-8")
    (broken / "tiles.gpkg").write_bytes(b"half")
    go_on(raster, broken)
    for name in ("tiles.gpkg.backup", "notes.txt"):
        assert (broken / name).read_text(encoding="utf-8") == "mine"
        (broken / name).unlink()
    assert state(broken) == whole


def test_pieces_of_another_size(raster, whole, broken, monkeypatch):
    monkeypatch.setattr(cutter, "PIECE_PIXELS", 1 << 20)
    before = times(broken)
    go_on(raster, broken)
    after = times(broken)
    assert state(broken) == whole
    assert sum(after[name] == before.get(name) for name in after) >= 3 * 15 * 5  # whole rows


@pytest.mark.parametrize("kept", ["dataset.json", "half of dataset.json", "empty folders", "half a first line"])
def test_killed_before_the_first_tile(raster, whole, broken, kept):
    mark = broken / "dataset.json"
    shutil.rmtree(broken / "img")
    shutil.rmtree(broken / "gt")
    shutil.rmtree(broken / "inst")
    first = (broken / resume.FILE_NAME).read_bytes().split(b"\n")[0]
    (broken / resume.FILE_NAME).unlink()
    if kept == "half of dataset.json":
        mark.write_bytes(mark.read_bytes()[:100])
        (broken / "labels.txt").unlink()  # written after it
    elif kept != "dataset.json":
        (broken / "img").mkdir()
        (broken / "gt").mkdir()
    if kept == "half a first line":
        (broken / resume.FILE_NAME).write_bytes(first[:50])
    go_on(raster, broken)
    assert state(broken) == whole


def test_killed_after_the_last_tile(raster, whole, tmp_path):
    output = tmp_path / "out"
    more = (
        "from buildseg_trainer.dataset.store import manifest\n"
        "manifest.write_manifest = lambda *_: os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed(raster, output, more=more)
    before = times(output)
    assert (output / "tiles.gpkg").exists() and len(before) == 3 * TILES
    go_on(raster, output)
    assert times(output) == before and state(output) == whole


def moved_buildings(raster):
    def source(place):
        yield from from_file()(place)
        yield from from_wkt(pixel_polygon(raster, 10, 10, 20, 20))(place)

    return source


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"stride": 32}, ["STRIDE 20"]),
        ({"image_format": "jpeg", "seed": 3, "instances": False}, ["IMAGE_FORMAT png and SEED 24 and INSTANCES true"]),
        ({"bands": [1], "gsd": 0.5}, ["had BANDS empty and GSD empty; give"]),
        ({"buildings": "moved"}, ["had other building polygons"]),
        ({"area": "most"}, ["had no labelled area"]),
        ({"unsure": "most"}, ["had no unsure or small polygons"]),
        ({"extent": "most"}, ["had another extent"]),
        ({"raster": "other"}, ["had the raster ", "/raster.tif; give"]),
        ({"raster": "two"}, ["had no raster ", "other.tif; give"]),
        ({"raster": "twice"}, ["had the rasters in another order or number; give"]),
    ],
)
def test_another_request_is_refused_and_named(raster, broken, tmp_path, change, words):
    before = times(broken)
    rasters = {
        "other": lambda: window(tmp_path / "other.tif"),
        "twice": lambda: [raster, raster],
        "two": lambda: [raster, window(tmp_path / "other.tif", x=1000)],
    }
    most = pixel_polygon(raster, 0, 0, 300, 300)
    values = {
        "buildings": lambda: moved_buildings(raster),
        "area": lambda: from_wkt(most),
        "unsure": lambda: from_wkt(most),
        "extent": lambda: lambda _: bounds_of(raster, 300),
    }
    options = {key: values[key]() if key in values else value for key, value in change.items() if key != "raster"}
    with pytest.raises(InputError) as caught:
        go_on(rasters[change["raster"]]() if "raster" in change else raster, broken, **options)
    text = str(caught.value)
    assert all(word in text for word in words), text
    assert text.startswith("The run that was broken off in {} had ".format(broken)) and "RESTART" in text
    assert "\n" not in text and text.count(";") == 1
    assert times(broken) == before and resume.was_broken_off(broken)
    with alone(broken):
        assert clear_broken_off(broken)
    assert list(broken.iterdir()) == []


def bounds_of(raster, side):
    gt = gdal.Open(raster).GetGeoTransform()
    return gt[0], gt[3] + side * gt[5], gt[0] + side * gt[1], gt[3]


def test_another_state_of_the_raster_is_refused(raster, tmp_path):
    output, path = tmp_path / "out", tmp_path / "raster.tif"
    shutil.copy2(raster, path)
    killed(path, output, kill_after=50)
    vrt = tmp_path / "of.vrt"
    gdal.BuildVRT(str(vrt), [str(path)])
    killed(vrt, tmp_path / "vrt", kill_after=50)
    gdal.Info(str(path), computeMinMax=True, stats=True)  # writes statistics beside the raster: the same pixels
    assert (tmp_path / "raster.tif.aux.xml").exists()
    content = path.read_bytes()
    path.write_bytes(content)
    for source, folder in ((path, output), (vrt, tmp_path / "vrt")):
        with pytest.raises(InputError, match=r"had another state of the raster .*{};".format(source.name)):
            go_on(source, folder)
    shutil.copystat(raster, path)
    go_on(path, output)
    go_on(vrt, tmp_path / "vrt")


def test_another_version_is_refused(raster, broken, monkeypatch):
    monkeypatch.setattr(gdal, "__version__", "0.1")
    with pytest.raises(InputError, match="with GDAL"):
        go_on(raster, broken)


def test_cancelling_the_continued_run_keeps_what_is_finished(raster, broken, whole):
    before = journalled(broken)

    with pytest.raises(Cancelled):
        go_on(raster, broken, is_cancelled=lambda: len(list(broken.glob("gt/*"))) > 150)
    finished = journalled(broken)
    assert finished > before and resume.was_broken_off(broken) and not (broken / "tiles.gpkg").exists()
    kept = {name: time for name, time in times(broken).items() if name in finished}
    go_on(raster, broken)
    assert kept.items() <= times(broken).items() and state(broken) == whole


def test_cancelling_before_the_cutting_leaves_it(raster, broken):
    before = times(broken)
    with pytest.raises(Cancelled):
        go_on(raster, broken, is_cancelled=lambda: True)
    assert times(broken) == before and resume.was_broken_off(broken)


def test_tiles_that_were_skipped_count_once(raster, tmp_path):
    buildings = from_wkt(pixel_polygon(raster, 0, 0, 150, 400))
    more = (
        "from dataset_helpers import from_wkt, pixel_polygon\n"
        "tile = __import__('functools').partial(tile, buildings=from_wkt(pixel_polygon({!r}, 0, 0, 150, 400)))"
    ).format(raster)
    options = {"negatives": "share", "negative_share": 30}
    killed(raster, tmp_path / "out", more=more, kill_after=60, **options)
    result = go_on(raster, tmp_path / "out", buildings=buildings, **options)
    expected = tile(raster, tmp_path / "whole", buildings, **{**OPTIONS, **options})
    assert result.warnings == expected.warnings and "without a building" in result.warnings[0]
    assert state(result.dataset) == state(expected.dataset)


def test_a_stretch_is_found_again(tmp_path):
    wide = window(tmp_path / "wide.tif", outputType=gdal.GDT_UInt16, scaleParams=[[0, 255, 0, 40000]])
    killed(wide, tmp_path / "out", kill_after=60)
    assert state(go_on(wide, tmp_path / "out").dataset) == state(tile(wide, tmp_path / "whole", **OPTIONS).dataset)


def test_an_append_is_continued(raster, tmp_path):
    other = window(tmp_path / "other.tif", x=1400)
    for name in ("out", "whole"):
        tile(raster, tmp_path / name, **OPTIONS)
    output = tmp_path / "out"
    killed(other, output, kill_after=60, append=True)
    staged = output / append.STAGING
    finished = journalled(staged)
    assert len(finished) > 150 and manifest.open_dataset(output).tile_count == TILES
    before = {name: (staged / name).stat().st_mtime_ns for name in finished}
    with pytest.raises(InputError, match="had SEED 24; give"):
        go_on(other, output, append=True, seed=1)
    masks = len(list(staged.glob("gt/*")))
    with pytest.raises(Cancelled):
        go_on(other, output, append=True, is_cancelled=lambda: len(list(staged.glob("gt/*"))) > masks + 20)
    assert journalled(staged) > finished and manifest.open_dataset(output).tile_count == TILES
    go_on(other, output, append=True)
    assert {name: (output / name).stat().st_mtime_ns for name in finished} == before
    tile(other, tmp_path / "whole", append=True, **OPTIONS)
    assert state(output) == state(tmp_path / "whole")


def test_an_append_killed_while_it_copied_the_manifest_is_continued(raster, tmp_path):
    """Between the bytes of the copy and its name."""
    other = window(tmp_path / "other.tif", x=1400)
    for name in ("out", "whole"):
        tile(raster, tmp_path / name, **OPTIONS)
    output = tmp_path / "out"
    killed(other, output, more="os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)", append=True)
    assert any((output / append.STAGING).glob("dataset.json*"))
    go_on(other, output, append=True)
    tile(other, tmp_path / "whole", append=True, **OPTIONS)
    assert state(output) == state(tmp_path / "whole")


def test_an_append_that_was_being_brought_in_is_not_continued(raster, tmp_path):
    output = tmp_path / "out"
    tile(raster, output, **OPTIONS)
    killed(RASTER, output, kill_after=20, append=True)
    shutil.copy(output / "dataset.json", output / append.STAGING)  # as commit does first
    with pytest.raises(InputError, match="run again with RESTART"):
        go_on(RASTER, output, append=True)
