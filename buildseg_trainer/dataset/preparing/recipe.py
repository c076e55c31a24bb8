"""The recipe by which a raster gets the appearance of a dataset's tiles: bands, contrast stretch, pixel size."""

from dataclasses import dataclass
from typing import Optional

from buildseg_trainer.dataset.raster.stretch import Stretch, from_recipe
from buildseg_trainer.dataset.store import manifest
from buildseg_trainer.errors import InputError


@dataclass(frozen=True)
class Recipe:
    """The recipe of a dataset or of an exported model."""

    bands: tuple  # the distinct triples of band numbers of the sources, each a tuple
    bands_of_path: dict  # the triple of each source raster by its path
    stretch: Optional[Stretch]  # None: 8-bit values are used as they are
    pixel_size_m: Optional[float]  # ground size of the tiles' pixels; None if unknown
    is_resampled: bool  # whether the tiles were resampled to this pixel size

    def bands_for(self, path):
        """Return the three band numbers for a raster, or None if they are ambiguous."""
        only = self.bands[0] if len(self.bands) == 1 else None
        return self.bands_of_path.get(str(path), only)


def of_dataset(dataset):
    """Return the Recipe of a dataset folder. Raises InputError."""
    content = manifest.open_dataset(dataset)
    bands_of_path = {source["path"]: tuple(source["bands"]) for source in content.sources if source.get("bands")}
    return Recipe(
        tuple(dict.fromkeys(bands_of_path.values())),
        bands_of_path,
        from_recipe(content.stretch),
        content.gsd or content.pixel_size_m,
        content.gsd is not None,
    )


def of_export(preparation):
    """Return the Recipe of an export's ``preparation`` (see worker.export.preparation). Raises InputError."""
    try:
        return Recipe(
            tuple(tuple(int(number) for number in bands) for bands in preparation["bands"]),
            {},
            from_recipe(preparation["stretch"]),
            preparation["gsd"] or preparation["pixel_size_m"],
            preparation["gsd"] is not None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            f"What the exported model says about the preparation of rasters is damaged ({error!r}); give the DATASET "
            "that it was trained on."
        ) from error
