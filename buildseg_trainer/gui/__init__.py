"""What only the QGIS desktop shows: dock, tasks and messages of runs. Reads run folders and decides nothing."""
