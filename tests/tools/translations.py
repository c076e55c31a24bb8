"""The translations of the plugin: collect what is to be translated, and build what QGIS loads. Standard library only.

    translations.py            update resources/i18n/*.ts from the sources and print what is not translated

The files are those of Qt Linguist. Collected are, each once:
- "buildseg_trainer": the texts of tr(...), the help texts, labels of styles; translated by Qt.
- "QObject": the one text of QGIS whose Arabic translation drops the name of every optional parameter.
- "pages": single words of report pages.
- "messages": other texts of the package that look like a sentence or a part of one, with {0}, {1}, ... for what varies,
  and the texts of report pages; translated where they are shown (buildseg_trainer/common/message_catalogue.py).
"""

import ast
import dataclasses
import difflib
import json
import re
import struct
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from buildseg_trainer.common.message_catalogue import MessageCatalogue  # noqa: E402 - the checkout is not installed
from buildseg_trainer.common.style_texts import replace_texts  # noqa: E402
from buildseg_trainer.runs.config import metrics, run_config  # noqa: E402

PACKAGE, RESOURCES = ROOT / "buildseg_trainer", ROOT / "resources"
LANGUAGES = ("zh_CN", "ar")
FIXED, OF_QGIS, MESSAGES, PAGES = "buildseg_trainer", "QObject", "messages", "pages"

# Texts for developers, of other programs, or not in words.
SKIPPED = ("worker/main.py", "worker/runtime/bootstrap.py", "common/html_page.py")
# Modules whose short texts are read too: headings and names of reports.
REPORTS = ("dataset/checking/html_report.py", "worker/evaluation/html_report.py", "worker/evaluation/charts.py")
# Words that stand in messages and reports for what varies, and numbers of things.
VALUES = ("background", "building", "training", "validation", "test", "images", "masks", "image", "mask")
VALUES += ("colour", "grey", "match", "matches")
WORDS = VALUES
WORDS += (
    "all",
    "usual",
    "buildings",
    "precision",
    "recall",
    "python",
    "{0} building",
    "{0} buildings",
    "{0} footprint",
)
WORDS += ("{0} footprints", "{0} tile", "{0} tiles", "{0} window", "{0} windows", "{0} validations", "{0} iterations")
WORDS += ("{0} validation tile", "{0} validation tiles", "{0} test tile", "{0} test tiles", "{0} training tile")
WORDS += ("{0} training tiles", "Training: {0} %", "Validation: {0} %", "Test: {0} %", "red", "green", "blue")
WORDS += ("Buildings are outlined in yellow, ignored pixels hatched. Frames:", "loss {0}", "best threshold {0}", "loss")
WORDS += ("iteration", "best so far", "outputs", "platform")
WORDS += tuple(f"{metric.title} {{0}}" for metric in metrics.METRICS)
WORDS += tuple(field.name.replace("_", " ") for field in dataclasses.fields(run_config.RunConfig))
WORDS += ("{0} s", "{0} min", "{0} min {1} s", "{0} h {1} min", "CPU", "Python", "QGIS {0}")
CODE = re.compile(
    r"\\|\(\?|%[a-z(]|[<>;]=|=\"|\w\|\w|rgba?\(|\$|\[EVAL\]|^<|^-\w|\"[:,]|^(CREATE|INSERT|DROP|SELECT|UPDATE|DELETE) "
)


# Collecting


