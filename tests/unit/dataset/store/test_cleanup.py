"""After a run that was killed, its remains are removed; other folders and a run in progress are left alone."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from dataset_helpers import index_rows, tile, window

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import make_folders
from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.checking.contact_sheet import write_contact_sheet
from buildseg_trainer.dataset.store import layout, manifest, tile_index
from buildseg_trainer.dataset.store.cleanup import alone, clear_append, clear_incomplete
from buildseg_trainer.errors import InputError

HERE = Path(__file__).resolve().parents[1]


@pytest.fixture
def raster(tmp_path):
    return window(tmp_path / "raster.tif")


def killed_while_cutting(raster, output, tiles="img/*", append=False):
    """Tile in a process that kills itself, as a crash does, once it has written some tiles."""
    code = """
import os, signal, sys
sys.path[:0] = [{root!r}, {here!r}]
from dataset_helpers import tile
from buildseg_trainer.dataset.store.cleanup import alone
def is_cancelled():
    if len(list(__import__("pathlib").Path({output!r}).glob({tiles!r}))) > 3:
        os.kill(os.getpid(), signal.SIGKILL)
with alone({output!r}):
    tile({raster!r}, {output!r}, stride=8, is_cancelled=is_cancelled, append={append!r})
"""
    values = {"raster": str(raster), "output": str(output), "tiles": tiles, "append": append}
    code = code.format(root=str(HERE.parents[2]), here=str(HERE), **values)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
def test_a_killed_run_is_seen_and_removed(raster, tmp_path):
    output = tmp_path / "out"
    killed_while_cutting(raster, output)
    assert json.loads((output / "dataset.json").read_text())["state"] == "incomplete" and list(output.glob("img/*"))
    with pytest.raises(InputError, match="is incomplete"):
        check_dataset(output)
    with pytest.raises(InputError, match="already holds a dataset; delete it"):
        tile(raster, output)
    with alone(output) as is_alone:  # the lock of the dead process is free
        assert is_alone and clear_incomplete(output)
    assert list(output.iterdir()) == []
    assert check_dataset(tile(raster, output).dataset).problem_count == 0
    assert not list(tmp_path.glob(".*.lock"))


def test_a_complete_dataset_stays(raster, tmp_path):
    output = tmp_path / "out"
    tile(raster, output)
    write_contact_sheet(output)
    before = sorted(path for path in output.rglob("*"))
    for clear in (clear_incomplete, clear_append):
        assert not clear(output)
        assert sorted(path for path in output.rglob("*")) == before
        assert not clear(tmp_path / "nothing") and not clear(tmp_path)


def test_files_of_the_user_are_never_removed(tmp_path):
    output = tmp_path / "out"
    output.mkdir()
    manifest.write_manifest(output, manifest.Manifest())
    make_folders(output, ["img", "gt"])
    (output / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"holds notes\.txt, which no interrupted run"):
        clear_incomplete(output)
    assert (output / "dataset.json").exists() and (output / "img").exists()
    (output / "notes.txt").rename(output / "tiles.gpkg.backup")
    with pytest.raises(InputError, match=r"holds tiles\.gpkg\.backup, which no interrupted run"):
        clear_incomplete(output)
    (output / "tiles.gpkg.backup").unlink()
    for name in ("tiles.gpkg", "tiles.gpkg-journal", "tiles.gpkg.tmp_rtree_tiles.db"):
        (output / name).write_bytes(b"half")
    assert clear_incomplete(output) and list(output.iterdir()) == []


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "mine"}',
        '{"title": "mine", "state": "incomplete"}',
        '{"title": "mine", "state": "complete"}',
        '{"schema_version": 1, "state": "draft"}',
        '["schema_version", "state"]',
        '{\n  "schema_version": 1,\n  "state": "incomplete",',
        "{",
        "",
        "\xff",
    ],
)
def test_a_folder_of_the_user_stays(raster, tmp_path, text):
    """Its names are those of a dataset, its manifest is not."""
    output = tmp_path / "mine"
    make_folders(tmp_path, ["mine", "mine/img", "mine/gt"])
    for name in ("img/a.png", "gt/a.png", "train.txt", "labels.txt", "tiles.gpkg", "imported.csv"):
        (output / name).write_bytes(b"mine")
    (output / "dataset.json").write_bytes(text.encode("latin-1"))
    before = files(output)
    assert not clear_incomplete(output) and not clear_append(output)
    with pytest.raises(InputError, match="is not empty"):
        tile(raster, output)
    assert files(output) == before


def test_a_complete_dataset_that_was_saved_by_another_editor_stays(raster, tmp_path):
    output = tmp_path / "out"
    tile(raster, output)
    path = output / "dataset.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    (output / "append.part").mkdir()
    before = files(output)
    assert not clear_incomplete(output) and clear_append(output) and not (output / "append.part").exists()
    with pytest.raises(InputError, match="already holds a dataset"):
        tile(raster, output)
    path.write_bytes(path.read_bytes()[:200])
    assert not clear_incomplete(output)
    path.write_bytes(before[Path("dataset.json")])
    assert files(output) == before
    assert check_dataset(output, tmp_path / "report").problem_count == 0


def test_a_claim_that_was_broken_off_goes(tmp_path):
    """Killed while it wrote the first manifest, a run leaves a part of it and nothing else."""
    path = tmp_path / "dataset.json"
    manifest.claim_folder(tmp_path, manifest.Manifest(plugin_version="Ü"))
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert clear_incomplete(tmp_path) and list(tmp_path.iterdir()) == []


def test_of_two_runs_the_second_is_refused(tmp_path):
    output = tmp_path / "out"
    with alone(output):
        with pytest.raises(InputError, match="Another run is writing"), alone(output):
            pass
        with alone(tmp_path / "other"):
            pass
    with alone(output):
        pass
    assert list(tmp_path.iterdir()) == []


def test_of_two_processes_the_second_is_refused(tmp_path):
    code = f"import sys; sys.path.insert(0, {str(HERE.parents[2])!r})\n" + (
        "from buildseg_trainer.dataset.store.cleanup import alone\n"
        "with alone({!r}):\n    print('held', flush=True); sys.stdin.readline()\n".format(str(tmp_path / "out"))
    )
    other = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(InputError, match="Another run is writing"), alone(tmp_path / "out"):
            pass
    finally:
        other.communicate("go on\n", timeout=30)
    with alone(tmp_path / "out"):
        pass


def test_without_a_place_for_a_lock_the_run_goes_on(tmp_path):
    with alone(tmp_path / "missing" / "out") as is_alone:
        assert not is_alone
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_a_lock_file_that_was_removed_after_it_was_opened_is_opened_again(tmp_path, monkeypatch):
    """The first holder unlinks the file between another run's opening and locking it."""
    path = tmp_path / ".out.lock"
    real, opened = locks.fcntl.lockf, []

    def lockf(file, operation, *place):
        opened.append(file)
        if len(opened) == 1:
            path.unlink()
        real(file, operation, *place)

    monkeypatch.setattr(locks.fcntl, "lockf", lockf)
    with alone(tmp_path / "out"):
        assert os.path.samestat(os.fstat(opened[-1].fileno()), path.stat()) and opened[0].closed
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
def test_a_killed_append_keeps_the_dataset(raster, tmp_path):
    output = tmp_path / "out"
    tile(raster, output, stride=8)
    before = files(output)
    killed_while_cutting(window(tmp_path / "b.tif", x=1100), output, "append.part/img/*", append=True)
    assert list(output.glob("append.part/img/*"))
    with alone(output) as is_alone:
        assert is_alone and not clear_incomplete(output) and clear_append(output)
    assert files(output) == before


