"""Small prototypes: trials.py."""

import re
import secrets

from ...trials import Trial


def another(path: str, html: str) -> str:
    return re.sub(r"[0-9A-Z]{4}-[0-9A-Z]{4}", lambda found: secrets.token_hex(4), html)


FAILS = [Trial("a new number each time", spoil=another)]
PASSES = [Trial("as it is")]
