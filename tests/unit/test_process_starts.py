"""Every place that starts a process: with which environment, so that a new one cannot forget about it."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "buildseg_trainer"
STARTERS = {
    "subprocess": {"Popen", "run", "call", "check_call", "check_output", "getoutput", "getstatusoutput"},
    "asyncio": {"create_subprocess_exec", "create_subprocess_shell"},
    "os": {"system", "popen", "fork", "forkpty", "posix_spawn", "posix_spawnp", "startfile"},
}
OTHER_WAYS = {"multiprocessing", "concurrent.futures.process", "pty"}
INHERITED = "(inherited)"

# room -> what it starts processes with. The worker's own processes inherit what worker/main.py has set.
PLACES = {
    "environment": {"environment", INHERITED},  # that of the callers, see below; taskkill of Windows
    "runs": {
        "**arguments",  # of the launcher, with "env": clean_environment()
        INHERITED,  # taskkill
        "{'LC_ALL': 'C', 'TZ': 'UTC'}",  # ps
    },
    "worker": {INHERITED, "{**os.environ, process.GUARD_VARIABLE: '{} {}'.format(*process.identity())}"},
}


def calls():
    """Yield (room, call, the function around it) of the whole package."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if isinstance(function, ast.FunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                        yield path.relative_to(PACKAGE).parts[0], node, function


def value_of(node, function):
    """Return the source of an argument, or of what a variable of that name was set to in the function."""
    text = ast.unparse(node)
    for each in ast.walk(function):
        if isinstance(each, ast.Assign) and [ast.unparse(target) for target in each.targets] == [text]:
            return ast.unparse(each.value)
    return text


def environment_of(call, function):
    for keyword in call.keywords:
        if keyword.arg == "env":
            return value_of(keyword.value, function)
        if keyword.arg is None and ast.unparse(keyword.value) == "arguments":
            return "**arguments"
    return INHERITED


def test_every_process_is_started_where_it_is_known_with_which_environment():
    found = {}
    for room, call, function in calls():
        module, name = ast.unparse(call.func.value), call.func.attr
        if name in STARTERS.get(module, ()) or (module == "os" and name.startswith(("exec", "spawn"))):
            found.setdefault(room, set()).add(environment_of(call, function))
    assert found == PLACES


def test_no_other_way_of_starting_processes_is_used():
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not OTHER_WAYS & set(names), path
            assert not (isinstance(node, ast.ImportFrom) and node.module == "subprocess"), path
            assert not (isinstance(node, (ast.Name, ast.Attribute)) and "QProcess" in ast.unparse(node)), path


def test_training_pythons_get_a_clean_environment():
    """The processes of the room environment have those of its callers, the launcher's its own."""
    given = {
        value_of(call.args[2], function)
        for room, call, function in calls()
        if room == "environment" and call.func.attr in ("run", "_run") and len(call.args) >= 3
    }
    # "environment" is what _run hands on, _pip_environment() is a clean one with pip's own settings.
    wanted = {"clean_environment()", "environment or clean_environment()", "environment", "_pip_environment()"}
    assert given == wanted
    launchers = [
        ast.unparse(function)
        for room, call, function in calls()
        if room == "runs" and environment_of(call, function) == "**arguments"
    ]
    assert launchers and all("'env': clean_environment()" in text for text in launchers)
