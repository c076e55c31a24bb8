"""Text of virtual rasters (GDAL's VRT format): datasets, bands and their sources, without resampling."""

import html


def dataset_xml(info, bands, mask_band="", with_crs=True):
    """Return a VRT dataset with the size and georeference of a RasterInfo. ``bands`` are texts of band_xml."""
    mask = "<MaskBand>{}</MaskBand>".format(mask_band) if mask_band else ""
    return '<VRTDataset rasterXSize="{}" rasterYSize="{}">{}{}{}{}</VRTDataset>\n'.format(
        info.width,
        info.height,
        # With axes x, y, as GDAL has it where none are named.
        "<SRS>{}</SRS>".format(html.escape(info.crs_wkt, quote=False)) if with_crs else "",
        "<GeoTransform>{}</GeoTransform>".format(", ".join("{:.17g}".format(value) for value in info.geotransform)),
        "".join(bands),
        mask,
    )


def band_xml(number, colour, sources, data_type="Byte", pixel_function="", read_as="Byte", nodata=""):
    """Return a band; ``number`` None is for a mask band, ``pixel_function`` combines sources read as a type."""
    attributes = ' dataType="{}"'.format(data_type)
    if number is not None:
        attributes += ' band="{}"'.format(number)
    inside = "<ColorInterp>{}</ColorInterp>".format(colour) if colour else ""
    if nodata:
        inside += "<NoDataValue>{}</NoDataValue>".format(nodata)
    if pixel_function:
        attributes += ' subClass="VRTDerivedRasterBand"'
        inside += "<PixelFunctionType>{}</PixelFunctionType><SourceTransferType>{}</SourceTransferType>".format(
            pixel_function, read_as
        )
    return "<VRTRasterBand{}>{}{}</VRTRasterBand>".format(attributes, inside, "".join(sources))


def source_xml(path, band, inside=""):
    """Return a source: a band (number, or "mask,1") of a raster, or of another VRT's text, with settings ``inside``."""
    kind = "ComplexSource" if inside else "SimpleSource"
    return '<{0}><SourceFilename relativeToVRT="0">{1}</SourceFilename><SourceBand>{2}</SourceBand>{3}</{0}>'.format(
        kind, html.escape(str(path), quote=False), band, inside
    )
