"""pip as a child: its options, its environment variables, its progress and the reason why it failed."""

import os
import platform
import re
import sys
import time

from buildseg_trainer.environment.interpreter import clean_environment

# The only settings of pip that are taken over from the user: where packages come from. All others (PIP_TARGET,
# PIP_USER, PIP_PREFIX, PIP_REQUIRE_VIRTUALENV …) would put packages elsewhere or make pip refuse.
_PIP_SOURCES = frozenset(
    {
        "PIP_INDEX_URL",
        "PIP_EXTRA_INDEX_URL",
        "PIP_FIND_LINKS",
        "PIP_NO_INDEX",
        "PIP_TRUSTED_HOST",
        "PIP_CERT",
        "PIP_CLIENT_CERT",
        "PIP_PROXY",
        "PIP_CONFIG_FILE",
        "PIP_CACHE_DIR",
        "PIP_NO_CACHE_DIR",
        "PIP_KEYRING_PROVIDER",
        "PIP_DEFAULT_TIMEOUT",
        "PIP_TIMEOUT",
        "PIP_RETRIES",
        "PIP_RESUME_RETRIES",
    }
)
# For slow lines, where the user says nothing else: seconds without data, and how often a download that broke off is
# continued where it was (pip 25.1 and later).
_PATIENCE = {"PIP_DEFAULT_TIMEOUT": "60", "PIP_RESUME_RETRIES": "20"}
OPTIONS = ("--disable-pip-version-check", "--no-input", "--no-color", "--no-warn-script-location")

OLDEST_GLIBC = (2, 28)  # of the wheels of the lock, by tests/tools/write_lock.py
TELL_SECONDS = 10.0  # between two lines on the same download
_UNITS = {"k": 1e3, "M": 1e6, "G": 1e9}

# (pattern in pip's output, sentence): the first match counts.
_FAILURES = (
    (
        r"No space left on device|Errno 28\b|not enough space on the disk",
        "the disk is full: free some space and run this again",
    ),
    (
        r"SSL module is not available",
        "this Python cannot make encrypted connections (as one of conda within a virtual environment): give another"
        " INTERPRETER",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError",
        "the package index's SSL certificate could not be verified: behind a company's proxy, name its certificates in"
        ' pip\'s configuration ("pip config set global.cert FILE")',
    ),
    (
        r"Temporary failure in name resolution|Name or service not known|getaddrinfo failed|nodename nor servname"
        r"|NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|Network is unreachable"
        r"|Connection refused|Connection reset|RemoteDisconnected",
        "the package index could not be reached: check the network and pip's proxy settings, or give a folder of"
        " wheels as WHEELS",
    ),
)


def failure_reason(finished, python_version="", wheels=None):
    """Return why pip (a :class:`child_process.Finished`) failed, as one clause with its remedy.

    ``wheels`` is the folder of wheels that it was given instead of a package index.
    """
    text = "\n".join(finished.lines)
    for pattern, reason in _FAILURES:
        if re.search(pattern, text):
            return reason
    other = re.search(r"DO NOT MATCH THE HASHES.*?\n\s*(\S+) from ", text, re.DOTALL)
    if other:
        source = "correct the folder of wheels" if wheels else "ask another package index"
        return (
            f"{other[1]} is not the file that this plugin was tested with, since its SHA-256 is another: empty pip's"
            f" cache (pip cache purge) and run this again, or {source}"
        )
    unmatched = re.search(r"No matching distribution found for ([^\s;]+)", text)
    if unmatched:
        if unmatched[1].startswith("nvidia-") and not wheels:
            return f"{unmatched[1]} has no wheel for a system as old as this one: choose DEVICE=cu118 or DEVICE=cpu"
        glibc = platform.libc_ver()[1] if sys.platform == "linux" else ""
        if glibc and tuple(map(int, glibc.split(".")[:2])) < OLDEST_GLIBC:
            return (
                f"{unmatched[1]} has no wheel for a system as old as this one (glibc {glibc}; the packages need"
                " {}.{}): use a newer system".format(*OLDEST_GLIBC)
            )
        what = f"no wheel of {unmatched[1]} for Python {python_version} on {sys.platform}"
        if wheels:
            return f"the folder {wheels} has {what}: add it"
        if "(from versions: none)" in text:
            # Said for an unknown package, and also when pip was told not to retry and so does not complain.
            return f"the package index could not be reached, or has {what}: check the network and pip's settings"
        return f"the package index has {what}: give the INTERPRETER of another Python"
    errors = [line for line in finished.lines if line.startswith("ERROR")] or finished.lines[-1:]
    return (errors[-1] if errors else f"exit code {finished.code}").strip().rstrip(".")


