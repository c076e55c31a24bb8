"""Put the plugin together: as a folder, as the zip for the plugin site, or into a QGIS profile.

    stage.py folder FOLDER      make FOLDER/buildseg_trainer
    stage.py zip FOLDER         make FOLDER/buildseg_trainer-VERSION.zip and print its path
    stage.py profile PROFILE    install into the profile folder and enable the plugin there ("" = the default profile)

The plugin is the package with metadata.txt and resources/ merged in and its translations built. Standard library only.
"""

import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import translations  # noqa: E402 - beside this file

from buildseg_trainer import about  # noqa: E402 - the checkout is not installed

NAME = "buildseg_trainer"
# The same bytes for the same content: zip entries carry this time, the oldest that the format knows.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def stage(folder):
    """Make ``folder``/buildseg_trainer, which must not exist, and return its path."""
    plugin = Path(folder) / NAME
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc", "*.ts", ".*")
    shutil.copytree(ROOT / NAME, plugin, ignore=ignore)
    shutil.copytree(ROOT / "resources", plugin / "resources", ignore=ignore)
    shutil.copy2(ROOT / "metadata.txt", plugin / "metadata.txt")
    translations.build(plugin / "resources" / "i18n")
    return plugin


def make_zip(folder):
    """Make the zip of the version in metadata.txt in ``folder`` and return its path."""
    target = Path(folder) / f"{NAME}-{about.metadata('version')}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        plugin = stage(temporary)
        beside = target.with_suffix(".new")
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(path for path in plugin.rglob("*") if path.is_file()):
                entry = zipfile.ZipInfo(path.relative_to(temporary).as_posix(), ZIP_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o100644 << 16
                archive.writestr(entry, path.read_bytes())
        beside.replace(target)
    return target


def install(profile):
    """Install into ``profile`` and enable the plugin there; what was installed before is replaced."""
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    target = plugins / NAME
    with tempfile.TemporaryDirectory(dir=profile) as temporary:
        staged = stage(temporary)
        if target.is_symlink():
            target.unlink()
        elif target.exists():
            target.rename(Path(temporary) / "before")
        staged.rename(target)
    settings = profile / "QGIS" / ("QGIS4.ini" if "QGIS4" in profile.parts else "QGIS3.ini")
    settings.parent.mkdir(exist_ok=True)
    text = settings.read_text(encoding="utf-8") if settings.exists() else ""
    settings.write_text(enabled(text), encoding="utf-8")
    return target


def enabled(text):
    """Return the text of a QGIS ini file with the plugin enabled; everything else in it stays as it is."""
    header, line = "[PythonPlugins]", f"{NAME}=true"
    lines = text.splitlines()
    if header not in lines:
        return "\n".join([*lines, *([""] if lines else []), header, line]) + "\n"
    start = lines.index(header) + 1
    end = next((at for at in range(start, len(lines)) if lines[at].startswith("[")), len(lines))
    section = [old for old in lines[start:end] if old.partition("=")[0].strip() != NAME]
    return "\n".join([*lines[:start], line, *section, *lines[end:]]) + "\n"


def default_profile():
    """Return the user's default QGIS profile: that of QGIS 4 if it exists and that of QGIS 3 does not."""
    if sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support" / "QGIS"
    elif os.name == "nt":
        home = Path(os.environ["APPDATA"]) / "QGIS"
    else:
        home = Path.home() / ".local" / "share" / "QGIS"
    three, four = (home / version / "profiles" / "default" for version in ("QGIS3", "QGIS4"))
    return four if four.exists() and not three.exists() else three


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in ("folder", "zip", "profile"):
        print(__doc__)
        return 2
    action, where = arguments
    if action == "folder":
        shutil.rmtree(Path(where) / NAME, ignore_errors=True)
        print(stage(where))
    elif action == "zip":
        print(make_zip(where))
    else:
        profile = Path(where).expanduser().absolute() if where else default_profile()
        try:
            target = install(profile)
        except OSError as error:
            print(
                f"The QGIS profile {profile} cannot be written ({error.strerror or error}): make it writable or name"
                " another one (make install PROFILE=folder).",
                file=sys.stderr,
            )
            return 1
        print(f"Installed and enabled: {target} (a running QGIS has to be restarted)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
