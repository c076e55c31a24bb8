"""The life of a training in two sessions of a real QGIS, by clicks."""

import shutil
from pathlib import Path

import pytest
from qgis_desktop import make_profile, screen, session

SCRIPTS = Path(__file__).parent / "desktop"


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
def test_a_training_outlives_qgis_and_is_stopped_in_the_next_session(split, training_python, tmp_path):
    make_profile(tmp_path)
    with screen() as display:
        session(tmp_path, SCRIPTS / "start_run.py", display, DATASET=str(split))
        session(tmp_path, SCRIPTS / "stop_run.py", display)
