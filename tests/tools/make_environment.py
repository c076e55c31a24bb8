"""Make the training environment in a folder, by the plugin's own code, for the Makefile."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from buildseg_trainer.environment.setup import create
from buildseg_trainer.errors import BuildsegTrainerError


def report(percent, text):
    """Print the lines of the setup with their percentage."""
    if text:
        print(f"[{percent:3.0f} %] {text}" if percent is not None else f"        {text}", flush=True)


def for_make(sentence):
    """Return a sentence of the setup with the name that its parameter has as a variable of the Makefile."""
    return str(sentence).replace("INTERPRETER", "BASE_PYTHON")


def main():
    folder, interpreter = sys.argv[1], (sys.argv[2:] or [None])[0]
    try:
        created = create(folder, device="cpu", interpreter=interpreter or None, report=report)
    except BuildsegTrainerError as error:
        print(for_make(error), file=sys.stderr)
        return 1
    for warning in created.warnings:
        print(for_make(warning), file=sys.stderr)
    print(created.python)
    return 0


if __name__ == "__main__":
    sys.exit(main())
