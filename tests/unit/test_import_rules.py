"""Who may import what (the table of the design): every module of the package is parsed, none is imported."""

import ast
import graphlib
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "buildseg_trainer"
MODULES = sorted(PACKAGE.rglob("*.py"))
EVERYWHERE = {"buildseg_trainer.errors", "buildseg_trainer.about"}
OURS = "buildseg_trainer."

# Only for the platform that has them, and therefore not in every Python's own list.
STANDARD = set(sys.stdlib_module_names) | {"msvcrt", "winreg", "fcntl"}
PADDLE = {"paddle", "paddleseg", "paddle2onnx", "onnx", "onnxruntime", "cv2", "PIL", "visualdl", "scipy", "yaml"}
PADDLE |= {"psutil", "jinja2"}

# room -> (packages of others, parts of ours); a part allows what lies below it too.
RULES = {
    "common": (set(), {"common"}),
    "dataset": ({"numpy", "osgeo", "qgis.PyQt"}, {"dataset", "common"}),  # of QGIS Qt alone: it encodes JPEG
    "extraction": ({"numpy", "osgeo"}, {"extraction", "dataset", "runs", "environment", "common"}),
    "runs": (set(), {"runs", "environment", "common"}),
    "environment": (set(), {"environment", "common"}),
    "worker": ({"numpy"} | PADDLE, {"worker", "runs", "common", "environment.in_use"}),
    "algorithms": (
        {"qgis", "processing"},
        {"algorithms", "extraction", "dataset", "runs", "environment", "common", "settings", "translation"},
    ),
    "gui": ({"qgis", "processing"}, {"gui", "runs", "environment", "common", "settings", "translation"}),
    "provider": ({"qgis"}, {"algorithms", "gui", "settings", "translation"}),
    "plugin": ({"qgis", "processing"}, {"algorithms", "gui", "provider", "settings", "translation"}),
    "settings": ({"qgis"}, set()),
    "translation": ({"qgis"}, {"common"}),
    "errors": (set(), set()),
    "about": (set(), set()),
    "__init__": (set(), {"plugin"}),
}
# The headless side must not pull in widgets: these rooms import them in functions only, or not at all.
LAZY = {"provider": ("qgis.gui", "buildseg_trainer.gui"), "plugin": ("qgis.gui", "buildseg_trainer.gui")}
NEVER = {"algorithms": ("qgis.gui", "qgis.utils"), "settings": ("qgis.gui",)}
# Needs onnxruntime and numpy alone, so that an environment without Paddle can apply a model.
SCORING = {"numpy", "onnxruntime", "buildseg_trainer"} | STANDARD
# room -> its floors, the lowest first: an import goes to a lower floor or stays in its package.
FLOORS = {
    "dataset": [
        {"gdal_utils", "thread_map"},
        {"raster"},
        {"codecs", "labels", "store"},
        {"tiling", "importing", "filtering", "splitting", "checking", "preparing"},
    ],
    "worker": [
        {"runtime"},
        {"data", "models", "distributed", "scoring"},
        {"evaluation", "optim"},
        {"training", "export"},
        {"supervisor", "job_runner", "probe"},
        {"main"},
    ],
}


def room_of(path):
    first = path.relative_to(PACKAGE).parts[0]
    return first[:-3] if first.endswith(".py") else first


def imports_of(path):
    """Yield (dotted name, line, whether inside a function) of every import; a from-import gives both readings."""
    module = path.relative_to(PACKAGE.parent).with_suffix("").parts
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno, id(node) in inside
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(module[: -node.level]) if node.level else ""
            source = ".".join(part for part in (start, node.module) if part)
            for alias in node.names:
                yield f"{source}.{alias.name}", node.lineno, id(node) in inside


def is_within(name, part):
    return name == part or name.startswith(part + ".")


def allowed(name, room):
    others, ours = RULES[room]
    if name.startswith(OURS):
        return any(is_within(name, part) for part in EVERYWHERE | {OURS + part for part in ours})
    return name.split(".")[0] in STANDARD or any(is_within(name, other) for other in others)


def test_scoring_needs_no_paddle():
    found = {name for path in (PACKAGE / "worker" / "scoring").glob("*.py") for name, *_ in imports_of(path)}
    assert {name.split(".")[0] for name in found} - {"__future__"} <= SCORING
    ours = {name for name in found if name.startswith(OURS)}
    assert all(name.startswith((OURS + "common.", OURS + "errors.", OURS + "worker.scoring.")) for name in ours)


