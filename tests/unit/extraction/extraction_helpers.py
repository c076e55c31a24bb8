"""A model that a few lines of numpy repeat, and rasters to apply it to."""

import numpy as np
from osgeo import gdal, ogr, osr

from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.extraction.extract_buildings import extract_buildings
from buildseg_trainer.extraction.footprints import FootprintOptions
from buildseg_trainer.extraction.merging import Piece
from buildseg_trainer.extraction.strips import Strips

ALL = FootprintOptions(regularise="none", min_area=0, fill_holes=0)

# The score of building is 4 (red - mean of the block), so that a pixel's result depends on the window it is in;
# "shifted" takes the red of the pixel above to the right instead.
MAKE = """
import json, sys
import onnx
from onnx import TensorProto, helper
path, shape, classes, how = sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
x = helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)
y = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, classes, None, None])
side, at = (3, 2) if how == "shifted" else (1, 0)
values = [0.0] * (classes * shape[1] * side * side)
values[(classes - 1) * shape[1] * side * side + at] = 4.0
weights = helper.make_tensor("w", TensorProto.FLOAT, [classes, shape[1], side, side], values)
nodes = [helper.make_node("ReduceMean", ["x"], ["m"], axes=[2, 3], keepdims=1),
         helper.make_node("Sub", ["x", "m"], ["d"]),
         helper.make_node("Conv", ["d", "w"], ["s"], pads=[side // 2] * 4),
         helper.make_node("Softmax", ["s"], ["y"], axis=1) if how == "softmax" else
         helper.make_node("Identity", ["s"], ["y"])]
graph = helper.make_graph(nodes, "tiny", [x], [y], [weights])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
model.ir_version = 7
onnx.save(model, path)
"""


def probabilities(block):
    """Return what the tiny model gives for a block, uint8 (3, rows, columns)."""
    red = (block[0].astype(np.float32) / 255 - 0.5) / 0.5
    return 1 / (1 + np.exp(-4 * (red - red.mean())))


def write_raster(path, bands, nodata=None, pixel=0.3, crs=32645):
    """Write a GeoTIFF of (bands, rows, columns) uint8 in a projected CRS."""
    count, height, width = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count)
    dataset.SetGeoTransform((340000.0, pixel, 0, 3060000.0, 0, -pixel))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    dataset.SetProjection(reference.ExportToWkt())
    for number, band in enumerate(bands, start=1):
        dataset.GetRasterBand(number).WriteArray(band)
        if nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(nodata)
    return str(path)


def town(height, width, seed=0, houses=40):
    """Return (3, height, width) uint8 with bright rectangles on a dark noisy ground."""
    random = np.random.default_rng(seed)
    image = random.integers(20, 60, (3, height, width)).astype(np.uint8)
    for _ in range(houses):
        y, x = random.integers(0, height - 8), random.integers(0, width - 8)
        tall, wide = random.integers(8, 20, 2)
        image[:, y : y + tall, x : x + wide] = 220
    return image


def strips_of(folder, values, rows):
    """Return Strips of an array of steps, ``rows`` to a strip."""
    height, width = values.shape
    folder.mkdir(exist_ok=True)
    boxes = [PixelBox(0, top, width, min(top + rows, height)) for top in range(0, height, rows)]
    strips = Strips(folder, PixelBox(0, 0, width, height), [[Piece(box, box)] for box in boxes])
    for number, box in enumerate(boxes):
        strips.store(number, values[box.y0 : box.y1])
    return strips


def square(x0, y0, x1, y1, pixel=0.3):
    """Return WKB of pixels of ``write_raster``."""
    left, right, top, bottom = 340000 + pixel * x0, 340000 + pixel * x1, 3060000 - pixel * y0, 3060000 - pixel * y1
    text = f"POLYGON(({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


class Extraction:
    """Runs extract_buildings in a folder and reads what it has written."""

    def __init__(self, folder, python):
        self.folder, self.python = folder, python
        self.lines = []

    def run(self, raster, model, options=ALL, **others):
        paths = {name: self.folder / f"{name}.tif" for name in ("mask", "probability")}
        others.setdefault("report", lambda _, text: self.lines.append(text))
        output, work = self.folder / "out.gpkg", self.folder / "work"
        return extract_buildings(raster, model, self.python, output, work, options, **paths, **others)

    @property
    def mask(self):
        return gdal.Open(str(self.folder / "mask.tif")).ReadAsArray()

    @property
    def probability(self):
        return gdal.Open(str(self.folder / "probability.tif")).ReadAsArray()

    @property
    def footprints(self):
        self._dataset = ogr.Open(str(self.folder / "out.gpkg"))
        return list(self._dataset.GetLayer(0))
