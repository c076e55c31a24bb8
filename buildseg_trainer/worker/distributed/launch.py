"""Start the processes of a training by paddle.distributed.launch, on this machine or as one node of several.

This process registers in run.json for all of them, so that its end ends them all. When one of them fails, Paddle ends
the others and rank 0 may not know the cause: this process then writes the end of the run. If the memory ran out and no
other machine takes part, the supervisor does.
"""

import contextlib
import logging
import os
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
import traceback
import zlib
from pathlib import Path

from buildseg_trainer.errors import BuildsegTrainerError, EnvironmentNotReadyError, InputError
from buildseg_trainer.runs import exit_messages, launcher, run_folder
from buildseg_trainer.runs import processes as os_processes
from buildseg_trainer.runs.events import EventWriter
from buildseg_trainer.worker.distributed import ranks
from buildseg_trainer.worker.runtime import bootstrap, oom

WATCH_SECONDS = 0.5
# A node that still runs that long after the end of the run hangs in a connection.
LINGER_SECONDS = 60.0
NODE_NOTE = "node.{}.error"
NOTES = "buildseg_trainer-launcher-"  # start of the name of a folder for Paddle's launcher; its process id follows
_OVERRIDING = frozenset({"MASTER_ADDR", "MASTER_PORT", "POD_IP", "DISTRIBUTED_TRAINER_ENDPOINTS"})

log = logging.getLogger("buildseg_trainer")


def is_needed(run):
    """Return whether a run is to be trained by several processes."""
    processes, nodes = _process_counts(run)
    return processes * nodes > 1


def remove_notes():
    """Remove the folders that killed launchers left in the temporary folder."""
    for notes in Path(tempfile.gettempdir()).glob(f"{NOTES}*"):
        with contextlib.suppress(ValueError):
            if os_processes.start_time(int(notes.name.split("-")[2])) is None:
                shutil.rmtree(notes, ignore_errors=True)


def spans_machines(run):
    """Return whether a run is to be trained on several machines."""
    return _process_counts(run)[1] > 1


def _process_counts(run):
    """Return the ``processes`` and ``nodes`` of a run, 1 each if its configuration cannot be read."""
    try:
        config = run.config()
    except BuildsegTrainerError:  # the training process reports it
        return 1, 1
    return config.processes, config.nodes


def main(run, node=0):
    """Train a run with the processes its configuration asks for on this machine, node ``node``; return the exit code.

    Every end is written to run.json by node 0. Raises ModuleNotFoundError when a package is missing.
    """
    bootstrap.look_for_packages()
    remove_notes()
    try:
        if node == 0:
            run.sign_in()
        return Launch(run, node).go()
    except BuildsegTrainerError as error:
        log.error("%s", error)
        if node == 0:
            _fail(run, str(error))
        return 1
    except Exception as error:  # one sentence for the user, the traceback for the log
        log.error("%s", traceback.format_exc())
        if node == 0:
            _fail(run, f"Paddle's launcher failed ({type(error).__name__}: {error}); see train.log.")
        return 1


def _fail(run, sentence):
    run.remove_leftovers()
    run.update_state(state=run_folder.FAILED, ended=time.time(), seconds_left=None, error=sentence)


