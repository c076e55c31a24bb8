"""Tell whether the training environment works, and what is in it."""

from pathlib import Path

from qgis.core import Qgis, QgsProcessingOutputBoolean, QgsProcessingParameterFileDestination

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, push_warnings
from buildseg_trainer.environment import probe
from buildseg_trainer.errors import EnvironmentNotReadyError, InputError


class CheckEnvironment(BuildsegAlgorithm):
    """Interpreter, versions, devices and free disk, as a report that can be pasted into an issue."""

    ID = "checkenvironment"
    GROUP_ID = "setup"

    REPORT = "REPORT"
    READY = "READY"

    def displayName(self):
        return self.tr("Check training environment")

    def tags(self):
        return self.tr("check,diagnose,environment,paddle,cuda,gpu,version").split(",")

    def add_parameters(self):
        self.add_python()
        self.addParameter(
            QgsProcessingParameterFileDestination(self.REPORT, self.tr("Report"), "Markdown (*.md)", optional=True)
        )
        self.addOutput(QgsProcessingOutputBoolean(self.READY, self.tr("Ready to train")))

    def execute(self, parameters, context, feedback):
        try:
            result = probe.check(self.training_python(parameters, context), is_cancelled=feedback.isCanceled)
            ready, warnings, text = result.ready, result.problems + result.remarks, result.report_markdown()
        except EnvironmentNotReadyError as error:
            ready, warnings, text = False, [str(error)], "# Training environment\n\n{}\n".format(error)
        text += "\n- QGIS {}\n".format(Qgis.version())
        feedback.pushInfo(text)
        push_warnings(feedback, warnings)
        return {self.READY: ready, self.REPORT: self.write_report(parameters, context, text)}

    def write_report(self, parameters, context, text):
        """Write the report if a file is asked for, and return its path."""
        path = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if not path:
            return None
        try:
            Path(path).write_text(text, encoding="utf-8")
        except OSError as error:
            raise InputError(
                "The report {} cannot be written ({}); name another file.".format(path, error.strerror)
            ) from error
        return path
