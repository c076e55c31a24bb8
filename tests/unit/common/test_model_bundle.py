"""A bundle is written once, read where it is, and refused in one sentence wherever it is not what was written."""

import io
import json
import re
import zipfile

import pytest

from buildseg_trainer.common import model_bundle
from buildseg_trainer.common.model_bundle import MANIFEST, MEMBERS, ONNX, WEIGHTS
from buildseg_trainer.errors import InputError


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    for name in (*MEMBERS, "model.pdmodel"):
        (folder / name).write_bytes(f"content of {name} ä".encode() * 100)
    return folder


@pytest.fixture
def bundle(folder, tmp_path):
    path = tmp_path / "größe.zip"
    model_bundle.write(path, folder)
    return path


def test_what_is_written_is_read(folder, bundle, tmp_path):
    for name in MEMBERS:
        assert model_bundle.read(bundle, name) == (folder / name).read_bytes()
    assert model_bundle.onnx(bundle) == (folder / ONNX).read_bytes()
    assert model_bundle.onnx(folder / ONNX) == str(folder / ONNX)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["export", "größe.zip"]
    with zipfile.ZipFile(bundle) as archive:
        assert archive.testzip() is None and sorted(archive.namelist()) == sorted((*MEMBERS, MANIFEST))


def test_the_same_files_give_the_same_bundle(folder, bundle, tmp_path):
    model_bundle.write(tmp_path / "again.zip", folder)
    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()


def test_a_bundle_that_cannot_be_written_leaves_the_earlier_one(folder, bundle):
    before = bundle.read_bytes()
    (folder / WEIGHTS).unlink()
    with pytest.raises(InputError, match="cannot be written"):
        model_bundle.write(bundle, folder)
    assert bundle.read_bytes() == before and len(list(bundle.parent.iterdir())) == 2


def test_where_no_bundle_can_be_is_said_beforehand(tmp_path):
    with pytest.raises(InputError, match=r"another ending than \.zip"):
        model_bundle.prepare(tmp_path / "model.onnx")
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be written"):
        model_bundle.prepare(tmp_path / "file" / "model.zip")
    model_bundle.prepare(tmp_path / "new" / "model.ZIP")
    assert (tmp_path / "new").is_dir()


def packed(path, contents, compression=zipfile.ZIP_STORED):
    """Write a zip of ``(name, bytes)`` as another program might."""
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in contents:
            archive.writestr(name, content)


def contents_of(bundle):
    with zipfile.ZipFile(bundle) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def without(name):
    return lambda contents: [each for each in contents if each[0] != name]


def replaced(name, content):
    return lambda contents: [(one, content if one == name else own) for one, own in contents]


def manifest_of(**values):
    return replaced(MANIFEST, json.dumps(values).encode())


DAMAGES = [
    (without(ONNX), r"model\.onnx is missing"),
    (without(MANIFEST), r"manifest\.json is missing"),
    (replaced(WEIGHTS, b"others"), r"model\.pdparams is not what its manifest says"),
    (lambda contents: [*contents, ("../outside.txt", b"")], r"holds \.\./outside\.txt"),
    (lambda contents: [*contents, ("/etc/outside", b"")], "holds /etc/outside"),
    (lambda contents: [*contents, ("setup.py", b"")], r"holds setup\.py"),
    (lambda contents: [*contents, contents[0]], "holds a file twice"),
    (replaced(MANIFEST, b"{"), "damaged"),
    (replaced(MANIFEST, b"[1]"), "damaged"),
    (manifest_of(schema_version=1), "damaged"),
    (manifest_of(schema_version=1, files=[]), "damaged"),
    (manifest_of(schema_version="1", files={}), "damaged"),
    (manifest_of(schema_version=2), "newer version"),
]


@pytest.mark.parametrize(("change", "words"), DAMAGES)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_anything_but_the_content_is_one_sentence(bundle, change, words):
    packed(bundle, change(contents_of(bundle)))
    refused(bundle, words)


def refused(bundle, words):
    before = sorted(bundle.parent.rglob("*"))
    with pytest.raises(InputError, match=words) as caught:
        model_bundle.read(bundle, ONNX)
    text = str(caught.value)
    assert str(bundle) in text and "\n" not in text and re.search(r"; [a-z ]+.*\.$", text)
    assert sorted(bundle.parent.rglob("*")) == before, "nothing is unpacked"


def test_a_zip_bomb_is_not_inflated(bundle):
    packed(bundle, replaced(ONNX, bytes(1 << 26))(contents_of(bundle)), zipfile.ZIP_DEFLATED)
    refused(bundle, "packed in another way")


def test_a_size_that_the_file_does_not_have(bundle):
    """The directory at the end claims four gigabytes for a member of a few bytes."""
    content = bytearray(bundle.read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (0xFFFFFFFE).to_bytes(4, "little")
    bundle.write_bytes(content)
    refused(bundle, "packed in another way")


def test_members_that_share_their_bytes(bundle):
    """As in the bombs that are larger than their file without compression: each entry points to the same bytes."""
    contents = dict(contents_of(bundle))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(MANIFEST, contents[MANIFEST])
        archive.writestr(ONNX, contents[ONNX] * 100)
        (large,) = (info for info in archive.filelist if info.filename == ONNX)
        for name in set(MEMBERS) - {ONNX}:
            info = zipfile.ZipInfo(name)
            info.file_size, info.compress_size, info.CRC = large.file_size, large.compress_size, large.CRC
            info.header_offset = large.header_offset
            archive.filelist.append(info)
    bundle.write_bytes(buffer.getvalue())
    refused(bundle, "packed in another way")


@pytest.mark.parametrize("size", [0, 1, 200, 2000])
def test_a_part_of_the_file(bundle, size):
    bundle.write_bytes(bundle.read_bytes()[:size])
    refused(bundle, "not a bundle as exportmodel writes it, or is damaged")


def test_a_changed_byte_anywhere(bundle):
    """Also where the checksums of the zip itself would not notice it; never another error, and never other content."""
    content = bundle.read_bytes()
    wanted = model_bundle.read(bundle, ONNX)
    for place in range(0, len(content), 41):
        bundle.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        try:
            assert model_bundle.read(bundle, ONNX) == wanted
        except InputError as error:
            assert str(bundle) in str(error)


def test_an_encrypted_one(bundle):
    content = bytearray(bundle.read_bytes())
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = content.index(mark)
        content[place + offset] |= 1
    bundle.write_bytes(content)
    refused(bundle, "damaged")


def test_what_is_no_bundle(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        model_bundle.read(tmp_path / "gone.zip", ONNX)
    (tmp_path / "text.zip").write_text("text")
    refused(tmp_path / "text.zip", "not a zip")
