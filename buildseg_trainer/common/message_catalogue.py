"""Finished English messages and pages in another language.

Messages are made where they arise, by f-strings, also in rooms without Qt and in the worker's process. They are
translated where they are shown: a message is recognised by the fixed words of its template, and what stood in the
template's placeholders, such as a path, a number or another message, is put into the translated template.
"""

import re
from functools import cached_property
from html import escape, unescape
from string import Formatter

_TEXT_OF_PAGE = re.compile(r"(<style.*?</style>|<pre.*?</pre>|<[^>]*>)", re.DOTALL)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?]) (?=[A-Z])")


class _Template:
    """``"{0} cannot be read ({1})."`` and its translation."""

    def __init__(self, template, translated):
        self._template, self._translated = template, translated
        literals = [literal for literal, *_ in Formatter().parse(template)]
        self.longest, self.letters = max(literals, key=len), sum(map(len, literals))

    @cached_property
    def _pattern(self):
        parts = [(literal, field) for literal, field, *_ in Formatter().parse(self._template)]
        is_count = re.fullmatch(r"\{0\} \w+", self._template)  # "{0} tiles" would take any words before "tiles"
        pattern, seen = "", set()
        for number, (literal, field) in enumerate(parts):
            pattern += re.escape(literal)
            if field is None:
                continue
            # Of two in a row the second is an addition, which is often empty.
            is_followed = number + 1 < len(parts) and not parts[number + 1][0]
            value = r"[\d.,]+" if is_count else ".*" if is_followed else ".*?"
            pattern += f"(?P=f{field})" if field in seen else f"(?P<f{field}>{value})"
            seen.add(field)
        return re.compile(pattern, re.DOTALL)

    def values(self, text):
        """Return what stands in the placeholders, in their order, or None if the text is of another template."""
        match = self.longest in text and self._pattern.fullmatch(text)
        return [match[f"f{number}"] for number in range(len(match.groups()))] if match else None

    def fill(self, values):
        return self._translated.format(*values)


class MessageCatalogue:
    """The messages of one language."""

    def __init__(self, messages, pages):
        """``messages``: {English template: translated template}, both with {0}, {1}, ... for what varies; ``pages``:
        {English: translated} single words, translated on pages alone.
        """
        self._words = pages
        self._exact = {english: text for english, text in messages.items() if "{" not in english}
        templates = [_Template(english, text) for english, text in messages.items() if "{" in english]
        self._templates = sorted(templates, key=lambda template: -template.letters)

    def translate(self, text):
        """Return a message in this language: as a whole, or else piece by piece; English where unknown."""
        inner = text.strip()
        if not inner:
            return text
        if inner != text:
            before, _, after = text.partition(inner)
            return before + self.translate(inner) + after
        whole = self._whole(text)
        if whole is not None:
            return whole
        for separator, pieces in (
            ("\n", text.split("\n")),
            (" ", _SENTENCE_ENDS.split(text)),
            ("; ", text.split("; ")),
            (", ", text.split(", ")),
        ):
            if len(pieces) > 1:
                return separator.join(map(self.translate, pieces))
        return text

    def _whole(self, text):
        other_case = text[0].swapcase() + text[1:]  # at the beginning of a sentence, or within one
        for spelled in (text, other_case) if " " in text else (text,):
            if spelled in self._exact:
                return self._exact[spelled]
        for template in self._templates:
            values = template.values(text)
            if values is not None:
                return template.fill([self.translate(value) for value in values])
        return None

    def translate_page(self, page, language, is_right_to_left):
        """Return a page of HTML in this language; text in ``<pre>`` stays."""
        pieces = _TEXT_OF_PAGE.split(page)
        for number in range(0, len(pieces), 2):
            text = unescape(pieces[number]).replace("\xa0", " ")
            word = self._words.get(text.strip())
            translated = text.replace(text.strip(), word) if word else self.translate(text)
            pieces[number] = escape(translated, quote=False)
        direction = ' dir="rtl"' if is_right_to_left else ""
        return "".join(pieces).replace('<html lang="en">', f'<html lang="{language}"{direction}>', 1)
