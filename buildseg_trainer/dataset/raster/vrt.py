"""Text of virtual rasters (GDAL's VRT format): datasets, bands and their sources, without resampling."""

import html


def dataset_xml(info, bands, mask_band="", with_crs=True):
    """Return a VRT dataset with the size and georeference of a RasterInfo. ``bands`` are texts of band_xml."""
    mask = f"<MaskBand>{mask_band}</MaskBand>" if mask_band else ""
    return '<VRTDataset rasterXSize="{}" rasterYSize="{}">{}{}{}{}</VRTDataset>\n'.format(
        info.width,
        info.height,
        # With axes x, y, as GDAL has it where none are named.
        f"<SRS>{html.escape(info.crs_wkt, quote=False)}</SRS>" if with_crs else "",
        "<GeoTransform>{}</GeoTransform>".format(", ".join(f"{value:.17g}" for value in info.geotransform)),
        "".join(bands),
        mask,
    )


def band_xml(number, colour, sources, data_type="Byte", pixel_function="", read_as="Byte", nodata=""):
    """Return a band; ``number`` None is for a mask band, ``pixel_function`` combines sources read as a type."""
    attributes = f' dataType="{data_type}"'
    if number is not None:
        attributes += f' band="{number}"'
    inside = f"<ColorInterp>{colour}</ColorInterp>" if colour else ""
    if nodata:
        inside += f"<NoDataValue>{nodata}</NoDataValue>"
    if pixel_function:
        attributes += ' subClass="VRTDerivedRasterBand"'
        inside += (
            f"<PixelFunctionType>{pixel_function}</PixelFunctionType><SourceTransferType>{read_as}</SourceTransferType>"
        )
    return "<VRTRasterBand{}>{}{}</VRTRasterBand>".format(attributes, inside, "".join(sources))


def source_xml(path, band, inside=""):
    """Return a source: a band (number, or "mask,1") of a raster, or of another VRT's text, with settings ``inside``."""
    kind = "ComplexSource" if inside else "SimpleSource"
    name = html.escape(str(path), quote=False)
    return (
        f'<{kind}><SourceFilename relativeToVRT="0">{name}</SourceFilename><SourceBand>{band}</SourceBand>'
        f"{inside}</{kind}>"
    )
