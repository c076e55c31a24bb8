"""Archives made to do harm, or sloppily: nothing outside is written, memory and disk stay bounded, names stay apart."""

import errno
import io
import stat
import unicodedata
import zipfile
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import pixels
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_helpers import pair_files, picture, run_import, split_volumes, write_files, write_zip

from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.codecs.png import encode_png
from buildseg_trainer.dataset.importing.archive_reader import Limits
from buildseg_trainer.dataset.importing.names import tile_names
from buildseg_trainer.dataset.importing.pairing import Pair
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError

MASK = np.zeros((32, 32), dtype=np.uint8)
MASK[4:20, 4:20] = 1
IMAGE = np.random.default_rng(3).integers(0, 256, (3, 32, 32), dtype=np.uint8)
PAIR = (IMAGE, MASK)


def everything_below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


@pytest.mark.parametrize(
    "name",
    [
        "../gt/a.png",
        "/tmp/gt/a.png",
        "x/../../gt/a.png",
        "..\\gt\\a.png",
        "C:\\gt\\a.png",
        "C:/gt/a.png",
        "\\gt\\a.png",
    ],
)
def test_names_that_lead_outside_are_passed_over(tmp_path, name):
    files = pair_files({"good": PAIR, "a": PAIR})
    files[name] = files.pop("gt/a.png")
    write_zip(tmp_path / "in.zip", files)
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    assert result.tile_count == 1
    assert any("lead outside" in warning for warning in result.warnings)
    assert all(path == "in.zip" or path.startswith("out/") for path in everything_below(tmp_path))


def test_links_are_passed_over(tmp_path):
    (tmp_path / "secret.png").write_bytes(encode_png(MASK))
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        for name, content in pair_files({"good": PAIR}).items():
            archive.writestr(name, content)
        archive.writestr("img/bad.png", encode_png(IMAGE))
        link = zipfile.ZipInfo("gt/bad.png")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, str(tmp_path / "secret.png"))
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    assert result.tile_count == 1
    assert any("links" in warning and "gt/bad.png" in warning for warning in result.warnings)


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        (Limits(entries=3), "more than 3 files"),
        (Limits(bytes=1000), "more than 0.0 MB in all"),
        (Limits(ratio=3, ratio_from=1000), "times its size"),
    ],
)
def test_bombs_are_refused_with_the_remedy(tmp_path, limits, text):
    files = pair_files({"a": PAIR, "b": PAIR}, mask="gt/{}.bmp", encode=lambda mask: picture(mask[None], "BMP"))
    files["img/zeros.bmp"] = picture(np.zeros((3, 400, 400), dtype=np.uint8), "BMP")
    write_zip(tmp_path / "in.zip", files)
    with pytest.raises(InputError, match=text + ".*unpack it yourself"):
        run_import(tmp_path / "in.zip", tmp_path / "out", limits=limits)
    assert not (tmp_path / "out").exists()
    assert run_import(tmp_path / "in.zip", tmp_path / "out").tile_count == 2
    # Unpacked by the user there is no limit, as the message promises.
    with zipfile.ZipFile(tmp_path / "in.zip") as archive:
        archive.extractall(tmp_path / "unpacked")
    assert run_import(tmp_path / "unpacked", tmp_path / "again", limits=limits).tile_count == 2


def test_limits_count_all_archives_of_a_folder(tmp_path):
    for name in ("a", "b"):
        write_zip(tmp_path / (name + ".zip"), pair_files({"x": PAIR}))
    with pytest.raises(InputError, match="more than 3 files"):
        run_import(tmp_path, tmp_path / "out", limits=Limits(entries=3))


