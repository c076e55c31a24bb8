"""The work of `splitdataset`. Imports the rooms below, none of its neighbours."""
