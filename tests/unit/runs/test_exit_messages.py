"""What the exit and the log of a worker mean."""

from dataclasses import replace

import pytest

from buildseg_trainer.runs import exit_messages


def test_exits_are_explained():
    assert "memory" in exit_messages.explain_exit(-9)
    assert "SIGSEGV" in exit_messages.explain_exit(-11)
    assert "exit code 3" in exit_messages.explain_exit(3)
    for code in (0xC0000005, 0xC0000005 - 2**32):  # as Windows and Python's sys.exit have it
        assert exit_messages.explain_exit(code) == "crashed (access violation)"
    for line in ("Fatal Python error: Aborted", "Windows fatal exception: access violation"):
        assert exit_messages.explain_absence(f"before\n{line}\nafter") == f"crashed ({line.partition(': ')[2]})"


@pytest.mark.parametrize(
    ("name", "is_for_memory"),
    [
        ("std::exception", True),
        ("std::bad_alloc", True),
        ("St9bad_alloc", True),
        ("std::system_error", True),
        ("std::out_of_range", False),
    ],
)
def test_an_abort_for_memory_is_known_by_the_exception_that_nobody_caught(name, is_for_memory):
    log = f"INFO Iteration 3\nterminate called after throwing an instance of '{name}'\nFatal Python error: Aborted\n"
    assert exit_messages.aborted_for_memory(log) == is_for_memory
    assert not exit_messages.aborted_for_memory(log.replace("terminate", "never"))


@pytest.mark.parametrize(
    ("batch_size", "fitting", "words"),
    [
        (12, None, "a batch size of 12; start a new run with a batch size of 6 or less"),
        (12, 5, "a batch size of 12; start a new run with a batch size of 5, or"),
        (12, 0, "a batch size of 12 and with smaller ones; start a new run with an input size under 512 px"),
        (1, None, "a batch size of 1; start a new run with an input size under 512 px"),
        (64, None, "a batch size of 64; start a new run with a batch size of 8 or less"),  # there are no more tiles
        (3, 6, "a batch size of 3; start a new run with a batch size of 1"),
    ],
)
def test_out_of_memory_names_the_batch_size_to_try(resolved, batch_size, fitting, words):
    config = replace(resolved, batch_size=batch_size, input_size=512, train_count=8)
    said = exit_messages.out_of_memory(config, fitting)
    assert words in said and said.count(".") == 1
