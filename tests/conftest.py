"""How many examples the property tests try: Hypothesis profiles, chosen by environment or option.

The profile is `default` unless `HYPOTHESIS_PROFILE` or pytest's `--hypothesis-profile` names
another one: `smoke` (a quick look) or `long` (an hour). But for `long`, whose examples are new
each time, a suite that nobody changed tries the same examples again: it cannot fail by chance.
"""

import os

from hypothesis import HealthCheck, settings

# A busy machine must not fail a test: no deadlines, and no complaint that data come slowly.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("default", _PATIENT, max_examples=20, database=None, derandomize=True)
settings.register_profile("smoke", _PATIENT, max_examples=5, database=None, derandomize=True)
settings.register_profile("long", _PATIENT, max_examples=20_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
