"""What a training does not need is not imported at its start, and is there all the same when somebody asks."""

import os
import subprocess
import sys

CODE = """
from buildseg_trainer.worker import main
main.prepare_environment()
main.import_late()
from buildseg_trainer.worker import train
import sys
assert "scipy.stats" not in sys.modules and "sklearn.utils" not in sys.modules
from paddleseg.utils import metrics
assert metrics.skmetrics.roc_auc_score([0, 1], [0.2, 0.8]) == 1.0
import sklearn.metrics
assert "scipy.stats" in sys.modules and sklearn.metrics.roc_auc_score is metrics.skmetrics.roc_auc_score
"""


def test_scikit_learn_waits_until_it_is_used():
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", CODE], check=True, env=environment, timeout=300)
