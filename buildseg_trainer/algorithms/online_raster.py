"""Online layers (XYZ, WMS, WMTS): what of them is wanted, and their pixels through QGIS's provider."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsProviderRegistry,
    QgsRasterBlockFeedback,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from buildseg_trainer.algorithms.base import reporter
from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.preparing.online_pixels import OnlinePixels, bounds_of
from buildseg_trainer.errors import InputError

PROVIDER = "wms"  # of XYZ and WMTS layers, too


class OnlineRaster:
    """A RasterLayer of the provider, as far as polygons and an extent want it."""

    def __init__(self, layer, area, extent):
        """``area`` and ``extent`` are as in ``extract_buildings``. Raises InputError."""
        options = QgsDataProvider.ProviderOptions()
        self._provider = QgsProviderRegistry.instance().createProvider(PROVIDER, layer.source, options)
        if self._provider is None or not self._provider.isValid():
            raise InputError(f"The layer {layer.name} cannot be opened; check that QGIS shows it.")
        if area is None and extent is None:
            raise InputError(f"{layer.name} is an online layer: give an AREA or an EXTENT, to limit what is fetched.")
        crs_wkt = self._provider.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
        self._pixels = OnlinePixels(layer.name, crs_wkt, self._read)
        whole = self._provider.extent()
        whole = whole.xMinimum(), whole.yMinimum(), whole.xMaximum(), whole.yMaximum()
        place = Place(crs_wkt, [whole], None)
        wanted = [whole]
        if extent is not None:
            wanted.append(extent(place))
        if area is not None:
            wanted.append(bounds_of(area(place)))
        lefts, bottoms, rights, tops = zip(*wanted)
        self._bounds = max(lefts), max(bottoms), min(rights), min(tops)
        if self._bounds[0] >= self._bounds[2] or self._bounds[1] >= self._bounds[3]:
            raise InputError(f"The AREA and EXTENT leave nothing of {layer.name}; choose others.")

    def fetch(self, path, resolution, feedback):
        """Write a GeoTIFF, see ``OnlinePixels``. A wait for the server ends when ``feedback`` is cancelled."""
        self._waiting = QgsRasterBlockFeedback()
        feedback.canceled.connect(self._waiting.cancel, Qt.ConnectionType.DirectConnection)
        return self._pixels.fetch(path, self._bounds, resolution, reporter(feedback), feedback.isCanceled)

    def _read(self, bounds, columns, rows):
        block = self._provider.block(1, QgsRectangle(*bounds), columns, rows, self._waiting)
        return bytes(block.data()) if block is not None and block.isValid() else b""
