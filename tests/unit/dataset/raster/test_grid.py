"""Windows cover what they promise, for every size, stride and edge rule."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from buildseg_trainer.dataset.raster import grid

LENGTHS = st.integers(1, 400)
SIZES = st.integers(1, 120)


def coverage(length, offsets, size):
    times = np.zeros(max(length, max(offsets, default=0) + size), dtype=int)
    for offset in offsets:
        times[offset : offset + size] += 1
    return times


@given(LENGTHS, SIZES, st.sampled_from(["shift", "pad"]), st.data())
def test_every_pixel_is_covered(length, size, edge, data):
    stride = data.draw(st.integers(1, size))
    offsets = grid.axis_offsets(length, size, stride, edge)
    assert coverage(length, offsets, size)[:length].min() >= 1
    assert offsets == sorted(set(offsets))
    assert offsets[0] == 0


@given(LENGTHS, SIZES)
def test_stride_of_the_size_covers_once(length, size):
    assert coverage(length, grid.axis_offsets(length, size, size, "pad"), size)[:length].max() == 1
    dropped = grid.axis_offsets(length, size, size, "drop")
    assert coverage(length, dropped, size).sum() == length // size * size
    if length >= size:
        shifted = grid.axis_offsets(length, size, size, "shift")
        assert shifted[-1] + size == length
        assert shifted[:-1] == dropped[: len(shifted) - 1]


@given(LENGTHS, SIZES, st.data())
def test_drop_stays_inside(length, size, data):
    stride = data.draw(st.integers(1, size))
    offsets = grid.axis_offsets(length, size, stride, "drop")
    assert all(offset + size <= length for offset in offsets)
    assert not offsets or offsets[-1] + stride + size > length


@given(st.integers(0, 60), st.integers(0, 60), st.integers(20, 90), st.integers(20, 90), st.sampled_from(grid.EDGES))
def test_rows_and_count_agree(x0, y0, width, height, edge):
    box = grid.PixelBox(x0, y0, x0 + width, y0 + height)
    rows = list(grid.window_rows(box, 16, 11, edge))
    assert sum(map(len, rows)) == grid.count_windows(box, 16, 11, edge)
    for number, row in enumerate(rows):
        assert [(window.row, window.col) for window in row] == [(number, col) for col in range(len(rows[0]))]


@given(
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(1, 90),
    st.integers(1, 90),
    st.integers(1, 40),
    st.sampled_from(grid.EDGES),
    st.data(),
)
def test_windows_cover_a_box(x0, y0, width, height, size, edge, data):
    """Each pixel of the box at least once, exactly once at stride = size, and others only where pad goes beyond."""
    stride = data.draw(st.one_of(st.just(size), st.integers(1, size)))
    if edge == "shift" and min(width, height) < size:
        return  # the box is grown before
    times = np.zeros((y0 + height + size, x0 + width + size), dtype=int)
    for row in grid.window_rows(grid.PixelBox(x0, y0, x0 + width, y0 + height), size, stride, edge):
        for window in row:
            times[window.y : window.y + size, window.x : window.x + size] += 1
    inside = times[y0 : y0 + height, x0 : x0 + width]
    if edge != "drop":
        assert inside.min() >= 1
    if stride == size and edge != "shift":
        assert inside.max() <= 1
    if edge != "pad":
        assert inside.sum() == times.sum()
    assert not times[:y0].any() and not times[:, :x0].any()


AFFINES = st.tuples(
    st.floats(-1e7, 1e7),
    st.floats(0.1, 30),
    st.floats(-0.05, 0.05),
    st.floats(-1e7, 1e7),
    st.floats(-0.05, 0.05),
    st.floats(0.1, 30).map(lambda value: -value) | st.floats(0.1, 30),
)


@given(AFFINES, st.floats(0, 5000), st.floats(0, 5000))
def test_pixel_and_map_are_inverse(affine, x, y):
    px, py = grid.to_pixel(affine, *grid.to_map(affine, x, y))
    assert abs(px - x) < 1e-3 and abs(py - y) < 1e-3


def test_extent_along_pixel_edges_takes_no_row_more():
    affine = (500000.3, 0.15, 0.0, 4000000.7, 0.0, -0.15)
    xmin, ymax = grid.to_map(affine, 10, 20)
    xmax, ymin = grid.to_map(affine, 110, 70)
    assert grid.pixel_box(affine, 300, 300, (xmin, ymin, xmax, ymax)) == (10, 20, 110, 70)
    assert grid.pixel_box(affine, 60, 300, (xmin, ymin, xmax, ymax)) == (10, 20, 60, 70)
    assert grid.pixel_box(affine, 5, 300, (xmin, ymin, xmax, ymax)) is None


@given(LENGTHS, SIZES, st.sampled_from(grid.EDGES), st.data())
def test_count_is_that_of_the_offsets(length, size, edge, data):
    stride = data.draw(st.integers(1, size))
    assert grid.axis_count(length, size, stride, edge) == len(grid.axis_offsets(length, size, stride, edge))


@given(
    st.integers(1, 90), st.integers(1, 90), st.integers(1, 40), st.sampled_from(grid.EDGES), st.booleans(), st.data()
)
def test_windows_within_are_those_that_touch(width, height, size, edge, dense, data):
    stride = data.draw(st.integers(1, size)) if dense else size
    box = grid.PixelBox(7, 3, 7 + width, 3 + height)
    x0, y0 = data.draw(st.integers(7, 6 + width)), data.draw(st.integers(3, 2 + height))
    within = grid.PixelBox(x0, y0, data.draw(st.integers(x0 + 1, box.x1)), data.draw(st.integers(y0 + 1, box.y1)))
    every = [window for row in grid.window_rows(box, size, stride, edge) for window in row]
    touching = [
        each
        for each in every
        if each.x < within.x1 and each.x + size > within.x0 and each.y < within.y1 and each.y + size > within.y0
    ]
    assert [window for row in grid.window_rows(box, size, stride, edge, within) for window in row] == touching
    assert grid.count_windows(box, size, stride, edge, within) == len(touching)