def test_sizes_that_lie_are_found_out(tmp_path):
    write_zip(tmp_path / "in.zip", pair_files({"a": PAIR, "b": PAIR}))
    content = bytearray((tmp_path / "in.zip").read_bytes())
    entry = content.find(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (50).to_bytes(4, "little")  # the directory says 50 bytes; there are more
    (tmp_path / "in.zip").write_bytes(content)
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    assert result.tile_count == 1 and any("img/a.jpg" in warning for warning in result.warnings)


def test_a_broken_list_is_left_out(tmp_path):
    write_zip(tmp_path / "in.zip", {**pair_files({"a": PAIR}), "train.txt": b"img/a.jpg gt/a.png"})
    content = bytearray((tmp_path / "in.zip").read_bytes())
    content[content.find(b"train.txt") + len("train.txt")] ^= 0xFF  # the first byte of what is packed
    (tmp_path / "in.zip").write_bytes(content)
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    assert result.tile_count == 1 and any("train.txt cannot be unpacked" in warning for warning in result.warnings)


def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path, monkeypatch):
    write_zip(tmp_path / "in.zip", pair_files({"a": PAIR, "b": PAIR}))
    usual = Path.write_bytes

    def full(path, content):
        if path.name == "b.png":
            raise OSError(errno.ENOSPC, "No space left on device")
        return usual(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(InputError, match="disk is full"):
        run_import(tmp_path / "in.zip", tmp_path / "out")
    assert everything_below(tmp_path) == ["in.zip"]


def test_a_picture_larger_than_a_tile_is_left_out(tmp_path):
    files = pair_files({"a": PAIR, "b": PAIR}, "img/{}.png")
    files["img/b.png"] = encode_png(np.zeros((3, 2, 9000), dtype=np.uint8))
    write_zip(tmp_path / "in.zip", files)
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    assert result.tile_count == 1 and any("9000 x 2 px" in warning for warning in result.warnings)


def test_encrypted_is_refused(tmp_path):
    write_zip(tmp_path / "in.zip", pair_files({"a": PAIR}))
    content = bytearray((tmp_path / "in.zip").read_bytes())
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.find(signature) + offset] |= 1
    (tmp_path / "in.zip").write_bytes(content)
    with pytest.raises(InputError, match="encrypted; unpack it yourself"):
        run_import(tmp_path / "in.zip", tmp_path / "out")


