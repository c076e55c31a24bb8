"""A real QGIS desktop with our plugin in a profile of its own, on a screen of Xvfb, for tests and pictures.

QGIS 3.22 crashes on Qt's platform "offscreen", which has no clipboard.
"""

import contextlib
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """[PythonPlugins]
buildseg_trainer=true
processing=true

[qgis]
checkVersion=false
showTips=false
askToSaveMemoryLayers=false

[locale]
overrideFlag=true
userLocale={locale}

[app]
projections\\newProjectCrsBehavior=UsePresetCrs

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true
auth\\configSetup=false
"""


def make_profile(folder, locale="en_US"):
    """Make a folder of profiles whose default one has our plugin."""
    profile = Path(folder) / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS.format(locale=locale), encoding="utf-8")
    subprocess.run(["make", "-s", "-C", str(ROOT), "install", f"PROFILE={profile}"], check=True)


@contextlib.contextmanager
def screen(size="1366x768"):
    """Start Xvfb during the ``with`` block; the value is its name for DISPLAY."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            yield ":" + server.stdout.readline().strip()
        finally:
            server.terminate()


def session(folder, script, display, timeout=150, **variables):
    """Run a script (see tests/helpers/desktop_session.py) in QGIS with the profile in ``folder``.

    Raises RuntimeError with what QGIS printed where the script failed, subprocess.TimeoutExpired where it hangs.
    """
    environment = {
        **os.environ,
        "HOME": str(Path(folder) / "home"),
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": display,
        "PYTHONPATH": str(ROOT / "tests" / "helpers"),
        "PYTHONDONTWRITEBYTECODE": "1",
        **variables,
    }
    Path(environment["HOME"]).mkdir(exist_ok=True)
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder), "--code", str(script)]
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=timeout)
    if "SESSION DONE" not in done.stdout:
        raise RuntimeError(f"QGIS ended with {done.returncode}:\n{done.stdout[-3000:]}\n{done.stderr[-6000:]}")
