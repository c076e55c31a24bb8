"""What runs in the training environment, in a process of its own. The only room that imports Paddle."""
