"""Backbones come over the network once, go on after a break, and fail in one sentence."""

import http.server
import io
import pathlib
import pickle
import sys
import tarfile
import threading
import time
import zipfile

import numpy as np
import paddle
import pytest

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.worker.models import build, params_io, pretrained

ARRAYS = {"conv.weight": paddle.ones([300, 100])}


def archive_of(content, name="some/model.pdparams"):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


def zip_of(content, name="some/model.pdparams"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        archive.writestr("__MACOSX/some/._model.pdparams", b"companion")
    return stream.getvalue()


def kept(cache):
    """Return what is in a cache, but for the locks."""
    return sorted(entry.name for entry in cache.iterdir() if entry.suffix != ".lock")


@pytest.fixture
def arrays(tmp_path):
    """The bytes of a real .pdparams."""
    path = tmp_path / "arrays.pdparams"
    params_io.save(ARRAYS, path)
    content = path.read_bytes()
    path.unlink()
    return content


@pytest.fixture
def server():
    """A real web server on this machine; ``server.content`` is what it has, ``server.ranges`` what it was asked for."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            wanted = self.headers.get("Range")
            web.ranges.append(wanted)
            start = int(wanted[6:-1]) if wanted and web.knows_ranges else 0
            if start >= len(web.content):
                self.send_response(416)
                self.send_header("Content-Range", f"bytes */{len(web.content)}")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(web.content) - start))
            self.end_headers()
            self.wfile.write(web.content[start : web.breaks_at])

        def log_message(self, *_):
            pass

    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.ranges, web.breaks_at, web.knows_ranges = [], None, True
    web.root = f"http://127.0.0.1:{web.server_port}/store"
    web.url = f"{web.root}/backbone.tar.gz"
    threading.Thread(target=web.serve_forever, daemon=True).start()
    yield web
    web.shutdown()
    web.server_close()


def test_a_backbone_is_fetched_once_and_fits(server, tmp_path):
    source = build.build("pp_liteseg_stdc1", seed=1)
    params_io.save(source.backbone.state_dict(), tmp_path / "b.pdparams")
    server.content = archive_of((tmp_path / "b.pdparams").read_bytes())
    cache = tmp_path / "cache"
    said = []
    path = pretrained.fetch(server.url, said.append, cache)
    assert pretrained.fetch(server.url, said.append, cache) == path
    assert len(server.ranges) == len(said) == 1
    assert kept(cache) == ["backbone.pdparams"]
    target = build.build("pp_liteseg_stdc1", seed=2)
    assert params_io.apply(target.backbone, params_io.load(path), path) == []
    assert all(
        np.array_equal(a.numpy(), b.numpy()) for a, b in zip(source.backbone.parameters(), target.backbone.parameters())
    )


def test_a_broken_download_goes_on(server, arrays, tmp_path):
    server.content = archive_of(arrays + np.random.default_rng(0).bytes(100_000))
    server.breaks_at = 40_000
    with pytest.raises(InputError, match="was interrupted"):
        pretrained.fetch(server.url, print, tmp_path)
    server.breaks_at = None
    path = pretrained.fetch(server.url, print, tmp_path)
    assert path.stat().st_size == len(arrays) + 100_000
    assert list(params_io.load(path)) == list(ARRAYS)
    assert server.ranges == [None, "bytes=40000-"]


def test_two_trainings_that_need_the_same_fetch_it_once(server, arrays, tmp_path):
    server.content, said = archive_of(arrays), []

    def fetch_beside(line):
        """Begin the second fetch while the first one is about to download."""
        said.append(line)
        beside.start()
        while len(said) < 2:
            time.sleep(0.01)

    found = []
    beside = threading.Thread(target=lambda: found.append(pretrained.fetch(server.url, said.append, tmp_path)))
    first = pretrained.fetch(server.url, fetch_beside, tmp_path)
    beside.join()
    assert found == [first] and server.ranges == [None]
    assert list(params_io.load(first)) == list(ARRAYS)
    assert said[1] == "Another training is downloading the same backbone; waiting for it."


def test_a_server_without_ranges_sends_all_of_it_again(server, arrays, tmp_path):
    server.content, server.knows_ranges = archive_of(arrays), False
    (tmp_path / "backbone.tar.gz.part").write_bytes(server.content[:100])
    assert pretrained.fetch(server.url, print, tmp_path).read_bytes() == arrays


def test_a_part_that_is_all_or_too_much_is_no_dead_end(server, arrays, tmp_path):
    server.content = archive_of(arrays)
    for number, part in enumerate((server.content, server.content + b"more")):
        cache = tmp_path / str(number)
        cache.mkdir()
        (cache / "backbone.tar.gz.part").write_bytes(part)
        assert pretrained.fetch(server.url, print, cache).read_bytes() == arrays
    length = len(server.content)
    assert server.ranges == [f"bytes={length}-", f"bytes={length + 4}-", None]


@pytest.mark.parametrize(
    ("address", "name", "pack"),
    [
        ("backbone.zip", "backbone.pdparams", zip_of),
        ("backbone.pdparams", "backbone.pdparams", bytes),
        ("pp_mobileseg/pretrain/model.pdparams", "pp_mobileseg-pretrain-model.pdparams", bytes),
    ],
)
def test_zips_and_bare_weights(server, arrays, tmp_path, address, name, pack):
    server.content = pack(arrays)
    path = pretrained.fetch(f"{server.root}/{address}", print, tmp_path)
    assert path.read_bytes() == arrays
    assert kept(tmp_path) == [name]


def test_every_address_of_the_catalogue_has_a_known_ending_and_a_name_of_its_own():
    urls = {info.backbone_url for info in model_zoo.MODELS.values() if info.backbone_url}
    assert all(url.startswith("https://") and url.endswith(tuple(pretrained.ENDINGS)) for url in urls)
    assert len({pretrained.local_name(url) for url in urls}) == len(urls)


def test_no_network_names_the_address_and_the_place(tmp_path, server):
    server.shutdown()
    server.server_close()
    with pytest.raises(InputError) as caught:
        pretrained.fetch(server.url, print, tmp_path)
    text = str(caught.value)
    assert server.url in text and str(tmp_path) in text and "\n" not in text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("backbone.tar.gz", b"<html>not found</html>"),
        ("backbone.zip", b"<html>not found</html>"),
        ("backbone.pdparams", b"<html>not found</html>"),
        ("backbone.tar.gz", archive_of(b"no weights")),
        ("backbone.tar.gz", archive_of(b"", "readme.txt")),
        ("backbone.pdparams", pickle.dumps({"a": pathlib.Path})),
    ],
    # Not by their content, in which archives have the second of their making: two processes would have other tests.
    ids=["page for tar", "page for zip", "page for weights", "no weights in tar", "other file in tar", "code"],
)
def test_what_is_no_file_of_weights_is_not_kept(server, tmp_path, name, content):
    server.content = content
    with pytest.raises(InputError, match="cannot be fetched") as caught:
        pretrained.fetch(f"{server.root}/{name}", print, tmp_path)
    assert "\n" not in str(caught.value)
    assert kept(tmp_path) == []


def test_damage_inside_is_noticed(server, arrays, tmp_path):
    """One bit turned where only the checksum can tell: in the checksum itself, and in a stored zip's content."""
    packed = archive_of(arrays)
    server.content = packed[:-8] + bytes([packed[-8] ^ 1]) + packed[-7:]
    with pytest.raises(InputError, match="CRC"):
        pretrained.fetch(server.url, print, tmp_path)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("model.pdparams", arrays)
    packed = stream.getvalue()
    server.content = packed[:60_000] + bytes([packed[60_000] ^ 1]) + packed[60_001:]
    with pytest.raises(InputError, match="CRC"):
        pretrained.fetch(f"{server.root}/backbone.zip", print, tmp_path)
    assert kept(tmp_path) == []


def test_a_file_put_there_by_hand_is_taken(tmp_path, arrays):
    (tmp_path / "mix_vision_transformer_b2.tar.gz").write_bytes(archive_of(arrays))
    url = model_zoo.MODELS["segformer_b2"].backbone_url
    assert pretrained.fetch(url, print, tmp_path).read_bytes() == arrays


def test_the_cache_on_windows(monkeypatch):
    """Windows is stood in for by sys.platform."""
    monkeypatch.delenv("BUILDSEG_TRAINER_WEIGHTS", raising=False)
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    monkeypatch.setattr(sys, "platform", "win32")
    assert pretrained.cache_folder() == pathlib.Path("/local/buildseg_trainer/weights")
