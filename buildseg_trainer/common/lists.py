"""Parse the lists of a dataset, train.txt, val.txt and test.txt, with lines ``img/NAME.jpg gt/NAME.png``."""

SPLITS = ("train", "val", "test")


def read_pairs(path):
    """Return ``[(line number, names)]`` of the lines that are not empty; a good line has two names, image and mask.

    Names are relative to the dataset folder. The separator is one space, or a tab as in lists written by hand;
    backslashes of lists written on Windows become slashes. Raises OSError, and ValueError for text that is not UTF-8.
    """
    return [(number, line.replace("\\", "/").split("\t" if "\t" in line else " ")) for number, line in read_lines(path)]


def read_lines(path):
    """Return ``[(line number, text)]`` of the lines that are not empty; raises as read_pairs."""
    text = path.read_text(encoding="utf-8-sig")  # with the byte order mark of Windows editors
    return [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
