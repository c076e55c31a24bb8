"""Files, locks, progress and cores, for every room. Standard library only; imports nothing of ours but errors."""
