"""Errors for the user: one sentence that names the problem and the remedy."""


class BuildsegTrainerError(Exception):
    """Base of all expected failures. Its text is shown to the user as it is."""


class InputError(BuildsegTrainerError):
    """Something the user gave (a file, a folder, a number) cannot be used."""


class EnvironmentNotReadyError(BuildsegTrainerError):
    """The training environment is missing, broken or of the wrong version."""


class WorkerError(BuildsegTrainerError):
    """The worker process ended without doing what it was asked to do."""


class Cancelled(BuildsegTrainerError):  # noqa: N818 - an outcome that the user asked for, not an error
    """The user asked to stop; nothing that looks complete was left behind."""