class Launch:
    """The processes of one node."""

    def __init__(self, run, node):
        self._run, self._node = run, node
        self._config = run.config()
        self._controller = None
        self._stopped = ""
        self._detector = oom.OomDetector()
        self._over = threading.Event()

    def go(self):
        """Start the processes and wait for their end; return the exit code."""
        config = self._config
        if not 0 <= self._node < config.nodes:
            raise InputError(
                f"The run {self._run} has the nodes 0 to {config.nodes - 1} and no node {self._node}; start one "
                "of those."
            )
        bootstrap.import_paddle()
        device = chosen_device(config)
        # Not before Paddle is imported, which sets up logging in its own way.
        bootstrap.set_up_log()
        if self._node == 0:
            self._say_how_to_join()
        # Paddle writes all environment variables beside its logs: these must not get into the run folder.
        with tempfile.TemporaryDirectory(prefix=f"{NOTES}{os.getpid()}-") as notes:
            prepare_environment(config, device, notes)
            codes = self._run_processes(arguments(self._run, config, self._node, device, notes))
            reason = explain(codes, self._node * config.processes, Path(notes))
        if config.nodes == 1 and not self._stopped and self.ran_out_of_memory(codes):
            return exit_messages.OUT_OF_MEMORY  # the supervisor finds what fits, once their memory is free
        return self.write_end(codes, reason)

    def _say_how_to_join(self):
        """Report the commands for the other machines; remove notes of their earlier failures."""
        for note in self._run.path.glob(NODE_NOTE.format("*")):
            note.unlink()
        if self._config.nodes > 1:
            commands = "\n".join(launcher.cluster_commands(self._run, sys.executable))
            self._run.update_state(message="waiting for the other machines")
            text = f"Start the training on each other machine:\n{commands}"
            log.info("%s", text)
            EventWriter(self._run.events_file).write("message", text=text)

    def _run_processes(self, argv):
        """Run Paddle's launcher in this process; return the exit codes of the processes."""
        from paddle.distributed.launch import controllers
        from paddle.distributed.launch.context import Context

        sys.argv = argv
        self._controller = controllers.init(Context())
        threading.Thread(target=self._watch, name="watch", daemon=True).start()
        try:
            self._controller.run()
            self._controller.finalize(exit=False)
        except SystemExit:  # raised by Paddle after a signal, when it has ended the processes
            self._stopped = self._stopped or "signal"
        except Exception:
            if not self._stopped:  # Paddle fails on a signal before it has started the processes
                raise
        finally:
            self._over.set()
        return [container.exit_code for container in self._controller.pod.containers]

    def _watch(self):
        """End the processes of this node for reasons that they cannot see themselves."""
        lingering = 0.0
        while not self._over.wait(WATCH_SECONDS):
            state = self._run.state()
            self._detector.look()
            if self._node == 0:
                if self._node_note():
                    self._stop("node")
            elif self._controller.pod.containers and not run_folder.worker_is_alive(state):
                lingering += WATCH_SECONDS
                if lingering > LINGER_SECONDS:
                    self._stop("end")

    def _stop(self, reason):
        self._stopped = reason
        self._over.set()
        signal.raise_signal(signal.SIGTERM)  # Paddle's launcher ends its processes then

    def _node_note(self):
        """Return the sentence of another node that failed, empty without one."""
        for path in sorted(self._run.path.glob(NODE_NOTE.format("*"))):
            return path.read_text(encoding="utf-8")
        return ""

    def ran_out_of_memory(self, codes):
        """Return whether a process ended because the memory ran out."""
        tails = (run_folder.tail(ranks.log_file(self._run, rank)) for rank in range(len(codes)))
        return any(self._detector.ran_out(code, tail) for code, tail in zip(codes, tails) if code)

    def write_end(self, codes, reason):
        """Write the end of the run if rank 0 did not; return the exit code."""
        state = self._run.state()
        failed = any(codes) or not codes
        if self._node > 0:
            if failed and self._stopped != "end" and state["state"] == run_folder.RUNNING:
                text = reason or "A process was ended"
                note = self._run.path / NODE_NOTE.format(self._node)
                note.write_text(f"Node {self._node} ({socket.gethostname()}): {text}", encoding="utf-8")
            return int(failed)
        reason = self._node_note() or reason
        if state["state"] == run_folder.RUNNING:
            if self._stopped != "signal":
                unknown = "A process of the training was ended from outside"
                if exit_messages.LOST in codes:
                    unknown = "The connection between the processes of the training broke"
                _fail(self._run, reason or f"{unknown}; resume the run.")
        elif reason and state["state"] == run_folder.FAILED and codes[:1] in ([exit_messages.LOST], [-signal.SIGTERM]):
            # Rank 0 only lost the connection, or was ended by Paddle: the reason is that of another process.
            _fail(self._run, reason)
        # Processes that were ended on request did not fail.
        return int(failed and self._run.state()["state"] != run_folder.CANCELLED)


