"""Outlines of georeferenced imported tiles, in the CRS of the first of them."""

import math

from buildseg_trainer.dataset.gdal_utils import PointTransform
from buildseg_trainer.dataset.raster import grid


def outlines_in_one_crs(infos):
    """Return ``(outlines, crs_wkt, warnings)`` of RasterInfos.

    An outline has four corners, or none for an image without georeference or outside the CRS's area of use. ``crs_wkt``
    is empty if no image is georeferenced.
    """
    target = next((info.crs_wkt for info in infos if _is_placed(info)), "")
    transforms, outlines, lost = {}, [], 0
    for info in infos:
        if not _is_placed(info):
            outlines.append([])
            continue
        outline = grid.outline(info.geotransform, 0, 0, info.width, info.height)
        if info.crs_wkt != target:
            if info.crs_wkt not in transforms:
                transforms[info.crs_wkt] = PointTransform(info.crs_wkt, target)
            outline = transforms[info.crs_wkt](outline)[0] or []
            lost += not outline
        outlines.append(outline)
    warnings = []
    if lost:
        warnings.append(f"{lost} tiles cannot be placed in the CRS of the first tile and have no outline.")
    elif target and not all(outlines):
        warnings.append(
            f"{sum(not outline for outline in outlines)} of {len(outlines)} tiles have no georeference, so their "
            "place is unknown."
        )
    return outlines, target, warnings


def _is_placed(info):
    gt = info.geotransform
    return bool(info.crs_wkt and gt and all(map(math.isfinite, gt)) and gt[1] * gt[5] - gt[2] * gt[4])
