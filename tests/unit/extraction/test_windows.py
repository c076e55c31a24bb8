"""Windows: their kept parts cover what is wanted once, and lie away from the windows' edges."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.extraction.merging import Crop, overlap


@st.composite
def rasters(draw):
    width, height = draw(st.integers(1, 300)), draw(st.integers(1, 300))
    x0, y0 = draw(st.integers(0, width - 1)), draw(st.integers(0, height - 1))
    box = PixelBox(x0, y0, draw(st.integers(x0 + 1, width)), draw(st.integers(y0 + 1, height)))
    return width, height, draw(st.sampled_from([8, 32, 64])), box


@given(rasters())
def test_kept_parts(case):
    width, height, size, box = case
    count = np.zeros((height, width), dtype=int)
    last = box.y0
    for pieces in Crop(width, height, size).rows(box):
        assert len({(piece.kept.y0, piece.kept.y1) for piece in pieces}) == 1 and pieces[0].kept.y0 == last
        last = pieces[0].kept.y1
        for read, kept in pieces:
            count[kept.y0 : kept.y1, kept.x0 : kept.x1] += 1
            assert (read.width, read.height) == (size, size)
            for first, end, kept_first, kept_end, length in (
                (read.x0, read.x1, kept.x0, kept.x1, width),
                (read.y0, read.y1, kept.y0, kept.y1, height),
            ):
                assert first >= 0 and (end <= length or length < size)
                margin = overlap(size) // 2
                assert kept_first - first >= margin or first == 0
                assert end - kept_end >= margin or end >= length
    wanted = np.zeros_like(count)
    wanted[box.y0 : box.y1, box.x0 : box.x1] = 1
    assert np.array_equal(count, wanted)


def test_the_result_of_a_pixel_does_not_depend_on_what_else_is_wanted():
    whole = {
        (x, y): piece.read
        for pieces in Crop(200, 150, 64).rows(PixelBox(0, 0, 200, 150))
        for piece in pieces
        for x in range(piece.kept.x0, piece.kept.x1)
        for y in range(piece.kept.y0, piece.kept.y1)
    }
    for pieces in Crop(200, 150, 64).rows(PixelBox(37, 55, 171, 101)):
        for read, kept in pieces:
            assert {whole[x, y] for x in range(kept.x0, kept.x1) for y in range(kept.y0, kept.y1)} == {read}