def chosen_device(config):
    """Return "cpu", or the labels of this node's GPUs, one for each process, separated by commas.

    Raises EnvironmentNotReadyError when there are not enough of them.
    """
    from buildseg_trainer.worker.runtime import devices

    wanted, processes, count = config.device, config.processes, devices.gpu_count()
    if wanted == "cpu" or (wanted == "auto" and not count):
        return "cpu"
    first = int(wanted[4:]) if wanted.startswith("gpu:") else 0
    if first + processes > count:
        raise EnvironmentNotReadyError(
            f"{processes} processes need {first + processes} GPUs, and this Paddle sees {count}; give fewer processes, "
            "or the device cpu."
        )
    visible = os.environ.get("CUDA_VISIBLE_DEVICES", "")
    labels = visible.split(",") if visible else [str(number) for number in range(count)]
    return ",".join(labels[first : first + processes])


def prepare_environment(config, device, notes):
    """Set the environment variables of this process for Paddle's launcher and the processes, by the configuration."""
    for name in list(os.environ):
        # Variables of a cluster would override the configuration of the run.
        if name.startswith("PADDLE_") or name in _OVERRIDING:
            del os.environ[name]
    for name in ("http_proxy", "https_proxy"):
        # Paddle removes the lower-case ones, and the download of starting weights may need them.
        if os.environ.get(name):
            os.environ.setdefault(name.upper(), os.environ[name])
    threads = int(os.environ[bootstrap.THREADS_VARIABLE])
    os.environ[bootstrap.THREADS_VARIABLE] = str(max(1, threads // config.processes))
    os.environ[ranks.NOTES_VARIABLE] = notes
    os.environ[os_processes.PARENT_VARIABLE] = "{} {}".format(*os_processes.identity())
    os.environ[ranks.DEVICE_VARIABLE] = "cpu" if device == "cpu" else "gpu"
    if device == "cpu":
        os.environ["PADDLE_DISTRI_BACKEND"] = "gloo"
        # A GPU that does not exist for each process: Paddle needs one for each and must not use a real one.
        os.environ["CUDA_VISIBLE_DEVICES"] = ",".join(["-1"] * config.processes)


def arguments(run, config, node, device, notes):
    """Return the argument list of Paddle's launcher, its name first.

    Raises InputError when the address of node 0 cannot be used.
    """
    options = {
        "nproc_per_node": config.processes,
        "nnodes": config.nodes,
        "log_dir": notes,
        "log_level": "ERROR",
        "enable_gpu_log": "false",
    }
    if device != "cpu":
        options["devices"] = device
    if config.nodes > 1:
        master, port, own = addresses(config.master, node)
        options.update(master=f"{master}:{port}", host=own, rank=node)
        # Keeps trainings with the same address apart.
        options["job_id"] = f"buildseg-{zlib.crc32(str(run.path).encode()):08x}"
        proxy_free = os.environ.get("no_proxy") or os.environ.get("NO_PROXY")
        os.environ["no_proxy"] = ",".join(filter(None, [proxy_free, master]))
    named = [text for name, value in options.items() for text in (f"--{name}", str(value))]
    return ["paddle.distributed.launch", *named, str(launcher.WORKER_MAIN), "member", "--run", str(run.path)]


def addresses(master, node):
    """Return (address of node 0, its port, this node's own address as the others see it) for ``HOST:PORT``."""
    host, _, port = master.rpartition(":")
    try:
        address = socket.gethostbyname(host)
        with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
            probe.connect((address, int(port)))  # sends nothing, but chooses the route
            own = probe.getsockname()[0]
    except (OSError, ValueError) as error:
        raise InputError(f"The address {master} of node 0 cannot be used ({error}); give HOST:PORT.") from error
    if node == 0 and own != address:
        raise InputError(
            f"The address {master} of node 0 means {address}, which is not an address of this machine; give the "
            "address that the other machines use, and start node 0 on that machine."
        )
    return address, port, own


def explain(codes, first_rank, notes):
    """Return why the processes with these exit codes failed, as a sentence; empty if none of them is the cause."""
    for rank, code in enumerate(codes, start=first_rank):
        if code in (None, 0, exit_messages.LOST, -signal.SIGTERM):
            continue
        note = notes / f"error.{rank}"
        if code == 1 and note.is_file():
            return note.read_text(encoding="utf-8")
        return f"Process {rank} of the training {exit_messages.explain_exit(code)}; resume the run."
    return ""
