"""The table of a run: one line a validation, also when a run goes on from before the last one."""

import csv
import threading

from buildseg_trainer.common.files import write_json
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.distributed import ranks
from buildseg_trainer.worker.training import run_logger


def test_lines_that_are_made_again_go_and_older_tables_get_the_new_columns(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset))
    logger = run_logger.RunLogger(run)
    logger.forget_after(0)
    assert not run.metrics_file.exists()
    older = [*run_logger.COLUMNS[:-1]]
    with run.metrics_file.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(older)
        writer.writerows([[1, iteration, *range(9)] for iteration in (3, 6, 9)])
        stream.write("1,1")  # the disk was full
    with run.metrics_file.open("ab") as stream:
        stream.write(b"\xff\xfe" + bytes(4096))  # the power failed
    logger.forget_after(6)
    logger.metrics_line(dict.fromkeys(older, 0.5) | {"iteration": 9, "epoch": 1, "validation_loss": 0.25})
    with run.metrics_file.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == [*older, "validation_loss"]
    assert [row["iteration"] for row in rows] == ["3", "6", "9"]
    assert [row["validation_loss"] for row in rows] == ["", "", "0.25"]
    assert rows[1]["building_recall"] == "8" and not list(run.path.glob(".*"))


def test_the_loop_does_not_wait_for_a_slow_disk(tmp_path, small_dataset, resolve, monkeypatch):
    run = run_folder.create_run(tmp_path, resolve(small_dataset))
    logger, writing, written = run_logger.RunLogger(run), threading.Event(), threading.Event()

    def write_slowly(path, values):
        writing.set()
        assert written.wait(30)
        write_json(path, values)

    logger.sign_in()
    monkeypatch.setattr(run_logger, "write_json", write_slowly)
    assert writing.wait(30), "no heartbeat"
    noted = threading.Thread(target=lambda: logger.note(iteration=7), daemon=True)
    noted.start()
    noted.join(10)
    assert not noted.is_alive()
    written.set()
    logger.finish(run_folder.FINISHED)
    assert run.state()["iteration"] == 7 and run.state()["state"] == run_folder.FINISHED


def test_only_the_first_of_several_processes_writes_the_run_folder(tmp_path, small_dataset, resolve, monkeypatch):
    run = run_folder.create_run(tmp_path / "runs", resolve(small_dataset))
    monkeypatch.setenv(ranks.NOTES_VARIABLE, str(tmp_path))
    monkeypatch.setenv("PADDLE_TRAINER_ID", "3")
    before = {path: path.read_bytes() for path in run.path.rglob("*") if path.is_file()}
    logger = run_logger.RunLogger(run, enabled=False)
    logger.take_over()
    logger.ready(0)
    logger.update(iteration=1)
    logger.say("Training.")
    logger.scalars(1, {"train/loss": 1.0})
    logger.metrics_line({"iteration": 1})
    logger.forget_after(0)
    logger.finish(run_folder.FINISHED)
    logger.fail("The tile x.jpg cannot be decoded.")
    assert {path: path.read_bytes() for path in run.path.rglob("*") if path.is_file()} == before
    assert (tmp_path / "error.3").read_text(encoding="utf-8") == "The tile x.jpg cannot be decoded."