def test_there_is_something_to_check():
    assert {room_of(path) for path in MODULES} >= {"dataset", "runs", "environment", "worker", "algorithms", "errors"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports(path):
    room = room_of(path)
    assert room in RULES, f"{room} is no room of the house: the design names the folders of the package"
    wrong = []
    for name, line, lazy in imports_of(path):
        if not allowed(name, room):
            wrong.append(f"line {line}: {name} may not be imported in {room}")
        if any(is_within(name, part) for part in NEVER.get(room, ())):
            wrong.append(f"line {line}: {name} needs a screen")
        if not lazy and any(is_within(name, part) for part in LAZY.get(room, ())):
            wrong.append(f"line {line}: {name} has to be imported where it is used")
    assert not wrong, "\n".join(wrong)


def floor_of(room, name):
    return next((number for number, names in enumerate(FLOORS[room]) if name in names), None)


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if room_of(path) in FLOORS and path.relative_to(PACKAGE).parts[1] != "__init__.py"],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_imports_within_a_room_go_down(path):
    room, package = room_of(path), path.relative_to(PACKAGE).with_suffix("").parts[1]
    own = floor_of(room, package)
    assert own is not None, f"{package} has no floor in {room}"
    wrong = []
    for name, line, _ in imports_of(path):
        if is_within(name, f"{OURS}{room}"):
            other = name[len(OURS) :].split(".")[1]
            if other != package and floor_of(room, other) >= own:
                wrong.append(f"line {line}: {name} is not below {package}")
    assert not wrong, "\n".join(wrong)


def test_only_the_worker_knows_paddle():
    knowing = {room_of(path) for path in MODULES for name, *_ in imports_of(path) if name.split(".")[0] in PADDLE}
    assert knowing <= {"worker"}


# The plan of the house


def arrows():
    """Return {module: modules of ours that it imports, inside functions too}, as dotted names without the package's."""
    names = {".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__") for path in MODULES}
    found = {}
    for path in MODULES:
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        parts = [name[len(OURS) :] for name, *_ in imports_of(path) if name.startswith(OURS)]
        found[module] = {part if part in names else part.rpartition(".")[0] for part in parts} - {module, ""}
    return found


def groups_of(depth):
    """Return the arrows between the packages of the house, named by their first ``depth`` folders."""
    found = {}
    for module, others in arrows().items():
        group = tuple(module.split(".")[:depth])
        found.setdefault(group, set()).update(tuple(other.split(".")[:depth]) for other in others)
    return {group: others - {group} for group, others in found.items()}


def test_nothing_of_processing_that_qgis_4_4_no_longer_has():
    """Its dialogs and model provider are C++ there; processing.createAlgorithmDialog stays.

    gui/choice_wrapper is named by metadata that only the earlier dialogs, in Python, import.
    """
    gone = {"AlgorithmDialog", "createCustomParametersWidget", "ModelerDialog", "ModelerParametersDialog"}
    for path in MODULES:
        if path.name != "choice_wrapper.py":
            assert not [name for name, *_ in imports_of(path) if name.startswith("processing.")], path
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node, "name", None) or getattr(node, "attr", None) or getattr(node, "id", None)
            assert name not in gone, f"{path}: {name}"


def test_no_circle_of_files():
    graphlib.TopologicalSorter(arrows()).prepare()  # raises CycleError, which names the circle


@pytest.mark.parametrize("depth", [1, 2])
def test_no_circle_of_rooms(depth):
    graphlib.TopologicalSorter(groups_of(depth)).prepare()


def test_sizes():
    long = [f"{path}: {count}" for path in MODULES if (count := len(path.read_text("utf-8").splitlines())) > 400]
    assert not long
    for folder in {path.parent for path in MODULES} - {PACKAGE / "algorithms"}:
        modules = [path.name for path in folder.glob("*.py") if path.name != "__init__.py"]
        assert len(modules) <= 12, f"{folder} has {len(modules)} modules: which of them are a concern of their own?"


# Importing


def run_python(code, *options):
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=PACKAGE.parent)


@pytest.mark.parametrize("module", ["", ".errors", ".about", ".runs", ".environment", ".environment.setup"])
def test_importing_needs_the_standard_library_only(module):
    # -S: without site-packages there is neither QGIS nor numpy to be found.
    run_python(f"import buildseg_trainer{module}", "-S")


def test_importing_the_package_imports_nothing_else():
    found = run_python(
        "import sys; before = set(sys.modules); import buildseg_trainer; print(*sorted(set(sys.modules) - before))"
    )
    assert found.stdout.split() == ["buildseg_trainer"]


@pytest.mark.parametrize(
    "module",
    ["worker.main", "worker.supervisor", "worker.job_runner", "worker.training.entry", "worker.training.run_logger"],
)
def test_a_worker_signs_in_before_anything_heavy_is_imported(module):
    found = run_python(
        f"import sys, buildseg_trainer.{module}; print(*{{'numpy', 'paddle', 'cv2'}} & set(sys.modules))"
    )
    assert not found.stdout.split()
