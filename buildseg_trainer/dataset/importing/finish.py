"""Finish an import: write index, lists and manifest once all tiles are written."""

import collections
import contextlib
import csv
import io

from buildseg_trainer.common.files import write_text
from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.codecs.tile_formats import image_ending
from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.dataset.store import layout, manifest, split_lists, tile_index
from buildseg_trainer.dataset.store.outlines import outlines_in_one_crs


def complete(output, content, tiles, job, warnings, is_cancelled):
    """Write index, lists, origins and the complete manifest, and add to ``warnings``. Raises InputError and Cancelled.

    ``tiles`` have name, pair, info and statistics; ``job`` has the problems, sources and split of the pairs.
    """
    outlines, content.index_crs, more = outlines_in_one_crs([tile.info for tile in tiles])
    warnings += more
    split = job.split(tiles)
    content.tile_size = collections.Counter(max(t.info.width, t.info.height) for t in tiles).most_common(1)[0][0]
    content.stride = content.tile_size
    content.tile_count = len(tiles)
    content.counts = {
        key: sum(getattr(tile.statistics, key) for tile in tiles)
        for key in ("background_px", "building_px", "ignore_px")
    }
    content.counts["pairs_left_out"] = len(job.problems)
    if not content.counts["building_px"]:
        warnings.append("No pixel of the imported masks is building.")
    sources = collections.Counter(job.source_names[tile.pair] for tile in tiles)
    content.sources = [{"name": name, "tile_count": count} for name, count in sorted(sources.items())]
    placed = next((tile.info for tile, outline in zip(tiles, outlines) if outline), None)
    content.pixel_size_m = pixel_size_in_metres(placed) if placed else None
    tile_index.write_index(output, list(_records(tiles, outlines, job)), content.index_crs)
    stop_if_cancelled(is_cancelled)
    try:
        if split:
            _write_split(output, content, split)
        write_text(output / layout.ORIGINS, _origins(tiles, job.problems))
        content.state = manifest.COMPLETE
        manifest.write_manifest(output, content)
    except BaseException:
        for name in (layout.ORIGINS, *(f"{each}.txt" for each in layout.SPLITS)):
            with contextlib.suppress(OSError):
                (output / name).unlink(missing_ok=True)
        raise


def _records(tiles, outlines, job):
    for position, (tile, outline) in enumerate(zip(tiles, outlines)):
        yield tile_index.TileRecord.of_tile(
            tile.statistics,
            name=tile.name,
            source=job.source_names[tile.pair],
            row=0,
            col=position,
            x=0,
            y=0,
            outline=outline,
        )


def _write_split(output, content, split):
    fids = {record.name: record.fid for record in tile_index.read_index(output, with_outlines=False)}
    with tile_index.IndexUpdate(output) as update:
        for each, names in split.items():
            update.set("split", each, [fids[name] for name in names])
        split_lists.write_lists(output, split, image_ending(content))
    content.split = {"method": "lists", "counts": {each: len(split.get(each, [])) for each in layout.SPLITS}}


def _origins(tiles, problems):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("name", "image", "mask", "problem"))
    writer.writerows((tile.name, tile.pair.image.path, tile.pair.mask.path, "") for tile in tiles)
    writer.writerows(("", pair.image.path, pair.mask.path, problem) for pair, problem in problems.items())
    return text.getvalue()
