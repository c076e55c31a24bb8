"""importdataset: every layout, archive and kind of mask gives the dataset that the same pairs give."""

import hashlib
import shutil
import subprocess

import numpy as np
import pytest
from dataset_helpers import BUILDINGS, checksums, index_polygons, index_rows, lines, pixels, tile, window
from import_helpers import SIZE, pair_files, picture, run_import, split_volumes, write_files, write_zip
from osgeo import gdal, ogr

from buildseg_trainer.dataset.codecs.png import encode_png
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import Cancelled, InputError


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    """Sixteen real pairs: ``{name: (image (3, 64, 64), mask of 0 and 1)}``."""
    folder = tmp_path_factory.mktemp("pairs")
    raster = window(folder / "a.tif", width=4 * SIZE, height=4 * SIZE)
    dataset = tile(raster, folder / "tiles", tile_size=SIZE).dataset
    return {
        f"t{number:02d}": (pixels(image), pixels(folder / "tiles" / "gt" / image.name))
        for number, image in enumerate(sorted((folder / "tiles" / "img").iterdir()))
        if dataset
    }


def masks_of(output):
    return {path.stem: pixels(path) for path in (output / "gt").iterdir()}


def check_same(output, pairs):
    found = masks_of(output)
    assert set(found) == set(pairs)
    assert all(np.array_equal(found[name], mask) for name, (_, mask) in pairs.items())


