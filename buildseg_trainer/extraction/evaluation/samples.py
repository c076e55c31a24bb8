"""Pictures of where a model is worst and best: a few blocks of the raster with truth and prediction."""

import numpy as np

from buildseg_trainer.common.classes import BUILDING, IGNORE
from buildseg_trainer.dataset.gdal_utils import no_side_files
from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.dataset.raster.reader import RasterReader, to_rgb
from buildseg_trainer.extraction.evaluation.pixel_counts import BLOCK, HALF, shifted
from buildseg_trainer.extraction.strips import NODATA

OF_EACH = 3  # worst and best blocks


def choose(blocks):
    """Return ``[(row, column)]`` of the worst and the best of the Blocks that hold buildings, by ascending IoU.

    Of equal IoU the one with more wrong pixels is the worse.
    """
    rows, columns = np.nonzero(blocks.truth)
    both, either = blocks.intersection[rows, columns], blocks.union[rows, columns]
    order = np.lexsort((both - either, both / either))
    if len(order) > 2 * OF_EACH:
        order = np.concatenate([order[:OF_EACH], order[-OF_EACH:]])
    return list(zip(rows[order].tolist(), columns[order].tolist()))


def write_samples(path, chosen, strips, raster, burner):
    """Write the blocks that ``choose`` returned of an OpenedRaster to a .npz file.

    Of N blocks: ``images`` uint8 (N, BLOCK, BLOCK, 3), as the model sees them, ``truths`` and ``predictions`` uint8
    (N, BLOCK, BLOCK): 1 building, 0 background, 255 nodata or outside the area or the raster; ``names`` says where
    they are.
    """
    info, shape, names = raster.info, (len(chosen), BLOCK, BLOCK), []
    images = np.zeros((*shape, 3), dtype=np.uint8)
    truths, predictions = np.full((2, *shape), IGNORE, dtype=np.uint8)
    with no_side_files():
        reader = RasterReader(info)
        for number, (row, column) in enumerate(chosen):
            x, y = column * BLOCK, row * BLOCK
            inner = PixelBox(x, y, min(x + BLOCK, strips.box.width), min(y + BLOCK, strips.box.height))
            box = shifted(inner, strips.box)
            steps = strips.read(inner)
            truth = burner.burn(info.geotransform, box) == BUILDING
            for masks, mask in ((truths, truth), (predictions, steps >= HALF)):
                masks[number, : box.height, : box.width] = np.where(steps == NODATA, IGNORE, mask)
            image = to_rgb(info, *reader.read(box), raster.stretch)
            images[number, : box.height, : box.width] = np.moveaxis(image, 0, 2)
            names.append(f"column {box.x0}, row {box.y0}")
    with path.open("wb") as file:
        arrays = {"images": images, "truths": truths, "predictions": predictions}
        np.savez_compressed(file, names=np.array(names, dtype=str), **arrays)
