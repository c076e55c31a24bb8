"""create_tiles in a process of its own, as the benchmarks start it.

    python tiling_child.py FOLDER OUTPUT [--bare]

Cuts FOLDER/raster.tif with the polygons of FOLDER/buildings.gpkg into tiles of 512 px and prints the seconds of wall
and CPU time that the call took, without what QGIS has behind it when it calls create_tiles: the interpreter and the
imports of the provider, the start of PROJ, the layers that were opened to be chosen. ``--bare`` leaves out statistics
and index (the masks' pixel counts and contour areas, tiles.gpkg), for the bound of stock parts.
"""

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def reprojected(path):
    """Return the source callable create_tiles wants, by OGR (in QGIS the algorithm's feature request does this)."""
    from osgeo import ogr, osr

    def source(place):
        opened = ogr.Open(str(path))
        layer = opened.GetLayer(0)
        target = osr.SpatialReference()
        target.ImportFromWkt(place.crs_wkt)
        target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        transformation = osr.CoordinateTransformation(layer.GetSpatialRef(), target)
        for feature in layer:
            geometry = feature.GetGeometryRef()
            geometry.Transform(transformation)
            yield bytes(geometry.ExportToWkb())

    return source


def leave_out_statistics():
    from buildseg_trainer.dataset.labels.mask_statistics import TileStatistics
    from buildseg_trainer.dataset.store import tile_index
    from buildseg_trainer.dataset.tiling import cutter

    cutter.measure_masks = lambda masks: [TileStatistics(1, 1, 0, 0.0)] * len(masks)
    tile_index.write_index = lambda *_: None


def start_as_qgis(folder):
    """Import what the provider imports, and look at both layers' CRSs; the first use of GDAL and PROJ takes 25 ms."""
    from osgeo import gdal, ogr, osr

    import buildseg_trainer.dataset.tiling.create_tiles  # noqa: F401

    raster, buildings = gdal.Open(str(folder / "raster.tif")), ogr.Open(str(folder / "buildings.gpkg"))
    osr.CoordinateTransformation(buildings.GetLayer(0).GetSpatialRef(), raster.GetSpatialRef())


def cut(folder, output):
    from buildseg_trainer.dataset.labels.place import PolygonSources
    from buildseg_trainer.dataset.tiling.create_tiles import TilingOptions, create_tiles

    polygons = PolygonSources(reprojected(folder / "buildings.gpkg"))
    create_tiles([str(folder / "raster.tif")], polygons, output, TilingOptions(tile_size=512))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("output")
    parser.add_argument("--bare", action="store_true")
    arguments = parser.parse_args()
    if arguments.bare:
        leave_out_statistics()
    start_as_qgis(arguments.folder)
    wall, cpu = time.perf_counter(), time.process_time()
    cut(arguments.folder, arguments.output)
    print(time.perf_counter() - wall, time.process_time() - cpu)


if __name__ == "__main__":
    main()
