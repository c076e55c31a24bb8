"""Backbones come over the network once, go on after a break, and fail in one sentence."""

import http.server
import io
import tarfile
import threading

import numpy as np
import pytest

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import models
from buildseg_trainer.worker import backbones, networks, weights


def archive_of(content, name="some/model.pdparams"):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


@pytest.fixture
def server():
    """A real web server on this machine; ``server.content`` is what it has, ``server.ranges`` what it was asked for."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            wanted = self.headers.get("Range")
            web.ranges.append(wanted)
            start = int(wanted[6:-1]) if wanted else 0
            self.send_response(206 if wanted else 200)
            self.send_header("Content-Length", str(len(web.content) - start))
            self.end_headers()
            self.wfile.write(web.content[start : web.breaks_at])

        def log_message(self, *_):
            pass

    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.ranges, web.breaks_at = [], None
    web.url = f"http://127.0.0.1:{web.server_port}/store/backbone.tar.gz"
    threading.Thread(target=web.serve_forever, daemon=True).start()
    yield web
    web.shutdown()
    web.server_close()


def test_a_backbone_is_fetched_once_and_fits(server, tmp_path):
    source = networks.build("pp_liteseg_stdc1", seed=1)
    weights.save(source.backbone.state_dict(), tmp_path / "b.pdparams")
    server.content = archive_of((tmp_path / "b.pdparams").read_bytes())
    cache = tmp_path / "cache"
    said = []
    path = backbones.fetch(server.url, said.append, cache)
    assert backbones.fetch(server.url, said.append, cache) == path
    assert len(server.ranges) == len(said) == 1
    assert [entry.name for entry in cache.iterdir()] == ["backbone.pdparams"]
    target = networks.build("pp_liteseg_stdc1", seed=2)
    assert weights.apply(target.backbone, weights.load(path), path) == []
    assert all(
        np.array_equal(a.numpy(), b.numpy()) for a, b in zip(source.backbone.parameters(), target.backbone.parameters())
    )


def test_a_broken_download_goes_on(server, tmp_path):
    server.content = archive_of(np.random.default_rng(0).bytes(100_000))
    server.breaks_at = 40_000
    with pytest.raises(InputError, match="broke off"):
        backbones.fetch(server.url, print, tmp_path)
    server.breaks_at = None
    assert backbones.fetch(server.url, print, tmp_path).stat().st_size == 100_000
    assert server.ranges == [None, "bytes=40000-"]


def test_no_network_names_the_address_and_the_place(tmp_path, server):
    server.shutdown()
    server.server_close()
    with pytest.raises(InputError) as caught:
        backbones.fetch(server.url, print, tmp_path)
    text = str(caught.value)
    assert server.url in text and str(tmp_path) in text and "\n" not in text


def test_what_is_no_archive_is_not_kept(server, tmp_path):
    server.content = b"<html>not found</html>"
    with pytest.raises(InputError, match="cannot be fetched"):
        backbones.fetch(server.url, print, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_put_there_by_hand_is_taken(tmp_path):
    (tmp_path / "mix_vision_transformer_b2.tar.gz").write_bytes(archive_of(b"weights"))
    url = models.MODELS["segformer_b2"].backbone_url
    assert backbones.fetch(url, print, tmp_path).read_bytes() == b"weights"
