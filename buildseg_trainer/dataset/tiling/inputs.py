"""The inputs of tiling: rasters and the pixels to tile, polygons in their CRSs, and the index records of tiles."""

import itertools
from dataclasses import replace

from buildseg_trainer.dataset.gdal_utils import PointTransform
from buildseg_trainer.dataset.labels.masks import LabelStores
from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.labels.polygons import PolygonStore
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.discovery import expand_folders
from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.dataset.raster.info import inspect_raster
from buildseg_trainer.dataset.raster.resample import regrid
from buildseg_trainer.dataset.store.names import source_names
from buildseg_trainer.dataset.store.tile_index import TileRecord
from buildseg_trainer.dataset.tiling.options import WIDEST_BOUNDARY
from buildseg_trainer.errors import InputError


def open_regions(rasters, options, extent, taken, stack):
    """Return ``(regions, warnings)``: the RasterInfo of each raster and the PixelBox to tile, None if nothing is.

    ``taken`` are names already in use. Resampled rasters can be read until ``stack`` closes. Raises InputError if a
    raster cannot be used, or if no raster has a tile.
    """
    if not rasters:
        raise InputError("No raster was given; choose at least one.")
    rasters, warnings = expand_folders(rasters)
    names = source_names([raster.path for raster in rasters], taken)
    infos = [inspect_raster(raster, name, options.bands) for raster, name in zip(rasters, names)]
    if options.nodata is not None:
        infos = [replace(info, nodata=(options.nodata,) * len(info.nodata)) for info in infos]
    regions = []
    for info in (regrid(each, options.gsd, options.rotation, stack) for each in infos):
        box = grid.PixelBox(0, 0, info.width, info.height)
        wanted = extent(_place([(info, box)])) if extent is not None else None
        if wanted is not None:
            box = grid.pixel_box(info.geotransform, info.width, info.height, wanted)
            if box is None:
                warnings.append(f"The raster {info.path} lies outside the extent and was left out.")
        if box is not None and options.edge != "drop":
            box = _at_least_a_tile(info, box, options.tile_size)
        if box is not None and min(box.width, box.height) < options.tile_size:
            box = _too_small(info, box, options, warnings)
        regions.append((info, box))
    if all(box is None for _, box in regions):
        raise InputError(
            "There is nothing to tile ({}); choose another EXTENT, a smaller TILE_SIZE, or EDGE pad.".format(
                "; ".join(warning.rstrip(".") for warning in warnings)
            )
        )
    return regions, warnings


def _at_least_a_tile(info, box, tile_size):
    """Return a box that is smaller than a tile extended to a tile, within the raster."""
    x0, x1 = _grown(box.x0, box.x1, info.width, tile_size)
    y0, y1 = _grown(box.y0, box.y1, info.height, tile_size)
    return grid.PixelBox(x0, y0, x1, y1)


def _grown(first, last, length, tile_size):
    if last - first >= tile_size:
        return first, last
    first = max(0, min(first, length - tile_size))
    return first, min(first + tile_size, length)


def _too_small(info, box, options, warnings):
    what = (
        f"The raster {info.path} has {box.width} x {box.height} px to tile, less than a tile of {options.tile_size} "
        "px, and"
    )
    if options.edge == "drop":
        warnings.append(f"{what} was left out.")
        return None
    warnings.append(f"{what} its tiles are filled up with ignored pixels.")
    return box


def store_area(regions, area, report, is_cancelled, stack):
    """Read the labelled area, and return ``(stores, wanted)``; freed when ``stack`` closes.

    ``area`` is a source callable as in ``create_tiles``, or None. ``stores`` are PolygonStores by CRS, empty without an
    area; ``wanted`` has for each region the PixelBox covered by the area (the whole box without an area), or None.
    Raises InputError if the area overlaps no raster.
    """
    if area is None:
        return {}, [box for _, box in regions]
    report(0.0, "Reading the labelled area")
    stores = _store_polygons(regions, area, is_cancelled, stack)
    if not any(sum(store.counts) for store in stores.values()):
        raise InputError("The labelled area overlaps no raster; draw it over the rasters, or leave it out.")
    covered = {crs_wkt: iter(store.covered.tolist()) for crs_wkt, store in stores.items()}
    wanted = [None if box is None else _covered_box(info, box, next(covered[info.crs_wkt])) for info, box in regions]
    return stores, wanted


