"""Extracts buildings in a process of its own, which the test kills: RASTER ONNX PYTHON FOLDER."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from buildseg_trainer.extraction.extract_buildings import extract_buildings
from buildseg_trainer.extraction.model import open_model

raster, onnx, python, folder = sys.argv[1:]


def report(percent, _text):
    if percent and percent > 40:
        print("half", flush=True)
        time.sleep(60)


if __name__ == "__main__":
    folder = Path(folder)
    extract_buildings(
        raster, open_model(onnx), python, folder / "out.gpkg", folder / "work", mask=folder / "mask.tif", report=report
    )