class InstallProgress:
    """Turns pip's output into progress: bytes of each package while it downloads, packages in place while it installs.

    ``environment_folder`` is the virtual environment, ``temporary`` pip's folder for temporary files, ``total`` the
    number of packages; ``percents`` are where the download begins, the installation begins and it ends.
    """

    def __init__(self, report, environment_folder, temporary, total, percents):
        self._report = report
        self._folder = environment_folder
        self._temporary = temporary
        self._total = total
        self._download_at, self._install_at, self._end_at = percents
        self._found = 0
        self._file, self._size, self._told = None, 0.0, 0.0
        self._installed, self._before = None, 0

    def __call__(self, line):
        stripped = line.strip()
        size = re.fullmatch(r"Downloading (\S+).* \(([\d.]+) ([kMG])B\)", stripped)
        if stripped.startswith(("Collecting ", "Processing ")):
            self._file = None
            self._found = min(self._found + 1, self._total)
            self._report(self._percent(0.0), f"Package {self._found} of {self._total}: {_package(stripped)}")
        elif size:
            self._file, self._size = _package(stripped), float(size[2]) * _UNITS[size[3]]
            self._told = time.monotonic()
            self._report(None, f"Downloading {self._file} ({size[2]} {size[3]}B)")
        elif stripped.startswith("Installing collected packages"):
            self._file = None
            self._before = self._in_place()
            self._installed = 0
            self._report(self._install_at, f"Installing {self._total} packages.")

    def wait(self):
        """Look at the file that pip downloads, or count what is in place; called between pip's lines."""
        if self._file:
            self._look_at_download()
        if self._installed is None:
            return
        installed = self._in_place() - self._before
        if installed > self._installed:
            self._installed = installed
            self._report(self._install_at + (self._end_at - self._install_at) * min(installed / self._total, 1.0), None)

    def _look_at_download(self):
        sizes = [found.stat().st_size for found in self._temporary.glob(f"pip-*/{self._file}")]
        done = min(max(sizes, default=0) / self._size, 1.0)
        text = None
        if time.monotonic() - self._told >= TELL_SECONDS:
            self._told = time.monotonic()
            text = f"{self._file}: {done * self._size / 1e6:.0f} of {self._size / 1e6:.0f} MB"
        self._report(self._percent(done), text)

    def _percent(self, done):
        """Return the percentage for the part ``done`` (0 to 1) of the package that pip is at."""
        return self._download_at + (self._install_at - self._download_at) * (self._found - 1 + done) / self._total

    def _in_place(self):
        pattern = "Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages"
        # pip writes RECORD as the last file of a package.
        return sum(1 for _ in self._folder.glob(f"{pattern}/*.dist-info/RECORD"))


def _package(line):
    """Return the file name or package in a line of pip's output, without an address, which may hold a password."""
    return line.split()[1].split("?")[0].split("#")[0].rsplit("/", 1)[-1]


def environment():
    """Return the environment for pip: clean, but with the user's package index, proxy and certificates."""
    kept = {name: value for name, value in os.environ.items() if name.upper() in _PIP_SOURCES}
    # pip's configuration file may say user = true, which a virtual environment refuses.
    return clean_environment({**_PATIENCE, **kept, "PIP_USER": "0"})
