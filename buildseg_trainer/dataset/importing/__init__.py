"""The work of `importdataset`. Imports the rooms below, none of its neighbours."""
