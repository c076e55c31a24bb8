"""Networks and their parameters: building, tracing, reading, checkpoints. Imports runtime only."""
