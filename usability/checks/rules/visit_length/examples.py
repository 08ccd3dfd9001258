"""Small prototypes: trials.py."""

from ...trials import Trial

FAILS = [Trial("an hour", hours=1), Trial("nineteen hours", hours=19)]
PASSES = [Trial("a day"), Trial("twenty hours", hours=20)]
