"""Pair images with masks: by lists that name pairs, otherwise by the names of folders and files."""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple, Optional

from buildseg_trainer.dataset.importing.archive_reader import LISTS, PICTURES, SIDE_FILES, Entry, shown
from buildseg_trainer.errors import InputError

IMAGE, MASK = "image", "mask"
# Words in names of folders ("train_images") and of files, mostly at their end ("12_sat", "12_mask").
WORDS = {
    IMAGE: {"img", "imgs", "image", "images", "jpegimages", "rgb", "sat"},
    MASK: {
        *("gt", "gts", "mask", "masks", "label", "labels", "lbl", "ann", "anns", "annotation", "annotations"),
        *("groundtruth", "truth", "seg", "segmentation", "segmentationclass", "target", "targets"),
    },
}
SPLIT_OF_WORD = {
    "train": "train",
    "training": "train",
    "val": "val",
    "valid": "val",
    "validation": "val",
    "test": "test",
}
_LONGEST_LIST = 1 << 26  # bytes


class Pair(NamedTuple):
    """An image and its mask. ``place`` is what their paths have in common: folders, then the stem."""

    image: Entry
    mask: Entry
    place: str


@dataclass
class Pairing:
    """The result of find_pairs. ``split`` maps train, val and test to pairs in list order, if lists are complete."""

    pairs: list
    side_files: dict  # a picture's path without ending -> entries that belong to that picture
    split: Optional[dict] = None
    warnings: list = field(default_factory=list)


class _File(NamedTuple):
    entry: Entry
    role: Optional[str]
    folders: tuple
    stem: str


def find_pairs(entries, image_folder="", mask_folder=""):
    """Return the Pairing of entries; raises InputError if there is no pair.

    The nearest folder with a word for images or masks in its name decides whether a file is an image or a mask,
    otherwise the last word of the file's own name; if no file is an image by these rules, the remaining ones are. Files
    without partner are then images or masks by any word of their name ("tile_mask_0_0"), unless it has words for both.
    ``image_folder`` and ``mask_folder`` are names of folders (any case) that replace these words.
    """
    pictures = [entry for entry in entries if entry.suffix in PICTURES]
    if not pictures:
        raise InputError("The input has no image files (jpg, png, tif, bmp); give images and masks.")
    chosen = {IMAGE: image_folder.strip().casefold(), MASK: mask_folder.strip().casefold()}
    named = [_file(entry, chosen) for entry in pictures]
    others = None if any(file.role == IMAGE for file in named) else IMAGE
    listed, split_lists, warnings = _listed_pairs(entries, pictures)
    rest = _unpaired(named, listed)
    pairs, _ = _match([file._replace(role=file.role or others) for file in rest if file.role or others], _KEYS)
    rest = [file if file.role else _by_any_word(file, others) for file in _unpaired(rest, pairs)]
    more, alone = _match([file for file in rest if file.role], _KEYS + _LOOSE_KEYS)
    pairs += more
    pairs = sorted(listed + pairs, key=lambda pair: pair.place)
    if not pairs:
        raise InputError(_no_pairs(rest))
    for role in (IMAGE, MASK):
        names = sorted(file.entry.path for file in alone if file.role == role)
        if names:
            other = MASK if role == IMAGE else IMAGE
            warnings.append(
                f"{len(names)} {role}s have no {other}, or more than one, and were left out: {shown(names)}."
            )
    neither = [file.entry.path for file in rest if not file.role]
    if neither:
        warnings.append(
            f"{len(neither)} pictures are neither in an image nor in a mask folder, nor do their names say which they "
            f"are, and were left out: {shown(neither)}."
        )
    split, more = _complete_split(split_lists, pairs)
    return Pairing(pairs, _side_files(entries), split, warnings + more)


def _file(entry, chosen):
    *folders, name = entry.path.split("/")
    stem = PurePosixPath(name).stem
    role, rest = None, []
    for folder in folders:
        named = next((each for each in (IMAGE, MASK) if chosen[each] and folder.casefold() == chosen[each]), None)
        words = re.findall(r"[^\W\d_]+|\d+", folder.casefold())
        found = named or next((each for each in (MASK, IMAGE) if not chosen[each] and WORDS[each] & set(words)), None)
        role = found or role
        if not found:
            rest.append(folder)
        elif not named:
            rest += [word for word in words if word not in WORDS[IMAGE] | WORDS[MASK]]
    if role is None:
        last = _last_word(stem)
        role = next((each for each in (MASK, IMAGE) if last in WORDS[each]), None)
    return _File(entry, role, tuple(rest), stem)


def _unpaired(files, pairs):
    used = {entry.path for pair in pairs for entry in (pair.image, pair.mask)}
    return [file for file in files if file.entry.path not in used]


def _by_any_word(file, role):
    """Return a file with the role by the words of its name: ``role`` without any, None if they are contradictory."""
    told = [each for each in (IMAGE, MASK) if WORDS[each] & set(_words(file.stem))]
    return file._replace(role=role if not told else told[0] if len(told) == 1 else None)


def _words(stem):
    """Return the words and numbers of a stem, folded; capitals begin a word."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", unicodedata.normalize("NFC", stem))
    return re.findall(r"[^\W\d_]+|\d+", apart.casefold())


def _without_words(file):
    """Return a stem without all words for the file's role; may be empty."""
    return "_".join(word for word in _words(file.stem) if word not in WORDS[file.role])


def _last_word(stem):
    return re.split(r"[\s_.-]", stem.casefold())[-1]


