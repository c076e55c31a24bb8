"""The plugin loads and unloads as QGIS does it, with nothing but QGIS."""

import subprocess
import sys
from pathlib import Path

from published import ALGORITHMS
from qgis.core import QgsApplication

ROOT = Path(__file__).parents[2]


def test_unload_and_load(registered):
    registry = QgsApplication.processingRegistry()
    registered.unload()
    assert registry.providerById("buildseg_trainer") is None
    registered.initGui()
    registered.initProcessing()
    loaded = registry.providerById("buildseg_trainer")
    assert len(loaded.algorithms()) == len(ALGORITHMS)
    assert loaded.longName().endswith(loaded.versionInfo() + ")")
    assert not loaded.icon().isNull()


def test_loading_needs_no_training_package():
    """The provider's modules load where Paddle and every pip package are out of reach."""
    code = (
        "import sys\n"
        "for name in ('paddle', 'paddleseg', 'cv2', 'onnx', 'onnxruntime', 'yaml', 'scipy', 'PIL'):\n"
        "    sys.modules[name] = None\n"
        "sys.path.insert(0, {!r})\n"
        "import buildseg_trainer.provider\n".format(str(ROOT))
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_warning_names_the_remedy(provider, monkeypatch, tmp_path):
    monkeypatch.setenv("BUILDSEG_TRAINER_PYTHON", str(tmp_path / "nothing"))
    assert "Set up training environment" in provider.warningMessage()
