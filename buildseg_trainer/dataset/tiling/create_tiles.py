"""create_tiles: cut rasters and building polygons into a dataset folder of image and mask tiles with an index."""

import collections
import contextlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from osgeo import gdal

from buildseg_trainer.common.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import block_cache
from buildseg_trainer.dataset.raster import compatibility, stretch, workload
from buildseg_trainer.dataset.raster.contrast import FEW_LEVELS
from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.dataset.store import layout, manifest, tile_index
from buildseg_trainer.dataset.store.new_dataset import check_output, new_folder
from buildseg_trainer.dataset.tiling import append as appending
from buildseg_trainer.dataset.tiling import inputs, pipeline, skip_rules
from buildseg_trainer.dataset.tiling.cutter import TileCutter
from buildseg_trainer.dataset.tiling.options import TilingOptions
from buildseg_trainer.errors import InputError

__all__ = ["TilingOptions", "TilingResult", "create_tiles"]

MOST_BUILDING = 0.95  # of the labelled pixels; the densest old towns have about 0.8


class TilingResult(NamedTuple):
    """The result of create_tiles. ``building_share`` is 0..1 of the labelled pixels; each warning is a sentence."""

    dataset: str
    index: str
    tile_count: int
    building_share: float
    warnings: list


@dataclass
class _Totals:
    tiles: int = 0
    background_px: int = 0
    building_px: int = 0
    ignore_px: int = 0
    skipped: collections.Counter = field(default_factory=collections.Counter)
    tiles_of_source: dict = field(default_factory=dict)

    def add(self, tile):
        if tile.skipped:
            self.skipped[tile.skipped] += 1
            return
        self.tiles += 1
        self.background_px += tile.statistics.background_px
        self.building_px += tile.statistics.building_px
        self.ignore_px += tile.statistics.ignore_px
        self.tiles_of_source[tile.source] = self.tiles_of_source.get(tile.source, 0) + 1


def create_tiles(
    rasters,
    polygons,
    output,
    options,
    extent=None,
    append=False,
    report=no_report,
    is_cancelled=never_cancelled,
):
    """Cut rasters and burn polygons into a dataset folder, and return a TilingResult.

    ``rasters`` is a list of GDAL data source names, folders and RasterSources; ``polygons`` a PolygonSources.
    ``extent`` is a callable that takes a Place and returns ``(xmin, ymin, xmax, ymax)`` in its CRS, or None.
    ``output`` must not exist or be empty; with ``append`` it is a dataset made with the same options, and the result
    counts all of its tiles.

    Mask values: 0 background, 1 building (pixel centre in a polygon, holes kept), 255 ignored (nodata, outside
    the labelled area, in an unsure polygon, or beyond the raster). Raises InputError (one sentence with the remedy) and
    Cancelled; both leave nothing behind, and an existing dataset unchanged.
    """
    options = options.checked()
    output = Path(output)
    earlier, taken = None, ()
    if append:
        earlier = appending.open_earlier(output, options)
        taken = appending.taken_names(output, earlier)
    else:
        check_output(output)
    with contextlib.ExitStack() as stack:
        regions, warnings = inputs.open_regions(rasters, options, extent, taken, stack)
        warnings += _check_compatibility(regions, earlier, output)
        stack.enter_context(block_cache(pipeline.block_cache_size(regions, options)))
        areas, wanted = inputs.store_area(regions, polygons.area, report, is_cancelled, stack)
        every_tile = polygons.area is None and options.negatives == "all" and options.max_nodata_share == 100
        workload.check_tiles(regions, wanted, options, output, every_tile)
        cutter = TileCutter([info for info, _ in regions], options)
        work = pipeline.TilePipeline(cutter, pipeline.pieces(regions, wanted, options))
        stack.enter_context(contextlib.closing(work))
        if all(info.is_byte for info, _ in regions):  # otherwise the stretch has to be determined first
            work.begin_ahead()
        stores, more = inputs.store_labels(regions, polygons, areas, options, append, report, is_cancelled, stack)
        warnings += more
        recipe, more = _recipe(regions, options, earlier, is_cancelled)
        warnings += more
        content = _first_manifest(regions, options, recipe)
        content.labels_attribution = [polygons.attribution] if polygons.attribution else []
        if earlier:
            content.index_crs = earlier.index_crs
        folders = [name for name in layout.TILE_FOLDERS if name != layout.INSTANCES or options.instances]
        place = appending.staging(output, folders) if earlier else new_folder(output, content, folders)
        folder = stack.enter_context(place)
        cutter.begin(folder, stores, recipe, inputs.name_digits(regions, options))
        count = workload.count_tiles(regions, wanted, options)
        tiles, totals = _cut(cutter, work, count, report, is_cancelled)
        totals.skipped[skip_rules.OUTSIDE] += (
            workload.count_tiles(regions, [box for _, box in regions], options) - count
        )
        report(97.0, "Writing the tile index")
        warnings += _check_totals(totals, regions, options, append)
        warnings += cutter.fills.warnings() + _contrast_warnings(cutter.levels.flat(), regions)
        records = inputs.index_records(tiles, regions, options.tile_size, content.index_crs)
        _fill_in(content, totals, stores.buildings, regions)
        stop_if_cancelled(is_cancelled)
        if earlier:
            content = appending.commit(output, folder, folders, records, content)
            warnings += appending.list_warnings(output, content, totals.tiles)
        else:
            tile_index.write_index(output, records, content.index_crs)
            stop_if_cancelled(is_cancelled)
            content.state = manifest.COMPLETE
            manifest.write_manifest(output, content)
    report(100.0, None)
    return _result(output, content, warnings)