def _covered_box(info, box, place):
    """Return the part of a PixelBox that has pixels with their centre in the map rectangle ``place``, or None."""
    if place[0] > place[2]:
        return None
    found = grid.pixel_box(info.geotransform, info.width, info.height, place)
    if found is None:
        return None
    found = grid.PixelBox(*map(max, found[:2], box[:2]), *map(min, found[2:], box[2:]))
    return found if found.width > 0 and found.height > 0 else None


def store_labels(regions, polygons, area_stores, options, append, report, is_cancelled, stack):
    """Read the other PolygonSources, and return ``(LabelStores, warnings)``; freed when ``stack`` closes.

    ``area_stores`` are those of ``store_area``. Raises InputError if buildings overlap no raster. Tiles without any
    building can only be appended (``append``) with a layer without features or with a labelled area, which show that
    nothing was forgotten.
    """
    report(0.5, "Reading building polygons")
    how = {"smallest": options.min_building_area, "with_ids": options.instances or options.boundary > 0}
    building_stores = _store_polygons(regions, polygons.buildings, is_cancelled, stack, **how)
    if not any(store.counts.any() for store in building_stores.values()):  # the error message needs the extent of all
        building_stores = _store_polygons(regions, polygons.buildings, is_cancelled, stack, everywhere=True, **how)
    if append and not any(store.feature_count for store in building_stores.values()):
        warnings = ["The building layer has no features; the new tiles are all background."]
    else:
        warnings = _check_buildings(regions, building_stores, none_is_fine=append and bool(area_stores))
    ignored_stores = {}
    small = sum(len(store.small) for store in building_stores.values())
    if small:
        warnings.append(
            f"{small} building polygons are smaller than {options.min_building_area:g} m² and are ignored (255)."
        )
    unsure = polygons.unsure
    if small or unsure is not None:
        report(1.5, "Reading the unsure polygons" if unsure is not None else None)

        def ignored(place):
            return itertools.chain(building_stores[place.crs_wkt].small, unsure(place) if unsure is not None else ())

        ignored_stores = _store_polygons(regions, ignored, is_cancelled, stack)
        if all(store.is_empty for store in ignored_stores.values()):
            warnings.append("The unsure polygons overlap no raster.")
    return LabelStores(building_stores, area_stores, ignored_stores), warnings


def _store_polygons(regions, source, is_cancelled, stack, smallest=0.0, with_ids=False, everywhere=False):
    """Return ``{crs_wkt: PolygonStore}``, read once per CRS; ``smallest`` is in square metres."""
    stores = {}
    used = [(info, box) for info, box in regions if box is not None]
    for crs_wkt in dict.fromkeys(info.crs_wkt for info, _ in used):
        mine = [(info, box) for info, box in used if info.crs_wkt == crs_wkt]
        place = _place(mine)._replace(everywhere=everywhere)
        limits = [smallest / _square_metres(info) for info, _ in mine] if smallest else None
        edge = WIDEST_BOUNDARY  # buildings beyond a raster count near its edge
        wide = [(info, grid.PixelBox(b.x0 - edge, b.y0 - edge, b.x1 + edge, b.y1 + edge)) for info, b in mine]
        corners = [corner for info, box in wide for corner in _corners(info, box)]
        stores[crs_wkt] = PolygonStore(source(place), place.areas, grid.bounds(corners), is_cancelled, limits, with_ids)
        stack.callback(stores[crs_wkt].close)
    return stores


def _place(regions):
    """Return the Place of regions of one CRS; its pixel size is that of the first."""
    info, _ = regions[0]
    areas = [_map_bounds(each, box) for each, box in regions]
    return Place(info.crs_wkt, areas, pixel_size_in_metres(info))


