"""Several processes that train one model. Imports runtime only."""
