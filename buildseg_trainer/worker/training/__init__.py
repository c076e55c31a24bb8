"""A training from its start to its end. Imports what lies below, not export."""
