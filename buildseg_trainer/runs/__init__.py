"""Training runs: configuration, folder, events, launching, watching. Stdlib only, knows nothing of Paddle."""