def _check_compatibility(regions, earlier, output):
    """Return warnings about rasters that differ from others or from the earlier dataset; raises InputError."""
    used = [info for info, box in regions if box is not None]
    compatibility.check_colours(used)
    warnings = compatibility.size_warnings(used, earlier and earlier.pixel_size_m)
    if earlier:
        appending.check_bands(output, earlier, regions)
        warnings += appending.overlap_warnings(earlier, regions)
    return warnings


def _result(output, content, warnings):
    building_px, background_px = content.counts["building_px"], content.counts["background_px"]
    share = building_px / (building_px + background_px)
    if share > MOST_BUILDING:
        warnings.append(
            f"{100 * share:.1f} % of the labelled pixels are building, which leaves too little background to learn "
            "from; check that the building layer holds buildings, and neither parcels nor the area around them."
        )
    return TilingResult(str(output), str(layout.index_path(output)), content.tile_count, share, warnings)


def _recipe(regions, options, earlier, is_cancelled):
    """Return ``(Stretch or None, warnings)``: the earlier dataset's or a new one; None if all rasters are 8-bit."""
    used = [(info, box) for info, box in regions if box is not None]
    wide = [info for info, _ in used if not info.is_byte]
    if not earlier:
        if not wide and options.stretch != "percentile":
            return None, [f"STRETCH {options.stretch} has no effect: 8-bit rasters are taken as they are."]
        return stretch.find(used, is_cancelled, options.stretch, options.stretch_range), []
    recipe = stretch.from_recipe(earlier.stretch)
    if wide and recipe is None:
        raise InputError(
            f"The raster {wide[0].path} has pixels of type {gdal.GetDataTypeName(wide[0].data_type)}, but the dataset "
            "has 8-bit rasters and no stretch to reuse; tile it into a dataset of its own, or convert it to 8 bits "
            "first."
        )
    return recipe, []


def _cut(cutter, work, count, report, is_cancelled):
    """Cut the ``count`` tiles of ``work``, and return the CutTiles that were not skipped, and _Totals."""
    tiles, totals, done = [], _Totals(), 0
    report(2.0, f"Cutting {count} tiles of {cutter.tile_size} px")
    # Closed in any case, so that no thread still writes while a failed run is cleaned up.
    with contextlib.closing(work.cut(is_cancelled)) as pieces:
        for cut_tiles in pieces:
            for tile in cut_tiles:
                totals.add(tile)
                if not tile.skipped:
                    tiles.append(tile)
            done += len(cut_tiles)
            report(2.0 + 95.0 * done / count, None)
    return tiles, totals


