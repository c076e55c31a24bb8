"""The one-line text for losses and augmentation steps: read, written, and refused where it cannot be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config import option_syntax
from buildseg_trainer.runs.config.augmentation import AUGMENTATIONS, STEPS
from buildseg_trainer.runs.config.losses import LOSSES


def test_reads_names_with_and_without_options():
    assert option_syntax.parse("bce weight=2; dice", LOSSES, "loss") == [
        {"type": "bce", "weight": 2.0},
        {"type": "dice", "weight": 1.0},
    ]
    assert option_syntax.parse(" right_angle ;; blur prob=0.5 ;", STEPS, "step") == [
        {"type": "right_angle"},
        {"type": "blur", "prob": 0.5},
    ]


@pytest.mark.parametrize("name", AUGMENTATIONS)
def test_writes_what_it_reads(name):
    entries = AUGMENTATIONS[name]
    if entries:
        assert option_syntax.parse(option_syntax.write(entries), STEPS, "step") == entries


def test_spaces_around_the_equals_sign_do_no_harm():
    assert option_syntax.parse("bce weight = 2; dice", LOSSES, "loss") == option_syntax.parse(
        "bce weight=2; dice", LOSSES, "loss"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "No loss is named"),
        (" ; ", "No loss is named"),
        ("dyce", "did you mean dice"),
        ("dice wait=1", "did you mean weight"),
        ("dice 2", "no option '2'"),
        ("bce, dice", "no semicolon between bce and dice; write bce; dice."),
        ("dice weight=much", "give a number"),
        ("dice weight=-1", "0 to 1000000"),
        ("dice weight=nan", "0 to 1000000"),
        ("dice weight=inf", "0 to 1000000"),
        ("dice weight=0,5", "write 0.5, with a point"),
        ("dice weight=1 weight=3", "given twice"),
        ("ohem threshold=0 min_share=0", "0.001 to 1"),
        ("ohem threshold=3", "0 to 1"),
    ],
)
def test_refuses_in_one_sentence(text, words):
    with pytest.raises(InputError, match=words) as caught:
        option_syntax.parse(text, LOSSES, "loss")
    assert "\n" not in str(caught.value) and str(caught.value).endswith(".")


def test_says_that_a_name_has_no_options():
    with pytest.raises(InputError, match="takes none"):
        option_syntax.parse("right_angle prob=1", STEPS, "step")


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text):
    try:
        entries = option_syntax.parse(text, LOSSES, "loss")
    except InputError:
        return
    assert entries and all(item["type"] in LOSSES for item in entries)