def collect():
    """Return {context: {text: comment for translators}} of all that is to be translated."""
    fixed, messages = {}, {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        _collect_module(ast.parse(path.read_text(encoding="utf-8")), name, fixed, messages)
    for path in sorted((RESOURCES / "help").glob("*.json")):
        for key, text in json.loads(path.read_text(encoding="utf-8")).items():
            fixed.setdefault(text, f"{path.stem} {key}")
    for path in sorted((RESOURCES / "styles").glob("*.qml")):
        replace_texts(path.read_text(encoding="utf-8"), lambda text: fixed.setdefault(text, "label"))
    for path in sorted((RESOURCES / "templates").glob("*.html")):
        _collect_page(path.read_text(encoding="utf-8"), messages)
    messages.update(dict.fromkeys(WORDS, ""))
    of_qgis = {"%1 [optional]": "of QGIS, whose Arabic has 1% instead of %1"}
    # Within a message a single word may be a name of the user's: a layer "Buildings" stays one.
    words = {text: messages.pop(text) for text in list(messages) if text.isalpha() and text not in VALUES}
    return {FIXED: fixed, OF_QGIS: of_qgis, MESSAGES: messages, PAGES: words}


def _collect_module(tree, name, fixed, messages):
    skipped = {id(node) for node in _not_shown(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in ("tr", "translate"):
            for argument in node.args:
                skipped.add(id(argument))
            if isinstance(node.args[-1], ast.Constant) and isinstance(node.args[-1].value, str):
                fixed.setdefault(node.args[-1].value, "")
    if name in SKIPPED:
        return
    for node in ast.walk(tree):
        if id(node) not in skipped:
            text, values = _template(node)
            if name in REPORTS and "</" in text:
                _collect_page(text, messages)
            elif text and _is_read(text, name in REPORTS):
                messages.setdefault(text.strip(), values)


def _not_shown(tree):
    """Docstrings, and the parts of f-strings, which count as a whole."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and isinstance(node.body[0], ast.Expr):
            yield node.body[0].value
        elif isinstance(node, ast.JoinedStr):
            yield from node.values
            yield from (value.format_spec for value in node.values if isinstance(value, ast.FormattedValue))


def _name(function):
    return getattr(function, "attr", getattr(function, "id", ""))


def _template(node):
    """Return the template of a text or f-string, and what its placeholders stand for; "" where braces are no such."""
    text, values = "", []
    if isinstance(node, ast.JoinedStr):
        text = "".join("{}" if isinstance(part, ast.FormattedValue) else part.value for part in node.values)
        values = [ast.unparse(part.value) for part in node.values if isinstance(part, ast.FormattedValue)]
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    try:
        return _numbered(text), ", ".join(f"{{{number}}}: {value}" for number, value in enumerate(values))
    except ValueError:
        return "", ""


def _numbered(text):
    """Return a text for str.format with {0}, {1}, ... as its placeholders."""
    names, result = [], ""
    for literal, field, *_ in Formatter().parse(text):
        result += _escaped(literal)
        if field is not None:
            if not field or field not in names:
                names.append(field or object())
            number = names.index(field) if field else len(names) - 1
            result += f"{{{number}}}"
    return result


def _escaped(text):
    return text.replace("{", "{{").replace("}", "}}")


def _is_read(text, of_report):
    """Whether a text of the code is for people: two words, or in a report one."""
    words = re.findall(r"[A-Za-z]{2,}", re.sub(r"\{\d+\}", "", text))
    if CODE.search(text) or not words:
        return False
    if of_report:
        return text != text.lower() or " " in text.strip()
    return len(words) >= 2 and " " in text.strip()


def _collect_page(page, messages):
    """Texts between the tags of a page or template."""
    page = re.sub(r"\{%.*?%\}|\{#.*?#\}", "", page, flags=re.DOTALL)
    page = re.sub(r"\{\{.*?\}\}", "{}", page, flags=re.DOTALL)

    class Recording(MessageCatalogue):
        def translate(self, text):
            text = _numbered(text.strip())
            if re.search("[A-Za-z]{2}", text):
                messages.setdefault(text, "")
            return ""

    Recording({}, {}).translate_page(page, "", False)


# Files of Qt Linguist


def ts_file(language):
    return RESOURCES / "i18n" / f"buildseg_trainer_{language}.ts"


def read(language):
    """Return {context: {text: translation}} of what is translated."""
    found = {FIXED: {}, OF_QGIS: {}, MESSAGES: {}, PAGES: {}}
    if ts_file(language).exists():
        for context in ElementTree.parse(ts_file(language)).getroot():
            for message in context.findall("message"):
                translation = message.find("translation")
                if translation.text and translation.get("type") is None:
                    found[context.findtext("name")][message.findtext("source")] = translation.text
    return found


def write(language, wanted, translated):
    """Write the file of a language; what is not translated proposes the translation of the most similar text."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, texts in wanted.items():
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        known, gone = translated[name], [text for text in translated[name] if text not in texts]
        for text, comment in texts.items():
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = text
            if comment:
                ElementTree.SubElement(message, "extracomment").text = comment
            if text in known:
                ElementTree.SubElement(message, "translation").text = known[text]
            else:
                similar = difflib.get_close_matches(text, gone, 1)
                proposal = ElementTree.SubElement(message, "translation", type="unfinished")
                proposal.text = known[similar[0]] if similar else None
    ElementTree.indent(root, "")
    text = ElementTree.tostring(root, encoding="unicode")
    ts_file(language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


# What QGIS loads


def build(folder):
    """Write the files of all languages into ``folder``: Qt's .qm, and the messages as JSON."""
    for language in LANGUAGES:
        translated = {
            context: {text: marked(translation) for text, translation in texts.items()}
            for context, texts in read(language).items()
        }
        texts = {context: translated.pop(context) for context in (MESSAGES, PAGES)}
        (folder / f"buildseg_trainer_{language}.qm").write_bytes(qm(translated))
        text = json.dumps(texts, ensure_ascii=False, indent=0)
        (folder / f"messages_{language}.json").write_text(text, encoding="utf-8")


RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"


def marked(text):
    """Return a text with the marks that keep the order of words and paths where it runs from right to left.

    Without them a text that begins with a Latin word or a path runs from left to right, and the slash at the beginning
    of a path stands at its end. (Isolates would say it better, but the Results Viewer of QGIS 3 does not know them.)
    """
    if not any(unicodedata.bidirectional(letter) == "AL" for letter in text):
        return text
    text = re.sub(r"(\{[^{}]*\}|%\d)", LEFT_TO_RIGHT_MARK + r"\1" + LEFT_TO_RIGHT_MARK + RIGHT_TO_LEFT_MARK, text)
    return re.sub(r"(?m)^(?=\W*[A-Za-z]|[^\w]*\u200e)", RIGHT_TO_LEFT_MARK, text)


QM_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
END, TRANSLATION, SOURCE, CONTEXT, COMMENT = 1, 3, 6, 7, 8  # tags of a message
HASHES, TEXTS = 0x42, 0x69  # sections


def qm(translations):
    """Return the bytes of a .qm file of {context: {text: translation}}, as Qt's lrelease makes it.

    QTranslator reads it (qtbase, qtranslator.cpp). Written here because lrelease is not on most machines that install
    from a checkout.
    """

    def tagged(tag, content):
        return struct.pack(">BI", tag, len(content)) + content

    texts, hashes = b"", []
    for context, translated in translations.items():
        for source, translation in translated.items():
            hashes.append((_elf_hash(source.encode()), len(texts)))
            texts += tagged(TRANSLATION, translation.encode("utf-16-be")) + tagged(COMMENT, b"")
            texts += tagged(SOURCE, source.encode()) + tagged(CONTEXT, context.encode()) + bytes([END])
    index = b"".join(struct.pack(">II", *pair) for pair in sorted(hashes))
    return QM_MAGIC + tagged(HASHES, index) + tagged(TEXTS, texts)


def _elf_hash(content):
    value = 0
    for byte in content:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high
    return value or 1


def main():
    wanted = collect()
    missing = 0
    for language in LANGUAGES:
        translated = read(language)
        write(language, wanted, translated)
        for context, texts in wanted.items():
            for text in texts:
                if text not in translated[context]:
                    missing += 1
                    print(f"{language} {context}: {text}")
    print(f"{sum(map(len, wanted.values()))} texts; {missing} translations are missing in resources/i18n/*.ts")


if __name__ == "__main__":
    main()
