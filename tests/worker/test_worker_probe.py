"""What the probe says of an environment that only applies models (the training step: see training/test_runs)."""

import json

from buildseg_trainer.worker import probe


def answer(capsys):
    assert probe.main(False, "cpu", applying=True) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_a_model_is_applied(capsys):
    assert answer(capsys)["problems"] == []


def test_a_model_that_cannot_be_applied_is_one_sentence(capsys, monkeypatch):
    monkeypatch.setattr(probe, "IDENTITY", b"damaged")
    (problem,) = answer(capsys)["problems"]
    assert problem.startswith("A model cannot be applied: ") and "\n" not in problem


def test_a_missing_package_is_one_sentence(capsys, monkeypatch):
    monkeypatch.setattr(probe.importlib, "import_module", lambda name: __import__("missing_" + name))
    assert [problem.partition(" (")[0] for problem in answer(capsys)["problems"]] == [
        *("The package numpy", "The package PIL", "The package onnxruntime", "The package jinja2"),
    ]
