"""Filtering tiles by their statistics and images (`filtertiles`). Imports store and below, no sibling package."""
