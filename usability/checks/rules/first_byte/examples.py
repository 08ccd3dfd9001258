"""Small prototypes: trials.py."""

import time

from ...trials import Trial


def waits(path: str, html: str) -> str:
    time.sleep(0.55)
    return html


FAILS = [Trial("a server that thinks", spoil=waits)]
PASSES = [Trial("as it is")]
