"""What the tiling benchmarks cut: the bundled sample repeated to any size, and its buildings in another CRS.

    python tiling_inputs.py FOLDER SIZE [KIND]

The buildings are placed with every repetition of the sample, and most of them a second time in a copy that is turned by
180 degrees, so that there are 60 000 on 16384 x 16384 px and as many a pixel at any other size. All are real outlines.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "data" / "banepa"
POLYGONS_PER_PIXEL = 60000 / 16384**2

TILED = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512"]
KINDS = {
    "jpeg": [*TILED, "COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "JPEG_QUALITY=75"],
    "deflate": [*TILED, "COMPRESS=DEFLATE", "ZLEVEL=1"],
    "strips": ["COMPRESS=DEFLATE", "ZLEVEL=1"],  # GDAL's default: strips of one row here
}


def make_raster(path, size, kind):
    """Write the sample, repeated to ``size`` pixels a side, as a GeoTIFF of one of the KINDS."""
    from osgeo import gdal

    source = gdal.Open(str(SAMPLE / "banepa.tif"))
    width, height = source.RasterXSize, source.RasterYSize
    target = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3, gdal.GDT_Byte, KINDS[kind])
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetSpatialRef(source.GetSpatialRef())
    for y in range(0, size, height):
        for x in range(0, size, width):
            w, h = min(width, size - x), min(height, size - y)
            target.WriteRaster(x, y, w, h, source.ReadRaster(0, 0, w, h))
    target = None


def make_buildings(path, size):
    """Write the buildings of ``make_raster`` as a GeoPackage in EPSG:4326, and return how many there are."""
    from osgeo import ogr, osr

    shapes, placements, back = _placements(size)
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    layer = target.CreateLayer("buildings", wgs84, ogr.wkbPolygon)
    target.StartTransaction()
    for number, place in placements:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for point in shapes[number]:
            ring.AddPoint_2D(*place(*point))
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometryDirectly(ring)
        polygon.Transform(back)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(polygon)
        layer.CreateFeature(feature)
    target.CommitTransaction()
    return len(placements)


def _placements(size):
    """Return ``(shapes, placements, back)``.

    Shapes are lists of points in the raster's CRS; a placement is a shape's number and what moves its points;
    ``back`` transforms to EPSG:4326.
    """
    from osgeo import gdal, ogr, osr

    raster = gdal.Open(str(SAMPLE / "banepa.tif"))
    gt, width, height = raster.GetGeoTransform(), raster.RasterXSize, raster.RasterYSize
    opened = ogr.Open(str(SAMPLE / "buildings.geojson"))
    wgs84, mercator = opened.GetLayer(0).GetSpatialRef(), raster.GetSpatialRef()
    mercator.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    there, back = osr.CoordinateTransformation(wgs84, mercator), osr.CoordinateTransformation(mercator, wgs84)
    shapes = []
    for feature in opened.GetLayer(0):
        shape = feature.GetGeometryRef().Clone()
        shape.Transform(there)
        shapes.append([shape.GetGeometryRef(0).GetPoint_2D(i) for i in range(shape.GetGeometryRef(0).GetPointCount())])

    def moved(x, y):
        return lambda px, py: (px + x * gt[1], py + y * gt[5])

    def turned(x, y):
        return lambda px, py: (2 * gt[0] + (x + width) * gt[1] - px, 2 * gt[3] + (y + height) * gt[5] - py)

    def inside(number, place):
        x, y = place(*shapes[number][0])
        return x < gt[0] + size * gt[1] and y > gt[3] + size * gt[5]

    corners = [(x, y) for y in range(0, size, height) for x in range(0, size, width)]
    every = range(len(shapes))
    first = [(n, moved(*corner)) for corner in corners for n in every if inside(n, moved(*corner))]
    second = [(n, turned(*corner)) for corner in corners for n in every if inside(n, turned(*corner))]
    # As many of the second copies as are missing, spread evenly.
    missing = round(POLYGONS_PER_PIXEL * size * size) - len(first)
    second = [second[i * len(second) // missing] for i in range(missing)]
    return shapes, first + second, back


def main():
    folder, size = Path(sys.argv[1]), int(sys.argv[2])
    make_raster(folder / "raster.tif", size, sys.argv[3] if len(sys.argv) > 3 else "jpeg")
    print("{} polygons".format(make_buildings(folder / "buildings.gpkg", size)))


if __name__ == "__main__":
    main()
