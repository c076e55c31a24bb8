"""What is shipped: the zip for the plugin site, the metadata, the installation into a profile, the Makefile."""

import configparser
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from buildseg_trainer import about
from buildseg_trainer.environment.setup import Created

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tests" / "tools"


def load(name):
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


stage = load("stage")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return stage.make_zip(tmp_path_factory.mktemp("zip"))


@pytest.fixture(scope="module")
def names(archive):
    with zipfile.ZipFile(archive) as opened:
        return opened.namelist()


def test_top_level_of_the_repository():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    top = {name.split("/")[0] for name in tracked if not name.startswith(".")}
    expected = {"buildseg_trainer", "metadata.txt", "resources", "Makefile", "README.md", "tests", "pyproject.toml"}
    assert top == expected


# The zip


def test_zip_holds_one_plugin_folder(archive, names):
    assert archive.name == f"buildseg_trainer-{about.metadata('version')}.zip"
    assert {name.split("/")[0] for name in names} == {"buildseg_trainer"}
    assert len(names) == len({name.lower() for name in names})


def test_zip_has_what_the_plugin_site_and_qgis_want(names):
    wanted = ["__init__.py", "metadata.txt", "LICENSE", "plugin.py", "provider.py", "worker/main.py"]
    wanted += ["resources/requirements/training.txt", "resources/templates/evaluation.html", about.metadata("icon")]
    assert not [name for name in wanted if f"buildseg_trainer/{name}" not in names]
    assert any(name.startswith("buildseg_trainer/resources/help/") for name in names)


def test_zip_has_nothing_that_the_plugin_site_refuses(archive, names):
    suspicious = (
        r"__pycache__|\.py[co]$|/\.|__MACOSX|\.(exe|dll|so|dylib|sh|bat|ps1|cmd|pdparams|onnx|whl|zip)$|/tests/"
    )
    assert not [name for name in names if re.search(suspicious, name)]
    assert archive.stat().st_size < 2e6


def test_zip_has_every_module_and_the_same_bytes_again(archive, names, tmp_path):
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / "buildseg_trainer").rglob("*.py")}
    assert modules <= set(names)
    assert stage.make_zip(tmp_path).read_bytes() == archive.read_bytes()


def test_unpacked_plugin_finds_its_resources(archive, tmp_path):
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path)
    code = "from buildseg_trainer import about; print(about.RESOURCES_DIR, about.metadata('version'), sep='\\n')"
    found = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    resources, version = found.stdout.splitlines()
    assert Path(resources) == tmp_path / "buildseg_trainer" / "resources"
    assert version == about.metadata("version")


# metadata.txt


@pytest.fixture(scope="module")
def metadata():
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize(
    "key", ["name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository"]
)
def test_mandatory_fields(metadata, key):
    assert metadata[key].strip()


def test_what_the_plugin_site_checks(metadata):
    assert re.fullmatch(r"\d+(\.\d+)+", metadata["version"])
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", metadata["email"])
    assert "plugin" not in metadata["name"].lower()
    assert "/" not in metadata["author"]
    for key in ("homepage", "tracker", "repository"):
        assert metadata[key].startswith("https://")
    assert metadata["license"] == "GPL-3.0-or-later"
    assert metadata["category"] in ("Raster", "Vector", "Database", "Mesh", "Web")


def test_what_qgis_needs(metadata):
    assert metadata["hasProcessingProvider"] == "yes"
    assert (metadata["qgisMinimumVersion"], metadata["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert metadata["supportsQt6"] == "True"  # obsolete in QGIS 4; QGIS 3 that was built with Qt 6 asks for it
    assert (ROOT / metadata["icon"]).is_file()
    # Training needs Paddle in another Python: said where people read before they install.
    assert "PaddlePaddle" in metadata["about"]
    assert metadata["version"] in metadata["changelog"]


def test_outlines_of_icons_are_seen_on_light_and_dark():
    """A contrast of 3 is what WCAG 2 asks for graphics (1.4.11). White is for what lies on a coloured area."""

    def luminance(colour):
        parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for path in sorted((ROOT / "resources" / "icons").glob("*.svg")):
        found = set(re.findall(r'stroke="(#\w{6})"', path.read_text(encoding="utf-8")))
        for colour, background in ((colour, background) for colour in found for background in ("#f0f0f0", "#2b2b2b")):
            dark, light = sorted((luminance(colour), luminance(background)))
            assert (light + 0.05) / (dark + 0.05) >= 3, (path.name, colour, background)


# Installing


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "[PythonPlugins]\nbuildseg_trainer=true\n"),
        ("[qgis]\nx=1\n", "[qgis]\nx=1\n\n[PythonPlugins]\nbuildseg_trainer=true\n"),
        (
            "[PythonPlugins]\nother=true\nbuildseg_trainer=false\n\n[qgis]\nx=1\n",
            "[PythonPlugins]\nbuildseg_trainer=true\nother=true\n\n[qgis]\nx=1\n",
        ),
        ("[PythonPlugins]\nbuildseg_trainer=true\n", "[PythonPlugins]\nbuildseg_trainer=true\n"),
    ],
)
def test_enabling_keeps_the_other_settings(before, after):
    assert stage.enabled(before) == after
    assert stage.enabled(after) == after


