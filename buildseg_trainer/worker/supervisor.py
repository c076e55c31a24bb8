"""The light process beside one that trains: it sees how that one ends, and finds what fits when the memory ran out.

The process that trains cannot do it: memory that was refused ends it by an exception, an abort, a crash or the hand of
the system, or leaves it waiting in Paddle for a thread that was never made, and what it took it does not give back.
Nothing heavy is imported here.
"""

import os
import signal
import subprocess
import sys
import time

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import exit_messages, launcher, processes, run_folder
from buildseg_trainer.worker.distributed import launch
from buildseg_trainer.worker.runtime import bootstrap, memory
from buildseg_trainer.worker.training import short_run
from buildseg_trainer.worker.training.run_logger import RunLogger

POLL_SECONDS = 0.1
# Without memory for one more thread, a process that has done nothing for so long waits for a thread it could not make.
STUCK_SECONDS = 15.0
STUCK_SHARE = 0.05  # of one core: the heartbeat and the looks for a request to stop go on
ROOM_FOR_A_THREAD = 16 << 20  # twice the stack that Linux gives a thread
REHEARSAL_SECONDS = 300.0


def main(run):
    """Let a child process train ``run``; return the exit code, or end by the signal that ended the child."""
    code = _attend(run)
    launch.remove_notes(os.getpid())
    return _leave_like(code)


def _attend(run):
    """Let a child process train ``run``, and find what fits if its memory runs out; return the exit code."""
    child = SupervisedProcess(launcher.worker_command(sys.executable, "work", "--run", run.path))
    # A logout, or whoever sees only this process, lets the child end in its own way.
    before = signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    code = child.wait()
    signal.signal(signal.SIGTERM, before)
    if code and child.ran_out_of_memory(run) and _leaves_the_end_open(run, code):
        signal.signal(signal.SIGTERM, lambda *_: run.request_cancel())  # the search ends, and what is known is written
        try:
            _find_what_fits(run)
        except (BuildsegTrainerError, OSError) as error:  # somebody else is at the run, or its folder is gone
            print(error, file=sys.stderr)
        return 1
    return code


class SupervisedProcess:
    """A child process that ends with this one, and what is known of its memory."""

    def __init__(self, command, time_limit=None):
        self._detector = memory.OomDetector()
        self._end = time.monotonic() + time_limit if time_limit else None
        self._peak, self._stuck = 0, False
        self._quiet_since, self._quiet_work = None, 0.0
        environment = {**os.environ, processes.GUARD_VARIABLE: "{} {}".format(*processes.identity())}
        # An argument list of our own making: this interpreter, our own script, its options.
        self._child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)  # nosec B603

    def wait(self, is_cancelled=lambda: False):
        """Return the child's exit code, negative for a signal; end it when it is stuck, late or not wanted any more."""
        while True:
            try:
                return self._child.wait(POLL_SECONDS)
            except subprocess.TimeoutExpired:
                self._detector.look()
                self._stuck = self._stuck or self._is_stuck()
                is_late = self._end is not None and time.monotonic() > self._end
                if self._stuck or is_late or is_cancelled():
                    self._child.kill()

    def terminate(self):
        """Ask the child to end."""
        self._child.terminate()

    def ran_out_of_memory(self, run):
        """Tell whether the child, which has ended, did so because the memory ran out."""
        return self._stuck or self._detector.ran_out(self._child.returncode, run.log_tail(), self._peak)

    @property
    def crashed(self):
        """Whether the child, which has ended, crashed where memory can be refused."""
        return self._detector.crashed(self._child.returncode)

    def _is_stuck(self):
        """Tell whether the child waits for a thread that there was no memory for (Linux, with a limit of it)."""
        limit = self._detector.limit
        if not limit:
            return False
        self._peak = max(self._peak, memory.reserved_peak(self._child.pid) or 0)
        reserved, work = memory.reserved(self._child.pid), memory.work(self._child.pid)
        if reserved is None or work is None or limit - reserved > ROOM_FOR_A_THREAD:
            self._quiet_since = None
            return False
        now = time.monotonic()
        if self._quiet_since is None or work - self._quiet_work > STUCK_SHARE * STUCK_SECONDS:
            self._quiet_since, self._quiet_work = now, work
        return now - self._quiet_since > STUCK_SECONDS


def _leaves_the_end_open(run, code):
    """Tell whether what trained and ended with ``code`` has left it to this process to say how the run ended."""
    # Whoever asked for the end and then killed what trained says so.
    is_asked = run.cancel_requested() and code != exit_messages.OUT_OF_MEMORY
    state = run.state()
    return state["state"] == run_folder.RUNNING and not run.worker_is_alive(state) and not is_asked


def _find_what_fits(run):
    """Try smaller batches, each in a process of its own; write down the run's end with the one that fits."""
    config, state = run.config(), run.state()
    trying, tile = state.get("trying"), state.get("validating")
    if not config["batch_size"] and trying:  # the memory ran out in the search for the largest
        # Where one did not fit, two had not before; one may in a process that has tried nothing yet.
        config = {**config, "batch_size": max(2, trying["batch_size"])}
    bootstrap.set_up_log()
    run.sign_in()
    logger = RunLogger(run)
    logger.take_over()
    if tile and not state.get("ready"):  # it was tried before the first batch
        logger.fail(exit_messages.out_of_memory(config, tile=tile))
    else:
        logger.fail(exit_messages.out_of_memory(config, *_find_batch(run, config, logger, tile)))


def _find_batch(run, config, logger, tile=None):
    """Return (size, tile): the first of the halved batch sizes that fits, 0 when none does, None when nobody knows.

    ``tile`` is the height and width of the tile in whose validation the memory ran out last, None when it was another
    time; given is that of the run itself.
    """
    size = exit_messages.smaller_batch(config)
    if size:
        logger.say(f"The memory ran out with a batch size of {config['batch_size']}; looking for one that fits.")
    while size:
        logger.say(f"Trying a batch size of {size}.")
        try:
            with short_run.folder_for(run, size) as rehearsed:
                command = launcher.worker_command(sys.executable, "work", "--run", rehearsed.path)
                child = SupervisedProcess(command, REHEARSAL_SECONDS)
                code = child.wait(run.cancel_requested)
                tile = rehearsed.state().get("validating")
        except (BuildsegTrainerError, OSError) as error:
            logger.say(f"A batch size of {size} could not be tried: {error}", "warning")
            return None, None
        if code == 0:
            return size, None
        if not child.ran_out_of_memory(run) and not child.crashed:
            return None, None
        size //= 2
    return 0, tile


def _leave_like(code):
    """Return the exit code of the child, or end this process by the signal that ended it, so that the cause is seen."""
    if sys.platform == "win32":
        return code - (1 << 32) if code >= 1 << 31 else code  # sys.exit takes no larger number as it is
    if code >= 0:
        return code
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))  # the child's is enough
    if -code != signal.SIGKILL:
        signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
    return 128 - code