def _bare_stem(stem):
    """Return a stem without its word for image or mask, casefolded and in Unicode NFC."""
    folded = unicodedata.normalize("NFC", stem).casefold()
    if _last_word(folded) in WORDS[IMAGE] | WORDS[MASK] and len(_last_word(folded)) < len(folded):
        folded = folded[: -len(_last_word(folded)) - 1]
    return folded


# Exact names first, so that files whose names differ only in case or Unicode form get their own partner.
_KEYS = (
    lambda file: (file.folders, file.stem),
    lambda file: (unicodedata.normalize("NFC", "/".join(file.folders)).casefold(), _bare_stem(file.stem)),
    lambda file: _bare_stem(file.stem),
)


# Names that consist only of such words are distinguished by their folder alone.
_LOOSE_KEYS = (
    lambda file: (file.folders, _without_words(file)),
    lambda file: _without_words(file) or file.entry.path,
)


def _match(files, keys):
    """Return ``(pairs, files without partner)``: one image and mask each with equal names, by ever looser keys."""
    pairs = []
    for key_of in keys:
        groups = {}
        for file in files:
            groups.setdefault(key_of(file), []).append(file)
        files = []
        for group in groups.values():
            images = [file for file in group if file.role == IMAGE]
            masks = [file for file in group if file.role == MASK]
            if len(images) == len(masks) == 1:
                place = "/".join((*images[0].folders, images[0].stem))
                pairs.append(Pair(images[0].entry, masks[0].entry, place))
            else:
                files += group
    return pairs, files


def _listed_pairs(entries, pictures):
    """Return ``(pairs, {split: list of pairs of places}, warnings)`` from lists of lines "image mask"."""
    by_path = {}
    for entry in pictures:
        by_path.setdefault(unicodedata.normalize("NFC", entry.path).casefold(), entry)
        by_path[entry.path] = entry
    pairs, split_lists, missing, warnings = {}, {}, [], []
    for entry in entries:
        if entry.suffix not in LISTS or entry.size > _LONGEST_LIST:
            continue
        folder = entry.path.rpartition("/")[0]
        found, lost = [], []
        try:
            text = entry.read().decode("utf-8", "replace")
        except InputError as error:
            warnings.append(f"{error}; the list was left out.")
            continue
        for line in text.splitlines():
            names = re.split(r"\t|,", line.strip()) if re.search(r"\t|,", line) else line.split()
            if len(names) != 2:
                continue
            both = [_resolve(name, folder, by_path) for name in names]
            (found if all(both) else lost).append(both if all(both) else line.strip())
        if not found:
            continue
        missing += lost
        for image, mask in found:
            pairs.setdefault((image.path, mask.path), Pair(image, mask, _place(image)))
        words = re.findall(r"[a-z]+", entry.path.rpartition("/")[2].casefold())
        split = next((SPLIT_OF_WORD[word] for word in words if word in SPLIT_OF_WORD), None)
        if split:
            split_lists.setdefault(split, []).extend((image.path, mask.path) for image, mask in found)
    if missing:
        warnings.append(f"{len(missing)} lines of lists name files that are not there: {shown(missing)}.")
    return _one_mask_each(list(pairs.values())), split_lists, warnings


def _one_mask_each(pairs):
    """Remove pairs of files that lists pair with several others; these are paired by name."""
    times = {}
    for pair in pairs:
        for path in (pair.image.path, pair.mask.path):
            times[path] = times.get(path, 0) + 1
    return [pair for pair in pairs if times[pair.image.path] == times[pair.mask.path] == 1]


def _place(image):
    file = _file(image, {IMAGE: "", MASK: ""})
    return "/".join((*file.folders, file.stem))


def _resolve(name, folder, by_path):
    name = re.sub(r"^(\./)+", "", name.strip().replace("\\", "/"))
    for path in ("/".join((folder, name)) if folder else name, name):
        entry = by_path.get(path) or by_path.get(unicodedata.normalize("NFC", path).casefold())
        if entry:
            return entry
    return None


def _complete_split(split_lists, pairs):
    """Return ``(split, warnings)``: that of the lists if each pair is in exactly one, and train and val exist."""
    if not split_lists:
        return None, []
    by_paths = {(pair.image.path, pair.mask.path): pair for pair in pairs}
    named = [paths for listed in split_lists.values() for paths in listed]
    if sorted(named) != sorted(by_paths) or not {"train", "val"} <= set(split_lists):
        return None, [
            "The split of the lists was not used, since not every pair is in exactly one of a training and a "
            'validation list; run "Split dataset" (splitdataset).'
        ]
    return {split: [by_paths[paths] for paths in listed] for split, listed in split_lists.items()}, []


def _side_files(entries):
    found = {}
    for entry in entries:
        if entry.suffix in SIDE_FILES:
            bare = entry.bare
            if entry.path.lower().endswith(".aux.xml"):
                bare = entry._replace(path=bare[: -len(".aux")]).bare
            elif entry.suffix == ".xml":
                continue  # other XML, such as object bounding boxes
            found.setdefault(bare, []).append(entry)
    return found


def _no_pairs(files):
    counts = {role: sum(file.role == role for file in files) for role in (IMAGE, MASK)}
    if not counts[MASK] or not counts[IMAGE]:
        return (
            "No {} were found among {} pictures: put images into a folder named img or images and masks into one named "
            "gt, masks or labels, or give each name one such word, or name the folders in IMAGE_FOLDER and MASK_FOLDER."
        ).format("masks" if not counts[MASK] else "images", len(files))
    examples = [next(file.entry.path for file in files if file.role == role) for role in (IMAGE, MASK)]
    return (
        "None of {} images has a mask of the same name ({} and {}, for example); rename the files so that image and "
        "mask share their name."
    ).format(counts[IMAGE], *examples)