def _first_manifest(regions, options, recipe):
    first = next(info for info, box in regions if box is not None)
    return manifest.Manifest(
        tile_size=options.tile_size,
        stride=options.stride,
        edge=options.edge,
        image_format=options.image_format,
        jpeg_quality=options.jpeg_quality,
        pixel_size_m=pixel_size_in_metres(first),
        stretch=recipe.recipe() if recipe else None,
        index_crs=regions[0][0].crs_wkt,
        sources=[_source_entry(info, box, options) for info, box in regions if box is not None],
        gsd=options.gsd,
        min_building_area=options.min_building_area,
        boundary=options.boundary,
        instances=options.instances,
    )


def _source_entry(info, box, options):
    original = info.original or info
    return {
        "name": info.name,
        "path": info.path,
        # The grid of the tiles: the raster's own unless it was resampled.
        "width": info.width,
        "height": info.height,
        "window": [box.x0, box.y0, box.x1, box.y1],  # the pixels that were tiled
        "crs": info.crs_title,
        "crs_wkt": info.crs_wkt,
        "geotransform": list(info.geotransform),
        "bands": list(original.bands),
        "data_type": gdal.GetDataTypeName(info.data_type),
        # As text: JSON has no NaN.
        "nodata": [None if value is None else f"{value:.17g}" for value in original.nodata],
        "rotation": options.rotation,  # of the tile grid, in degrees; included in the geotransform
        "resampled_from": [original.width, original.height] if info.original else None,
        "attribution": original.attribution,
    }


def _check_totals(totals, regions, options, append):
    """Return a warning for each reason why tiles were skipped; raises InputError if no useful tile is left."""
    sentences = {
        skip_rules.NODATA: "{} tiles without a valid pixel were skipped.",
        skip_rules.OUTSIDE: "{} tiles outside the labelled area were skipped.",
        skip_rules.MUCH_IGNORED: f"{{}} tiles were skipped: over {options.max_nodata_share:g} % of them is ignored.",
        skip_rules.NEGATIVE: "{} tiles without a building were skipped.",
    }
    warnings = [text.format(totals.skipped[why]) for why, text in sentences.items() if totals.skipped[why]]
    names = ", ".join(info.path for info, box in regions if box is not None)
    if not totals.tiles:
        raise InputError(
            "No tile of {} is left ({}); choose another area, extent or raster, or check the nodata value and which "
            "tiles are skipped.".format(names, "; ".join(warning.rstrip(".") for warning in warnings))
        )
    if not totals.building_px and not append:
        raise InputError(
            f"No building covers a valid pixel of {names}; check the building layer, the labelled area, the nodata "
            "value and what is ignored."
        )
    return warnings


def _contrast_warnings(flat, regions):
    """Return a list with a warning about the rasters whose images are ``flat`` (paths), or an empty list."""
    if not flat:
        return []
    stretched = any(info.path in flat and not info.is_byte for info, _ in regions)
    return [
        "Nearly all pixels of the images of {} lie in {} of the 256 grey levels or fewer, which is too little contrast "
        "to learn from; {}.".format(
            ", ".join(flat),
            FEW_LEVELS,
            "give NODATA where a fill value takes the range, or STRETCH_RANGE where clouds or a few outliers do, such "
            "as 2,90 or STRETCH values with the range of the ground"
            if stretched
            else "8-bit rasters are taken as they are, so bring them to 8 bits with another stretch",
        )
    ]


def _fill_in(content, totals, building_stores, regions):
    used = [number for number, (_, box) in enumerate(regions) if box is not None]
    for number, entry in zip(used, content.sources):
        entry["tile_count"] = totals.tiles_of_source.get(number, 0)
    store = next(iter(building_stores.values()))
    content.tile_count = totals.tiles
    content.counts = {
        "background_px": totals.background_px,
        "building_px": totals.building_px,
        "ignore_px": totals.ignore_px,
        "tiles_skipped_nodata": totals.skipped[skip_rules.NODATA],
        "tiles_skipped_outside_area": totals.skipped[skip_rules.OUTSIDE],
        "tiles_skipped_much_ignored": totals.skipped[skip_rules.MUCH_IGNORED],
        "tiles_skipped_negative": totals.skipped[skip_rules.NEGATIVE],
        "features": store.feature_count,
        "features_skipped": store.skipped_count,
    }
