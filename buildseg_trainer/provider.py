"""The Processing provider and the literal list of its algorithms."""

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from buildseg_trainer.about import RESOURCES_DIR, metadata
from buildseg_trainer.algorithms.base import training_python_hint
from buildseg_trainer.algorithms.checkdataset import CheckDataset
from buildseg_trainer.algorithms.checkenvironment import CheckEnvironment
from buildseg_trainer.algorithms.createtiles import CreateTiles
from buildseg_trainer.algorithms.evaluatemodel import EvaluateModel
from buildseg_trainer.algorithms.exportmodel import ExportModel
from buildseg_trainer.algorithms.extractbuildings import ExtractBuildings
from buildseg_trainer.algorithms.filtertiles import FilterTiles
from buildseg_trainer.algorithms.importdataset import ImportDataset
from buildseg_trainer.algorithms.prepareraster import PrepareRaster
from buildseg_trainer.algorithms.readymodel import MODELS, ReadyModel
from buildseg_trainer.algorithms.resumetraining import ResumeTraining
from buildseg_trainer.algorithms.setupenvironment import SetUpEnvironment
from buildseg_trainer.algorithms.splitdataset import SplitDataset
from buildseg_trainer.algorithms.stoptraining import StopTraining
from buildseg_trainer.algorithms.trainingstatus import TrainingStatus
from buildseg_trainer.algorithms.trainmodel import TrainModel
from buildseg_trainer.translation import tr


class BuildsegTrainerProvider(QgsProcessingProvider):
    """Provider ``buildseg_trainer``; needs nothing but QGIS."""

    def loadAlgorithms(self):
        for algorithm in (
            SetUpEnvironment(),
            CheckEnvironment(),
            CreateTiles(),
            ImportDataset(),
            FilterTiles(),
            SplitDataset(),
            CheckDataset(),
            PrepareRaster(),
            TrainModel(),
            TrainingStatus(),
            StopTraining(),
            ResumeTraining(),
            EvaluateModel(),
            ExportModel(),
            ExtractBuildings(),
            *map(ReadyModel, MODELS),
        ):
            self.addAlgorithm(algorithm)

    def id(self):
        return "buildseg_trainer"

    def name(self):
        return tr("Building segmentation training")

    def longName(self):
        return "{} (buildseg trainer {})".format(self.name(), self.versionInfo())

    def versionInfo(self):
        return metadata("version")

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(RESOURCES_DIR / "icons" / "buildseg_trainer.svg")

    def supportsNonFileBasedOutput(self):
        return False

    def warningMessage(self):
        """Shown in every algorithm dialog while no training environment is found."""
        return training_python_hint()
