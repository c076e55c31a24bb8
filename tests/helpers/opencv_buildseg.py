"""What buildseg 0.2 to 0.3.1 does with a raster, on the whole array, with OpenCV and onnxruntime as it has them.

opencv_buildseg.py IMAGE.npy MODEL.onnx MASK.npy      image uint8 (3, rows, columns), mask uint8 (rows, columns)
"""

import sys

import cv2
import numpy as np
import onnxruntime

ONES = np.ones((3, 3), np.uint8)
SIZE, OVERLAP = 512, 16


def without_small(values, least):
    """Fill each outer contour with an area smaller than ``least``."""
    values = values.copy()
    for contour in cv2.findContours(values, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]:
        if cv2.contourArea(contour) < least:
            cv2.drawContours(values, [contour], -1, 0, cv2.FILLED)
    return values


def steps(classes):
    """Return the mask of the classes of a block, both uint8."""
    values = cv2.morphologyEx(classes, cv2.MORPH_OPEN, ONES, iterations=3)
    values = cv2.morphologyEx(values, cv2.MORPH_CLOSE, ONES, iterations=3)
    return cv2.medianBlur(without_small(values, 64), 5)


def whole(image, session):
    """Return the mask of an image, uint8 (rows, columns)."""
    mask = np.zeros(image.shape[1:], np.uint8)
    for y in range(0, image.shape[1], SIZE - OVERLAP):
        for x in range(0, image.shape[2], SIZE - OVERLAP):
            part = image[:, y : y + SIZE, x : x + SIZE]
            rows, columns = part.shape[1:]
            block = np.pad(part, ((0, 0), (0, SIZE - rows), (0, SIZE - columns))).astype(np.float32)
            values = (block / 255 - 0.5) / 0.5
            classes = session.run(None, {session.get_inputs()[0].name: values[None]})[0].argmax(axis=1)[0]
            mask[y : y + SIZE, x : x + SIZE] |= steps(classes.astype(np.uint8))[:rows, :columns]
    return mask


if __name__ == "__main__":
    np.save(sys.argv[3], whole(np.load(sys.argv[1]), onnxruntime.InferenceSession(sys.argv[2])))
