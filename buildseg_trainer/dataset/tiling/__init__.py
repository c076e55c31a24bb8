"""The work of `createtiles`. Imports the rooms below, none of its neighbours."""
