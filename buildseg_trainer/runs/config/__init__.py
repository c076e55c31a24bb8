"""The configuration of a run: resolve, validate, presets, models, losses, augmentation, optimizers. Knows no Paddle."""
