"""How fast create_tiles is, beside other ways to the same tiles, on the same raster in the same run.

    python3 tests/bench/bench_tiling.py [--size 16384] [--folder FOLDER]

The raster is the bundled sample repeated to SIZE x SIZE pixels and written as a tiled JPEG GeoTIFF; the buildings are
repeated with it and given in EPSG:4326. Everything a user waits for is counted: reprojection, statistics, index.
Compared are GDAL's tools (ogr2ogr, gdal_rasterize, and gdal_retile.py twice: JPEG for images, PNG for masks), a loop
over windows with rasterio, shapely and Pillow (by the Python that the environment variable BENCH_PYTHON names), and
the bound of stock parts (see tiling_bound.py). Wall time depends on the cores the machine really gives; CPU time
hardly does. Run by the Python that has osgeo (QGIS's).
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SAMPLE = ROOT / "tests" / "data" / "banepa"


def make_raster(path, size):
    """Write the sample, repeated to ``size`` pixels a side, as a tiled JPEG GeoTIFF."""
    from osgeo import gdal

    source = gdal.Open(str(SAMPLE / "banepa.tif"))
    width, height = source.RasterXSize, source.RasterYSize
    options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "JPEG_QUALITY=75"]
    target = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3, gdal.GDT_Byte, options)
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetSpatialRef(source.GetSpatialRef())
    for y in range(0, size, height):
        for x in range(0, size, width):
            w, h = min(width, size - x), min(height, size - y)
            target.WriteRaster(x, y, w, h, source.ReadRaster(0, 0, w, h))
    target = None


def make_buildings(path, size):
    """Write the sample's buildings, repeated as the raster is, in EPSG:4326."""
    from osgeo import gdal, ogr, osr

    raster = gdal.Open(str(SAMPLE / "banepa.tif"))
    gt = raster.GetGeoTransform()
    source = ogr.Open(str(SAMPLE / "buildings.geojson"))
    wgs84, mercator = source.GetLayer(0).GetSpatialRef(), raster.GetSpatialRef()
    mercator.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    there, back = osr.CoordinateTransformation(wgs84, mercator), osr.CoordinateTransformation(mercator, wgs84)
    shapes = []
    for feature in source.GetLayer(0):
        shape = feature.GetGeometryRef().Clone()
        shape.Transform(there)
        shapes.append([shape.GetGeometryRef(0).GetPoint_2D(i) for i in range(shape.GetGeometryRef(0).GetPointCount())])
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = target.CreateLayer("buildings", wgs84, ogr.wkbPolygon)
    target.StartTransaction()
    for y in range(0, size, raster.RasterYSize):
        for x in range(0, size, raster.RasterXSize):
            for points in shapes:
                ring = ogr.Geometry(ogr.wkbLinearRing)
                for px, py in points:
                    ring.AddPoint_2D(px + x * gt[1], py + y * gt[5])
                polygon = ogr.Geometry(ogr.wkbPolygon)
                polygon.AddGeometryDirectly(ring)
                polygon.Transform(back)
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetGeometryDirectly(polygon)
                layer.CreateFeature(feature)
    target.CommitTransaction()
    return layer.GetFeatureCount()


def reprojected(path):
    """Return the source callable create_tiles wants, by OGR (in QGIS the algorithm's feature request does this)."""
    from osgeo import ogr, osr

    def source(crs_wkt):
        opened = ogr.Open(str(path))
        layer = opened.GetLayer(0)
        target = osr.SpatialReference()
        target.ImportFromWkt(crs_wkt)
        target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        transformation = osr.CoordinateTransformation(layer.GetSpatialRef(), target)
        for feature in layer:
            geometry = feature.GetGeometryRef()
            geometry.Transform(transformation)
            yield bytes(geometry.ExportToWkb())

    return source


def tile(folder):
    """The child process that cuts the tiles."""
    from buildseg_trainer.dataset.tiling import TilingOptions, create_tiles

    folder = Path(folder)
    options = TilingOptions(tile_size=512)
    result = create_tiles(
        [str(folder / "raster.tif")], reprojected(folder / "buildings.gpkg"), str(folder / "ours"), options
    )
    print("create_tiles: {} tiles, building share {:.4f}".format(result.tile_count, result.building_share))


