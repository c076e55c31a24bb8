"""Styles of result layers, applied once Processing has loaded them."""

from qgis.core import QgsProcessingLayerPostProcessorInterface
from qgis.PyQt import sip
from qgis.PyQt.QtXml import QDomDocument

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.translation import translated_style


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer a style of ours, in the main thread."""

    def __init__(self, style):
        """``style`` is a file name in resources/styles."""
        super().__init__()
        self._style = style
        sip.transferto(self, None)
        _waiting.difference_update([other for other in _waiting if sip.isdeleted(other)])  # theirs was never loaded
        _waiting.add(self)

    def postProcessLayer(self, layer, context, feedback):
        style = QDomDocument()
        style.setContent(translated_style(RESOURCES_DIR / "styles" / self._style))
        layer.importNamedStyle(style)
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


def style_on_load(path, style, context, name):
    """Give the result layer ``path``, if Processing is going to load it, a style and a name."""
    if context.willLoadLayerOnCompletion(path):
        details = context.layerToLoadOnCompletionDetails(path)
        details.name = name
        details.setPostProcessor(LayerStyler(style))
