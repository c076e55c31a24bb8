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
from buildseg_trainer.extraction import strips
from buildseg_trainer.extraction.merging import METHODS
from buildseg_trainer.extraction.model import AppliedModel
from buildseg_trainer.extraction.scorer import Scorer
from buildseg_trainer.runs.config.constants import NORMALIZE

MUCH_RESAMPLED = 2  # times
SCORING_PERCENT = 90  # of the progress


class ScoringTask(NamedTuple):
    """What is to be scored, and how.

    ``area`` (polygons) and ``extent`` limit the work, as callables of a Place: see ``create_tiles``; for
    ``orientations`` see ``strips.score``. ``method`` is a key of ``merging.METHODS``.
    """

    raster: RasterSource
    model: AppliedModel
    area: Optional[Callable] = None
    extent: Optional[Callable] = None
    orientations: int = 1
    method: str = "crop"

    @property
    def normalize(self):
        """Return how values are normalised, as in scoring.engine; buildseg knows one way."""
        return NORMALIZE if self.method == "buildseg" else self.model.normalize


class OpenedRaster(NamedTuple):
    """The raster of a ScoringTask: ``info`` and ``stretch`` say how its pixels are read (see ``to_rgb``).

    ``box`` is the PixelBox to score and ``place`` its Place, ``burner`` the PolygonBurner of the area or None and
    ``area_key`` what identifies it; each warning is a sentence.
    """

    task: ScoringTask
    info: RasterInfo
    stretch: Any
    box: grid.PixelBox
    place: Place
    burner: Optional[PolygonBurner]
    area_key: Optional[str]
    warnings: list

    @property
    def geotransform(self):
        """Return that of the first pixel of the box."""
        gt = self.info.geotransform
        x, y = grid.to_map(gt, self.box.x0, self.box.y0)
        return (x, *gt[1:3], y, *gt[4:])


@contextlib.contextmanager
def opened(task, report, is_cancelled):
    """Give the OpenedRaster of a ScoringTask to the ``with`` block. Raises InputError, Cancelled."""
    with contextlib.ExitStack() as stack:
        recipe = task.model.recipe
        info, stretch, warnings = find_pixels(task.raster, recipe, "auto", stack, report, is_cancelled)
        warnings = [*task.model.warnings, *warnings, *_size_warnings(info, task.model)]
        box, burner, area_key = _wanted(info, task.area, task.extent, is_cancelled, stack)
        yield OpenedRaster(task, info, stretch, box, _place(info, box), burner, area_key, warnings)


@contextlib.contextmanager
def scored(raster, python, work, report, is_cancelled):
    """Score an OpenedRaster, give the Strips to the ``with`` block, and remove them at its end.

    ``python`` is the training interpreter. ``work`` is a folder in which strips are kept where this does not come to
    its end: the same call goes on with them. Raises InputError, WorkerError, Cancelled.
    """
    task, info, model = raster.task, raster.info, raster.task.model
    pixels = strips.describe_source(info), raster.stretch, raster.box, raster.area_key
    what = *pixels, strips.describe_file(model.path), task.normalize, task.orientations, task.method
    folder = _own_folder(Path(work), strips.key_of(*what))
    busy = f"This model is being applied to {task.raster.path} already; wait until that is done."
    with locks.held(folder / "lock", busy):
        report(0.0, f"Loading {model.path}")
        with Scorer(python, model.path, task.normalize, is_cancelled) as scorer:
            method = METHODS[task.method](info.width, info.height, scorer.size)
            rows = method.rows(raster.box)
            found = strips.Strips(folder, raster.box, rows, scorer.device)
            report(None, f"Scoring {sum(map(len, rows))} windows of {scorer.size} px on {found.device}")
            how = method, task.orientations, scorer, _share(report), is_cancelled
            strips.score(found, raster, *how)
        yield found
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
