"""What is published and stays: ids, parameters (type, optional, advanced), defaults and outputs.

Change a line here only together with a migration for the models and scripts that use it.
"""

ALGORITHMS = {
    "checkenvironment": {
        "group": "setup",
        "parameters": {
            "PYTHON": ("file", True, True),
            "REPORT": ("fileDestination", True, False),
        },
        "defaults": {},
        "outputs": {
            "REPORT": "outputFile",
            "READY": "outputBoolean",
        },
    },
    "createtiles": {
        "group": "dataset",
        "parameters": {
            "RASTERS": ("multilayer", False, False),
            "BUILDINGS": ("source", False, False),
            "FILTER": ("expression", True, True),
            "AREA": ("source", True, False),
            "EXTENT": ("extent", True, False),
            "TILE_SIZE": ("number", False, False),
            "STRIDE": ("number", False, False),
            "BANDS": ("string", True, True),
            "IMAGE_FORMAT": ("enum", False, True),
            "JPEG_QUALITY": ("number", False, True),
            "EDGE": ("enum", False, True),
            "APPEND": ("boolean", False, True),
            "OUTPUT": ("folderDestination", False, False),
        },
        "defaults": {
            "TILE_SIZE": 512,
            "STRIDE": 0,
            "IMAGE_FORMAT": "jpeg",
            "JPEG_QUALITY": 95,
            "EDGE": "shift",
            "APPEND": False,
        },
        "outputs": {
            "OUTPUT": "outputFolder",
            "DATASET": "outputFolder",
            "INDEX": "outputVector",
            "TILE_COUNT": "outputNumber",
            "BUILDING_SHARE": "outputNumber",
        },
    },
    "evaluatemodel": {
        "group": "model",
        "parameters": {
            "MODEL": ("file", False, False),
            "DATASET": ("file", True, False),
            "SPLIT": ("enum", False, False),
            "ARCHITECTURE": ("enum", True, True),
            "DEVICE": ("enum", False, True),
            "OUTPUT": ("folderDestination", True, False),
            "PYTHON": ("file", True, True),
        },
        "defaults": {
            "SPLIT": "val",
            "DEVICE": "auto",
        },
        "outputs": {
            "OUTPUT": "outputFolder",
            "MIOU": "outputNumber",
            "ACCURACY": "outputNumber",
            "KAPPA": "outputNumber",
            "BUILDING_IOU": "outputNumber",
            "BUILDING_PRECISION": "outputNumber",
            "BUILDING_RECALL": "outputNumber",
            "METRICS": "outputFile",
            "REPORT": "outputHtml",
        },
    },
    "exportmodel": {
        "group": "model",
        "parameters": {
            "MODEL": ("file", False, False),
            "ARCHITECTURE": ("enum", True, True),
            "DATASET": ("file", True, False),
            "OUTPUT": ("folderDestination", True, False),
            "PYTHON": ("file", True, True),
        },
        "defaults": {},
        "outputs": {
            "OUTPUT": "outputFolder",
            "EXPORT": "outputFolder",
            "ONNX": "outputFile",
            "PDMODEL": "outputFile",
            "PDIPARAMS": "outputFile",
        },
    },
    "filtertiles": {
        "group": "dataset",
        "parameters": {
            "DATASET": ("file", False, False),
            "MIN_CLASS_PIXELS": ("number", False, False),
            "MIN_BUILDING_PIXELS": ("number", False, False),
        },
        "defaults": {
            "MIN_CLASS_PIXELS": 625,
            "MIN_BUILDING_PIXELS": 256,
        },
        "outputs": {
            "DATASET": "outputFolder",
            "KEPT_COUNT": "outputNumber",
            "DROPPED_COUNT": "outputNumber",
        },
    },
    "setupenvironment": {
        "group": "setup",
        "parameters": {
            "FOLDER": ("file", False, False),
            "DEVICE": ("enum", False, False),
            "INTERPRETER": ("file", True, True),
            "WHEELS": ("file", True, True),
        },
        "defaults": {
            "DEVICE": "auto",
        },
        "outputs": {
            "PYTHON": "outputFile",
            "DEVICE": "outputString",
        },
    },
    "splitdataset": {
        "group": "dataset",
        "parameters": {
            "DATASET": ("file", False, False),
            "METHOD": ("enum", False, False),
            "VALIDATION_PERCENT": ("number", False, False),
            "VALIDATION_COUNT": ("number", False, False),
            "TEST_PERCENT": ("number", False, False),
            "BLOCK_SIZE": ("number", False, True),
            "SEED": ("number", False, True),
        },
        "defaults": {
            "METHOD": "blocks",
            "VALIDATION_PERCENT": 20,
            "VALIDATION_COUNT": 0,
            "TEST_PERCENT": 0,
            "BLOCK_SIZE": 0,
            "SEED": 24,
        },
        "outputs": {
            "DATASET": "outputFolder",
            "TRAIN_COUNT": "outputNumber",
            "VALIDATION_COUNT": "outputNumber",
            "TEST_COUNT": "outputNumber",
        },
    },
    "stoptraining": {
        "group": "training",
        "parameters": {
            "RUN": ("file", False, False),
            "TIMEOUT": ("number", False, False),
        },
        "defaults": {
            "TIMEOUT": 60,
        },
        "outputs": {
            "RUN": "outputFolder",
            "STATE": "outputString",
        },
    },
    "trainingstatus": {
        "group": "training",
        "parameters": {
            "RUN": ("file", False, False),
        },
        "defaults": {},
        "outputs": {
            "RUN": "outputFolder",
            "STATE": "outputString",
            "ITERATION": "outputNumber",
            "ITERATIONS": "outputNumber",
            "BEST_MIOU": "outputNumber",
            "BEST_BUILDING_IOU": "outputNumber",
        },
    },
    "trainmodel": {
        "group": "training",
        "parameters": {
            "DATASET": ("file", True, False),
            "MODEL": ("enum", False, False),
            "PRESET": ("enum", False, False),
            "EPOCHS": ("number", True, False),
            "ITERATIONS": ("number", False, False),
            "BATCH_SIZE": ("number", True, False),
            "LEARNING_RATE": ("number", True, False),
            "DEVICE": ("enum", False, False),
            "INPUT_SIZE": ("number", True, True),
            "WEIGHTS": ("enum", False, True),
            "WEIGHTS_FILE": ("file", True, True),
            "EVALUATION_INTERVAL": ("number", True, True),
            "WORKERS": ("number", True, True),
            "SEED": ("number", False, True),
            "WAIT": ("boolean", False, False),
            "RESUME": ("file", True, False),
            "OUTPUT": ("file", True, False),
            "PYTHON": ("file", True, True),
        },
        "defaults": {
            "MODEL": "bisenet_v2",
            "PRESET": "standard",
            "ITERATIONS": 0,
            "DEVICE": "auto",
            "WEIGHTS": "none",
            "SEED": 24,
            "WAIT": True,
        },
        "outputs": {
            "RUN": "outputFolder",
            "STATE": "outputString",
            "ITERATION": "outputNumber",
            "BEST_MIOU": "outputNumber",
            "BEST_BUILDING_IOU": "outputNumber",
        },
    },
}
