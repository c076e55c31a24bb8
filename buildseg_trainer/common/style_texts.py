"""What a user reads in a QGIS style file (QML): labels of the legend, aliases of fields, names of choices."""

import re
from html import escape, unescape

_LABEL_OR_ALIAS = re.compile(r'(\blabel="|<alias [^>]*\bname=")([^"]+)')
_FORM = re.compile(r"<fieldConfiguration>.*?</fieldConfiguration>", re.DOTALL)
_CHOICE = re.compile(r'(<Option name=")([^"]+)(?=" type="QString")')


def replace_texts(style, translate):
    """Return the text of a style file with each of its user's texts replaced by ``translate(text)``."""

    def replace(match):
        return match[1] + escape(translate(unescape(match[2])))

    style = _LABEL_OR_ALIAS.sub(replace, style)
    return _FORM.sub(lambda form: _CHOICE.sub(replace, form[0]), style)
