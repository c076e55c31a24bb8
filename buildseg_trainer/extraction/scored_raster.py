"""A raster scored by a model, strip by strip: what extracting and evaluating have in common."""

import contextlib
from pathlib import Path
from typing import Any, Callable, NamedTuple, Optional

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import write_error
from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.labels.polygons import PolygonBurner, PolygonStore
from buildseg_trainer.dataset.preparing.prepare_raster import find_pixels
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.discovery import RasterSource
from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.dataset.raster.info import RasterInfo
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction import strips, windows
from buildseg_trainer.extraction.model import AppliedModel
from buildseg_trainer.extraction.scorer import Scorer

MUCH_RESAMPLED = 2  # times
SCORING_PERCENT = 90  # of the progress


class ScoringTask(NamedTuple):
    """What is to be scored, and how.

    ``area`` (polygons) and ``extent`` limit the work, as callables of a Place: see ``create_tiles``; for
    ``orientations`` see ``strips.score``.
    """

    raster: RasterSource
    model: AppliedModel
    area: Optional[Callable] = None
    extent: Optional[Callable] = None
    orientations: int = 1


class ScoredRaster(NamedTuple):
    """``strips`` are complete; ``info`` and ``stretch`` say how pixels are read (see ``to_rgb``).

    ``place`` is the Place of the strips' box; each warning is a sentence.
    """

    strips: strips.Strips
    info: RasterInfo
    stretch: Any
    place: Place
    warnings: list

    @property
    def geotransform(self):
        """Return that of the first pixel of the strips."""
        gt, box = self.info.geotransform, self.strips.box
        x, y = grid.to_map(gt, box.x0, box.y0)
        return (x, *gt[1:3], y, *gt[4:])

    @property
    def name(self):
        """Return the name of the raster as it was given."""
        return _path(self.info)


@contextlib.contextmanager
def scored(task, python, work, report, is_cancelled):
    """Score a ScoringTask, give the ScoredRaster to the ``with`` block, and remove the strips at its end.

    ``python`` is the training interpreter. ``work`` is a folder in which strips are kept where this does not come to
    its end: the same call goes on with them. Raises InputError, WorkerError, Cancelled.
    """
    model = task.model
    with contextlib.ExitStack() as stack:
        info, stretch, warnings = find_pixels(task.raster, model.recipe, "auto", stack, report, is_cancelled)
        warnings = [*model.warnings, *warnings, *_size_warnings(info, model)]
        box, burner, area_key = _wanted(info, task.area, task.extent, is_cancelled, stack)
        pixels = strips.describe_source(info), stretch, box, area_key
        what = *pixels, strips.describe_file(model.path), model.normalize, task.orientations
        folder = _own_folder(Path(work), strips.key_of(*what))
        busy = f"This model is being applied to {task.raster.path} already; wait until that is done."
        stack.enter_context(locks.held(folder / "lock", busy))
        report(0.0, f"Loading {model.path}")
        with Scorer(python, model.path, model.normalize, is_cancelled) as scorer:
            rows = windows.rows_of_pieces(info.width, info.height, scorer.size, box)
            found = strips.Strips(folder, box, rows)
            report(None, f"Scoring {sum(map(len, rows))} windows of {scorer.size} px on {scorer.device}")
            strips.score(found, info, stretch, burner, task.orientations, scorer, _share(report), is_cancelled)
        yield ScoredRaster(found, info, stretch, _place(info, box), warnings)
        found.remove()


def _size_warnings(info, model):
    """Check that the ground size of pixels is known, and return warnings where the raster's is far from the model's."""
    source = info.original or info
    size, wanted = pixel_size_in_metres(source), model.recipe.pixel_size_m
    if size is None:
        raise InputError(
            f"Areas at {source.path} cannot be measured, since {source.crs_title} has no place on Earth; assign "
            "another CRS first (Raster > Projections > Assign Projection)."
        )
    if not wanted or 1 / MUCH_RESAMPLED <= size / wanted <= MUCH_RESAMPLED:
        return []
    return [
        f"The pixels of {source.path} measure {size:.3g} m, those of the model {wanted:.3g} m; what is resampled by "
        f"more than a factor of {MUCH_RESAMPLED} looks unlike the images that the model was trained on."
    ]


def _wanted(info, area, extent, is_cancelled, stack):
    """Return ``(PixelBox, PolygonBurner of the area or None, key of the area)`` of what is to be scored."""
    box = grid.PixelBox(0, 0, info.width, info.height)
    if extent is not None:
        box = grid.pixel_box(info.geotransform, info.width, info.height, extent(_place(info, box)))
        if box is None:
            raise InputError(f"The raster {_path(info)} lies outside the EXTENT; choose another one.")
    if area is None:
        return box, None, None
    place, seen = _place(info, box), []

    def remembered():
        for wkb in area(place):
            seen.append(strips.key_of(wkb))
            yield wkb

    store = PolygonStore(remembered(), place.areas, place.areas[0], is_cancelled)
    stack.callback(store.close)
    covered = None
    if store.counts.any():
        covered = grid.pixel_box(info.geotransform, info.width, info.height, store.covered[0].tolist())
    if covered is None:
        raise InputError(f"The AREA has no polygon over {_path(info)} or its EXTENT; choose another layer.")
    box = grid.PixelBox(*map(max, covered[:2], box[:2]), *map(min, covered[2:], box[2:]))
    return box, PolygonBurner(store), strips.key_of(*seen)


def _place(info, box):
    outline = grid.outline(info.geotransform, box.x0, box.y0, box.width, box.height)
    return Place(info.crs_wkt, [grid.bounds(outline)], pixel_size_in_metres(info))


def _path(info):
    return (info.original or info).path


def _own_folder(work, key):
    """Return the folder of one piece of work, made if it is not there; remove those that were given up."""
    strips.remove_old(work)
    try:
        (work / key).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(work / key, error) from error
    return work / key


def _share(report):
    def scaled(percent, text):
        report(None if percent is None else percent * SCORING_PERCENT / 100, text)

    return scaled
