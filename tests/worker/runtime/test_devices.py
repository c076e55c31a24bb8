"""How many threads a command computes with."""

import os

import pytest

from buildseg_trainer.common import cores
from buildseg_trainer.worker.runtime import bootstrap, devices


@pytest.mark.parametrize(
    ("wanted", "threads"),
    [("3", 3), ("4,2", 4), (" 2 , 1", 2), ("", None), ("0", None), ("all", None), ("-1", None), (None, None)],
)
def test_the_users_threads_are_taken_where_they_are_a_number(monkeypatch, wanted, threads):
    environment = {name: value for name, value in os.environ.items() if name != bootstrap.THREADS_VARIABLE}
    environment.pop("OMP_NUM_THREADS", None)
    if wanted is not None:
        environment["OMP_NUM_THREADS"] = wanted
    monkeypatch.setattr(os, "environ", environment)
    bootstrap.prepare_environment()
    assert devices.threads() == (threads or cores.usable_cores())
    assert "OMP_NUM_THREADS" not in environment
