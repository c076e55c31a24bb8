"""Files are replaced whole or not at all. The refusals of Windows are made up: no Windows here."""

import os

import pytest

from buildseg_trainer.common import files
from buildseg_trainer.errors import InputError


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    path = tmp_path / "a[1].txt"
    files.write_text(path, "old\n")
    with pytest.raises(KeyError), files.written_aside(path) as aside:
        aside.write_text("half of", encoding="utf-8")
        assert files.left_aside(path) == [aside]
        raise KeyError
    assert path.read_text(encoding="utf-8") == "old\n" and list(tmp_path.iterdir()) == [path]


def test_several_files_change_together(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    files.write_texts({first: "1", second: "2"})
    (tmp_path / f".second.{os.getpid()}.tmp").mkdir()
    with pytest.raises(InputError, match="second cannot be written"):
        files.write_texts({first: "3", second: "4"})
    assert first.read_text() == "1" and second.read_text() == "2"


@pytest.mark.parametrize("refusals", [1, 3])
def test_a_file_that_a_reader_has_open_on_windows_is_tried_again(tmp_path, monkeypatch, refusals):
    calls, real = [], os.replace

    def busy(source, target):
        calls.append(target)
        if len(calls) <= refusals:
            raise PermissionError(13, "the file is in use")
        real(source, target)

    monkeypatch.setattr(files.os, "name", "nt")
    monkeypatch.setattr(files.os, "replace", busy)
    (tmp_path / "new").write_text("new")
    if refusals == 3:
        with pytest.raises(PermissionError):
            files.replace(str(tmp_path / "new"), str(tmp_path / "old"), attempts=3)
    else:
        files.replace(str(tmp_path / "new"), str(tmp_path / "old"), attempts=3)
        assert (tmp_path / "old").read_text() == "new"
    assert len(calls) == refusals + (refusals < 3)


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "does not exist"), ("{", "cannot be read"), ("[1]", "does not hold what it should")]
)
def test_a_json_file_that_cannot_be_used_is_named(tmp_path, content, reason):
    path = tmp_path / "run.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=f"run.json {reason}"):
        files.read_json(path)
    files.write_json(path, {"ü": 1})
    assert files.read_json(path) == {"ü": 1} and "ü" in path.read_text(encoding="utf-8")
