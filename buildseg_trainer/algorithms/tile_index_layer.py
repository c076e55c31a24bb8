"""The tile index on the map: loaded with its style, or refreshed if it is a layer already."""

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QMetaObject, Qt

from buildseg_trainer.about import RESOURCES_DIR


class TileIndexStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives the loaded tile index its style, in the main thread."""

    def postProcessLayer(self, layer, context, feedback):
        layer.loadNamedStyle(str(RESOURCES_DIR / "styles" / "tiles.qml"))
        layer.triggerRepaint()
        node = context.project().layerTreeRoot().findLayer(layer.id()) if context.project() is not None else None
        if node is not None:
            # The legend says what the colours mean. The new style has closed it, which the node does not know.
            node.setExpanded(False)
            node.setExpanded(True)
        _waiting.discard(self)


# Stylers whose layer is not loaded yet. Processing deletes what it is given, but keeps no Python object alive, and
# within a model the algorithm is gone before the layer is loaded.
_waiting = set()


def show_index(index, output_name, context):
    """Refresh the layers of the project that show the tile index; if there are none, have Processing load it.

    It is loaded once the algorithm has ended, by the desktop only.
    """
    project = context.project()
    if project is None:
        return
    shown = index_layers(index, project)
    for layer in shown:
        # Within a model this is not the main thread, to which the layer belongs: then the call is queued.
        for slot in ("reload", "triggerRepaint"):
            QMetaObject.invokeMethod(layer, slot, Qt.ConnectionType.AutoConnection)
    if not shown:
        title = QCoreApplication.translate("buildseg_trainer", "Tiles")
        details = QgsProcessingContext.LayerDetails(title, project, output_name)
        styler = TileIndexStyler()
        sip.transferto(styler, None)
        _waiting.difference_update([other for other in _waiting if sip.isdeleted(other)])  # never loaded
        _waiting.add(styler)
        details.setPostProcessor(styler)
        context.addLayerToLoadOnCompletion(str(index), details)


def index_layers(index, project):
    """Return the layers of the project that show the file ``index``."""
    registry = QgsProviderRegistry.instance()
    wanted = Path(index).resolve()
    found = []
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.providerType() == "ogr":
            path = registry.decodeUri("ogr", layer.source()).get("path")
            if path and Path(path).resolve() == wanted:
                found.append(layer)
    return found