def test_archives_inside_are_named(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("gt/x.png", encode_png(MASK))
    write_zip(tmp_path / "in.zip", {**pair_files({"a": PAIR}), "more.zip": inner.getvalue()})
    assert any("more.zip" in warning for warning in run_import(tmp_path / "in.zip", tmp_path / "out").warnings)


def test_an_entry_without_a_name_is_passed_over(tmp_path):
    write_zip(tmp_path / "in.zip", pair_files({"a": PAIR, "b": PAIR}, "img/{}.png"))
    content = bytearray((tmp_path / "in.zip").read_bytes())
    content[content.rfind(b"PK\x01\x02") + 46] = 0  # names end at a zero
    (tmp_path / "in.zip").write_bytes(content)
    assert run_import(tmp_path / "in.zip", tmp_path / "out").tile_count == 1


def test_rubbish_of_other_systems_is_no_picture(tmp_path):
    files = pair_files({"a": PAIR})
    files.update({"__MACOSX/img/._a.jpg": b"x", "img/.DS_Store": b"x", "img/._a.jpg": b"x", "img/Thumbs.db": b"x"})
    write_zip(tmp_path / "in.zip", files)
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    assert result.tile_count == 1 and result.warnings == []


def test_names_that_clash_stay_apart(tmp_path):
    """Case and composition of letters: each image finds its own mask, each tile its own file."""
    composed, decomposed = unicodedata.normalize("NFC", "é"), unicodedata.normalize("NFD", "é")
    files = {}
    for number, name in enumerate(("A", "a", composed, decomposed, "图", "画 1", "x y", "x-y.z")):
        mask = MASK.copy()
        mask[25, : number + 1] = 1
        files.update(pair_files({name: (IMAGE, mask)}))
    write_zip(tmp_path / "in.zip", files)
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    names = sorted(path.stem for path in (tmp_path / "out/gt").iterdir())
    assert result.tile_count == len(names) == 8
    assert len({name.lower() for name in names}) == 8
    assert all(name.isascii() and " " not in name for name in names)
    assert len({int(pixels(tmp_path / "out/gt" / (name + ".png")).sum()) for name in names}) == 8


def test_a_mask_named_in_another_composition_is_found(tmp_path):
    files = pair_files({"é": PAIR})
    write_files(tmp_path / "in", {unicodedata.normalize("NFD" if "gt" in n else "NFC", n): c for n, c in files.items()})
    assert run_import(tmp_path / "in", tmp_path / "out").tile_count == 1


def test_two_masks_for_an_image_are_not_guessed_at(tmp_path):
    files = pair_files({"a": PAIR, "b": PAIR})
    files["labels/a.png"] = files["gt/a.png"]
    write_files(tmp_path / "in", files)
    result = run_import(tmp_path / "in", tmp_path / "out")
    assert result.tile_count == 1
    assert any("or more than one" in warning and "gt/a.png" in warning for warning in result.warnings)


@pytest.mark.parametrize("cut", ["whole", "pieces", "volumes"])
def test_records_of_archives_over_4_gb(tmp_path, monkeypatch, cut):
    """zip64: with limits of 100 bytes and 3 files, Python writes what it else writes beyond 4 GB and 65535 files."""
    path = tmp_path / "in.zip"
    with monkeypatch.context() as small:
        small.setattr(zipfile, "ZIP64_LIMIT", 100)
        small.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 3)
        write_zip(path, pair_files({"a": PAIR, "b": PAIR}, "img/{}.png"))
    content = path.read_bytes()
    assert b"PK\x06\x06" in content and b"PK\x06\x07" in content  # its end and locator
    assert content.count(b"\xff" * 8) == 8  # both sizes of each entry, twice, which are elsewhere then
    if cut == "volumes":
        assert split_volumes(path, 1500) > 2
    if cut == "pieces":
        for number in range(3):
            piece = content[number * len(content) // 3 : (number + 1) * len(content) // 3]
            (tmp_path / f"in.zip.{number + 1:03d}").write_bytes(piece)
        path.unlink()
        path = tmp_path / "in.zip.001"
    result = run_import(path, tmp_path / "out")
    assert result.tile_count == 2 and result.warnings == []
    assert np.array_equal(pixels(tmp_path / "out/img/a.png"), IMAGE)


def test_an_archive_that_claims_to_be_over_the_limit_is_refused_at_once(tmp_path):
    """The usual limits, by a directory that says 300 GB; nothing of it is read."""
    files = pair_files({"a": PAIR}, "img/{}.png")
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.getinfo("img/a.png").file_size = 300 << 30  # written as zip64
    with pytest.raises(InputError, match=r"would be 300\.0 GB when unpacked, more than 200\.0 GB in all; if you trust"):
        run_import(tmp_path / "in.zip", tmp_path / "out")
    assert everything_below(tmp_path) == ["in.zip"]


# Fuzzing

NAMES = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=30))
def test_tile_names_are_ascii_and_unique(places):
    pairs = [Pair(number, number, "/".join(place)) for number, place in enumerate(places)]
    names = tile_names(pairs, dict.fromkeys(pairs, "source"))
    assert len({name.lower() for name in names.values()}) == len(pairs)
    assert all(name.isascii() and not set(name) & set(" /\\:.") for name in names.values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NAMES, min_size=1, max_size=4), st.lists(NAMES, max_size=3))
