"""Everything a user reads, in the language of QGIS; English where there is no translation.

The translations are made by ``make package`` and ``make install`` from ``resources/i18n/*.ts``, so a checkout that runs
in place is English. Fixed texts go through ``tr``, as in any Qt program; messages of the domain, and reports, which are
finished English when they arrive, through ``message`` and ``translate_report`` (see common/message_catalogue).
"""

import json
import re
from functools import cache
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.common.files import write_text
from buildseg_trainer.common.message_catalogue import MessageCatalogue
from buildseg_trainer.common.style_texts import replace_texts

FOLDER = RESOURCES_DIR / "i18n"
LANGUAGES = {"zh": "zh_CN", "ar": "ar"}  # by the first letters of a locale: QGIS says zh-Hans, systems zh or zh_CN
RIGHT_TO_LEFT = {"ar"}


def tr(text):
    """Return a fixed text in the language of QGIS."""
    return QCoreApplication.translate("buildseg_trainer", text)


def language():
    """Return the language of QGIS as our files name it, or "" for English."""
    return LANGUAGES.get(QgsApplication.locale()[:2], "")


def install_translator():
    """Have Qt translate our texts, and return the translator, which lives as long as it is referenced."""
    translator = QTranslator()
    if translator.load(str(FOLDER / f"buildseg_trainer_{language()}.qm")):
        QCoreApplication.installTranslator(translator)
    return translator


def message(text):
    """Return a finished message, such as that of an error, in the language of QGIS."""
    return _catalogue(language()).translate(str(text))


def translate_report(path):
    """Replace a report, a file of HTML, by the same in the language of QGIS."""
    if language():
        page = Path(path).read_text(encoding="utf-8")
        is_right_to_left = language() in RIGHT_TO_LEFT
        write_text(path, _catalogue(language()).translate_page(page, language().replace("_", "-"), is_right_to_left))


def with_direction(page):
    """Return HTML for a text browser of Qt, which takes every paragraph as left to right unless it is told."""
    if language() not in RIGHT_TO_LEFT:
        return page
    return re.sub("<(p|h[1-6])>", r'<\1 dir="rtl">', page.replace("\n\n", "</p><p>"))


def translated_style(path):
    """Return the text of a QGIS style file in the language of QGIS."""
    return replace_texts(Path(path).read_text(encoding="utf-8"), tr)


@cache
def _catalogue(name):
    path = FOLDER / f"messages_{name}.json"
    texts = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {"messages": {}, "pages": {}}
    return MessageCatalogue(**texts)
