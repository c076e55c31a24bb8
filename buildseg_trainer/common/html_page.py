"""The self-contained HTML page of the reports on datasets and models."""

import html

from buildseg_trainer.about import RESOURCES_DIR

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<h1>{title}</h1>
{body}</body>
</html>
"""


def page(title, body):
    """Return a page with the reports' style; ``body`` is HTML."""
    style = (RESOURCES_DIR / "styles" / "report.css").read_text(encoding="utf-8")
    return _PAGE.format(title=html.escape(title), style=style, body=body)


def row(*cells):
    """Return a table's row of values, which are escaped."""
    return "<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in cells) + "</tr>"
