"""One parser of list files for the dataset's steps and for the worker."""

import pytest

from buildseg_trainer.common.lists import read_pairs


def test_lines_are_numbered_as_an_editor_does(tmp_path):
    path = tmp_path / "train.txt"
    path.write_bytes(b"\xef\xbb\xbfimg/a.jpg gt/a.png\r\n\r\n  \nimg\\b.jpg\tgt\\b.png\nimg/c.jpg\na b c\n")
    assert read_pairs(path) == [
        (1, ["img/a.jpg", "gt/a.png"]),
        (4, ["img/b.jpg", "gt/b.png"]),
        (5, ["img/c.jpg"]),
        (6, ["a", "b", "c"]),
    ]


def test_a_tab_keeps_spaces_in_names(tmp_path):
    path = tmp_path / "train.txt"
    path.write_text("img/a b.jpg\tgt/a b.png", encoding="utf-8")
    assert read_pairs(path) == [(1, ["img/a b.jpg", "gt/a b.png"])]


def test_other_files(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_pairs(tmp_path / "train.txt")
    (tmp_path / "val.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(ValueError, match="utf-8"):
        read_pairs(tmp_path / "val.txt")
