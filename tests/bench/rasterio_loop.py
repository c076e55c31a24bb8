"""The loop over windows that one writes with rasterio, shapely and Pillow; run by the Python of build/bench.

    python rasterio_loop.py FOLDER

Reads FOLDER/raster.tif and FOLDER/buildings.gpkg, writes FOLDER/loop/img and FOLDER/loop/gt. Polygons are reprojected
once and found by a spatial index. No statistics, no index of the tiles.
"""

import sys
from pathlib import Path

import numpy as np
import pyogrio.raw
import pyproj
import rasterio
import shapely
from PIL import Image
from rasterio.features import rasterize
from rasterio.windows import Window

SIZE = 512


def polygons(path, crs):
    """All polygons of a file as shapely geometries in another CRS."""
    about, _, wkb, _ = pyogrio.raw.read(path, columns=[])
    transformer = pyproj.Transformer.from_crs(about["crs"], crs, always_xy=True)
    return shapely.transform(
        shapely.from_wkb(wkb), lambda points: np.column_stack(transformer.transform(points[:, 0], points[:, 1]))
    )


def main():
    folder = Path(sys.argv[1])
    for name in ("img", "gt"):
        (folder / "loop" / name).mkdir(parents=True)
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
                Image.fromarray(image).save(folder / "loop" / "img" / (name + ".jpg"), quality=95)
                Image.fromarray(mask).save(folder / "loop" / "gt" / (name + ".png"))


if __name__ == "__main__":
    main()
