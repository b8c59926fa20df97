"""The collector rests while records are loaded, and no longer."""

import gc

import pytest

from diplorecords.codec.collector import paused_collector


@pytest.mark.parametrize("enabled", [True, False])
def test_former_state_comes_back(enabled: bool) -> None:
    """Whether it was at work before or not, and also after an error."""
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with pytest.raises(KeyError), paused_collector():
            raise KeyError(gc.isenabled())
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
