"""Where the plugin's own files are, and its version, read once from metadata.txt (standard library only)."""

import configparser
from pathlib import Path

PACKAGE_DIR = Path(__file__).resolve().parent


def _shipped(name):
    """Path of a shipped file or folder: inside the installed plugin, beside the package in a checkout."""
    inside = PACKAGE_DIR / name
    return inside if inside.exists() else PACKAGE_DIR.parent / name


RESOURCES_DIR = _shipped("resources")
METADATA_FILE = _shipped("metadata.txt")


def metadata(key):
    """Return one value of the ``[general]`` section of metadata.txt, for example ``version``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(METADATA_FILE, encoding="utf-8")
    return parser.get("general", key)
