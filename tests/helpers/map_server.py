"""A WMS (1.1.1 and 1.3.0) and WMTS server of one raster, as far as QGIS asks for it.

    map_server.py RASTER      prints its port; runs until it is killed

The order of the axes is the standard's: with WMS 1.3.0 a BBOX in EPSG:4326 is south, west, north, east.
"""

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl, urlsplit

from osgeo import gdal, osr

ORIGIN = 20037508.342789244
LINK = '<DCPType><HTTP><Get><OnlineResource xlink:href="{url}"/></Get></HTTP></DCPType>'
WMS = (
    '<?xml version="1.0"?><{root} version="{version}" xmlns:xlink="http://www.w3.org/1999/xlink" {namespace}>'
    '<Service><Name>WMS</Name><Title>t</Title><OnlineResource xlink:href="{url}"/></Service><Capability><Request>'
    f"<GetCapabilities><Format>text/xml</Format>{LINK}</GetCapabilities><GetMap><Format>image/png</Format>{LINK}"
    "</GetMap></Request><Layer><Title>t</Title><{crs}>EPSG:4326</{crs}><{crs}>EPSG:3857</{crs}>{box}"
    "<Layer><Name>picture</Name><Title>picture</Title></Layer></Layer></Capability></{root}>"
)
WMTS = (
    '<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0" version="1.0.0" '
    'xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">'
    "<ows:ServiceIdentification><ows:ServiceType>OGC WMTS</ows:ServiceType>"
    "<ows:ServiceTypeVersion>1.0.0</ows:ServiceTypeVersion></ows:ServiceIdentification><Contents><Layer>"
    "<ows:Title>picture</ows:Title><ows:WGS84BoundingBox><ows:LowerCorner>{west} {south}</ows:LowerCorner>"
    "<ows:UpperCorner>{east} {north}</ows:UpperCorner></ows:WGS84BoundingBox><ows:Identifier>picture</ows:Identifier>"
    '<Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style><Format>image/png</Format>'
    "<TileMatrixSetLink><TileMatrixSet>web</TileMatrixSet></TileMatrixSetLink>"
    '<ResourceURL format="image/png" resourceType="tile" '
    'template="{url}tile/{{TileMatrix}}/{{TileCol}}/{{TileRow}}.png"/></Layer>'
    "<TileMatrixSet><ows:Identifier>web</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857"
    "</ows:SupportedCRS>{matrices}</TileMatrixSet></Contents></Capabilities>"
)
MATRIX = (
    "<TileMatrix><ows:Identifier>{zoom}</ows:Identifier><ScaleDenominator>{scale}</ScaleDenominator>"
    "<TopLeftCorner>-{origin} {origin}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
    "<MatrixWidth>{count}</MatrixWidth><MatrixHeight>{count}</MatrixHeight></TileMatrix>"
)


def render(raster, bounds, crs, width, height):
    """Return a PNG of ``bounds`` (left, bottom, right, top) of a raster."""
    options = {"format": "MEM", "outputBounds": bounds, "dstSRS": crs, "width": width, "height": height}
    options["resampleAlg"] = "average"
    picture = gdal.Warp("", raster, dstAlpha=True, **options)
    gdal.GetDriverByName("PNG").CreateCopy("/vsimem/picture.png", picture)
    file = gdal.VSIFOpenL("/vsimem/picture.png", "rb")
    content = gdal.VSIFReadL(1, gdal.VSIStatL("/vsimem/picture.png").size, file)
    gdal.VSIFCloseL(file)
    return bytes(content)


def lon_lat_bounds(raster):
    """Return (west, south, east, north) of a raster."""
    opened = gdal.Open(raster)
    left, size, _, top, _, height = opened.GetGeoTransform()
    target = osr.SpatialReference()
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(opened.GetSpatialRef(), target)
    right, bottom = left + size * opened.RasterXSize, top + height * opened.RasterYSize
    (west, south, _), (east, north, _) = turn.TransformPoints([(left, bottom), (right, top)])
    return west, south, east, north


class Handler(BaseHTTPRequestHandler):
    raster, lon_lat = "", ()

    def do_GET(self):
        parts = urlsplit(self.path)
        query = {name.upper(): value for name, value in parse_qsl(parts.query)}
        if parts.path.startswith("/tile/"):
            kind, content = "image/png", self._tile(*map(int, parts.path[:-4].split("/")[2:]))
        elif query.get("REQUEST") == "GetMap":
            kind, content = "image/png", self._map(query)
        else:
            kind, content = "text/xml", self._capabilities(query).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _capabilities(self, query):
        west, south, east, north = self.lon_lat
        url = f"http://127.0.0.1:{self.server.server_port}/?"
        if query.get("SERVICE") == "WMTS":
            scale = 2 * ORIGIN / 256 / 0.00028
            zooms = [
                MATRIX.format(zoom=zoom, scale=scale / 2**zoom, origin=ORIGIN, count=2**zoom) for zoom in range(16, 21)
            ]
            return WMTS.format(url=url[:-1], west=west, south=south, east=east, north=north, matrices="".join(zooms))
        if query.get("VERSION") == "1.1.1":
            box = f'<LatLonBoundingBox minx="{west}" miny="{south}" maxx="{east}" maxy="{north}"/>'
            return WMS.format(root="WMT_MS_Capabilities", version="1.1.1", namespace="", crs="SRS", url=url, box=box)
        sides = zip(("west", "east", "south", "north"), (west, east, south, north))
        names = {"west": "westBoundLongitude", "east": "eastBoundLongitude"}
        names |= {"south": "southBoundLatitude", "north": "northBoundLatitude"}
        box = "".join(f"<{names[side]}>{value}</{names[side]}>" for side, value in sides)
        box = f"<EX_GeographicBoundingBox>{box}</EX_GeographicBoundingBox>"
        namespace = 'xmlns="http://www.opengis.net/wms"'
        return WMS.format(root="WMS_Capabilities", version="1.3.0", namespace=namespace, crs="CRS", url=url, box=box)

    def _map(self, query):
        crs = query.get("CRS") or query["SRS"]
        bounds = list(map(float, query["BBOX"].split(",")))
        if "CRS" in query and crs == "EPSG:4326":
            bounds = [bounds[place] for place in (1, 0, 3, 2)]
        return render(self.raster, bounds, crs, int(query["WIDTH"]), int(query["HEIGHT"]))

    def _tile(self, zoom, column, row):
        side = 2 * ORIGIN / 2**zoom
        left, top = column * side - ORIGIN, ORIGIN - row * side
        return render(self.raster, [left, top - side, left + side, top], "EPSG:3857", 256, 256)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    Handler.raster, Handler.lon_lat = sys.argv[1], lon_lat_bounds(sys.argv[1])
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