def test_any_names(tmp_path_factory, stems, folders):
    """Whatever the names are: tiles or one sentence, and not a file elsewhere."""
    folder = tmp_path_factory.mktemp("names")
    inside = "/".join([*folders, ""])
    with zipfile.ZipFile(folder / "in.zip", "w") as archive:
        for stem in dict.fromkeys(stems):
            for name, content in pair_files({"": PAIR}).items():
                archive.writestr(inside + name.replace("/.", "/" + stem + "."), content)
    check_outcome(folder)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["flip", "cut", "insert"]),
    st.floats(0, 1, exclude_max=True),
    st.binary(min_size=1, max_size=8),
    st.sampled_from([False, True]),
)
def test_any_damage(tmp_path_factory, kind, place, noise, is_split):
    """A damaged archive gives tiles or one sentence, never another error, and leaves nothing half done."""
    folder = tmp_path_factory.mktemp("damage")
    write_zip(folder / "in.zip", pair_files({"a": PAIR, "b": PAIR}, "img/{}.png"))
    if is_split:
        split_volumes(folder / "in.zip", 1500)
    content = bytearray((folder / "in.zip").read_bytes())
    at = int(place * len(content))
    if kind == "flip":
        content[at : at + len(noise)] = noise
    elif kind == "cut":
        del content[at:]
    else:
        content[at:at] = noise
    (folder / "in.zip").write_bytes(content)
    check_outcome(folder)


PICTURE_KINDS = {
    "png": picture,
    "jpg": lambda values: picture(values, "JPEG"),
    "tif": lambda values: picture(values, "GTiff", options=["COMPRESS=DEFLATE"]),
    "bmp": lambda values: picture(values, "BMP"),
}


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(sorted(PICTURE_KINDS)),
    st.sampled_from(["img", "gt"]),
    st.sampled_from(["flip", "cut", "insert"]),
    st.floats(0, 1, exclude_max=True),
    st.binary(min_size=1, max_size=8),
)
def test_any_damaged_picture(tmp_path_factory, kind, which, damage, place, noise):
    """A damaged image or mask, well packed, is left out or is a picture still; the good pair beside it stays."""
    folder = tmp_path_factory.mktemp("picture")
    files = pair_files({"good": PAIR}, "img/{}.png")
    files["img/bad." + kind] = PICTURE_KINDS[kind](IMAGE)
    files["gt/bad.png"] = encode_png(MASK)
    if which == "gt":
        files["img/bad.png"] = encode_png(IMAGE)
        del files["gt/bad.png"], files["img/bad." + kind]
        files["img/bad.png"], files["gt/bad." + kind] = encode_png(IMAGE), PICTURE_KINDS[kind](MASK[None])
    name = f"{which}/bad.{kind}"
    content = bytearray(files[name])
    at = int(place * len(content))
    if damage == "flip":
        content[at : at + len(noise)] = noise
    elif damage == "cut":
        del content[at:]
    else:
        content[at:at] = noise
    files[name] = bytes(content)
    write_zip(folder / "in.zip", files)
    try:
        result = run_import(folder / "in.zip", folder / "out")
    except InputError as error:
        # A mask whose values make no sense beside the good one's.
        assert which == "gt" and "BUILDING_VALUE" in str(error)
        assert not (folder / "out").exists()
        return
    assert result.tile_count in (1, 2) and (folder / "out" / "gt" / "good.png").exists()
    problems = [finding.text for finding in check_dataset(result.dataset).problems]
    if (kind, which) == ("tif", "gt") and problems:
        # GDAL 3.6 reads some damaged TIFFs without a word, with whatever the memory held. As a mask that can make all
        # masks look like smooth black and white ones; import and check say then that nothing is building.
        assert problems == ["No tile has a building pixel"]
        assert "No pixel of the imported masks is building." in result.warnings
    else:
        assert problems == []


def check_outcome(folder):
    before = everything_below(folder)
    try:
        result = run_import(folder / "in.zip", folder / "out")
    except InputError as error:
        assert "\n" not in str(error).strip() and len(str(error)) > 20
        assert everything_below(folder) == before and not (folder / "out").exists()
        return
    assert open_dataset(result.dataset).tile_count == result.tile_count
    assert len(list((folder / "out" / "gt").iterdir())) == result.tile_count
    assert all(path in before or path.startswith("out/") for path in everything_below(folder))
