"""The augmentation steps of a training, their options and the ready-made sequences of them.

``worker/augmentation.py`` does what they say. Whatever their order: tiles are scaled first, then cropped (see ``fit``
in presets), then the other steps that move pixels follow in their order, at last those that change colours in theirs.
"""

from buildseg_trainer.runs.config.option_syntax import Number, entry

_PROBABILITY = {"prob": Number(0.5, 0.0, 1.0)}

STEPS = {
    "horizontal_flip": _PROBABILITY,
    "vertical_flip": _PROBABILITY,
    # A turn by 0, 90, 180 or 270 degrees, each as likely.
    "right_angle": {},
    # A turn by up to that many degrees to either side; what lies outside of the tile becomes ignore.
    "rotation": {"max_degrees": Number(15.0, 0.0, 180.0)},
    # The same factor in both directions, drawn evenly on a logarithmic scale; above 1 buildings become larger.
    "scale": {"min": Number(0.75, 0.1, 1.0), "max": Number(1.33, 1.0, 4.0)},
    # The training notebook's: a crop of changed area and aspect ratio, scaled back.
    "scale_aspect": {"min_scale": Number(0.5, 0.01, 1.0), "aspect_ratio": Number(0.33, 0.01, 1.0)},
    # Factors drawn from 1 - x to 1 + x, contrast about the image's mean; hue in degrees to either side.
    "colour": {
        "brightness": Number(0.2, 0.0, 1.0),
        "contrast": Number(0.2, 0.0, 1.0),
        "saturation": Number(0.2, 0.0, 1.0),
        "hue": Number(5.0, 0.0, 180.0),
        "prob": Number(0.8, 0.0, 1.0),
    },
    # Gaussian, kernels of 3 to 9 px.
    "blur": {"prob": Number(0.1, 0.0, 1.0)},
    # Gaussian, standard deviation in grey levels of 255.
    "noise": {"deviation": Number(5.0, 0.0, 100.0), "prob": Number(0.3, 0.0, 1.0)},
}


def _step(name, **given):
    return entry(name, STEPS, **given)


_FLIPS = [_step("horizontal_flip"), _step("vertical_flip"), _step("right_angle")]

AUGMENTATIONS = {
    "none": [],
    # What nadir imagery allows free of interpolation; the cheapest.
    "flips": _FLIPS,
    "nadir": [*_FLIPS, _step("scale", min=0.9), _step("colour")],
    "strong": [
        *_FLIPS,
        _step("rotation", max_degrees=45.0),
        _step("scale", min=0.67, max=2.0),
        _step("colour", brightness=0.4, contrast=0.4, saturation=0.4, hue=15.0),
        _step("blur", prob=0.2),
        _step("noise"),
    ],
    # The training notebook's steps, defaults of its PaddleSeg steps spelt out.
    "notebook": [
        _step("horizontal_flip"),
        _step("vertical_flip", prob=0.1),
        _step("rotation"),
        _step("scale_aspect"),
        _step("blur"),
    ],
}