def tools(folder):
    """The commands that do the same with GDAL's tools, without statistics and index."""
    folder = Path(folder)
    raster, mask, labels = folder / "raster.tif", folder / "mask.tif", folder / "labels.gpkg"
    for name in ("tools_img", "tools_gt"):
        (folder / name).mkdir()
    from osgeo import gdal

    dataset = gdal.Open(str(raster))
    gt, width, height = dataset.GetGeoTransform(), dataset.RasterXSize, dataset.RasterYSize
    corners = [gt[0], gt[3] + height * gt[5], gt[0] + width * gt[1], gt[3]]
    burn = ["gdal_rasterize", "-q", "-burn", "1", "-ot", "Byte", "-co", "COMPRESS=DEFLATE", "-co", "TILED=YES"]
    retile = ["gdal_retile.py", "-q", "-ps", "512", "512", "-of"]
    return [
        ["ogr2ogr", "-t_srs", "EPSG:3857", str(labels), str(folder / "buildings.gpkg")],
        [*burn, "-te", *map(str, corners), "-ts", str(width), str(height), str(labels), str(mask)],
        [*retile, "JPEG", "-co", "QUALITY=95", "-targetDir", str(folder / "tools_img"), str(raster)],
        [*retile, "PNG", "-targetDir", str(folder / "tools_gt"), str(mask)],
    ]


def timed(command, environment=None):
    """Run a command; return wall seconds, CPU seconds and peak memory in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env={**os.environ, **(environment or {})})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit("{} failed".format(command[0]))
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def line(name, tiles, wall, cpu, peak, *ratios):
    shown = "".join("{:>9.2f}".format(ratio) for ratio in ratios)
    print("{:<28}{:>9.2f}{:>10.1f}{:>9.2f}{:>9.0f}{}".format(name, wall, tiles / wall, cpu, peak, shown))


def compare(folder, size):
    """Make the inputs, run all ways, print the tables."""
    # In a process of its own: a child's peak memory starts at its parent's.
    timed([sys.executable, __file__, "--make", str(folder), "--size", str(size)])
    tiles, cores = (size // 512) ** 2, usable_cores()
    ours = timed([sys.executable, __file__, "--child", str(folder)])
    runs = [timed(command) for command in tools(folder)]
    others = {
        "ogr2ogr+rasterize+2x retile": (sum(r[0] for r in runs), sum(r[1] for r in runs), max(r[2] for r in runs))
    }
    python = os.environ.get("BENCH_PYTHON")
    if python:
        loop = [python, str(Path(__file__).with_name("rasterio_loop.py")), str(folder)]
        others["rasterio+shapely+Pillow"] = timed(loop)
    else:
        print("BENCH_PYTHON is not set: no comparison with rasterio.")
    print("{0} x {0} px, {1} tiles, {2} cores".format(size, tiles, cores))
    print(
        "{:<28}{:>9}{:>10}{:>9}{:>9}{:>9}{:>9}".format("", "wall s", "tiles/s", "CPU s", "peak MB", "ratio", "by CPU")
    )
    line("create_tiles", tiles, *ours)
    for name, run in others.items():
        line(name, tiles, *run, run[0] / ours[0], run[1] / ours[1])
    sys.stdout.flush()
    timed([sys.executable, __file__, "--bound", str(folder), "--wall", str(ours[0]), "--cpu", str(ours[1])])


def usable_cores():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def bound(folder, wall, cpu):
    """Print the bound of stock parts and how near ``wall`` and ``cpu`` seconds of create_tiles come to it."""
    from tiling_bound import measure

    parts, besides = measure(folder)
    total = sum(parts.values())
    print("CPU s of stock parts: {}".format(", ".join("{} {:.2f}".format(*part) for part in parts.items())))
    print("bound: {:.2f} s of CPU, {:.2f} s on {} cores".format(total, total / usable_cores(), usable_cores()))
    print(
        "create_tiles reaches {:.2f} of it in wall time, {:.2f} in CPU time".format(
            total / usable_cores() / wall, total / cpu
        )
    )
    print("besides, in CPU s: {}".format(", ".join("{} {:.2f}".format(*part) for part in besides.items())))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=16384, help="pixels a side, a multiple of 512")
    parser.add_argument("--folder", help="where to work; a temporary folder by default, removed at the end")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--make", help=argparse.SUPPRESS)
    parser.add_argument("--bound", help=argparse.SUPPRESS)
    parser.add_argument("--wall", type=float, help=argparse.SUPPRESS)
    parser.add_argument("--cpu", type=float, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        tile(arguments.child)
        return
    if arguments.make:
        make_raster(Path(arguments.make) / "raster.tif", arguments.size)
        count = make_buildings(Path(arguments.make) / "buildings.gpkg", arguments.size)
        print("{} polygons".format(count))
        return
    if arguments.bound:
        bound(arguments.bound, arguments.wall, arguments.cpu)
        return
    folder = Path(tempfile.mkdtemp(dir=arguments.folder, prefix="bench_tiling_"))
    try:
        compare(folder, arguments.size)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
