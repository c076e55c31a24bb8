"""Applies an ONNX model for QGIS: blocks in, probabilities out. Needs numpy and onnxruntime; imports no Paddle."""
