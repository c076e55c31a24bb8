"""A picture of footprints over the raster in which they were found, drawn by QGIS: map_picture.py RASTER LAYER PNG."""

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QSize

STYLE = Path(__file__).resolve().parents[2] / "resources" / "styles" / "footprints.qml"
WIDTH = 1400  # px


def draw(raster, footprints, path):
    """Write a PNG of the whole raster with the styled footprints on it."""
    application = QgsApplication([], True)
    application.initQgis()
    image = QgsRasterLayer(str(raster), "raster")
    outlines = QgsVectorLayer(str(footprints), "footprints")
    outlines.loadNamedStyle(str(STYLE))
    settings = QgsMapSettings()
    settings.setLayers([outlines, image])
    settings.setDestinationCrs(image.crs())
    settings.setExtent(image.extent())
    settings.setOutputSize(QSize(WIDTH, round(WIDTH * image.extent().height() / image.extent().width())))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(str(path))
    del image, outlines, job
    application.exitQgis()


if __name__ == "__main__":
    draw(*sys.argv[1:])
