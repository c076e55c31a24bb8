"""The defaults of ``report`` and ``is_cancelled``, the callables that domain functions take, and how they stop."""

from buildseg_trainer.errors import Cancelled


def no_report(percent, text=None):
    """The default of ``report``: ``percent`` is 0..100 or None (unchanged), ``text`` a line for the log or None."""


def never_cancelled():
    """The default of ``is_cancelled``: return False."""
    return False


def stop_if_cancelled(is_cancelled):
    """Raise ``Cancelled`` once ``is_cancelled()`` is true."""
    if is_cancelled():
        raise Cancelled("Cancelled.")
