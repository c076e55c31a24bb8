"""What a step of training does; searches for batch size and learning rate. Imports what lies below, not evaluation."""
