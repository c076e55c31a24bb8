"""Messages and pages that are translated as they are shown."""

from buildseg_trainer.common.message_catalogue import MessageCatalogue
from buildseg_trainer.common.style_texts import replace_texts

CATALOGUE = MessageCatalogue(
    {
        "the disk is full": "磁盘已满",
        "{0} cannot be written ({1}).": "无法写入 {0} ({1})。",
        "{0} cannot be written ({1}); is the disk full?": "无法写入 {0} ({1}); 磁盘已满?",
        "buildseg has no {0}: the given {0} has no effect.": "buildseg 没有 {0}: 给定的 {0} 无效。",
        "{0} tiles": "{0} 个瓦片",
    },
    {"Tiles": "瓦片"},
)


def test_values_go_to_their_place_and_are_translated_too():
    assert CATALOGUE.translate("/a (b)/c.tif cannot be written (the disk is full).") == (
        "无法写入 /a (b)/c.tif (磁盘已满)。"
    )


def test_the_template_with_most_fixed_words_is_taken():
    assert CATALOGUE.translate("x cannot be written (y); is the disk full?") == "无法写入 x (y); 磁盘已满?"


def test_a_value_that_stands_twice_has_to_be_the_same():
    assert CATALOGUE.translate("buildseg has no SEAMS: the given SEAMS has no effect.") == (
        "buildseg 没有 SEAMS: 给定的 SEAMS 无效。"
    )
    other = "buildseg has no SEAMS: the given AREA has no effect."
    assert CATALOGUE.translate(other) == other


def test_lines_and_sentences_are_translated_one_by_one_and_the_unknown_stays():
    text = "x cannot be written (y). Paddle says so.\n  3 tiles\n"
    assert CATALOGUE.translate(text) == "无法写入 x (y)。 Paddle says so.\n  3 个瓦片\n"
    assert MessageCatalogue({}, {}).translate(text) == text


def test_what_may_be_a_name_stays():
    assert CATALOGUE.translate("Tiles cannot be written (many tiles).") == "无法写入 Tiles (many tiles)。"


def test_a_page_keeps_its_tags_code_and_style():
    page = '<html lang="en"><style>Tiles</style><h2>Tiles</h2><p title="Tiles">3 tiles</p><pre>Tiles</pre></html>'
    assert CATALOGUE.translate_page(page, "ar", True) == (
        '<html lang="ar" dir="rtl"><style>Tiles</style><h2>瓦片</h2>'
        '<p title="Tiles">3 个瓦片</p><pre>Tiles</pre></html>'
    )
    assert CATALOGUE.translate_page("<p>a &lt;b&gt; &amp; c</p>", "ar", True) == "<p>a &lt;b&gt; &amp; c</p>"


def test_of_a_style_only_what_is_read_changes():
    style = """<rule label="Not yet &lt; 1" filter="x"/><alias index="0" field="a" name="Row"/>
<Option name="style" type="QString" value="no"/>
<fieldConfiguration><Option name="never" type="QString" value="0"/></fieldConfiguration>"""
    assert replace_texts(style, str.upper) == (
        style.replace("Not yet", "NOT YET").replace("Row", "ROW").replace("never", "NEVER")
    )
