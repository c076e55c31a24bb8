"""The work of `prepareraster`. Imports the rooms below, none of its neighbours."""
