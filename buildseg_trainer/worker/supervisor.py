"""The light process that starts the one that trains, sees how it ends, and reacts when the memory ran out.

A process whose memory ran out cannot do that: it ends by an exception, an abort, a crash or the system's OOM killer,
and gives no memory back before. Nothing heavy is imported here.
"""

import os
import signal
import subprocess
import sys

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import exit_messages, launcher, processes, run_folder
from buildseg_trainer.worker.distributed import launch
from buildseg_trainer.worker.runtime import bootstrap, oom
from buildseg_trainer.worker.training.run_logger import RunLogger

POLL_SECONDS = 0.1


def main(run):
    """Let a child process train ``run``; return the exit code, or end by the signal that ended the child."""
    code = _train(run)
    launch.remove_notes()
    return _leave_like(code)


def _train(run):
    """Let a child process train ``run``, and end the run if its memory runs out; return the exit code."""
    child = SupervisedProcess(launcher.worker_command(sys.executable, "work", "--run", run.path))
    code = child.wait()
    if not (code and child.ran_out_of_memory(run) and leaves_end_open(run, code)):
        return code
    try:
        _end_for_memory(run)
    except (BuildsegTrainerError, OSError) as error:  # another worker has the run, or its folder is gone
        print(error, file=sys.stderr)
    return 1


class SupervisedProcess:
    """A child process that ends with this one, and whether it ended because the memory ran out."""

    def __init__(self, command):
        self._detector, self._stuck = oom.OomDetector(), False
        environment = {**os.environ, processes.PARENT_VARIABLE: "{} {}".format(*processes.identity())}
        # An argument list of our own making: this interpreter, our own script, its options.
        self._child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)  # nosec B603

    def wait(self):
        """Return the child's exit code, negative for a signal; SIGTERM of this process is passed on to it."""
        before = signal.signal(signal.SIGTERM, lambda *_: self._child.terminate())
        while True:
            try:
                code = self._child.wait(POLL_SECONDS)
                break
            except subprocess.TimeoutExpired:
                self._detector.look(self._child.pid)
                if self._detector.is_stuck(self._child.pid):
                    self._stuck = True
                    self._child.kill()
        signal.signal(signal.SIGTERM, before)
        return code

    def ran_out_of_memory(self, run):
        """Return whether the child, which has ended, did so because the memory ran out."""
        return self._stuck or self._detector.ran_out(self._child.returncode, run.log_tail())


def leaves_end_open(run, code):
    """Return whether the child that trained and ended with ``code`` left it to this process to write the run's end."""
    # A process that asks for the end and then kills the child writes it.
    is_asked = run.cancel_requested() and code != exit_messages.OUT_OF_MEMORY
    state = run.state()
    return state["state"] == run_folder.RUNNING and not run.worker_is_alive(state) and not is_asked


def _end_for_memory(run):
    """Write the end of a run whose memory ran out, with the batch size that fits if another process finds one."""
    bootstrap.set_up_log()
    config, state = run.config(), run.state()
    run.sign_in()
    if config.batch_size > 1 and config.processes == 1 and not state.get("validating"):
        run.update_state(trying=None)
        SupervisedProcess(launcher.worker_command(sys.executable, "find-batch-size", "--run", run.path)).wait()
        state = run.state()
        if state["state"] != run_folder.RUNNING:
            return
    logger = RunLogger(run)
    logger.take_over()
    logger.fail(exit_messages.out_of_memory_in(config, state))


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
