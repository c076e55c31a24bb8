"""What a training does not need is not imported at its start, and is there all the same when somebody asks."""

import os
import subprocess
import sys

import pytest

BEGIN = """
from buildseg_trainer.worker.runtime import bootstrap, lazy_imports
bootstrap.prepare_environment()
lazy_imports.install()
from buildseg_trainer.worker.training import trainer
import sys
late = {"scipy.ndimage._filters", "scipy.optimize._lsap", "sklearn.utils", "httpx._api", "requests.api"}
assert not late & set(sys.modules)
"""
USES = {
    "a metric of PaddleSeg": """
from paddleseg.utils import metrics
assert metrics.skmetrics.roc_auc_score([0, 1], [0.2, 0.8]) == 1.0
import sklearn.metrics
assert sklearn.metrics.roc_auc_score is metrics.skmetrics.roc_auc_score
""",
    "functions that PaddleSeg took": """
import numpy as np
from paddleseg.models.losses import decoupledsegnet_relax_boundary_loss, maskformer_loss
from paddleseg.transforms import functional
assert functional.distance_transform_edt(np.array([[0, 1, 1]])).tolist() == [[0, 1, 2]]
assert maskformer_loss.linear_sum_assignment(np.array([[1, 0], [0, 1]]))[1].tolist() == [1, 0]
assert decoupledsegnet_relax_boundary_loss.shift(np.array([1, 2, 3]), 1).tolist() == [0, 1, 2]
""",
    "the package itself": """
import scipy.ndimage
assert scipy.ndimage.center_of_mass([[0, 0], [0, 1]]) == (1, 1)
from scipy import optimize
assert optimize.linear_sum_assignment.__module__.startswith("scipy") and optimize.__file__
""",
    "a module of the package": """
import scipy.ndimage._ni_support
assert scipy.ndimage._ni_support._extend_mode_to_code("nearest") == 0
from scipy.optimize import _lsap, brentq
assert brentq(lambda x: x - 1, 0, 3) == 1 and _lsap.linear_sum_assignment
""",
    "a download": """
import paddle.utils.download, paddleseg.utils.download
assert paddle.utils.download.httpx.HTTPError.__name__ == "HTTPError"
assert issubclass(paddleseg.utils.download.requests.exceptions.ConnectionError, IOError)
import requests
assert requests.__version__
""",
}


def run(code):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, timeout=300)


@pytest.mark.parametrize("use", USES)
def test_late_imports_wait_until_they_are_used(use):
    run(BEGIN + USES[use])


def test_a_package_of_which_a_part_is_there_already():
    run("import scipy" + BEGIN + USES["functions that PaddleSeg took"])
