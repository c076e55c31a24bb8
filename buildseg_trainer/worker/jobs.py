"""Runs one short job of a job folder: request.json in, events.jsonl on the way, result.json out."""

import logging
import traceback
from pathlib import Path

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import folder
from buildseg_trainer.runs.events import EventWriter
from buildseg_trainer.worker import leaving

log = logging.getLogger("buildseg_trainer")


class Job:
    """What a command may say while it works."""

    def __init__(self, path):
        self.path = Path(path)
        self.request = folder.read_json(self.path / "request.json")
        self.product = Path(self.request["product"])
        self._events = EventWriter(self.path / "events.jsonl")

    def report(self, percent=None, text=None):
        """Tell the progress (0 to 100, None unchanged) and a line for the log."""
        if text:
            log.info("%s", text)
        self._events.write("step", percent=percent, text=text)

    def cancel_requested(self):
        """Tell whether somebody asked to stop."""
        return (self.path / "cancel.request").exists()


def main(command, path):
    """Run ``evaluate`` or ``export``; return the exit code. Every end is written to result.json."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)
    leaving.log_crashes()
    job = Job(path)
    # Whoever asks removes the job's folder; what a job writes elsewhere is there whole or not at all.
    leaving.Watch(job.cancel_requested, lambda: None)
    try:
        leaving.import_paddle()
        if command == "evaluate":
            from buildseg_trainer.worker import evaluate as module
        else:
            from buildseg_trainer.worker import export as module
        result = module.run(job)
    except BuildsegTrainerError as error:
        log.error("%s", error)
        result = {"error": str(error)}
    except ModuleNotFoundError:  # main.py says what to do
        raise
    except Exception as error:  # the boundary: one sentence for the user, the traceback for the log
        log.error("%s", traceback.format_exc())
        lines = str(error).strip().splitlines()
        result = {"error": f"The {command} command failed: {lines[-1] if lines else type(error).__name__}."}
    folder.write_json(job.path / "result.json", result)
    return 1 if "error" in result else 0
