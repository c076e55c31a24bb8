"""The work of `checkdataset`. Imports the rooms below, none of its neighbours."""
