"""The machine protocol between worker and watcher: one JSON object a line, appended by one writer."""

import json
import time
from pathlib import Path


class EventWriter:
    """Appends events to a file; every line is complete on disk before the next one starts."""

    def __init__(self, path):
        self._path = Path(path)

    def write(self, kind, **values):
        """Append one event; ``kind`` is one of those that monitor.forward knows, ready, checkpoint, error or done."""
        line = json.dumps({"time": round(time.time(), 3), "type": kind, **values}, ensure_ascii=False)
        with self._path.open("a", encoding="utf-8") as stream:
            stream.write(line + "\n")


class EventReader:
    """Reads the events that were appended since the last call; a half-written last line waits for its end.

    The first call gives those behind ``offset`` bytes, or with None only those that are still to come.
    """

    def __init__(self, path, offset=0):
        self._path = Path(path)
        if offset is None:
            offset = self._path.stat().st_size if self._path.exists() else 0
        self._offset = offset

    def read(self):
        """Return the new events as a list of dicts, oldest first; a damaged line (disk full) is left out."""
        try:
            with self._path.open("rb") as stream:
                stream.seek(self._offset)
                data = stream.read()
        except FileNotFoundError:
            return []
        complete = data[: data.rfind(b"\n") + 1]
        self._offset += len(complete)
        events = []
        for line in complete.splitlines():
            try:
                events.append(json.loads(line))
            except ValueError:
                continue
        return [event for event in events if isinstance(event, dict) and "type" in event]
