"""The report of a dataset check: one self-contained HTML page with a histogram and a contact sheet."""

import base64
import html
from pathlib import Path

import numpy as np

from buildseg_trainer.common import html_page
from buildseg_trainer.common.files import write_bytes, write_error, write_text
from buildseg_trainer.dataset.checking.contact_sheet import SPLIT_COLOURS

TITLES = {"train": "Training", "val": "Validation", "test": "Test", "": "In no list"}
MOST_NAMES = 20  # of a finding
BINS = 10
WIDTH, HEIGHT, LEFT, BOTTOM = 720, 240, 48, 34  # of the histogram, pixels

BODY = """<p class="subtitle">{subtitle}</p>
<p class="verdict" style="border-color: {verdict_colour}">{verdict}</p>
{findings}
<h2>Splits</h2>
<table>
<tr><th>Split</th><th>Tiles</th><th>Building</th><th>Ignored</th><th>Tiles without building</th></tr>
{splits}
</table>
<h2>Building share of the tiles</h2>
{histogram}
<h2>Bands</h2>
<table>
<tr><th>Band</th><th>Mean (0 to 255)</th><th>Deviation</th><th>Mean (0 to 1)</th><th>Deviation</th></tr>
{bands}
</table>
<p class="note">Over all pixels that are not ignored.</p>
<h2>Tiles</h2>
<p class="note">Buildings are outlined in yellow, ignored pixels hatched. Frames: {legend}</p>
{sheet}
"""


def write(result, content, summary, sheet):
    """Write the page, and the contact sheet (PNG bytes or None) beside it. Raises InputError."""
    path = Path(result.report)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if sheet is None:
            Path(result.contact_sheet).unlink(missing_ok=True)
    except OSError as error:
        raise write_error(path, error) from error
    if sheet is not None:
        write_bytes(result.contact_sheet, sheet)
    write_text(path, page(result, content, summary, sheet))


def page(result, content, summary, sheet):
    """Return the report as HTML."""
    splits = [split for split in TITLES if summary.shares.get(split)]
    picture = '<p class="note">No tile can be shown.</p>'
    if sheet is not None:
        picture = '<img alt="some tiles with outlines" src="data:image/png;base64,{}">'.format(
            base64.b64encode(sheet).decode("ascii")
        )
    body = BODY.format(
        subtitle=html.escape(_subtitle(result, content)),
        verdict=_verdict(result),
        verdict_colour="#d9542b" if result.problem_count else "#3f9142",
        findings=_findings("Problems", result.problems) + _findings("Remarks", result.remarks),
        splits="\n".join(_split_row(split, summary) for split in splits),
        histogram=histogram({split: summary.shares[split] for split in splits if split or len(splits) == 1}),
        bands="\n".join(_band_rows(summary)),
        legend=_legend(splits),
        sheet=picture,
    )
    return html_page.page("Check of the dataset {}".format(Path(result.dataset).name), body)


def histogram(shares):
    """Return an inline SVG with the histogram of the tiles' building shares, in percent, for each split."""
    if not shares:
        return '<p class="note">No tile can be read.</p>'
    percents = {}
    for split, values in shares.items():
        counts, _ = np.histogram(values, bins=BINS, range=(0.0, 1.0))
        percents[split] = 100.0 * counts / len(values)
    highest = max(10.0, *(values.max() for values in percents.values()))
    plot_width, plot_height = WIDTH - LEFT, HEIGHT - BOTTOM
    group = plot_width / BINS
    bar = (group - 8) / len(percents)
    pieces = []
    for step in range(5):
        y = plot_height * (1 - 0.94 * step / 4)
        pieces.append('<path d="M{} {:.1f} H{}" stroke="#ddd"/>'.format(LEFT, y, WIDTH))
        pieces.append(_text(LEFT - 6, y + 4, "{:.0f} %".format(highest * step / 4), "end"))
    for number, (split, values) in enumerate(percents.items()):
        for place, value in enumerate(values):
            height = 0.94 * plot_height * value / highest
            pieces.append(
                '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"><title>{}: {:.1f} %</title>'
                "</rect>".format(
                    LEFT + place * group + 4 + number * bar,
                    plot_height - height,
                    bar,
                    height,
                    _colour(split),
                    TITLES[split],
                    value,
                )
            )
    for place in range(BINS + 1):
        anchor = "end" if place == BINS else "middle"
        pieces.append(_text(LEFT + place * group, plot_height + 16, "{} %".format(100 * place // BINS), anchor))
    pieces.append(
        _text(LEFT + plot_width / 2, HEIGHT - 3, "building share of a tile; bars: share of the tiles", "middle")
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}" '
        'font-family="sans-serif" font-size="11" fill="#444">{2}</svg>\n<p class="note">{3}</p>'
    ).format(WIDTH, HEIGHT, "".join(pieces), _legend(shares))


def _subtitle(result, content):
    made = (
        content.imported["masks"]
        if content.imported
        else "{} px a tile, stride {}".format(content.tile_size, content.stride)
    )
    size = "" if content.pixel_size_m is None else ", {:.3g} m a pixel".format(content.pixel_size_m)
    return "{}: {:,} tiles, {:.1f} % building{}; {}".format(
        result.dataset, result.tile_count, 100 * result.building_share, size, made
    )


def _verdict(result):
    if not result.problem_count:
        return "No problems."
    return "Problems: {:,}.".format(result.problem_count)


def _findings(title, findings):
    if not findings:
        return ""
    items = []
    for finding in findings:
        names = ", ".join(finding.names[:MOST_NAMES])
        if len(finding.names) > MOST_NAMES:
            names += " and {:,} more".format(len(finding.names) - MOST_NAMES)
        count = " ({:,})".format(len(finding.names)) if finding.names else ""
        items.append(
            "<li>{}{}.{}</li>".format(
                html.escape(finding.text),
                count,
                '<br><span class="names">{}</span>'.format(html.escape(names)) if names else "",
            )
        )
    return "<h2>{}</h2>\n<ul>\n{}\n</ul>\n".format(title, "\n".join(items))


def _split_row(split, summary):
    pixels = summary.pixels[split]
    shares = summary.shares[split]
    return html_page.row(
        TITLES[split],
        "{:,}".format(len(shares)),
        "{:.1f} %".format(100 * summary.building_share(split)),
        "{:.1f} %".format(100 * pixels[2] / max(1, pixels.sum())),
        "{:,}".format(sum(share == 0 for share in shares)),
    )


def _band_rows(summary):
    means, deviations = summary.bands()
    for name, mean, deviation in zip(("red", "green", "blue"), means, deviations):
        yield html_page.row(
            name,
            "{:.1f}".format(mean),
            "{:.1f}".format(deviation),
            "{:.3f}".format(mean / 255),
            "{:.3f}".format(deviation / 255),
        )


def _legend(splits):
    return "".join(
        '<span class="legend"><span class="key" style="background:{}"></span>{}</span>'.format(
            _colour(split), TITLES[split]
        )
        for split in splits
    )


def _colour(split):
    return "#{:02x}{:02x}{:02x}".format(*SPLIT_COLOURS[split])


def _text(x, y, text, anchor):
    return '<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>'.format(x, y, anchor, html.escape(text))
