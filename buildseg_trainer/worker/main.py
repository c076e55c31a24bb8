"""Entry of the worker, started by path: ``python .../buildseg_trainer/worker/main.py COMMAND ...``.

Commands: ``train --run FOLDER [--node N]``, ``evaluate --job FOLDER``, ``export --job FOLDER``, ``score --model FILE
--normalize JSON`` (see scoring.serve), ``probe``. ``train`` is the supervisor; it starts ``work --run FOLDER``, which
trains, or is Paddle's launcher for several processes ``member --run FOLDER``, and ``find-batch-size --run FOLDER`` when
the memory ran out. Nothing heavy is imported before the environment variables that Paddle reads at import are set.
"""

import argparse
import json
import os
import sys
from pathlib import Path

PLUGIN_DIR = Path(__file__).resolve().parent.parent


def prepare_import_path():
    """Make ``buildseg_trainer`` importable without our file names shadowing packages of the environment.

    Python puts the folder of the script first on the path, where our ``metrics.py`` or ``data.py`` would win over a
    package of that name; the folder above the plugin may be a QGIS plugin folder full of other packages.
    """
    script_folder = str(PLUGIN_DIR / "worker")
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") != script_folder]  # noqa: PTH100
    sys.path.append(str(PLUGIN_DIR.parent))


def main(arguments=None):
    """Run one command; return the exit code."""
    parser = argparse.ArgumentParser(prog="buildseg_trainer worker")
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="train or resume the run of a run folder")
    train.add_argument("--run", required=True, help="run folder")
    train.add_argument("--node", type=int, default=0, help="number of this machine where the run asks for several")
    member = commands.add_parser("member", help="one of several processes of a run; only Paddle's launcher starts it")
    member.add_argument("--run", required=True, help="run folder")
    work = commands.add_parser("work", help="train, or start several processes; only train starts it")
    work.add_argument("--run", required=True, help="run folder")
    find = commands.add_parser("find-batch-size", help="end a run whose memory ran out; only train starts it")
    find.add_argument("--run", required=True, help="run folder")
    for name in ("evaluate", "export"):
        job = commands.add_parser(name, help=f"{name} a model as the job folder's request.json says")
        job.add_argument("--job", required=True, help="folder with request.json")
    trace = commands.add_parser("trace", help="trace a network for the converter p2o; only export starts it")
    trace.add_argument("--model", required=True, help="run folder or .pdparams file")
    trace.add_argument("--architecture", help="of a bare .pdparams file")
    trace.add_argument("--prefix", required=True, help="of the files to write")
    score = commands.add_parser("score", help="score blocks of pixels that come by stdin; needs no Paddle")
    score.add_argument("--model", required=True, help="ONNX file")
    score.add_argument("--normalize", type=json.loads, required=True, help="mean and std of the channels, as JSON")
    probe = commands.add_parser("probe", help="print versions and devices as one JSON line")
    probe.add_argument("--train", action="store_true", help="also make real training steps on random data")
    probe.add_argument("--device", default="auto", help="auto, cpu, gpu or gpu:N")
    probe.add_argument("--apply", action="store_true", help="only what applying a model needs")
    options = parser.parse_args(arguments)

    prepare_import_path()
    from buildseg_trainer.errors import BuildsegTrainerError, EnvironmentNotReadyError
    from buildseg_trainer.runs import exit_messages
    from buildseg_trainer.worker.runtime import bootstrap, lazy_imports

    bootstrap.prepare_environment()
    lazy_imports.install()

    try:
        return run(options)
    except EnvironmentNotReadyError as error:
        print(error, file=sys.stderr)
        return exit_messages.ENVIRONMENT_NOT_READY
    except BuildsegTrainerError as error:  # not a run folder: there is no other place for the sentence
        print(error, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        from buildseg_trainer.worker.runtime import error_messages

        print(error_messages.missing_package(error), file=sys.stderr)
        return exit_messages.ENVIRONMENT_NOT_READY


def run(options):
    """Run the command of the parsed ``options``; return the exit code."""
    from buildseg_trainer.environment import in_use
    from buildseg_trainer.worker.runtime import bootstrap

    # The other commands are started by these, or by the setup of the environment.
    if options.command in ("train", "evaluate", "export", "score"):
        in_use.hold_environment()
    if options.command == "score":
        from buildseg_trainer.worker.scoring import serve

        return serve.main(options.model, options.normalize)
    bootstrap.prepare_home(in_use.own_environment())
    if options.command in ("train", "evaluate", "export"):
        bootstrap.remove_traced_sources()
    if options.command in ("train", "work", "member", "find-batch-size"):
        return train(options)
    if options.command == "trace":
        bootstrap.import_paddle()
        from buildseg_trainer.worker.export import pir_graph

        return pir_graph.main(options.model, options.architecture, options.prefix)
    if options.command == "probe":
        from buildseg_trainer.worker import probe as command

        return command.main(options.train, options.device, options.apply)
    from buildseg_trainer.worker import job_runner

    return job_runner.main(options.command, options.job)


def train(options):
    """Run one of the commands of a training; return the exit code."""
    from buildseg_trainer.runs import run_folder
    from buildseg_trainer.worker.distributed import launch
    from buildseg_trainer.worker.runtime import bootstrap

    if options.command != "train":
        bootstrap.end_with_parent()
    run = run_folder.open_run(options.run)
    if options.command == "train":
        if options.node or launch.spans_machines(run):
            return launch.main(run, options.node)
        from buildseg_trainer.worker import supervisor

        return supervisor.main(run)
    if options.command == "find-batch-size":
        from buildseg_trainer.worker.training import batch_after_oom

        return batch_after_oom.main(run)
    if options.command == "work" and launch.is_needed(run):
        return launch.main(run)
    from buildseg_trainer.worker.training import entry as training_entry

    return training_entry.main(run, options.command == "member")


if __name__ == "__main__":
    sys.exit(main())
