"""The Processing algorithms, one file an id, and their helpers: read parameters, call the domain, return outputs.

No maths, no input or output of files; imports neither qgis.gui nor the worker.
"""
