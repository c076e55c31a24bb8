"""The loop over windows that one writes with rasterio, shapely and Pillow; run by the Python of build/bench.

    python rasterio_loop.py FOLDER

Reads FOLDER/raster.tif and FOLDER/buildings.gpkg, writes FOLDER/loop_img and FOLDER/loop_gt. No statistics, no index.
"""

import sqlite3
import sys
from pathlib import Path

import numpy as np
import rasterio
import shapely
from PIL import Image
from rasterio.features import rasterize
from rasterio.warp import transform
from rasterio.windows import Window

SIZE = 512
ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


def polygons(path, crs):
    """All polygons of a GeoPackage's layer ``buildings`` as shapely geometries in another CRS."""
    with sqlite3.connect(path) as database:
        blobs = [row[0] for row in database.execute("SELECT geom FROM buildings")]
    # A GeoPackage's header of 8 bytes and an envelope come before the WKB.
    shapes = shapely.from_wkb([blob[8 + ENVELOPE_BYTES[blob[3] >> 1 & 7] :] for blob in blobs])

    def to_crs(points):
        xs, ys = transform("EPSG:4326", crs, points[:, 0], points[:, 1])
        return np.column_stack([xs, ys])

    return shapely.transform(shapes, to_crs)


def main():
    folder = Path(sys.argv[1])
    for name in ("loop_img", "loop_gt"):
        (folder / name).mkdir()
    with rasterio.open(folder / "raster.tif") as raster:
        shapes = polygons(folder / "buildings.gpkg", raster.crs)
        tree = shapely.STRtree(shapes)
        for row in range(0, raster.height, SIZE):
            for col in range(0, raster.width, SIZE):
                window = Window(col, row, SIZE, SIZE)
                image = np.moveaxis(raster.read(window=window), 0, 2)
                found = shapes[tree.query(shapely.box(*raster.window_bounds(window)))]
                mask = np.zeros((SIZE, SIZE), dtype=np.uint8)
                if len(found):
                    rasterize(found, out=mask, transform=raster.window_transform(window), default_value=1)
                name = "{:05d}_{:05d}".format(row, col)
                Image.fromarray(image).save(folder / "loop_img" / (name + ".jpg"), quality=95)
                Image.fromarray(mask).save(folder / "loop_gt" / (name + ".png"))


if __name__ == "__main__":
    main()
