"""The list files of a dataset: train2.txt (kept names) and train.txt, val.txt, test.txt (image and mask pairs)."""

from pathlib import Path

from buildseg_trainer.common import lists
from buildseg_trainer.common.files import write_text, write_texts
from buildseg_trainer.dataset.store import layout
from buildseg_trainer.errors import InputError

# A model must not be tested on tiles that it was trained on.
NO_TEST = 'run "Split dataset" (splitdataset) with a TEST_PERCENT, and then train a new model'


def write_lists(dataset, names_of_split, image_ending, folds=()):
    """Write the lists of all splits, ``{split: names}``: lines ``img/NAME.jpg gt/NAME.png`` as PaddleSeg reads them.

    ``folds`` has the same for each fold, whose train and val lists are written as well. All are written aside first, so
    that a full disk leaves the old ones. A split without names has no list, and lists of earlier folds are removed.
    """
    wanted = {layout.list_path(dataset, split): names for split, names in names_of_split.items() if names}
    for number, names_of_fold in enumerate(folds, start=1):
        wanted.update((layout.fold_path(dataset, number, split), names_of_fold[split]) for split in layout.FOLD_SPLITS)
    write_texts(
        {
            path: "".join(f"{layout.image_name(name, image_ending)} {layout.mask_name(name)}\n" for name in names)
            for path, names in wanted.items()
        }
    )
    for path in layout.list_paths(dataset):
        if path not in wanted:
            path.unlink()


def remove_lists(dataset):
    """Remove the lists of all splits and folds, and return their names."""
    paths = layout.list_paths(dataset)
    for path in paths:
        path.unlink()
    return [path.name for path in paths]


def read_list(dataset, split):
    """Return ``[(image, mask), …]`` of a split, as paths relative to the dataset.

    Raises InputError when the list is missing or empty, has a line that is not a pair, or names a missing file.
    """
    path = layout.list_path(dataset, split)
    pairs = []
    for number, names in read_pairs(path, NO_TEST if split == "test" else 'run "Split dataset" (splitdataset) first'):
        if len(names) != 2:
            raise InputError(
                f"Line {number} of {path} is not an image and a mask with one space between them; "
                'run "Split dataset" (splitdataset) again.'
            )
        for name in names:
            if not (Path(dataset) / name).is_file():
                raise InputError(
                    f'{path} names {name}, which does not exist; run "Split dataset" (splitdataset) again.'
                )
        pairs.append(tuple(names))
    if not pairs:
        raise InputError(f'{path} is empty; run "Split dataset" (splitdataset) again.')
    return pairs


def read_pairs(path, remedy='run "Split dataset" (splitdataset) again'):
    """Return the result of lists.read_pairs; raises InputError with the ``remedy`` if the list cannot be read."""
    return _read(lists.read_pairs, path, remedy)


def write_kept_names(dataset, names):
    """Write train2.txt: one name per line, without ending."""
    write_text(Path(dataset) / layout.KEPT_LIST, "".join(name + "\n" for name in names))


def read_kept_names(dataset):
    """Return the names of train2.txt in its order, or None if nothing was filtered yet."""
    path = Path(dataset) / layout.KEPT_LIST
    if not path.exists():
        return None
    return [line for _, line in _read(lists.read_lines, path, 'run "Filter tiles" (filtertiles) again')]


def _read(function, path, remedy):
    try:
        return function(path)
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; {remedy}.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read ({error}); {remedy}.") from error
