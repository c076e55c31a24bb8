"""The work of `filtertiles`. Imports the rooms below, none of its neighbours."""