def test_what_a_broken_off_append_left(raster, tmp_path):
    output = tmp_path / "out"
    tile(raster, output)
    before = (output / "dataset.json").read_bytes()
    # As commit leaves it when it is killed between the manifest and the index.
    staged = output / layout.STAGING
    make_folders(output, [staged.name])
    make_folders(staged, ["img", "gt"])
    (staged / "dataset.json").write_bytes(before)
    content = manifest.open_dataset(output)
    content.tile_count += 5
    manifest.write_manifest(output, content)
    with pytest.raises(InputError, match="or one was interrupted"):
        tile(window(tmp_path / "b.tif", x=1100), output, append=True)
    assert not clear_incomplete(output) and clear_append(output)
    assert not staged.exists() and (output / "dataset.json").read_bytes() == before
    assert check_dataset(output).problem_count == 0
    tile(window(tmp_path / "b.tif", x=1100), output, append=True)
    assert len(index_rows(output, "name")) == 32 == manifest.open_dataset(output).tile_count


@pytest.mark.parametrize("text", ["", '{"tile_count": 16', "[]"])
def test_a_broken_off_append_with_half_a_copy_of_the_manifest(raster, tmp_path, text):
    output = tmp_path / "out"
    tile(raster, output)
    before = files(output)
    make_folders(output, ["append.part", "append.part/img"])
    (output / "append.part" / "dataset.json").write_text(text, encoding="utf-8")
    assert clear_append(output) and files(output) == before and not (output / "append.part").exists()
    assert tile(window(tmp_path / "b.tif", x=1100), output, append=True).tile_count == 32


def test_an_append_that_was_complete_stays(raster, tmp_path):
    output = tmp_path / "out"
    tile(raster, output)
    staged = output / layout.STAGING
    make_folders(output, [staged.name])
    content = manifest.open_dataset(output)
    content.tile_count -= 5  # of before the append
    (staged / "dataset.json").write_text(json.dumps({"tile_count": content.tile_count}), encoding="utf-8")
    before = (output / "dataset.json").read_bytes()
    assert clear_append(output)
    assert (output / "dataset.json").read_bytes() == before and tile_index.read_index(output)
