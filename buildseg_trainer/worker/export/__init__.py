"""From a checkpoint to files that other programs load. Imports what lies below, not training."""
