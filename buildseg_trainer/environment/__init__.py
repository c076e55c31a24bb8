"""Find, create and verify the Python that has PaddlePaddle and PaddleSeg. Standard library only."""
