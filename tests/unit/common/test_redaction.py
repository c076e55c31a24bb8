"""What a report may not tell."""

import json

import pytest

from buildseg_trainer.common.redaction import redacted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`/home/José Peña/env/bin/python`", "`~/env/bin/python`"),
        ("/home/José Peñalosa/env", "/home/***/env"),
        ("proxy http://me:s3cret@proxy.example:3128/x", "proxy http://***@proxy.example:3128/x"),
        ("https://ghp_abc@host/simple?token=abc&x=1", "https://***@host/simple?token=***&x=1"),
        ("PASSWORD = 'abc' Api_Key: xyz", "PASSWORD = '***' Api_Key: ***"),
        (r"C:\Users\Jane Doe\AppData\python.exe", r"C:\Users\***\AppData\python.exe"),
        ("c:/Users/Jane Doe/x", "c:/Users/***/x"),
        ("/Users/jane/x and /home/bob/y", "/Users/***/x and /home/***/y"),
        ("/data/home/x, numpy 2.4.6, https://host/home/page", "/data/home/x, numpy 2.4.6, https://host/home/page"),
    ],
)
def test_names_and_secrets_are_taken_out(monkeypatch, text, expected):
    monkeypatch.setenv("HOME", "/home/José Peña")
    assert redacted(text) == expected
    content = json.loads(redacted(json.dumps({"text": text}, ensure_ascii=False)))
    assert content == {"text": expected}


def test_a_home_that_is_the_root_changes_nothing(monkeypatch):
    monkeypatch.setenv("HOME", "/")
    assert redacted("/usr/bin/python3 on / and /opt") == "/usr/bin/python3 on / and /opt"