LAYOUTS = {
    "notebook": ("img/{}.jpg", "gt/{}.png"),
    "one folder deeper": ("data set/img/{}.jpg", "data set/gt/{}.png"),
    "words": ("train_images/{}.png", "train_masks/{}.png"),
    "parts inside": ("images/train/{}.jpg", "labels/train/{}.png"),
    "parts outside": ("train/Image/{}.jpg", "train/Annotations/{}.png"),
    "endings of names": ("{}_sat.jpg", "{}_mask.png"),
    "masks named after": ("images/{}.jpg", "masks/{}_gt.png"),
    "images in no folder": ("{}.jpg", "labels/{}.png"),
    "other case": ("IMG/{}.jpg", "GT/{}.PNG"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_layouts(pairs, tmp_path, layout, packed):
    files = pair_files(pairs, *LAYOUTS[layout])
    source = write_zip(tmp_path / "in.zip", files) if packed else write_files(tmp_path / "in", files)
    result = run_import(source, tmp_path / "out")
    assert result.tile_count == 16 and result.warnings == []
    found = {name.replace("_sat", ""): mask for name, mask in masks_of(tmp_path / "out").items()}
    assert all(np.array_equal(found[name], mask) for name, (_, mask) in pairs.items())


WORDS_IN_NAMES = [
    ("tile_img_{}_0.png", "tile_mask_{}_0.png"),  # of the Deepness plugin
    ("img_{}.png", "mask_{}.png"),
    ("rgb-{}.png", "gt-{}.png"),
    ("tileImage_{}.png", "tileMask_{}.png"),
    ("{}.sat.2019.jpg", "{}.label.2019.png"),
    ("images/tile_img_{}.jpg", "masks/tile_mask_{}.png"),
    ("{}.jpg", "mask_{}.png"),
    ("{}/img.jpg", "{}/mask.png"),
    ("{}_seg_street.jpg", "{}_seg_street_mask.png"),  # the last word wins, as it did
    ("image_{}.jpg", "image_{}_mask.png"),
    ("label_{}.jpg", "label_{}_gt.png"),
]


@pytest.mark.parametrize(("image", "mask"), WORDS_IN_NAMES)
def test_any_word_of_a_name_can_say_what_a_picture_is(pairs, tmp_path, image, mask):
    write_files(tmp_path / "in", pair_files(pairs, image, mask))
    result = run_import(tmp_path / "in", tmp_path / "out")
    assert result.tile_count == 16 and result.warnings == []
    origins = (tmp_path / "out" / "imported.csv").read_text(encoding="utf-8")
    found = masks_of(tmp_path / "out")
    for name, (_, truth) in pairs.items():
        [line] = [line for line in origins.splitlines() if image.format(name) in line]
        assert mask.format(name) in line and np.array_equal(found[line.split(",")[0]], truth)


@pytest.mark.parametrize(
    "names",
    [
        ("image_mask_{}.png", "mask_image_{}.png"),  # words for both
        ("a_{}.png", "b_{}.png"),  # for none
        ("img_a_{}.png", "mask_b_{}.png"),  # of others
        ("img_{}_1.png", "img_mask_{}_1.png"),
    ],
)
def test_names_that_can_mean_both_are_refused(pairs, tmp_path, names):
    write_files(tmp_path / "in", pair_files(pairs, *names))
    with pytest.raises(InputError, match=r"No masks were found among 32 pictures|None of 16 images has a mask"):
        run_import(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_pictures_that_nothing_names_are_left_out_with_a_warning(pairs, tmp_path):
    files = pair_files(pairs, "img_{}.png", "mask_{}.png")
    files["image_mask_9.png"] = files["mask_t00.png"]
    files["sat_only.png"] = files["img_t00.png"]
    files["x/img_t00.png"] = files["img_t00.png"]
    warnings = run_import(write_files(tmp_path / "in", files), tmp_path / "out").warnings
    assert any("nor do their names say which they are" in text and "image_mask_9.png" in text for text in warnings)
    assert any("have no mask, or more than one" in text and "sat_only.png" in text for text in warnings)


def test_folder_of_archives(pairs, tmp_path):
    names = sorted(pairs)
    for number, part in enumerate((names[:8], names[8:])):
        write_zip(tmp_path / f"part{number}.zip", pair_files({name: pairs[name] for name in part}))
    run_import(tmp_path, tmp_path / "out")
    check_same(tmp_path / "out", pairs)
    assert {row[0] for row in index_rows(tmp_path / "out", "source")} == {"part0", "part1"}


def test_images_and_masks_in_archives_of_their_own(pairs, tmp_path):
    files = pair_files(pairs, "{}.jpg", "{}.png")
    for name, ending in (("images", ".jpg"), ("masks", ".png")):
        write_zip(tmp_path / (name + ".zip"), {key: value for key, value in files.items() if key.endswith(ending)})
    run_import(tmp_path, tmp_path / "out")
    check_same(tmp_path / "out", pairs)


def test_same_names_in_two_archives_are_told_apart(pairs, tmp_path):
    one = {"a": pairs["t00"]}
    for name in ("x", "y"):
        write_zip(tmp_path / (name + ".zip"), pair_files(one))
    run_import(tmp_path, tmp_path / "out")
    assert set(masks_of(tmp_path / "out")) == {"x_a", "y_a"}


@pytest.mark.parametrize("volume_size", [2000, 9000])
def test_split_archive(pairs, tmp_path, volume_size):
    write_zip(tmp_path / "in.zip", pair_files(pairs))
    volumes = split_volumes(tmp_path / "in.zip", volume_size)
    assert volumes > 3
    for name in ("in.zip", "in.z01"):
        run_import(tmp_path / name, tmp_path / name.replace(".", "_"))
        check_same(tmp_path / name.replace(".", "_"), pairs)


@pytest.mark.skipif(not shutil.which("zip"), reason="needs Info-ZIP's zip, which splits archives itself")
def test_archive_split_by_info_zip(pairs, tmp_path):
    # Noise makes the archive larger than the smallest volume that zip writes, 64 KiB.
    noise = np.random.default_rng(1).integers(0, 256, (3, 256, 256), dtype=np.uint8)
    more = {**pairs, "noise": (noise, np.repeat(np.repeat(pairs["t00"][1], 4, 0), 4, 1))}
    write_files(tmp_path / "data", pair_files(more, "img/{}.png"))
    subprocess.run(["zip", "-qr", "-s", "64k", "../in.zip", "."], cwd=tmp_path / "data", check=True)
    assert (tmp_path / "in.z02").exists()
    run_import(tmp_path / "in.zip", tmp_path / "out")
    check_same(tmp_path / "out", more)


def test_archive_cut_into_pieces(pairs, tmp_path):
    content = (tmp_path / "in.zip", write_zip(tmp_path / "in.zip", pair_files(pairs)))[0].read_bytes()
    (tmp_path / "in.zip").unlink()
    for number, start in enumerate(range(0, len(content), 9000), start=1):
        (tmp_path / f"in.zip.{number:03d}").write_bytes(content[start : start + 9000])
    run_import(tmp_path, tmp_path / "out")
    check_same(tmp_path / "out", pairs)


def test_missing_volume_is_named(pairs, tmp_path):
    write_zip(tmp_path / "in.zip", pair_files(pairs))
    split_volumes(tmp_path / "in.zip", 5000)
    (tmp_path / "in.z02").unlink()
    with pytest.raises(InputError, match=r"in\.z02 is missing"):
        run_import(tmp_path / "in.zip", tmp_path / "out")


BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (255, 0, 0)


def colour(mask, palette):
    return np.moveaxis(np.array(palette, dtype=np.uint8)[mask], 2, 0)


MASKS = {
    "0 1": encode_png,
    "0 255": lambda mask: encode_png(mask * np.uint8(255)),
    "RGB": lambda mask: encode_png(colour(mask, [BLACK, WHITE])),
    "red": lambda mask: encode_png(colour(mask, [BLACK, RED])),
    "palette": lambda mask: picture(mask[None], palette=[BLACK, (128, 0, 0)]),
    "white building first": lambda mask: picture(1 - mask[None], palette=[WHITE, BLACK]),
    "one bit": lambda mask: picture(mask[None], options=["NBITS=1"]),
    "alpha": lambda mask: picture(np.stack([*colour(mask, [BLACK, WHITE]), np.full_like(mask, 255)])),
    "sixteen bits": lambda mask: picture(mask[None].astype(np.uint16) * 65535),
    "tif": lambda mask: picture(mask[None], "GTiff", options=["COMPRESS=LZW"]),
    "tif of floats": lambda mask: picture(mask[None].astype(np.float32), "GTiff"),
    "bmp": lambda mask: picture(colour(mask, [BLACK, WHITE]), "BMP"),
}


@pytest.mark.parametrize("kind", MASKS)
def test_kinds_of_masks(pairs, tmp_path, kind):
    ending = {"tif": "tif", "tif of floats": "tif", "bmp": "bmp"}.get(kind, "png")
    write_files(tmp_path / "in", pair_files(pairs, mask="gt/{}." + ending, encode=MASKS[kind]))
    texts = []
    assert run_import(tmp_path / "in", tmp_path / "out", texts=texts).warnings == []
    check_same(tmp_path / "out", pairs)
    assert any("becomes 1 (building)" in text for text in texts)
    assert "becomes 1" in open_dataset(tmp_path / "out").imported["masks"]


def test_lossy_masks_are_divided_halfway(pairs, tmp_path):
    encode = lambda mask: picture(mask[None] * np.uint8(255), "JPEG", options=["QUALITY=90"])  # noqa: E731
    write_files(tmp_path / "in", pair_files(pairs, mask="gt/{}.jpg", encode=encode))
    texts = []
    run_import(tmp_path / "in", tmp_path / "out", texts=texts)
    assert any("smooth edges: 128 and above" in text for text in texts)
    for name, mask in masks_of(tmp_path / "out").items():
        assert set(np.unique(mask)) <= {0, 1} and (mask != pairs[name][1]).mean() < 0.01


def test_a_palette_only_colours_numbers_even_where_all_is_white(pairs, tmp_path):
    """A mask that uses but the white entry of white and red says what that entry says in the others: background."""
    changed = {**pairs, "t00": (pairs["t00"][0], pairs["t00"][1] * 0)}
    encode = lambda mask: picture(mask[None], palette=[WHITE, RED])  # noqa: E731
    write_files(tmp_path / "in", pair_files(changed, encode=encode))
    run_import(tmp_path / "in", tmp_path / "out")
    check_same(tmp_path / "out", changed)


def test_lossy_masks_beside_colours_are_not_guessed_at(pairs, tmp_path):
    files = pair_files(pairs, encode=MASKS["red"])
    files["gt/t00.jpg"] = picture(pairs["t00"][1][None] * np.uint8(255), "JPEG")
    del files["gt/t00.png"]
    write_files(tmp_path / "in", files)
    with pytest.raises(InputError, match="BUILDING_VALUE"):
        run_import(tmp_path / "in", tmp_path / "out")


def with_ignore(pairs):
    changed = {name: (image, mask.copy()) for name, (image, mask) in pairs.items()}
    for _, mask in changed.values():
        mask[:8] = 255
    return changed


def test_255_is_ignored_where_a_mask_has_1_too(pairs, tmp_path):
    changed = with_ignore(pairs)
    write_files(tmp_path / "in", pair_files(changed))
    texts = []
    run_import(tmp_path / "in", tmp_path / "out", texts=texts)
    check_same(tmp_path / "out", changed)
    assert any("255 becomes 255 (ignored)" in text for text in texts)
    counts = open_dataset(tmp_path / "out").counts
    assert counts["ignore_px"] == 16 * 8 * SIZE
    assert counts["building_px"] == sum(int((mask == 1).sum()) for _, mask in changed.values())


def test_masks_of_two_kinds_are_one_rule_with_a_warning(pairs, tmp_path):
    files = pair_files(pairs)
    files["gt/t00.png"] = encode_png(pairs["t00"][1] * np.uint8(255))
    write_files(tmp_path / "in", files)
    result = run_import(tmp_path / "in", tmp_path / "out")
    assert any("IGNORE_VALUE" in warning for warning in result.warnings)
    check_same(tmp_path / "out", pairs)
    run_import(tmp_path / "in", tmp_path / "other", ignore_value="255")
    assert set(np.unique(masks_of(tmp_path / "other")["t00"])) == {0, 255}


def test_several_classes_need_the_buildings_value(pairs, tmp_path):
    def classes(mask):
        return encode_png(np.where(mask == 1, 2, np.where(np.arange(SIZE) < 9, 3, 1)).astype(np.uint8))

    write_files(tmp_path / "in", pair_files(pairs, encode=classes))
    with pytest.raises(InputError, match=r"hold 1, 2, 3.*BUILDING_VALUE"):
        run_import(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    run_import(tmp_path / "in", tmp_path / "out", building_value="2", ignore_value="3")
    for name, mask in masks_of(tmp_path / "out").items():
        assert np.array_equal(mask == 1, pairs[name][1] == 1)
        assert ((mask == 255) == ((pairs[name][1] == 0) & (np.arange(SIZE) < 9))).all()


def test_a_colour_can_be_the_buildings_value(pairs, tmp_path):
    palette = [(0, 255, 0), (0, 0, 255), RED]
    write_files(tmp_path / "in", pair_files(pairs, encode=lambda mask: encode_png(colour(mask, palette))))
    with pytest.raises(InputError, match=r"\(0,0,255\), \(0,255,0\)"):
        run_import(tmp_path / "in", tmp_path / "out")
    run_import(tmp_path / "in", tmp_path / "out", building_value="0,0,255")
    check_same(tmp_path / "out", pairs)
    with pytest.raises(InputError, match="BUILDING_VALUE 9,9,9"):
        run_import(tmp_path / "in", tmp_path / "other", building_value="9,9,9")


@pytest.mark.parametrize("text", ["x", "1,2", "1,2,300", "-1"])
def test_a_value_that_is_none_is_refused(pairs, tmp_path, text):
    write_files(tmp_path / "in", pair_files(pairs))
    with pytest.raises(InputError, match="IGNORE_VALUE"):
        run_import(tmp_path / "in", tmp_path / "out", ignore_value=text)


def test_masks_without_building_are_refused(pairs, tmp_path):
    write_files(tmp_path / "in", pair_files(pairs, encode=lambda mask: encode_png(mask * np.uint8(0))))
    with pytest.raises(InputError, match="No mask has a building"):
        run_import(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


# Images


def test_jpegs_are_copied_byte_for_byte(pairs, tmp_path):
    files = pair_files(pairs)
    write_zip(tmp_path / "in.zip", files)
    run_import(tmp_path / "in.zip", tmp_path / "out")
    wanted = {name[4:]: hashlib.sha256(content).hexdigest() for name, content in files.items() if name[:3] == "img"}
    assert checksums(tmp_path / "out" / "img") == wanted
    assert open_dataset(tmp_path / "out").image_format == "jpeg"


def test_lossless_images_stay_lossless(pairs, tmp_path):
    for driver, ending in (("GTiff", "tif"), ("BMP", "bmp"), ("PNG", "png")):
        files = pair_files(pairs, "img/{}." + ending)
        for name, (image, _) in pairs.items():
            files[f"img/{name}.{ending}"] = picture(image, driver)
        write_files(tmp_path / ending, files)
        run_import(tmp_path / ending, tmp_path / ("out_" + ending))
        assert open_dataset(tmp_path / ("out_" + ending)).image_format == "png"
        for name, (image, _) in pairs.items():
            assert np.array_equal(pixels(tmp_path / ("out_" + ending) / "img" / (name + ".png")), image)


def test_image_format_and_quality(pairs, tmp_path):
    write_files(tmp_path / "in", pair_files(pairs, "img/{}.png"))
    for quality in (30, 95):
        run_import(tmp_path / "in", tmp_path / str(quality), image_format="jpeg", jpeg_quality=quality)
    sizes = [(tmp_path / str(quality) / "img" / "t00.jpg").stat().st_size for quality in (30, 95)]
    assert sizes[0] * 1.5 < sizes[1]
    write_files(tmp_path / "jpegs", pair_files(pairs))
    run_import(tmp_path / "jpegs", tmp_path / "png", image_format="png")
    assert np.array_equal(pixels(tmp_path / "png" / "img" / "t00.png"), pixels(tmp_path / "jpegs" / "img" / "t00.jpg"))


def test_one_band_and_alpha_become_rgb(pairs, tmp_path):
    files = pair_files(pairs, "img/{}.png")
    grey, image = pairs["t00"][0][:1], pairs["t01"][0]
    alpha = np.full((1, SIZE, SIZE), 255, dtype=np.uint8)
    alpha[0, :, :5] = 0
    files["img/t00.png"] = picture(grey)
    files["img/t01.png"] = picture(np.concatenate([image, alpha]))
    write_files(tmp_path / "in", files)
    run_import(tmp_path / "in", tmp_path / "out")
    assert np.array_equal(pixels(tmp_path / "out/img/t00.png"), np.repeat(grey, 3, 0))
    assert np.array_equal(pixels(tmp_path / "out/img/t01.png")[:, :, 5:], image[:, :, 5:])
    mask = masks_of(tmp_path / "out")["t01"]
    assert (mask[:, :5] == 255).all() and np.array_equal(mask[:, 5:], pairs["t01"][1][:, 5:])


def test_sixteen_bits_get_one_stretch(pairs, tmp_path):
    files = pair_files(pairs, "img/{}.tif")
    for name, (image, _) in pairs.items():
        files[f"img/{name}.tif"] = picture(image.astype(np.uint16) * 40 + 300, "GTiff")
    write_zip(tmp_path / "in.zip", files)
    run_import(tmp_path / "in.zip", tmp_path / "out")
    channel = open_dataset(tmp_path / "out").stretch["channels"][0]
    every = np.concatenate([image[0].ravel() for image, _ in pairs.values()]).astype(float) * 40 + 300
    assert (channel["min"], channel["max"]) == pytest.approx(np.percentile(every, (2, 98)))
    for name, (image, _) in pairs.items():
        wanted = np.clip((image[0] * 40.0 + 300 - channel["min"]) * 255 / (channel["max"] - channel["min"]), 0, 255)
        assert np.abs(pixels(tmp_path / f"out/img/{name}.png")[0] - wanted).max() <= 0.51


# Place


def test_georeferenced_tiles_keep_their_place(tmp_path):
    """Tiles cut by createtiles' grid as GeoTIFF, one of them in another CRS, lie in the index where they were."""
    raster = window(tmp_path / "a.tif", width=256, height=128)
    cut = tile(raster, tmp_path / "cut").dataset
    (tmp_path / "in" / "images").mkdir(parents=True)
    for name, x, y in index_rows(cut, "name", "x", "y"):
        gdal.Translate(str(tmp_path / "in/images" / (name + ".tif")), raster, srcWin=[x, y, 128, 128])
        (tmp_path / "in" / "masks").mkdir(exist_ok=True)
        shutil.copy(tmp_path / "cut/gt" / (name + ".png"), tmp_path / "in/masks")
    result = run_import(tmp_path / "in", tmp_path / "out")
    found, wanted = index_polygons(tmp_path / "out"), index_polygons(cut)
    assert result.tile_count == 2 and set(found) == set(wanted)
    for name, polygon in wanted.items():
        assert found[name].SymmetricDifference(polygon).Area() < 1e-6 * polygon.Area()
    manifests = open_dataset(tmp_path / "out"), open_dataset(cut)
    assert manifests[0].pixel_size_m == pytest.approx(manifests[1].pixel_size_m, rel=1e-4)
    # The same place in degrees, brought to the first tile's CRS.
    name = sorted(wanted)[1]
    path = tmp_path / "in/images" / (name + ".tif")
    source = gdal.Open(str(path))
    gdal.Warp("/vsimem/test_warped.tif", source, dstSRS="EPSG:4326", width=128, height=128)
    source = None
    path.unlink()
    gdal.Translate(str(path), "/vsimem/test_warped.tif")
    run_import(tmp_path / "in", tmp_path / "degrees")
    moved = index_polygons(tmp_path / "degrees")[name]
    assert moved.SymmetricDifference(wanted[name]).Area() < 0.02 * wanted[name].Area()


def test_tiles_without_place_have_none(pairs, tmp_path):
    write_files(tmp_path / "in", pair_files(pairs))
    run_import(tmp_path / "in", tmp_path / "out")
    opened = ogr.Open(str(tmp_path / "out/tiles.gpkg"))
    layer = opened.GetLayerByName("tiles")
    assert layer.GetFeatureCount() == 16
    assert all(feature.GetGeometryRef() is None for feature in layer)
    assert open_dataset(tmp_path / "out").pixel_size_m is None


# The chain


def test_filter_and_split_work_on_an_import(pairs, tmp_path):
    write_files(tmp_path / "in", pair_files(pairs))
    run_import(tmp_path / "in", tmp_path / "out")
    kept = filter_tiles(str(tmp_path / "out"), 20, 4).kept_count
    assert 4 < kept <= 16
    split = split_dataset(str(tmp_path / "out"))
    assert split.train_count + split.validation_count == kept
    assert open_dataset(tmp_path / "out").imported["masks"]


def test_lists_become_the_split(pairs, tmp_path):
    files = pair_files(pairs)
    names = sorted(pairs)
    line = "img\\{0}.jpg gt\\{0}.png\r\n"
    files["train_list.txt"] = "".join(line.format(name) for name in reversed(names[4:])).encode()
    files["val_list.txt"] = "".join(line.format(name) for name in names[:4]).encode()
    write_files(tmp_path / "in", {"set/" + name: content for name, content in files.items()})
    run_import(tmp_path / "in", tmp_path / "out")
    assert lines(tmp_path / "out/train.txt") == [f"img/{name}.jpg gt/{name}.png" for name in reversed(names[4:])]
    assert lines(tmp_path / "out/val.txt") == [f"img/{name}.jpg gt/{name}.png" for name in names[:4]]
    assert set(index_rows(tmp_path / "out", "name", "split")) == {
        (name, "val" if name in names[:4] else "train") for name in names
    }
    # A list that leaves tiles out is not a split of these tiles.
    (tmp_path / "in/set/val_list.txt").write_text((tmp_path / "in/set/val_list.txt").read_text().split("\n")[0])
    result = run_import(tmp_path / "in", tmp_path / "part")
    assert any("splitdataset" in warning for warning in result.warnings)
    assert not (tmp_path / "part/train.txt").exists()


def test_lists_pair_files_of_different_names(pairs, tmp_path):
    files = pair_files(pairs, "a/{}.jpg", "b/{}_x.png")
    files["pairs.txt"] = "".join(f"a/{name}.jpg,b/{name}_x.png\n" for name in pairs).encode()
    write_files(tmp_path / "in", files)
    run_import(tmp_path / "in", tmp_path / "out")
    check_same(tmp_path / "out", pairs)


def test_folder_names_can_be_given(pairs, tmp_path):
    write_files(tmp_path / "in", pair_files(pairs, "a/{}.png", "b/{}.png"))
    with pytest.raises(InputError, match="IMAGE_FOLDER"):
        run_import(tmp_path / "in", tmp_path / "out")
    run_import(tmp_path / "in", tmp_path / "out", image_folder="A", mask_folder="b")
    check_same(tmp_path / "out", pairs)


# Bad pairs


def test_bad_pairs_are_named_and_left_out(pairs, tmp_path):
    files = pair_files(pairs)
    files["gt/t00.png"] = encode_png(np.zeros((SIZE, SIZE // 2), dtype=np.uint8))
    files["img/t01.jpg"] = files["img/t01.jpg"][: len(files["img/t01.jpg"]) // 2]
    files["gt/t02.png"] = files["gt/t02.png"][:60]
    files["img/t03.jpg"] = b"<VRTDataset rasterXSize='64' rasterYSize='64'></VRTDataset>"
    del files["gt/t04.png"], files["img/t05.jpg"]
    write_zip(tmp_path / "in.zip", files)
    result = run_import(tmp_path / "in.zip", tmp_path / "out")
    assert result.tile_count == 10 and len(masks_of(tmp_path / "out")) == 10
    said = "\n".join(result.warnings)
    for text in ("4 of 14 pairs", "64 x 64 px, its mask 32 x 64", "img/t01.jpg", "gt/t02.png", "img/t03.jpg"):
        assert text in said
    assert "1 images have no mask" in said and "img/t04.jpg" in said
    assert "1 masks have no image" in said and "gt/t05.png" in said
    assert sum(line.startswith(",") for line in lines(tmp_path / "out/imported.csv")) == 4
    assert open_dataset(tmp_path / "out").counts["pairs_left_out"] == 4


def test_none_good_is_refused(pairs, tmp_path):
    files = {name: content[:80] for name, content in pair_files(pairs).items()}
    write_files(tmp_path / "in", files)
    with pytest.raises(InputError, match="None of the 16 pairs"):
        run_import(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("moment", [1, 5, 20, 40])
def test_cancel_leaves_nothing(pairs, tmp_path, moment):
    write_zip(tmp_path / "in.zip", pair_files(pairs))
    calls = []

    def is_cancelled():
        calls.append(1)
        return len(calls) >= moment

    with pytest.raises(Cancelled):
        run_import(tmp_path / "in.zip", tmp_path / "out", is_cancelled=is_cancelled)
    assert list(tmp_path.iterdir()) == [tmp_path / "in.zip"]


def test_output_must_be_new(pairs, tmp_path):
    write_files(tmp_path / "in", pair_files(pairs))
    before = checksums(tmp_path / "in" / "img")
    with pytest.raises(InputError, match="not empty"):
        run_import(tmp_path / "in", tmp_path / "in")
    assert checksums(tmp_path / "in" / "img") == before


@pytest.mark.parametrize(
    ("options", "text"), [({"image_format": "gif"}, "IMAGE_FORMAT"), ({"jpeg_quality": 0}, "JPEG_QUALITY")]
)
def test_options_out_of_range(tmp_path, options, text):
    with pytest.raises(InputError, match=text):
        run_import(tmp_path, tmp_path / "out", **options)


def test_inputs_that_are_none(tmp_path):
    for source in (tmp_path / "absent", "", BUILDINGS):
        with pytest.raises(InputError, match="input"):
            run_import(source, tmp_path / "out")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 nothing more")
    with pytest.raises(InputError, match=r"broken\.zip cannot be opened"):
        run_import(tmp_path / "broken.zip", tmp_path / "out")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no image files"):
        run_import(tmp_path / "empty", tmp_path / "out")
