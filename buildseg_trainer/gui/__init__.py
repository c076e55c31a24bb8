"""What only the QGIS desktop shows: messages about runs. Reads run folders and decides nothing."""
