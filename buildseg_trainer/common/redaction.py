"""Take out of a report what does not belong into an issue: names of users, passwords, tokens."""

import re
from pathlib import Path

_RULES = (
    # user:password@ or token@ of an address
    (r"(?<=://)[^/\s@]+@", "***@"),
    # what follows such words as a value, in a text, an address or JSON
    (r"(?i)((?:password|passwd|pwd|token|secret|api_?key|access_?key)[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,;]+", r"\1***"),
    # folders of users, on Windows (also as JSON writes them), macOS and Linux
    (r"(?i)\b([a-z]:(?:\\\\|[\\/])Users(?:\\\\|[\\/]))[^\\/\"'`|\r\n]+", r"\1***"),
    (r"(?<![\w.])(/(?:home|Users)/)(?:[^/\"'`|,:;\r\n]{1,40}(?=/)|[^/\s\"'`|]+)", r"\1***"),
)


def redacted(text):
    """Return a text without the name of the home folder, names in folders of users, passwords, tokens and keys."""
    try:
        home = str(Path.home())
    except RuntimeError:  # no HOME, and no such user
        home = "/"
    if len(Path(home).parts) > 1:
        for written in (home, home.replace("\\", "\\\\")):
            text = re.sub(re.escape(written) + r"(?![\w.-])", "~", text)
    for pattern, replacement in _RULES:
        text = re.sub(pattern, replacement, text)
    return text
