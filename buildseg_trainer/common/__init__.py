"""Files, locks, progress, cores, model bundles, for every room. Standard library only; of ours it imports errors."""
