"""What the output of an ONNX model is: probabilities of the classes, or scores that a softmax turns into them."""

import json

import numpy as np

# Of a model's metadata: a JSON text that our exports have, with what the output is under "output".
METADATA_KEY = "buildseg_trainer"
PROBABILITIES = "probabilities"


def are_probabilities(session, output):
    """Return whether an onnxruntime session gives probabilities, of which ``output`` (N x C x H x W) is an example.

    An export says it in its metadata. Those of before it did give scores, and so does any other model unless its values
    are in no pixel negative and add up to 1 in each.
    """
    said = session.get_modelmeta().custom_metadata_map.get(METADATA_KEY)
    if said:
        return json.loads(said).get("output") == PROBABILITIES
    return bool(output.min() >= 0 and np.abs(output.sum(axis=1) - 1).max() < 1e-3)


def softmax(scores):
    """Return the probabilities, float32 N x C x H x W, that belong to scores of that shape."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
