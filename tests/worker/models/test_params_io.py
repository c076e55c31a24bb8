"""Weights files are read without running them."""

import os
import pickle

import numpy as np
import paddle
import pytest

from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.models import build, params_io


class Malicious:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.system, (f"touch {self.path}",)


@pytest.mark.parametrize("protocol", [2, 4, 5])
def test_a_malicious_pickle_is_refused_and_not_run(tmp_path, protocol):
    mark = tmp_path / "mark"
    path = tmp_path / "bad.pdparams"
    path.write_bytes(pickle.dumps({"w": np.zeros(3), "x": Malicious(mark)}, protocol=protocol))
    with pytest.raises(InputError, match="more than arrays") as caught:
        params_io.load(path)
    assert not mark.exists() and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "value", [eval, getattr, __import__, pickle.loads, paddle.load, np.load, np.testing.suppress_warnings]
)
def test_no_callable_gets_through(tmp_path, value):
    path = tmp_path / "bad.pdparams"
    path.write_bytes(pickle.dumps({"w": value}, protocol=4))
    with pytest.raises(InputError):
        params_io.load(path)


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_arrays_get_through(tmp_path, protocol):
    values = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.float32(2), "c": ("c", np.ones(2)), "d": 3}
    values["f"] = np.asfortranarray(np.arange(6.0).reshape(2, 3))
    path = tmp_path / "good.pdparams"
    path.write_bytes(pickle.dumps(values, protocol=protocol))
    loaded = params_io.load(path)
    assert np.array_equal(loaded["a"], values["a"]) and loaded["b"] == 2 and loaded["d"] == 3
    assert np.array_equal(loaded["c"], np.ones(2)) and np.array_equal(loaded["f"], values["f"])


def test_names_of_numpy_before_2_are_known(tmp_path):
    path = tmp_path / "old.pdparams"
    path.write_bytes(pickle.dumps({"a": np.arange(3)}, protocol=2).replace(b"numpy._core", b"numpy.core"))
    assert np.array_equal(params_io.load(path)["a"], [0, 1, 2])


def test_what_paddle_saves_comes_back(tmp_path):
    network = build.build("bisenet_v2", seed=1)
    optimizer = paddle.optimizer.AdamW(learning_rate=0.1, parameters=network.parameters())
    network(paddle.ones([1, 3, 64, 64]))[0].sum().backward()
    optimizer.step()
    params_io.save(network.state_dict(), tmp_path / "m.pdparams")
    params_io.save(optimizer.state_dict(), tmp_path / "m.pdopt")
    other = build.build("bisenet_v2", seed=2)
    assert params_io.apply(other, params_io.load(tmp_path / "m.pdparams"), "m") == []
    assert all(np.array_equal(a.numpy(), b.numpy()) for a, b in zip(network.parameters(), other.parameters()))
    state = params_io.load(tmp_path / "m.pdopt")
    for name, value in optimizer.state_dict().items():
        if isinstance(value, paddle.Tensor):
            assert np.array_equal(value.numpy(), state[name])


@pytest.mark.parametrize("content", [b"", b"abc", b"\x80\x04", pickle.dumps([1, 2])])
def test_damaged_files_are_one_sentence(tmp_path, content):
    path = tmp_path / "m.pdparams"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        params_io.load(path)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)
    with pytest.raises(InputError, match="cannot be read"):
        params_io.load(tmp_path / "none.pdparams")


def test_other_precisions_become_that_of_the_network_and_other_numbers_are_refused():
    network = build.build("bisenet_v2", seed=1)
    values = {name: value.numpy() for name, value in network.state_dict().items()}
    first = next(iter(values))
    for precision in (np.float16, np.float64):
        other = build.build("bisenet_v2", seed=2)
        given = {name: value.astype(precision) for name, value in values.items()}
        assert params_io.apply(other, given, "file") == []
        found = other.state_dict()[first].numpy()
        assert found.dtype == np.float32 and np.array_equal(found, given[first].astype(np.float32))
    with pytest.raises(InputError, match="does not belong"):
        params_io.apply(network, {**values, first: values[first].astype(np.int32)}, "file")


def test_weights_of_another_model_are_refused_and_partial_ones_named():
    network = build.build("bisenet_v2")
    values = {name: value.numpy() for name, value in network.state_dict().items()}
    first = next(iter(values))
    assert params_io.apply(network, {**values, first: np.zeros(1)}, "file", strict=False)[0].startswith("1 of ")
    with pytest.raises(InputError, match="does not belong"):
        params_io.apply(network, {**values, first: np.zeros(1)}, "file")
    with pytest.raises(InputError, match="does not belong"):
        params_io.apply(network, {"nothing": np.zeros(1)}, "file", strict=False)
