"""Check the training environment, and report what is in it."""

import dataclasses
import html
import json

from qgis.core import (
    Qgis,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
)

from buildseg_trainer.about import metadata
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, push_warnings
from buildseg_trainer.common import files, html_page, nvidia_smi
from buildseg_trainer.common.redaction import redacted
from buildseg_trainer.environment import probe
from buildseg_trainer.environment.interpreter import APPLY, clean_environment
from buildseg_trainer.errors import EnvironmentNotReadyError


class CheckEnvironment(BuildsegAlgorithm):
    """Interpreter, versions, devices and free disk space, as a report to paste into an issue."""

    ID = "checkenvironment"
    GROUP_ID = "setup"

    def add_parameters(self):
        self.add_python()
        for name, label, kind in (
            ("REPORT", self.tr("Report"), "Markdown (*.md)"),
            ("JSON", self.tr("Report for programs"), "JSON (*.json)"),
        ):
            self.addParameter(QgsProcessingParameterFileDestination(name, label, kind, optional=True))
        self.addOutput(QgsProcessingOutputBoolean("READY", self.tr("Ready to train")))
        self.addOutput(QgsProcessingOutputHtml("PAGE", self.tr("Report to copy")))

    def execute(self, parameters, context, feedback):
        try:
            result = probe.check(self.training_python(parameters, context, APPLY), is_cancelled=feedback.isCanceled)
            ready, warnings, text = result.trains, result.problems + result.remarks, result.report_markdown()
            facts = dataclasses.asdict(result)
        except EnvironmentNotReadyError as error:
            ready, warnings, text = False, [str(error)], "# Training environment\n\n{}\n".format(error)
            facts = {"problems": warnings}
        cards, no_card = nvidia_smi.cards(clean_environment())
        driver = "; ".join("{}, {} MB".format(card, (card.memory or 0) >> 20) for card in cards) or no_card
        text += "\n- NVIDIA's driver: {}\n- QGIS {}\n".format(driver, Qgis.version())
        facts.update(ready=ready, nvidia_driver=driver, qgis=Qgis.version(), plugin=metadata("version"))
        text = redacted(text)  # English in every language: it goes into issues
        feedback.pushInfo(text)
        push_warnings(feedback, warnings)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            files.write_text(report, text)
        values = self.parameterAsFileOutput(parameters, "JSON", context)
        if values:
            files.write_text(values, redacted(json.dumps(facts, indent=2, ensure_ascii=False)))
        # For the results viewer, which lasts as long as QGIS.
        page = QgsProcessingUtils.generateTempFilename("environment.html")
        title = self.tr("Training environment")
        files.write_text(page, html_page.page(title, "<pre>{}</pre>".format(html.escape(text))))
        return {"READY": ready, "REPORT": report or None, "JSON": values or None, "PAGE": page}