def _square_metres(info):
    """Return the ground area of one square unit of the raster's CRS, at the raster's centre."""
    side, gt = pixel_size_in_metres(info), info.geotransform
    if side is None:
        raise InputError(
            f"Areas at {info.path} cannot be measured in m², since {info.crs_title} has no place on Earth; leave "
            "MIN_BUILDING_AREA at 0."
        )
    return side * side / abs(gt[1] * gt[5] - gt[2] * gt[4])


def _check_buildings(regions, stores, none_is_fine):
    """Return warnings about skipped features and rasters without buildings; raises InputError if no raster has any."""
    store = next(iter(stores.values()))
    if not store.feature_count:
        raise InputError("The building layer has no features; choose another layer, or clear its filter or selection.")
    if not any(each.polygon_count for each in stores.values()):
        raise InputError(
            f"None of the {store.feature_count} features of the building layer is a polygon with an area; choose a "
            "polygon layer."
        )
    warnings = []
    if store.skipped_count:
        warnings.append(
            f"{store.skipped_count} of {store.feature_count} features read from the building layer have no polygon "
            "(null, empty, point or line) and were skipped."
        )
    counts = {crs_wkt: iter(each.counts) for crs_wkt, each in stores.items()}
    without = [info for info, box in regions if box is not None and not next(counts[info.crs_wkt])]
    if len(without) == sum(box is not None for _, box in regions) and not none_is_fine:
        raise InputError(_no_overlap(without[0], stores[without[0].crs_wkt]))
    if len(without) == 1:
        warnings.append(f"The raster {without[0].path} has no building; its tiles are all background.")
    elif without:
        warnings.append(
            "{} rasters have no building, so that their tiles are all background: {}.".format(
                len(without), ", ".join(info.path for info in without)
            )
        )
    return warnings


def name_digits(regions, options):
    """Return the number of digits, at least four, with which file names sort by row and column."""
    largest = 0
    for _, box in regions:
        if box is not None:
            for length in (box.width, box.height):
                largest = max(largest, grid.axis_count(length, options.tile_size, options.stride, options.edge))
    return max(4, len(str(max(0, largest - 1))))


def index_records(tiles, regions, tile_size, index_crs):
    """Return TileRecords of CutTiles, sorted by name; outlines are in the CRS ``index_crs`` (WKT)."""
    outlines = {}
    for number, (info, box) in enumerate(regions):
        mine = [tile for tile in tiles if tile.source == number]
        if box is None or not mine:
            continue
        corners = [
            point
            for tile in mine
            for point in grid.outline(info.geotransform, tile.window.x, tile.window.y, tile_size, tile_size)
        ]
        if info.crs_wkt != index_crs:
            corners = _transformed(corners, info, index_crs)
        for position, tile in enumerate(mine):
            outlines[tile.name] = corners[4 * position : 4 * position + 4]
    return [
        TileRecord.of_tile(
            tile.statistics,
            name=tile.name,
            source=regions[tile.source][0].name,
            row=tile.window.row,
            col=tile.window.col,
            x=tile.window.x,
            y=tile.window.y,
            outline=outlines[tile.name],
        )
        for tile in sorted(tiles, key=lambda tile: tile.name)
    ]


def _transformed(points, info, target_wkt):
    placed, message = PointTransform(info.crs_wkt, target_wkt)(points)
    if placed is None:
        raise InputError(
            f"The raster {info.path} in {info.crs_title} cannot be placed in the tile index's CRS ({message}); tile "
            "it into a dataset of its own."
        )
    return placed


def _map_bounds(info, box):
    return grid.bounds(_corners(info, box))


def _corners(info, box):
    return grid.outline(info.geotransform, box.x0, box.y0, box.width, box.height)


def _no_overlap(info, store):
    if store.extent is None:
        return f"No building polygon can be placed in {info.crs_title}; check the CRS of the building layer."
    place = "{:.9g}, {:.9g} to {:.9g}, {:.9g}"
    return (
        f"No building overlaps the raster {info.path}: in {info.crs_title} the buildings lie at "
        f"{place.format(*store.extent)} and the raster at "
        f"{place.format(*_map_bounds(info, grid.PixelBox(0, 0, info.width, info.height)))}; check the CRS of both "
        "layers."
    )
