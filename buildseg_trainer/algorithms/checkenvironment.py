"""Check the training environment, and report what is in it."""

from qgis.core import Qgis, QgsProcessingOutputBoolean, QgsProcessingParameterFileDestination

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, push_warnings
from buildseg_trainer.common import files
from buildseg_trainer.environment import probe
from buildseg_trainer.environment.interpreter import APPLY
from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.translation import message


class CheckEnvironment(BuildsegAlgorithm):
    """Interpreter, versions, devices and free disk space, as a report to paste into an issue."""

    ID = "checkenvironment"
    GROUP_ID = "setup"

    def add_parameters(self):
        self.add_python()
        self.addParameter(
            QgsProcessingParameterFileDestination("REPORT", self.tr("Report"), "Markdown (*.md)", optional=True)
        )
        self.addOutput(QgsProcessingOutputBoolean("READY", self.tr("Ready to train")))

    def execute(self, parameters, context, feedback):
        try:
            result = probe.check(self.training_python(parameters, context, APPLY), is_cancelled=feedback.isCanceled)
            ready, warnings, text = result.trains, result.problems + result.remarks, result.report_markdown()
        except EnvironmentNotReadyError as error:
            ready, warnings, text = False, [str(error)], "# Training environment\n\n{}\n".format(error)
        text += "\n- QGIS {}\n".format(Qgis.version())
        text = message(text)
        feedback.pushInfo(text)
        push_warnings(feedback, warnings)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            files.write_text(path, text)
        return {"READY": ready, "REPORT": path or None}
