"""What domain functions do with ``report`` and ``is_cancelled`` when the caller gives none, and how they stop."""

from buildseg_trainer.errors import Cancelled


def no_report(percent, text=None):
    """Drop progress: ``percent`` is 0..100 or None (unchanged), ``text`` a line for the log or None."""


def never_cancelled():
    """Return False: nobody asks to stop."""
    return False


def stop_if_cancelled(is_cancelled):
    """Raise ``Cancelled`` once the caller asked to stop."""
    if is_cancelled():
        raise Cancelled("Cancelled.")
