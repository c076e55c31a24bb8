"""What the tests of importing share: real pairs cut from the sample, and archives of every kind made of them."""

import struct
import zipfile
from pathlib import Path

import numpy as np
from osgeo import gdal

from buildseg_trainer.dataset.codecs.jpeg import encode_jpeg
from buildseg_trainer.dataset.codecs.png import encode_png
from buildseg_trainer.dataset.importing.import_dataset import ImportOptions, import_dataset

SIZE = 64


def picture(values, driver="PNG", palette=None, options=()):
    """Bytes of a picture of ``values`` (bands, rows, columns), of their type, by one of GDAL's drivers."""
    values = np.asarray(values)
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}[values.dtype.name]
    memory = gdal.GetDriverByName("MEM").Create("", values.shape[2], values.shape[1], len(values), kind)
    for number, band in enumerate(values, start=1):
        memory.GetRasterBand(number).WriteArray(band)
    if palette:
        table = gdal.ColorTable()
        for number, colour in enumerate(palette):
            table.SetColorEntry(number, (*colour, 255))
        memory.GetRasterBand(1).SetColorTable(table)
    path = "/vsimem/test_import_picture"
    gdal.GetDriverByName(driver).CreateCopy(path, memory, options=list(options)).FlushCache()
    handle = gdal.VSIFOpenL(path, "rb")
    content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, handle))
    gdal.VSIFCloseL(handle)
    gdal.GetDriverByName(driver).Delete(path)
    return content


def write_files(folder, files):
    """Write ``{relative path: bytes}`` below a folder."""
    for name, content in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return str(folder)


def write_zip(path, files):
    """Write ``{path inside: bytes}`` as a zip archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return str(path)


def pair_files(pairs, image="img/{}.jpg", mask="gt/{}.png", encode=None):
    """``{path: bytes}`` of pairs ``{name: (image, mask)}``; ``encode`` makes bytes of a mask."""
    files = {}
    for name, (pixels, truth) in pairs.items():
        files[image.format(name)] = encode_jpeg(pixels, 90) if image.endswith("jpg") else encode_png(pixels)
        files[mask.format(name)] = (encode or encode_png)(truth)
    return files


def split_volumes(path, volume_size):
    """Cut a zip archive into NAME.z01, …, NAME.zip as APPNOTE 8 has it; returns the number of volumes.

    Headers stay whole, offsets count from the beginning of the volume they lie in.
    """
    path = Path(path)
    whole = path.read_bytes()
    end = whole.rfind(b"PK\x05\x06")
    count, size, begin = struct.unpack_from("<HII", whole, end + 10)
    with zipfile.ZipFile(path) as archive:
        headers = sorted(info.header_offset for info in archive.infolist())
    spans = [range(at, at + 30 + sum(struct.unpack_from("<HH", whole, at + 26))) for at in headers]
    cuts = []
    for wanted in range(volume_size, begin, volume_size):
        inside = next((span for span in spans if wanted in span), None)
        cuts.append(inside.start if inside else wanted)
    cuts = sorted({cut for cut in cuts if cut})
    starts = [0, *cuts]
    directory, position = bytearray(whole[begin : begin + size]), 0
    for _ in range(count):
        name, extra, comment = struct.unpack_from("<HHH", directory, position + 28)
        (offset,) = struct.unpack_from("<I", directory, position + 42)
        kind, place = "<I", position + 42
        if offset == 0xFFFFFFFF:  # the last number of the zip64 field, which Python writes first
            kind, place = (
                "<Q",
                position + 46 + name + struct.unpack_from("<H", directory, position + 46 + name + 2)[0] - 4,
            )
            (offset,) = struct.unpack_from(kind, directory, place)
        volume = max(number for number, start in enumerate(starts) if start <= offset)
        struct.pack_into("<H", directory, position + 34, volume)
        struct.pack_into(kind, directory, place, offset - starts[volume])
        position += 46 + name + extra + comment
    last = len(starts) - 1
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", last, last, count, count, size, begin - starts[last], 0)
    ends = [*cuts, begin]
    for number, (start, stop) in enumerate(zip(starts, ends), start=1):
        content = whole[start:stop]
        if number == len(starts):
            path.write_bytes(content + bytes(directory) + tail)
        else:
            path.with_suffix(f".z{number:02d}").write_bytes(content)
    return len(starts)


def run_import(source, output, is_cancelled=lambda: False, texts=None, **options):
    """import_dataset with what it says put into ``texts``."""
    texts = texts if texts is not None else []
    return import_dataset(
        str(source),
        str(output),
        ImportOptions(**options),
        report=lambda percent, text=None: texts.append(text) if text else None,
        is_cancelled=is_cancelled,
    )
