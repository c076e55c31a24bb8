"""The whole chain on the bundled sample, through qgis_process, as a user of the shell would run it (make demo).

    demo.py FOLDER      everything is made in FOLDER, which is emptied first

Installs the plugin into a throwaway QGIS profile, cuts tiles, filters, splits, trains, evaluates, exports, evaluates
the exported ONNX, draws the footprints of the sample's buildings on a map, and prints a table and where the products
are. Ends with 1 when a step fails, no building is found or the exported model is not clearly better than calling
everything a building. The training interpreter is named by BUILDSEG_TRAINER_PYTHON.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


SAMPLE = ROOT / "tests" / "data" / "banepa"
WANTED_BUILDING_IOU = 0.60


class Chain:
    """Runs algorithms one after the other and remembers how long each took."""

    def __init__(self, folder):
        self.folder = folder
        self.seconds = {}
        tool = [str(ROOT / "tests" / "tools" / "qgis.sh"), "process"]
        self.program = subprocess.run(tool, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        runtime = folder / "run"
        runtime.mkdir(parents=True)
        runtime.chmod(0o700)
        self.environment = {
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": str(folder / "qgis"),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(runtime),
        }
        profile = folder / "qgis" / "profiles" / "default"
        subprocess.run(["make", "-s", "-C", str(ROOT), "install", f"PROFILE={profile}"], check=True)

    def run(self, algorithm, label="", **parameters):
        """Run one algorithm with its output on our own, and return its results as a dict of texts.

        ``label`` tells two runs of the same algorithm apart in the table of seconds.
        """
        command = [self.program, "run", f"buildseg_trainer:{algorithm}", "--"]
        command += [f"{name}={value}" for name, value in parameters.items()]
        print(f"\n=== {algorithm} " + " ".join(command[4:]), flush=True)
        started = time.monotonic()
        lines = []
        # Its errors go to our stderr as they are: among them is QGIS's own chatter, which is no result.
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=self.environment, cwd=self.folder) as child:
            for raw in child.stdout:
                line = raw.decode("utf-8", "replace").rstrip("\n")
                print(line, flush=True)
                lines.append(line)
        if child.returncode != 0:
            raise SystemExit(f"{algorithm} failed (exit code {child.returncode}); what it said stands above.")
        self.seconds[algorithm + label] = time.monotonic() - started
        results = lines[lines.index("Results") + 1 :] if "Results" in lines else []
        return {name: value.strip() for name, found, value in (line.partition(":\t") for line in results) if found}


def main(folder):
    folder = Path(folder).absolute()
    shutil.rmtree(folder, ignore_errors=True)
    started = time.monotonic()
    chain = Chain(folder)

    tiles = chain.run(
        "createtiles",
        RASTERS=SAMPLE / "banepa.tif",
        BUILDINGS=SAMPLE / "buildings.geojson",
        OUTPUT=folder / "dataset",
    )
    dataset = tiles["DATASET"]
    kept = chain.run("filtertiles", DATASET=dataset)
    split = chain.run("splitdataset", DATASET=dataset)
    trained = chain.run("trainmodel", DATASET=dataset, MODEL="bisenet_v2", PRESET="quick", OUTPUT=folder / "runs")
    run = trained["RUN"]
    evaluated = chain.run("evaluatemodel", MODEL=run)
    exported = chain.run("exportmodel", MODEL=run)
    # From here on it is the exported file alone, on whole tiles: what buildseg will do with it.
    onnx = chain.run("evaluatemodel", " of the ONNX", MODEL=exported["ONNX"], DATASET=dataset, OUTPUT=folder / "onnx")

    footprints = folder / "buildings.gpkg"
    extracted = chain.run("extractbuildings", INPUT=SAMPLE / "banepa.tif", MODEL=run, OUTPUT=footprints)

    drawing = [sys.executable, Path(__file__).with_name("map_picture.py"), SAMPLE / "banepa.tif", footprints]
    subprocess.run([*drawing, folder / "map.png"], check=True, env=chain.environment)

    metrics = json.loads(Path(onnx["METRICS"]).read_text(encoding="utf-8"))
    report = Path(onnx["REPORT"])
    building_iou = float(onnx["BUILDING_IOU"])
    print_table(
        [
            ("tiles", tiles["TILE_COUNT"]),
            ("kept", kept["KEPT_COUNT"]),
            ("train / validation", f"{split['TRAIN_COUNT']} / {split['VALIDATION_COUNT']}"),
            *((f"{name}, seconds", f"{seconds:.0f}") for name, seconds in chain.seconds.items()),
            ("all, seconds", f"{time.monotonic() - started:.0f}"),
            ("mIoU of the checkpoint", f"{float(evaluated['MIOU']):.3f}"),
            ("mIoU of the exported ONNX", f"{float(onnx['MIOU']):.3f}"),
            ("IoU of building, exported ONNX", f"{building_iou:.3f}"),
            ("buildings on the sample", extracted["BUILDING_COUNT"]),
            ('IoU of building, "everything is building"', f"{metrics['baseline_building_iou']:.3f}"),
        ]
    )
    print()
    for name, path in (
        ("model (buildseg 0.2 and later)", exported["ONNX"]),
        ("model (buildseg 0.1)", exported["PDMODEL"]),
        ("footprints", extracted["OUTPUT"]),
        ("map of the footprints", folder / "map.png"),
        ("report", report),
        ("run folder", run),
    ):
        print(f"{name:32} {Path(path).absolute()}")
    if not int(extracted["BUILDING_COUNT"]):
        print("\nNo building was found on the sample.")
        return 1
    if building_iou < WANTED_BUILDING_IOU:
        print(f"\nThe IoU of building is under {WANTED_BUILDING_IOU:.2f}, which this demo is meant to reach.")
        return 1
    return 0


def print_table(rows):
    """Print (name, value) pairs in two columns."""
    width = max(len(name) for name, _ in rows)
    print(f"\n{'':-<{width + 12}}")
    for name, value in rows:
        print(f"{name:{width}}  {value:>10}")
    print(f"{'':-<{width + 12}}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
