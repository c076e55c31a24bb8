"""The options of a split, validated before anything is read."""

from dataclasses import dataclass
from typing import Callable, Optional

from buildseg_trainer.errors import InputError

METHODS = ("blocks", "shuffle", "source", "polygons", "attribute")
FOLD_METHODS = ("blocks", "source")
KEEPING_METHODS = ("blocks", "source", "polygons")
DRAWN_METHODS = ("blocks", "shuffle", "source")  # methods that draw at random, so that percentages apply
MOST_FOLDS = 20


@dataclass(frozen=True)
class SplitRequest:
    """The parameters of split_dataset."""

    method: str = "blocks"
    validation_percent: float = 20.0
    validation_count: int = 0
    test_percent: float = 0.0
    seed: int = 24
    block_size: int = 0
    guard: float = 0
    regions: Optional[Callable] = None
    field: str = "split"
    folds: int = 0
    fold: int = 1
    keep_existing: bool = False

    @property
    def is_drawn(self):
        """Whether tiles are drawn at random rather than chosen by the user."""
        return self.method in DRAWN_METHODS

    def checked(self):
        """Return the request itself; raises InputError for values out of range or in conflict."""
        if self.method not in METHODS:
            raise InputError("METHOD is {}; choose {} or {}.".format(self.method, ", ".join(METHODS[:-1]), METHODS[-1]))
        self._check_shares()
        if self.block_size < 0:
            raise InputError(f"BLOCK_SIZE is {self.block_size}; choose 0 (automatic) or more tiles.")
        if self.guard < 0:
            raise InputError(f"GUARD is {self.guard:g}; choose 0 (no shared pixel) or more pixels.")
        if self.guard and self.method == "shuffle":
            raise InputError("METHOD shuffle leaves no tile out, so it takes no GUARD; choose METHOD blocks.")
        if self.method == "polygons" and self.regions is None:
            raise InputError("METHOD polygons needs REGIONS; give the layer whose polygons are for validation.")
        if self.method != "polygons" and self.regions is not None:
            raise InputError("REGIONS is for METHOD polygons; choose that method, or leave REGIONS empty.")
        if self.method == "attribute" and not self.field:
            raise InputError("METHOD attribute needs FIELD; name the field of the tile index that holds the splits.")
        self._check_folds()
        if self.keep_existing and (self.method not in KEEPING_METHODS or self.folds):
            raise InputError(
                "KEEP_EXISTING cannot be combined with {}; choose METHOD {} without FOLDS.".format(
                    "FOLDS" if self.folds else "METHOD " + self.method, " or ".join(KEEPING_METHODS)
                )
            )
        return self

    def _check_shares(self):
        if self.validation_count < 0:
            raise InputError(f"VALIDATION_COUNT is {self.validation_count}; choose 0 (use the percentage) or more.")
        if not self.validation_count and not 0 < self.validation_percent < 100:
            raise InputError(
                f"VALIDATION_PERCENT is {self.validation_percent:g}; choose more than 0 and less than 100."
            )
        if not 0 <= self.test_percent < 100:
            raise InputError(f"TEST_PERCENT is {self.test_percent:g}; choose 0 or more and less than 100.")
        if not self.validation_count and not self.folds and self.validation_percent + self.test_percent >= 100:
            raise InputError(
                f"VALIDATION_PERCENT {self.validation_percent:g} and TEST_PERCENT {self.test_percent:g} leave nothing "
                "to train on; choose less."
            )
        if not self.is_drawn and (self.validation_count or self.test_percent):
            raise InputError(
                f"METHOD {self.method} takes the splits as they are given; leave VALIDATION_COUNT and TEST_PERCENT at "
                "0."
            )

    def _check_folds(self):
        if self.folds == 1 or not 0 <= self.folds <= MOST_FOLDS:
            raise InputError(f"FOLDS is {self.folds}; choose 0 (none) or 2 to {MOST_FOLDS}.")
        if not self.folds:
            return
        if self.method not in FOLD_METHODS:
            raise InputError("METHOD {} makes no folds; choose {}.".format(self.method, " or ".join(FOLD_METHODS)))
        if not 1 <= self.fold <= self.folds:
            raise InputError(f"FOLD is {self.fold}; choose 1 to {self.folds}.")
        if self.validation_count:
            raise InputError(
                "Each of the FOLDS validates with an equal share of the tiles; leave VALIDATION_COUNT at 0."
            )

    def counts(self, tiles):
        """Return the numbers of validation and test tiles of ``tiles`` tiles; a requested split gets at least one."""
        if self.folds:
            test = max(1, round(tiles * self.test_percent / 100)) if self.test_percent else 0
            validation = (tiles - test) // self.folds
        else:
            validation = self.validation_count or max(1, round(tiles * self.validation_percent / 100))
            test = max(1, round(tiles * self.test_percent / 100)) if self.test_percent else 0
        if not validation or validation + test >= tiles:
            raise InputError(
                f"The dataset has {tiles} tiles, too few for {max(1, validation)} to validate, {test} to test and at "
                "least one to train; ask for fewer, or cut or keep more tiles."
            )
        return validation, test
