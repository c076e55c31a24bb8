"""In QGIS: take the pictures of the guide, of the products of ``make demo``."""

import os
from pathlib import Path

import processing
from desktop_session import begin, done, settle, wait_until
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QDockWidget, QTreeView
from qgis.utils import iface, plugins

from buildseg_trainer import settings
from buildseg_trainer.about import RESOURCES_DIR

PICTURES, DEMO, SAMPLE = (Path(os.environ[name]) for name in ("PICTURES", "DEMO", "SAMPLE"))
DIALOG = 860, 600  # px


def save(widget, name):
    """Save a picture of a widget; ``name`` ends with .png for dialogs, .jpg where there is a photograph."""
    widget.grab().save(str(PICTURES / name), quality=-1 if name.endswith(".png") else 75)


def take_dialogs():
    for algorithm in QgsApplication.processingRegistry().providerById("buildseg_trainer").algorithms():
        dialog = processing.createAlgorithmDialog(algorithm.id(), {})
        dialog.resize(*DIALOG)
        dialog.show()
        settle(500)
        save(dialog, f"{algorithm.name()}.png")
        dialog.close()


def take_toolbox():
    toolbox = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    toolbox.setFloating(True)
    toolbox.resize(360, 620)
    settle()
    provider = QgsApplication.processingRegistry().providerById("buildseg_trainer").name()
    for tree in toolbox.findChildren(QTreeView):
        model = tree.model()
        for index in (model.index(row, 0) for row in range(model.rowCount())):
            if index.data() == provider:
                tree.expandRecursively(index)
                tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    settle()
    save(toolbox, "toolbox.png")
    toolbox.setFloating(False)
    toolbox.hide()


def take_dock(path):
    settings.add_run(path)
    dock = plugins["buildseg_trainer"].desktop.dock
    dock.show()
    dock.setFloating(True)
    dock.resize(620, 620)
    wait_until(lambda: dock.view.model().rowCount() == 1, what="the run in the dock")
    dock.view.selectAll()
    settle(1500)
    save(dock, "dock.png")
    dock.setFloating(False)
    dock.hide()


def take_map(raster, dataset, buildings):
    """Take the map twice: with the tile index, and with the footprints of the model."""
    project = QgsProject.instance()
    layer = QgsRasterLayer(str(raster), "banepa")
    project.addMapLayer(layer)
    project.setCrs(layer.crs())
    for dock in iface.mainWindow().findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")
    iface.mainWindow().resize(1000, 640)
    for name, source in (("tiles", f"{dataset}/tiles.gpkg|layername=tiles"), ("buildings", str(buildings))):
        shown = iface.addVectorLayer(source, name, "ogr")
        if name == "buildings":
            shown.loadNamedStyle(str(RESOURCES_DIR / "styles" / "footprints.qml"))
        iface.mapCanvas().setExtent(layer.extent() if name == "tiles" else layer.extent().scaled(0.4))
        iface.mapCanvas().refresh()
        settle(4000)
        iface.messageBar().clearWidgets()
        settle()
        save(iface.mainWindow(), f"map_{name}.jpg")
        project.removeMapLayer(shown)


def take_report(path):
    try:
        from qgis.PyQt.QtWebKitWidgets import QWebView
    except ImportError:
        print("No picture of the report: this QGIS has no QtWebKit.")
        return
    view = QWebView()
    view.resize(860, 900)
    view.load(QUrl.fromLocalFile(str(path)))
    view.show()
    settle(2000)
    save(view, "report.jpg")
    view.close()


def session():
    iface.newProject(False)
    settle()
    iface.messageBar().clearWidgets()
    dataset = DEMO / "dataset"
    (path,) = (DEMO / "runs").iterdir()
    take_toolbox()
    take_dialogs()
    take_dock(path)
    take_report(path / "report" / "report.html")
    take_map(SAMPLE / "banepa.tif", dataset, DEMO / "buildings.gpkg")
    done()
    os._exit(0)  # without questions about the project


begin(session)
