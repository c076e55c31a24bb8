"""The model card of an export: what a reader has to know of a model before it is applied, as Markdown."""

from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.runs.config.metrics import TITLES, number_text

_TEXT = """\
# {name}

A model that finds buildings in images from above: {architecture}, trained with buildseg trainer {version}.

## Intended use

Building footprints from images of the kind that it was trained on: {ground}, {bands}. It knows nothing of other places,
seasons and kinds of image: measure it there before its result is used. What it gives is no survey, and a person has to
check it where something depends on a single building.

buildseg 0.2 and later load `model.onnx`. In buildseg trainer this model is a MODEL of "Extract buildings from raster",
"Evaluate model" and "Prepare raster for a model"; the file of a bundle is also a WEIGHTS_FILE of "Train model".

## Data

- Dataset: {dataset}, {tiles}
- Ground sample distance: {ground}
- Licence and attribution: {attribution}

## Scores

{scores}
A pixel counts as building from a probability of 0.5 on; {threshold:.3g} was best for the validation pixels. The
settings of the training, its versions and the comparison of the exported with the trained model are in `export.json`.
"""
UNSTATED = "not stated by the layers that the dataset was made of; ask those who made it"


def text(values):
    """Return the card of an export with these values of its export.json."""
    settings, size = values["settings"], values["seen_pixel_size_m"]
    counts = settings["train_count"], settings["validation_count"]
    architecture = values["architecture"]
    if architecture in model_zoo.MODELS:
        architecture = model_zoo.MODELS[architecture].title
    return _TEXT.format(
        name=values["model"],
        architecture=architecture,
        version=values["plugin_version"],
        ground=f"{size:.3g} m a pixel" if size else "not known",
        bands=_bands(values["preparation"] or {}),
        dataset=values["dataset_name"] or "not known",
        tiles="{} tiles to train on and {} to validate".format(*counts) if any(counts) else "of unknown size",
        attribution="; ".join(values["attribution"]) or UNSTATED,
        scores=_scores(values),
        threshold=values["threshold"],
    )


def _bands(preparation):
    """Return how rasters are prepared, in words."""
    bands = " or ".join(",".join(map(str, each)) for each in preparation.get("bands", []))
    stretched = "stretched to 8 bits as in `export.json`" if preparation.get("stretch") else "8 bits"
    return f"bands {bands} as red, green and blue, {stretched}" if bands else f"red, green and blue, {stretched}"


def _scores(values):
    """Return the paragraph on the scores of the checkpoint, with its table."""
    state = " The run was still training." if values["still_training"] else ""
    of_checkpoint = f"Checkpoint {values['checkpoint']['name']}, iteration {values['checkpoint']['iteration']}."
    if not values["scores"]:
        return f"No scores are known.{state}\n"
    rows = [
        f"| {title} | {number_text(values['scores'][key])} |"
        for key, title in TITLES.items()
        if key in values["scores"]
    ]
    lines = [f"On the validation tiles. {of_checkpoint}{state}", "", "| score | value |", "|---|---|", *rows]
    return "\n".join(lines) + "\n"
