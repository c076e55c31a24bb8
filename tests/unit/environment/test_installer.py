"""Installing over a line that breaks off: the real pip of the lock, and a package index on this computer."""

import hashlib
import subprocess
import sys
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from buildseg_trainer.environment import base_python, child_process, installer, pip_output, requirements_lock
from buildseg_trainer.environment.interpreter import python_in


class Index(BaseHTTPRequestHandler):
    """A package index whose first answer for a large file ends in its middle."""

    files, ranges = {}, []

    def do_GET(self):
        name = self.path.rstrip("/").rsplit("/", 1)[-1]
        if name not in self.files:
            links = "".join(f'<a href="/files/{file}">{file}</a>' for file in self.files if file.startswith(f"{name}-"))
            return self._send(200, f"<html><body>{links}</body></html>".encode(), "text/html")
        content = self.files[name]
        begin = int((self.headers.get("Range") or "bytes=0-").partition("=")[2].partition("-")[0])
        if len(content) > 4e6:
            self.ranges.append(begin)
        return self._send(206 if begin else 200, content[begin:], "application/zip", len(self.ranges) == 1)

    def _send(self, code, body, kind, breaks=False):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", '"same"')
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if breaks else body)
        if breaks:
            self.wfile.flush()
            threading.Event().wait(0.5)  # so that the file is looked at while it is half there
            self.close_connection = True

    def log_message(self, *_):
        pass


@pytest.fixture
def index(tmp_path, monkeypatch):
    """The index with the pip of the lock, from the true one, and a package of 5 MB that has Paddle's name."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", tmp_path / "own"]
    subprocess.run([*command, "-r", installer.PIP_LOCK_FILE], check=True)
    wheel, info = tmp_path / "paddlepaddle-1.0-py3-none-any.whl", "paddlepaddle-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("paddle.bin", b"0" * 5_000_000)
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: paddlepaddle\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    files = {file.name: file.read_bytes() for file in [wheel, *(tmp_path / "own").iterdir()]}
    monkeypatch.setattr(Index, "files", files)
    monkeypatch.setattr(Index, "ranges", [])
    lock = tmp_path / "training.txt"
    lock.write_text(f"paddlepaddle==1.0 --hash=sha256:{hashlib.sha256(files[wheel.name]).hexdigest()}\n")
    monkeypatch.setattr(requirements_lock, "LOCK_FILE", lock)
    with ThreadingHTTPServer(("127.0.0.1", 0), Index) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
        monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
        yield
        server.shutdown()


def test_a_download_that_breaks_off_is_continued_where_it_was(tmp_path, index, monkeypatch):
    monkeypatch.setattr(pip_output, "TELL_SECONDS", 0.0)
    folder, temporary = tmp_path / "environment", tmp_path / "tmp"
    temporary.mkdir()
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    percents, lines = [], []

    def report(percent, text):
        percents.append(percent)
        lines.append(text or "")

    def run(arguments, _what, environment, progress, explain):
        environment["TMPDIR"] = str(temporary)
        wait = getattr(progress, "wait", child_process.nothing)
        finished = child_process.run(arguments, tmp_path / "log", environment, progress, wait)
        assert finished.code == 0, explain(finished)

    base = base_python.ask([sys.executable])
    installer.Installer(folder, temporary, None, run, report).install(base, "cpu", "train")
    assert Index.ranges[0] == 0 and Index.ranges[1] > 2_000_000 and len(Index.ranges) == 2
    (installed,) = folder.glob("lib/python*/site-packages/paddle.bin")
    assert installed.stat().st_size == 5_000_000
    assert any(line.startswith("paddlepaddle-1.0-py3-none-any.whl: ") and "of 5 MB" in line for line in lines)
    known = [percent for percent in percents if percent is not None]
    assert known == sorted(known) and any(6.0 < percent < 60.0 for percent in known)
    version = [python_in(folder), "-m", "pip", "--version"]
    locked = requirements_lock.read(installer.PIP_LOCK_FILE.read_text(encoding="utf-8"))[0].version
    assert f"pip {locked} " in subprocess.run(version, check=True, capture_output=True, text=True).stdout


def test_a_line_without_data_is_waited_for_unless_the_user_says_otherwise(monkeypatch):
    for name in ("PIP_DEFAULT_TIMEOUT", "PIP_RESUME_RETRIES"):
        monkeypatch.delenv(name, raising=False)
    found = pip_output.environment()
    assert (found["PIP_DEFAULT_TIMEOUT"], found["PIP_RESUME_RETRIES"]) == ("60", "20")
    monkeypatch.setenv("PIP_DEFAULT_TIMEOUT", "200")
    assert pip_output.environment()["PIP_DEFAULT_TIMEOUT"] == "200"
