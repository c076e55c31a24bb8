"""Checks whether rasters can be combined in one dataset: colour or grey, and ground sample distance."""

from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.errors import InputError

# Pixel sizes that differ by more than this factor show buildings in sizes that a model has to learn separately.
UNLIKE_PIXEL_SIZE = 1.1


def is_grey(info):
    """Return whether the images of a RasterInfo are grey: one band three times, without palette."""
    return len(set(info.bands)) == 1 and info.palette is None


def check_colours(infos):
    """Raise InputError if some of the rasters give grey images and others colour images."""
    grey = next((info for info in infos if is_grey(info)), None)
    colour = next((info for info in infos if not is_grey(info)), None)
    if grey and colour:
        raise InputError(
            f"The raster {grey.path} gives grey images, but {colour.path} gives colour ones; choose BANDS (one number "
            "makes all of them grey), or tile them into datasets of their own."
        )


def are_unlike(size, other):
    """Return whether two pixel sizes in metres differ by more than UNLIKE_PIXEL_SIZE."""
    return not 1 / UNLIKE_PIXEL_SIZE <= size / other <= UNLIKE_PIXEL_SIZE


def size_warnings(infos, size_of_dataset=None):
    """Return warnings about rasters whose ground sample distance differs from others' or from the dataset's.

    ``size_of_dataset`` is in metres, None if there is no dataset yet or its pixel size is unknown.
    """
    sizes = [(pixel_size_in_metres(info), info.path) for info in infos]
    known = sorted((size, path) for size, path in sizes if size)
    if not known:
        return []
    (smallest, fine), (largest, coarse) = known[0], known[-1]
    what = "The pixels of {} measure {:.3g} m, those of {} {:.3g} m; a model has to learn buildings in both sizes then"
    warnings = []
    if are_unlike(smallest, largest):
        warnings.append(
            (what + ", so give GSD, such as {:.3g}, to bring all rasters to one size.").format(
                fine, smallest, coarse, largest, largest
            )
        )
    if size_of_dataset:
        size, path = max(known, key=lambda each: max(each[0] / size_of_dataset, size_of_dataset / each[0]))
        if are_unlike(size, size_of_dataset):
            warnings.append(
                (what + ", so tile all of them into a new dataset with GSD.").format(
                    path, size, "the dataset", size_of_dataset
                )
            )
    return warnings
