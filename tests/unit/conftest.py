"""Property tests draw the same examples in every run; `make test-random` draws new ones."""

import os

import hypothesis

hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.register_profile("random", deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("BUILDSEG_TRAINER_TEST_EXAMPLES", "same"))
