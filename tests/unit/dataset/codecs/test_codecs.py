"""Encoded tiles decode to what went in."""

import struct
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal

from buildseg_trainer.dataset.codecs import jpeg
from buildseg_trainer.dataset.codecs.jpeg import encode_jpeg
from buildseg_trainer.dataset.codecs.png import encode_png


def decoded(content):
    gdal.FileFromMemBuffer("/vsimem/test_images", content)
    try:
        dataset = gdal.Open("/vsimem/test_images")
        return dataset.ReadAsArray(), dataset.GetDriver().ShortName
    finally:
        gdal.Unlink("/vsimem/test_images")


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 60), st.integers(1, 60), st.sampled_from(["grey", "colour"]), st.integers(0, 2**32 - 1))
def test_png_is_lossless(height, width, kind, seed):
    shape = (height, width) if kind == "grey" else (3, height, width)
    image = np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)
    found, driver = decoded(encode_png(image))
    assert driver == "PNG"
    assert np.array_equal(found, image)


@pytest.mark.parametrize(("quality", "worst"), [(95, 2.5), (50, 12.0)])
def test_jpeg_quality_is_the_one_asked_for(quality, worst):
    gradient = np.add.outer(np.arange(64), np.arange(64)).astype(np.uint8)
    image = np.stack([gradient, 255 - gradient, gradient // 2])
    found, driver = decoded(encode_jpeg(image, quality))
    assert driver == "JPEG"
    assert np.abs(found.astype(int) - image).mean() < worst


def sampling(content):
    """Return the sampling factors of a JPEG's components: 0x22 for luminance over 0x11 is halved both ways."""
    start = content.index(b"\xff\xc0")  # baseline frame header: length, precision, height, width, count, components
    return [content[start + 11 + 3 * number] for number in range(content[start + 9])]


@pytest.mark.parametrize("limit", [jpeg._FULL_CHROMA_ABOVE, 90], ids=["this Qt", "Qt from 6.10 on"])
@pytest.mark.parametrize("quality", [90, 91, 95, 100])
def test_chroma_is_halved_with_every_qt(monkeypatch, limit, quality):
    monkeypatch.setattr(jpeg, "_FULL_CHROMA_ABOVE", limit)
    noise = np.random.default_rng(3).integers(0, 256, (3, 70, 45), dtype=np.uint8)
    content = encode_jpeg(noise, quality)
    assert sampling(content) == [0x22, 0x11, 0x11]
    assert np.array_equal(decoded(content)[0], jpeg_of_gdal(noise, quality))


def jpeg_of_gdal(image, quality):
    _, height, width = image.shape
    source = gdal.GetDriverByName("MEM").Create("", width, height, 3, gdal.GDT_Byte)
    source.WriteRaster(0, 0, width, height, image.tobytes())
    gdal.GetDriverByName("JPEG").CreateCopy("/vsimem/reference.jpg", source, 0, [f"QUALITY={quality}"])
    try:
        return gdal.Open("/vsimem/reference.jpg").ReadAsArray()
    finally:
        gdal.Unlink("/vsimem/reference.jpg")


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 70), st.integers(1, 70), st.integers(30, 100), st.integers(0, 2**32 - 1))
def test_jpeg_has_the_pixels_of_gdals_own(height, width, quality, seed):
    noise = np.random.default_rng(seed).integers(0, 256, (3, height, width), dtype=np.uint8)
    content = encode_jpeg(noise, quality)
    assert content[:3] == b"\xff\xd8\xff" and content[6:11] == b"JFIF\x00" and content[-2:] == b"\xff\xd9"
    assert np.array_equal(decoded(content)[0], jpeg_of_gdal(noise, quality))


def test_higher_quality_is_larger():
    image = np.random.default_rng(1).integers(0, 256, (3, 64, 64), dtype=np.uint8)
    assert len(encode_jpeg(image, 95)) > 2 * len(encode_jpeg(image, 30))


def test_jpeg_is_the_same_file_on_every_screen():
    """Without a resolution of its own, a QImage has the screen's."""
    content = encode_jpeg(np.zeros((3, 16, 16), dtype=np.uint8), 90)
    unit, across, down = struct.unpack(">BHH", content[13:18])
    assert (unit, across, down) == (1, 72, 72)


def test_a_view_of_a_larger_image_is_encoded():
    image = np.random.default_rng(2).integers(0, 256, (3, 40, 90), dtype=np.uint8)
    view = image[:, 5:30, 20:61]
    assert not view.flags["C_CONTIGUOUS"]
    assert encode_jpeg(view, 90) == encode_jpeg(view.copy(), 90)


def test_threads_encode_side_by_side():
    images = np.random.default_rng(3).integers(0, 256, (24, 3, 128, 128), dtype=np.uint8)
    alone = [encode_jpeg(image, 95) for image in images]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda image: encode_jpeg(image, 95), images)) == alone
