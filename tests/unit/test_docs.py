"""README and guide: links and pictures exist, and so do the parameters and algorithms that they name."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "resources" / "guide"
PAGES = [ROOT / "README.md", *sorted(GUIDE.glob("*.md"))]
HELP = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "resources/help").glob("*.json")}
VARIABLES = re.compile(
    r"(BUILDSEG_TRAINER|QT|UV|PIP|HTTPS?|QGIS|BASE)_[A-Z_]+|PYTHON|PLATFORM|PROFILE|PROJECT_PATH|NAME|ROOTS|SYSTEMS|TIFFTAG_COPYRIGHT"
)
STATES = {"QUEUED", "RUNNING", "FINISHED", "FAILED", "CANCELLED", "INTERRUPTED"}

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def anchors(page):
    """Return the anchors of a page, as GitHub and Qt make them of its headings, and those that it sets itself."""
    text = page.read_text(encoding="utf-8")
    headings = (re.sub(r"[^\w\- ]", "", line.lower()) for line in re.findall(r"^#+ (.+)$", text, re.MULTILINE))
    return {heading.replace(" ", "-") for heading in headings} | set(re.findall(r'<a id="([^"]+)"', text))


@pages
def test_links_and_pictures_lead_somewhere(page):
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    assert links or page.parent == GUIDE
    for link in links:
        address, _, anchor = link.partition("#")
        if "://" in address:
            assert not anchor or "github.com/deepbands/buildseg_trainer" not in address or anchor in anchors(PAGES[0])
            continue
        target = (page.parent / address).resolve() if address else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pages
def test_named_parameters_exist(page):
    code = re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8"))
    known = {name for texts in HELP.values() for name in texts}
    for piece in code:
        for name in re.findall(r"(?<![\w<.])([A-Z][A-Z_]{2,})(?![\w.>])(?==|$)", piece):
            assert name in known or name in STATES or VARIABLES.fullmatch(name), f"{name} in {piece}"


@pages
def test_named_algorithms_exist(page):
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"buildseg_trainer:(\w+)", text)) <= set(HELP)
    numbered = re.findall(r"\*\*(\d\.\d) ([^*]+)\*\*", text)
    assert {f"{number} {title}" for number, title in numbered} <= {texts["DISPLAY_NAME"] for texts in HELP.values()}
    shells = re.findall(r"buildseg_trainer:(\w+) -- ((?:.*\\\n)*.*)", text)
    for name, arguments in shells:
        assert set(re.findall(r"(?:^|[\s'])([A-Z_]+)=", arguments)) <= set(HELP[name]), name


def test_every_page_of_the_guide_is_in_its_contents():
    contents = set(re.findall(r"\]\(([\w-]+\.md)\)", (GUIDE / "index.md").read_text(encoding="utf-8")))
    assert contents == {page.name for page in PAGES[1:]} - {"index.md"}
