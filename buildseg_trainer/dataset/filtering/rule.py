"""The filter rule: pure functions from the measures of a tile to the decision whether it is kept."""

from dataclasses import dataclass

from buildseg_trainer.errors import InputError

ONE_CLASS = "one class only"
FEW_PIXELS = "too few pixels of a class"
SMALL_BUILDINGS = "buildings too small"
LITTLE_BUILDING, MUCH_BUILDING = "too little building", "too much building"
MUCH_NODATA = "too much nodata"
FLAT, WHITE, BLURRED = "flat colour", "too white", "blurred"
DUPLICATE = "same pixels as another tile"
USER_KEEPS, USER_DROPS = "kept by user", "dropped by user"


@dataclass(frozen=True)
class FilterLimits:
    """Limits of the filter. Shares are percent; the defaults of all but the first two keep every tile."""

    min_class_pixels: int = 625  # more than this
    min_building_pixels: int = 256  # more than this, area of the largest contour
    min_building_share: float = 0.0  # at least, of the labelled pixels
    max_building_share: float = 100.0  # at most
    max_nodata_share: float = 100.0  # at most, of all pixels
    max_flat_share: float = 100.0  # at most, see image_quality.ImageQuality
    max_white_share: float = 100.0  # at most
    min_sharpness: float = 0.0  # at least
    drop_duplicates: bool = False

    def checked(self):
        """Return the limits themselves; raises InputError for values out of range."""
        for name in ("min_class_pixels", "min_building_pixels", "min_sharpness"):
            value = getattr(self, name)
            if value < 0:
                raise InputError(f"{name.upper()} is {value:g}; choose 0 or more.")
        for name in (
            "min_building_share",
            "max_building_share",
            "max_nodata_share",
            "max_flat_share",
            "max_white_share",
        ):
            value = getattr(self, name)
            if not 0 <= value <= 100:
                raise InputError(f"{name.upper()} is {value:g}; choose 0 to 100 percent.")
        if self.min_building_share > self.max_building_share:
            raise InputError(
                f"MIN_BUILDING_SHARE {self.min_building_share:g} is more than MAX_BUILDING_SHARE "
                f"{self.max_building_share:g}; choose less."
            )
        return self

    @property
    def need_images(self):
        """Whether the images have to be read."""
        return self.max_flat_share < 100 or self.max_white_share < 100 or self.min_sharpness > 0 or self.drop_duplicates


def decide(record, limits):
    """Return ``(kept, reason)`` of a TileRecord; the reason is None for a tile that the rule keeps.

    A tile is kept when both classes have more than ``min_class_pixels`` pixels and the largest contour is larger
    than ``min_building_pixels`` (training notebook, ``label`` helper; both strictly more), and the shares are within
    their limits. Ignored pixels count for neither class. The user's ``keep`` takes precedence.
    """
    if record.keep is not None:
        return record.keep, USER_KEEPS if record.keep else USER_DROPS
    if not record.background_px or not record.building_px:
        return False, ONE_CLASS
    if min(record.background_px, record.building_px) <= limits.min_class_pixels:
        return False, FEW_PIXELS
    if record.building_area_px <= limits.min_building_pixels:
        return False, SMALL_BUILDINGS
    if 100 * record.building_share < limits.min_building_share:
        return False, LITTLE_BUILDING
    if 100 * record.building_share > limits.max_building_share:
        return False, MUCH_BUILDING
    if 100 * record.nodata_share > limits.max_nodata_share:
        return False, MUCH_NODATA
    return True, None


def decide_by_image(quality, limits):
    """Return ``(kept, reason)`` from a tile's ImageQuality."""
    if 100 * quality.flat_share > limits.max_flat_share:
        return False, FLAT
    if 100 * quality.white_share > limits.max_white_share:
        return False, WHITE
    if quality.sharpness < limits.min_sharpness:
        return False, BLURRED
    return True, None
