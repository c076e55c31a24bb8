"""The translations: nothing is left in English, and what a translator must not change is as in the English text."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

import translations

# Placeholders of Python and Qt, tags, and the names of parameters (those of one word are found where two of them or
# a value stand: DATASET in "give DATASET or MODEL" is as good as WEIGHTS=run).
KEPT = r"\{[^{}]*\}|%\d|%n|</?[a-z]+[^<>]*>|\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*\b(?==)|\b[A-Z]+(?:_[A-Z0-9]+)+\b"
WANTED = translations.collect()


def kept(text):
    return sorted(set(re.findall(KEPT, text, re.ASCII)))  # Arabic writes "and" without a space behind it


@pytest.fixture(params=translations.LANGUAGES)
def translated(request):
    return translations.read(request.param)


@pytest.mark.parametrize("context", WANTED)
def test_everything_is_translated(translated, context):
    """Run `make translations`; Qt Linguist, or any editor, shows what is unfinished in resources/i18n."""
    assert not [text for text in WANTED[context] if text not in translated[context]]
    assert not [text for text in translated[context] if text not in WANTED[context]], "no longer in the sources"


@pytest.mark.parametrize("context", WANTED)
def test_placeholders_tags_and_names_are_kept(translated, context):
    wrong = [text for text, translation in translated[context].items() if kept(text) != kept(translation)]
    assert not wrong


def test_placeholders_are_used_as_often(translated):
    for texts in translated.values():
        for text, translation in texts.items():
            fields = [sorted(re.findall(r"\{[^{}]*\}", each)) for each in (text, translation)]
            assert fields[0] == fields[1], text


def test_outer_spaces_and_paragraphs_are_kept(translated):
    for texts in translated.values():
        for text, translation in texts.items():
            assert text.count("\n") == translation.count("\n"), text
            assert (text[:1].isspace(), text[-1:].isspace()) == (translation[:1].isspace(), translation[-1:].isspace())


@pytest.mark.parametrize(("quotes", "language"), [("“”", "zh_CN"), ("«»", "ar")])
def test_algorithms_are_called_by_the_names_in_the_toolbox(quotes, language):
    found = translations.read(language)
    names = {
        text.split(" ", 1)[1]: translation.split(" ", 1)[1]
        for text, translation in found[translations.FIXED].items()
        if re.match(r"\d\.\d ", text)
    }
    assert len(names) > 10
    for texts in found.values():
        for text, translation in texts.items():
            for name in re.findall('"([^"]+)"', text):
                if name in names:
                    assert quotes[0] + names[name] + quotes[1] in translation, text


def test_collecting_finds_texts_of_every_kind():
    fixed, messages = WANTED[translations.FIXED], WANTED[translations.MESSAGES]
    assert "Dataset folder" in fixed  # tr of a class
    assert "Trainings" in fixed  # tr of the desktop
    assert "3.1 Train model" in fixed  # help
    assert "Dropped by the filter" in fixed  # style
    assert "{0} cannot be written ({1}); is the disk full?" in messages  # an f-string
    assert "Confusion matrix: pixels, and their share of the pixels of the true class." in messages  # a template
    assert not [text for text in messages if "\\d" in text or "SELECT" in text]
