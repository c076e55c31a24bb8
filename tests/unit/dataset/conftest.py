"""Its folder on the import path: the helpers beside it serve the tests of every package of dataset."""
