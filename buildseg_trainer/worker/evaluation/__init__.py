"""Predicting tiles and scoring the predictions. Imports what lies below, not optim."""
