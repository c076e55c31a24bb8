"""Check a dataset: files, lists, leaks between splits, duplicates."""

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
)

from buildseg_trainer.algorithms.base import file, reporter, switch
from buildseg_trainer.algorithms.dataset_step import DatasetStep
from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.errors import InputError
from buildseg_trainer.translation import message, translate_report

MOST_NAMES = 5  # of a finding, in the log


class CheckDataset(DatasetStep):
    """Dataset folder in, number of problems and a report out; optionally fails if there are any."""

    ID = "checkdataset"
    REPORT = ("REPORT", "DATASET")

    def add_parameters(self):
        self.add_dataset()
        self.addParameter(switch("FAIL_ON_PROBLEMS", self.tr("Fail if there are problems")))
        # No destination: its dialog would say that an empty one is skipped.
        self.addParameter(file("REPORT", self.tr("Report file"), self.tr("HTML files (*.html)")))
        self.add_outputs(QgsProcessingOutputHtml, ("REPORT", self.tr("Dataset report")))
        self.add_outputs(QgsProcessingOutputFolder, ("DATASET", self.tr("Dataset folder")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            ("PROBLEM_COUNT", self.tr("Number of problems")),
            ("LEAK_COUNT", self.tr("Tiles that share pixels between splits")),
            ("DUPLICATE_COUNT", self.tr("Duplicate images")),
            ("TILE_COUNT", self.tr("Number of tiles")),
            ("BUILDING_SHARE", self.tr("Share of building pixels")),
        )
        self.add_outputs(QgsProcessingOutputFile, ("CONTACT_SHEET", self.tr("Contact sheet")))

    def execute(self, parameters, context, feedback):
        result = check_dataset(
            self.dataset_folder(parameters, context),
            report_path=self.value(parameters, "REPORT", context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        translate_report(result.report)
        for finding in result.problems:
            feedback.pushWarning(self.in_one_line(finding))
        for finding in result.remarks:
            feedback.pushInfo(self.in_one_line(finding))
        feedback.pushInfo(self.tr("Problems: {}; report: {}").format(result.problem_count, result.report))
        if result.problem_count and self.parameterAsBool(parameters, "FAIL_ON_PROBLEMS", context):
            raise InputError(
                self.tr("The dataset {} has {} problems ({}); see the report {}.").format(
                    result.dataset, result.problem_count, message(result.problems[0].text), result.report
                )
            )
        return {
            "DATASET": result.dataset,
            "REPORT": result.report,
            "PROBLEM_COUNT": result.problem_count,
            "LEAK_COUNT": result.leak_count,
            "DUPLICATE_COUNT": result.duplicate_count,
            "TILE_COUNT": result.tile_count,
            "BUILDING_SHARE": result.building_share,
            "CONTACT_SHEET": result.contact_sheet,
        }

    def in_one_line(self, finding):
        """A finding with its number of tiles or files and some of their names."""
        text = message(finding.text)
        if not finding.names:
            return text + "."
        names = ", ".join(finding.names[:MOST_NAMES]) + (", …" if len(finding.names) > MOST_NAMES else "")
        return "{} ({}): {}.".format(text, len(finding.names), names)
