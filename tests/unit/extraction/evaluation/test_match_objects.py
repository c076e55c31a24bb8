"""Matching: hand-worked cases, and any rectangles against a plain loop over all pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import ogr

from buildseg_trainer.errors import Cancelled
from buildseg_trainer.extraction.evaluation.match_objects import NONE, Building, count, count_doubles, match


def box(x0, y0, x1, y1, area=100.0, counted=True):
    text = f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"
    return Building(ogr.CreateGeometryFromWkt(text), area, counted)


def test_one_of_each():
    truths = [box(0, 0, 10, 10, 49.9), box(20, 0, 30, 10, 50), box(40, 0, 50, 10, 5000)]
    footprints = [box(20, 0, 30, 9, 45), box(60, 0, 70, 10, 300), box(44, 0, 54, 10, 250)]
    matching = match(truths, footprints)
    assert matching.truths.number.tolist() == [NONE, 0, NONE]
    assert matching.footprints.number.tolist() == [1, NONE, NONE]
    assert matching.truths.iou.tolist() == [0, 0.9, 60 / 140] and matching.footprints.iou.tolist() == [0.9, 0, 60 / 140]
    counts = count(truths, footprints, matching)
    assert {key: counts[key] for key in ("iou", "unit", "truths", "found", "predicted", "correct")} == {
        **{"iou": 0.5, "unit": "m2"},
        **{"truths": 3, "found": 1, "predicted": 3, "correct": 1},
    }
    assert [list(each.values()) for each in counts["bins"]] == [
        [0, 50, 1, 0, 1, 1],
        [50, 200, 1, 1, 0, 0],
        [200, 1000, 0, 0, 2, 0],
        [1000, None, 1, 0, 0, 0],
    ]
    assert list(counts["bins"][0]) == ["from", "to", "truths", "found", "predicted", "correct"]


def test_half_is_enough_and_less_is_not():
    assert match([box(0, 0, 10, 10)], [box(0, 0, 10, 5)]).truths.number.tolist() == [0]
    assert match([box(0, 0, 10, 10)], [box(0, 0, 10, 4.999)]).truths.number.tolist() == [NONE]
    # Two halves of a building have found it at best once, and a footprint over two buildings one of them.
    halves = match([box(0, 0, 10, 10)], [box(0, 0, 5, 10), box(5, 0, 10, 10)])
    assert halves.truths.number.tolist() == [0] and halves.footprints.number.tolist() == [0, NONE]
    both = match([box(0, 0, 5, 10), box(5, 0, 10, 10)], [box(0, 0, 10, 10)])
    assert both.truths.number.tolist() == [0, NONE] and both.truths.iou.tolist() == [0.5, 0.5]


def test_the_best_pair_comes_first():
    """The first footprint fits both buildings, which overlap, the second fits one of them better."""
    truths, footprints = [box(0, 0, 10, 10), box(0, 2, 10, 12)], [box(0, 1, 10, 11), box(0, 0, 10, 10)]
    matching = match(truths, footprints)
    assert matching.truths.number.tolist() == [1, 0]
    assert count_doubles(truths) == 1  # IoU 80 / 120
    assert count_doubles([box(0, 0, 10, 10), box(0, 4, 10, 14), box(5, 5, 6, 6), box(50, 50, 60, 60)]) == 0
    assert count_doubles([box(0, 0, 10, 10), box(0, 0, 10, 10, counted=False)]) == 0


def test_what_is_not_counted():
    at_edge = box(0, 0, 10, 10, counted=False)
    within, beside = box(0, 0, 4, 4), box(6, 0, 14.1, 10)  # the second lies by less than half within
    cut = box(30, 0, 40, 10, counted=False)
    matching = match([at_edge, box(30, 0, 40, 12)], [box(0, 0, 10, 10), within, beside, cut, cut])
    assert matching.counted_truths.tolist() == [False, True] and matching.truths.number.tolist() == [NONE, 3]
    # Of the two that are cut, the one that has found a building counts.
    assert matching.counted_footprints.tolist() == [False, False, True, True, False]


def test_buildings_that_only_touch(capfd):
    truth, footprint = (
        Building(ogr.CreateGeometryFromWkt(text), 50, True)
        for text in ("POLYGON((10 0,0 0,0 10,10 0))", "POLYGON((5 5,10 6,6 10,5 5))")
    )
    assert match([truth], [footprint]).truths.iou.tolist() == [0]
    assert capfd.readouterr() == ("", "")  # GDAL has nothing to warn of


def test_cancelled():
    with pytest.raises(Cancelled):
        match([box(0, 0, 1, 1)], [box(0, 0, 1, 1)], lambda: True)
    with pytest.raises(Cancelled):
        count_doubles([box(0, 0, 1, 1)], lambda: True)


def test_nothing():
    for truths, footprints in (([], []), ([box(0, 0, 1, 1)], []), ([], [box(0, 0, 1, 1)])):
        matching = match(truths, footprints)
        counts = count(truths, footprints, matching)
        assert (counts["truths"], counts["predicted"]) == (len(truths), len(footprints))
        assert counts["found"] == counts["correct"] == 0


def test_holes_and_outlines_that_touch_themselves():
    ring = ogr.CreateGeometryFromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0),(1 1,1 9,9 9,9 1,1 1))")
    matching = match([Building(ring, 36, True)], [box(0, 0, 10, 10), Building(ring, 36, True)])
    assert matching.truths.number.tolist() == [1] and matching.footprints.iou.tolist() == [0.36, 1]
    # As an outline of a mask can be: two squares with a common corner.
    eight = ogr.CreateGeometryFromWkt("POLYGON((0 0,5 0,5 5,10 5,10 10,5 10,5 5,0 5,0 0))")
    assert not eight.IsValid()
    assert match([box(0, 0, 5, 5), box(5, 5, 10, 10)], [Building(eight, 50, True)]).truths.iou.tolist() == [0.5, 0.5]


@st.composite
def some_boxes(draw, counted):
    found = []
    for _ in range(draw(st.integers(0, 8))):
        x, y = draw(st.integers(0, 12)), draw(st.integers(0, 12))
        corner = x + draw(st.integers(1, 12)), y + draw(st.integers(1, 12))
        found.append(((x, y, *corner), draw(counted)))
    return found


def iou_of(one, other):
    wide, tall = (min(one[i + 2], other[i + 2]) - max(one[i], other[i]) for i in (0, 1))
    common = max(wide, 0) * max(tall, 0)
    first, second = ((each[2] - each[0]) * (each[3] - each[1]) for each in (one, other))
    return common / (first + second - common), common / second


@given(some_boxes(st.booleans()), some_boxes(st.booleans()))
def test_any_boxes(truths, footprints):
    matching = match([box(*each, counted=counted) for each, counted in truths], [box(*each) for each, _ in footprints])
    # The same by a plain loop over all pairs: the best of those left, until none is.
    all_ious = {
        (truth, footprint): iou_of(truths[truth][0], footprints[footprint][0])[0]
        for truth in range(len(truths))
        for footprint in range(len(footprints))
    }
    pairs, wanted = {pair: iou for pair, iou in all_ious.items() if truths[pair[0]][1] and iou >= 0.5}, []
    while pairs:
        truth, footprint = max(pairs, key=lambda pair: (pairs[pair], -pair[0], -pair[1]))
        wanted.append((truth, footprint))
        pairs = {pair: iou for pair, iou in pairs.items() if pair[0] != truth and pair[1] != footprint}
    partners = matching.truths.number.tolist()
    assert sorted(wanted) == [(truth, other) for truth, other in enumerate(partners) if other != NONE]
    assert sorted((b, a) for a, b in wanted) == [
        (other, truth) for other, truth in enumerate(matching.footprints.number.tolist()) if truth != NONE
    ]
    for axis, (partner_ious, length) in enumerate(
        ((matching.truths.iou, len(truths)), (matching.footprints.iou, len(footprints)))
    ):
        for number in range(length):
            best = max((iou for pair, iou in all_ious.items() if pair[axis] == number), default=0)
            assert abs(partner_ious[number] - best) < 1e-9
    for number, (footprint, _) in enumerate(footprints):
        within = sum(iou_of(truth, footprint)[1] for truth, counted in truths if not counted)
        if abs(within - 0.5) > 1e-9:
            matched = matching.footprints.number[number] != NONE
            assert matching.counted_footprints[number] == (within < 0.5 or matched)
