"""Reading lists, images and masks."""

import shutil

import numpy as np
import pytest
from paddleseg import transforms
from PIL import Image

from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.data import tiles as tile_data


def test_lists_are_read_as_they_stand(small_dataset):
    pairs = tile_data.read_list(small_dataset, "train")
    assert len(pairs) == 8
    image, mask = tile_data.read_pair(pairs[0])
    assert image.shape == (96, 96, 3) and mask.shape == (96, 96)
    assert set(np.unique(mask)) == {0, 1}


@pytest.mark.parametrize("line", ["img/{0}.jpg\tgt/{0}.png", "img\\{0}.jpg gt\\{0}.png"])
def test_lists_made_elsewhere_are_read(damaged, line):
    as_they_stand = tile_data.read_list(damaged, "train")
    names = [image.stem for image, _ in as_they_stand]
    (damaged / "train.txt").write_text("".join(line.format(name) + "\n" for name in names), encoding="utf-8")
    assert tile_data.read_list(damaged, "train") == as_they_stand


def test_colours_are_red_green_blue(tmp_path):
    Image.new("RGB", (8, 8), (250, 120, 10)).save(tmp_path / "a.png")
    assert tile_data.read_image(tmp_path / "a.png")[0, 0].tolist() == [250, 120, 10]


@pytest.mark.parametrize(
    ("mode", "ending", "options"),
    [
        ("RGB", "jpg", {"quality": 95}),
        ("RGB", "jpg", {"quality": 70, "subsampling": 2, "progressive": True}),
        ("L", "jpg", {}),
        ("RGB", "png", {}),
        ("RGBA", "png", {}),
        ("L", "png", {}),
        ("P", "png", {}),
    ],
)
def test_images_are_the_same_without_opencv(small_dataset, tmp_path, monkeypatch, mode, ending, options):
    """As in an environment that only applies models."""
    with Image.open(tile_data.read_list(small_dataset, "train")[0][0]) as picture:
        exif = Image.Exif()
        exif[0x0112] = 6  # turned by 90 degrees, which counts for neither
        picture.convert(mode).save(tmp_path / f"a.{ending}", exif=exif, **options)
    wanted = tile_data.read_image(tmp_path / f"a.{ending}")
    monkeypatch.setattr(tile_data, "cv2", None)
    found = tile_data.read_image(tmp_path / f"a.{ending}")
    assert found.dtype == np.uint8 and np.array_equal(found, wanted)


@pytest.fixture
def damaged(small_dataset, tmp_path):
    shutil.copytree(small_dataset, tmp_path / "damaged")
    return tmp_path / "damaged"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "is missing"),
        ("", "is empty"),
        ("img/nothing.jpg gt/nothing.png\n", r"names img/nothing\.jpg"),
        ("img/banepa_r000_c000.jpg\n", "Line 1 of"),
        ("a b c\n", "Line 1 of"),
        ("/elsewhere/a.jpg gt/a.png\n", r"names /elsewhere/a\.jpg"),
    ],
)
def test_broken_lists_are_one_sentence(damaged, text, words):
    if text is None:
        (damaged / "train.txt").unlink()
    else:
        (damaged / "train.txt").write_text(text)
    with pytest.raises(InputError, match=words):
        tile_data.read_list(damaged, "train")
    (damaged / "train.txt").write_bytes("img/Größe.jpg gt/Größe.png\n".encode("latin-1"))
    with pytest.raises(InputError, match="is not UTF-8 text"):
        tile_data.read_list(damaged, "train")
    (damaged / "train.txt").write_bytes(b"\xef\xbb\xbf" + (damaged / "val.txt").read_bytes())  # as Windows writes it
    assert tile_data.read_list(damaged, "train") == tile_data.read_list(damaged, "val")


def test_broken_files_are_one_sentence(damaged, monkeypatch):
    image, mask = tile_data.read_list(damaged, "train")[0]
    Image.fromarray(np.full((96, 96), 7, np.uint8)).save(mask)
    with pytest.raises(InputError, match="value 7"):
        tile_data.read_mask(mask)
    Image.fromarray(np.full((96, 96), 257, np.uint16)).save(mask)
    with pytest.raises(InputError, match="value 257"):
        tile_data.read_mask(mask)
    Image.new("RGB", (96, 96)).save(mask)
    with pytest.raises(InputError, match="3 channels"):
        tile_data.read_mask(mask)
    Image.new("L", (90, 96)).save(mask)
    with pytest.raises(InputError, match="96 x 96 px and its mask 90 x 96"):
        tile_data.read_pair((image, mask))
    for content in (b"", image.read_bytes()[:500]):
        mask.write_bytes(content)
        with pytest.raises(InputError, match="cannot be decoded"):
            tile_data.read_mask(mask)
    for library in (tile_data.cv2, None):
        monkeypatch.setattr(tile_data, "cv2", library)
        for content in (b"", b"no picture"):
            image.write_bytes(content)
            with pytest.raises(InputError, match="cannot be decoded"):
                tile_data.read_image(image)


@pytest.mark.parametrize("kind", ["grey", "one bit", "palette", "transparent grey", "tiff", "bmp"])
def test_masks_of_any_kind_are_read_as_their_values(tmp_path, kind, monkeypatch):
    values = np.random.default_rng(0).choice([0, 1] if kind == "one bit" else [0, 1, 255], (40, 56)).astype(np.uint8)
    picture, options = Image.fromarray(values), {}
    if kind == "one bit":
        picture = Image.fromarray(values.astype(bool))
    elif kind == "palette":
        picture.putpalette([200, 10, 30] * 256)
    elif kind == "transparent grey":
        options["transparency"] = 0
    path = tmp_path / f"mask.{kind if kind in ('tiff', 'bmp') else 'png'}"
    picture.save(path, **options)
    if kind == "grey":  # what the tilings write goes without Pillow, which is slower
        monkeypatch.setattr(tile_data.Image, "open", None)
    found = tile_data.read_mask(path)
    assert found.dtype == np.uint8 and np.array_equal(found, values)


def test_a_cut_off_mask_is_one_sentence_at_any_length(small_dataset, tmp_path):
    content = tile_data.read_list(small_dataset, "train")[0][1].read_bytes()
    path = tmp_path / "mask.png"
    for length in (1, 20, 30, 60, len(content) // 2):
        path.write_bytes(content[:length])
        with pytest.raises(InputError, match=r"^The mask .*mask\.png cannot be decoded \(.*\); make the dataset again"):
            tile_data.read_mask(path)


def test_normalising_is_paddlesegs(small_dataset):
    image = tile_data.read_image(tile_data.read_list(small_dataset, "train")[0][0])
    normalization = {"mean": [0.5, 0.4, 0.3], "std": [0.5, 0.2, 0.3]}
    expected = transforms.Normalize(**normalization)({"img": image.astype(np.float32)})["img"]
    found = tile_data.normalize(image, normalization)
    assert found.dtype == np.float32 and found.flags["C_CONTIGUOUS"]
    np.testing.assert_allclose(found, expected.transpose(2, 0, 1), atol=1e-6)
