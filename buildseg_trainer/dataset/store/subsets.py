"""The parts of a split and why a kept tile may be in none of them."""

from buildseg_trainer.dataset.store.tile_index import LEFT_OUT

TRAIN, VALIDATION, TEST, NONE = 0, 1, 2, 3
LISTED = (TRAIN, VALIDATION, TEST)

# What the index's ``reason`` says of a kept tile that the split put into no list.
TOO_NEAR = "nearer to validation or test than the guard"
NO_PART = "no part given"
LEFT_OUT_REASONS = (LEFT_OUT, TOO_NEAR, NO_PART)

WORDS = {"train": TRAIN, "training": TRAIN, "val": VALIDATION, "validation": VALIDATION, "test": TEST}


def part_of_word(word):
    """Return the part that a user's word names (any case), NONE for an empty one; raises KeyError for another."""
    word = (word or "").strip().lower()
    return WORDS[word] if word else NONE
