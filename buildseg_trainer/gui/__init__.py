"""What only the QGIS desktop has: messages. Reads the runs, decides nothing."""