def test_install_replaces_an_older_one(tmp_path):
    profile = tmp_path / "a profile"
    old = profile / "python" / "plugins" / "buildseg_trainer"
    old.mkdir(parents=True)
    (old / "gone.py").touch()
    run_make("-s", "install", f"PROFILE={profile}")
    assert not (old / "gone.py").exists()
    assert (old / "metadata.txt").is_file()
    assert [path.name for path in old.parent.iterdir()] == ["buildseg_trainer"]
    assert "buildseg_trainer=true" in (profile / "QGIS" / "QGIS3.ini").read_text()


def test_install_does_not_write_through_a_link(tmp_path):
    """Developers link their checkout into the profile."""
    plugins = tmp_path / "python" / "plugins"
    plugins.mkdir(parents=True)
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    (plugins / "buildseg_trainer").symlink_to(checkout)
    stage.install(tmp_path)
    assert not (plugins / "buildseg_trainer").is_symlink()
    assert list(checkout.iterdir()) == []


def test_install_into_a_profile_that_cannot_be_written(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert stage.main(["profile", str(tmp_path / "file" / "profile")]) == 1
    said = capsys.readouterr().err
    assert re.fullmatch(r"The QGIS profile .*profile cannot be written \(Not a directory\): .*\n", said)


def test_default_profile(monkeypatch, tmp_path):
    monkeypatch.setattr(stage.sys, "platform", "linux")
    monkeypatch.setattr(stage.Path, "home", lambda: tmp_path)
    profiles = {version: tmp_path / f".local/share/QGIS/{version}/profiles/default" for version in ("QGIS3", "QGIS4")}
    assert stage.default_profile() == profiles["QGIS3"]
    profiles["QGIS4"].mkdir(parents=True)
    assert stage.default_profile() == profiles["QGIS4"]
    profiles["QGIS3"].mkdir(parents=True)
    assert stage.default_profile() == profiles["QGIS3"]


# The Makefile


def outside_make():
    """The environment without what the make that runs these tests puts into it."""
    return {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "TESTS")}


def run_make(*arguments):
    return subprocess.run(
        ["make", *arguments], check=True, capture_output=True, text=True, cwd=ROOT, env=outside_make()
    ).stdout


def test_make_alone_lists_the_targets():
    listed = run_make()
    for target in ("setup", "demo", "test", "lint", "scan", "bench", "package", "install", "clean", "lock-check"):
        assert f"make {target} " in listed


def test_another_base_python_makes_the_environment_again(tmp_path):
    """The real Makefile; what it calls only says so."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for path in ("tests/tools/qgis.sh", "resources/requirements/training.txt", "build/environment/here"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text('#!/bin/sh\n[ "$1" != python ] || echo echo made\n', encoding="utf-8")
    (tmp_path / "tests/tools/qgis.sh").chmod(0o755)

    def made(*arguments):
        command = ["make", "-s", "-C", str(tmp_path), "build/environment/.ready", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True, env=outside_make()).stdout

    assert "made tests/tools/make_environment.py build/environment" in made()
    assert made() == ""
    assert "/opt/python3.12" in made("BASE_PYTHON=/opt/python3.12")
    assert made("BASE_PYTHON=/opt/python3.12") == ""
    assert made() == ""
    assert "/opt/python3.11" in made("BASE_PYTHON=/opt/python3.11")


def test_what_the_setup_remarks_is_printed_with_the_names_of_make(monkeypatch, capsys):
    tool = load("make_environment")
    created = Created("python", "cpu", ["It has no exporter: give another INTERPRETER."])
    monkeypatch.setattr(tool, "create", lambda *_, **__: created)
    monkeypatch.setattr(sys, "argv", ["make_environment.py", "folder"])
    assert tool.main() == 0
    assert capsys.readouterr().err == "It has no exporter: give another BASE_PYTHON.\n"


def test_continuous_integration_runs_make_test(tmp_path):
    """From anywhere, and nothing but that: -n prints what would be run."""
    dry = {**outside_make(), "MAKEFLAGS": "n"}
    command = ["bash", str(ROOT / ".ci" / "run")]
    printed = subprocess.run(command, cwd=tmp_path, env=dry, check=True, capture_output=True, text=True).stdout
    for part in ("ruff check", "scan.sh", "pytest", "tests/unit", "tests/worker", "tests/qgis"):
        assert part in printed


def test_the_scan_finds_what_the_plugin_site_would(tmp_path):
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    if not shutil.which("bandit", path=environment["PATH"]):
        pytest.fail("bandit is missing: run the tests by `make test`")

    def scan(text):
        (tmp_path / "module.py").write_text(text, encoding="utf-8")
        command = [str(TOOLS / "scan.sh"), str(tmp_path)]
        return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)

    shutil.copy(ROOT / "metadata.txt", tmp_path)  # makes it a plugin
    assert scan("x = 1\n").returncode == 0
    assert "QT6_QREGEXP" in scan("from qgis.PyQt.QtCore import QRegExp\nx = QRegExp('a')\n").stderr
    assert "B101" in scan("assert True\n").stdout
    assert "B603" in scan("import subprocess\nsubprocess.run(['a'])\n").stdout
    # Written in two parts, or this file would be found itself.
    key = scan("key = '" + "AKIA" + "IOSFODNN7EXAMPLF'\n")
    assert key.returncode != 0
    assert "looks like a secret" in key.stderr
