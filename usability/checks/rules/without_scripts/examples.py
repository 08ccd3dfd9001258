"""Small prototypes: trials.py."""

from ...trials import Trial

FAILS = [
    Trial("forms that only a script sends", spoil=lambda path, html: html.replace('<button class="button" type="submit"', '<button class="button" type="button"')),
    Trial("a field that is posted only by a script", spoil=lambda path, html: html.replace('name="full_name"', 'name="full_name" disabled') if "lives" not in path else html),
]  # fmt: skip
PASSES = [Trial("as it is")]
