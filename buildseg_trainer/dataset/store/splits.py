"""The splits of a dataset (train, val and test), and why a kept tile may be in none of them."""

from buildseg_trainer.dataset.store.tile_index import LEFT_OUT

TRAIN, VALIDATION, TEST, NONE = 0, 1, 2, 3
LISTED = (TRAIN, VALIDATION, TEST)

# Values of the index's ``reason`` for kept tiles that the split left out of all lists.
TOO_NEAR = "nearer to validation or test than the guard"
NO_SPLIT = "no part given"  # as in datasets of earlier versions
LEFT_OUT_REASONS = (LEFT_OUT, TOO_NEAR, NO_SPLIT)

WORDS = {"train": TRAIN, "training": TRAIN, "val": VALIDATION, "validation": VALIDATION, "test": TEST}


def split_of_word(word):
    """Return the split named by a user's text (any case), NONE for an empty one; raises KeyError for another."""
    word = (word or "").strip().lower()
    return WORDS[word] if word else NONE
