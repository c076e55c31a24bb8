"""The tile index on the map: loaded with its style, or refreshed if it is a layer already."""

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaObject, Qt

from buildseg_trainer.algorithms.layer_styler import LayerStyler
from buildseg_trainer.translation import tr


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
        title = tr("Tiles of {}").format(Path(index).parent.name)
        details = QgsProcessingContext.LayerDetails(title, project, output_name)
        details.setPostProcessor(LayerStyler("tiles.qml"))
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
