"""Events are whole lines."""

from buildseg_trainer.runs.events import EventReader, EventWriter


def test_events_come_back_in_order_and_once(tmp_path):
    path = tmp_path / "events.jsonl"
    reader = EventReader(path)
    assert reader.read() == []
    writer = EventWriter(path)
    writer.write("progress", iteration=1)
    writer.write("message", text="Zürich ✓\nsecond line")
    assert [event["type"] for event in reader.read()] == ["progress", "message"]
    assert reader.read() == []
    with path.open("a", encoding="utf-8") as stream:
        stream.write('{"type": "half')
        stream.flush()
        assert reader.read() == []
        stream.write('"}\nno json\n[1]\n')
    assert [event["type"] for event in reader.read()] == ["half"]
    assert [event["type"] for event in EventReader(path).read()] == ["progress", "message", "half"]
    assert EventReader(path, None).read() == []
