"""buildseg_trainer: train building segmentation models inside QGIS.

Importing this package imports nothing else, so that the worker, which runs in the training environment,
and the plain Python tests can use its rooms without QGIS.
"""


def classFactory(iface):
    """Return the plugin; called by QGIS. ``iface`` is None under qgis_process."""
    from buildseg_trainer.plugin import BuildsegTrainerPlugin

    return BuildsegTrainerPlugin(iface)
