"""How much CPU the unavoidable work takes with stock parts, one after the other in one thread.

    python tiling_bound.py FOLDER

Read with GDAL, encode JPEG with GDAL, compress the mask as PNG with zlib, rasterise with GDAL from polygons that are
reprojected already. Their sum divided by the cores is a bound for a tiler made of these parts. What create_tiles does
besides, statistics and the index, is measured too. Prints JSON: CPU seconds by part.
"""

import json
import shutil
import struct
import sys
import time
import zlib
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SIZE = 512
AT_ONCE = 4  # masks that are measured together, as create_tiles does


class Clock:
    """Sums CPU seconds by part."""

    def __init__(self):
        self.seconds = {}

    def run(self, part, function, *arguments):
        started = time.process_time()
        result = function(*arguments)
        self.seconds[part] = self.seconds.get(part, 0.0) + time.process_time() - started
        return result


def jpeg(pixels):
    from osgeo import gdal

    memory = gdal.GetDriverByName("MEM").Create("", SIZE, SIZE, 3, gdal.GDT_Byte)
    memory.WriteRaster(0, 0, SIZE, SIZE, pixels)
    gdal.GetDriverByName("JPEG").CreateCopy("/vsimem/bound.jpg", memory, 0, ["QUALITY=95"])


def png(mask):
    rows = np.zeros((SIZE, SIZE + 1), dtype=np.uint8)
    rows[:, 1:] = mask
    compressor = zlib.compressobj(1, zlib.DEFLATED, 15, 9, zlib.Z_RLE)
    data = compressor.compress(rows.tobytes()) + compressor.flush()
    return struct.pack(">I", zlib.crc32(data)) + data


def rasterise(layer, geotransform, x, y):
    from osgeo import gdal

    target = gdal.GetDriverByName("MEM").Create("", SIZE, SIZE, 1, gdal.GDT_Byte)
    left, top = geotransform[0] + x * geotransform[1], geotransform[3] + y * geotransform[5]
    target.SetGeoTransform((left, geotransform[1], 0, top, 0, geotransform[5]))
    layer.SetSpatialFilterRect(left, top + SIZE * geotransform[5], left + SIZE * geotransform[1], top)
    gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
    return np.frombuffer(target.ReadRaster(), dtype=np.uint8).reshape(SIZE, SIZE)


def measure(folder):
    """Return ``(bound, besides)``: CPU seconds by part, of the stock parts and of statistics and index."""
    from osgeo import gdal, ogr

    from buildseg_trainer.dataset.labels.mask_statistics import measure_masks

    gdal.UseExceptions()
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
    raster = gdal.Open(str(folder / "raster.tif"))
    gdal.VectorTranslate("/vsimem/bound.fgb", str(folder / "buildings.gpkg"), format="FlatGeobuf", dstSRS="EPSG:3857")
    polygons = ogr.Open("/vsimem/bound.fgb")
    layer = polygons.GetLayer(0)
    bound, besides, masks, statistics = Clock(), Clock(), [], []
    places = [(x, y) for y in range(0, raster.RasterYSize, SIZE) for x in range(0, raster.RasterXSize, SIZE)]
    for x, y in places:
        pixels = bound.run("read", raster.ReadRaster, x, y, SIZE, SIZE)
        bound.run("JPEG", jpeg, pixels)
        mask = bound.run("rasterise", rasterise, layer, raster.GetGeoTransform(), x, y)
        bound.run("mask PNG", png, mask)
        masks.append(mask)
        if len(masks) == AT_ONCE:
            statistics += besides.run("statistics", measure_masks, masks)
            masks.clear()
    besides.run("index", write_tiles, folder / "bound", places, statistics, raster.GetSpatialRef().ExportToWkt())
    return bound.seconds, besides.seconds


def write_tiles(folder, places, statistics, crs_wkt):
    from buildseg_trainer.dataset.store.tile_index import TileRecord, write_index

    records = []
    for (x, y), found in zip(places, statistics):
        corners = [(x, y), (x + SIZE, y), (x + SIZE, y + SIZE), (x, y + SIZE)]
        name = "{:05d}_{:05d}".format(y, x)
        records.append(TileRecord.of_tile(found, name=name, source="bound", row=y, col=x, x=x, y=y, outline=corners))
    folder.mkdir()
    write_index(folder, records, crs_wkt)
    shutil.rmtree(folder)


if __name__ == "__main__":
    print(json.dumps(dict(zip(("bound", "besides"), measure(Path(sys.argv[1]))))))
