"""What can be written in a study's plan, and what is said of what is wrong in it, in the languages of the lab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.words import Language

from .told import told

KEYS: Mapping[str, Sequence[str]] = {
    "study.toml": (
        "title", "version", "iteration", "pilot", "languages", "welcome", "welcome_script", "consent", "screener",
        "quotas", "tasks", "questions", "end", "purpose", "method", "minutes",
    ),
    "[consent]": ("version", "text", "purposes", "keeps_answers"),
    "[[consent.purposes]]": ("id", "text", "required"),
    "[[quotas]]": ("segment", "text", "values", "labels"),
    "[[tasks]]": (
        "id", "title", "instruction", "start", "goals", "persona", "allowed", "time_limit_minutes", "script",
    ),
    "goals": ("page", "when"),
    "[[questions]]": ("id", "after", "kind", "text", "choices", "required", "ends", "other", "when"),
    "[end]": ("each_task", "scale"),
}  # fmt: skip
"""What may be written where. purpose and method are for those who read the plan."""
ENGLISH = Language("en")
WRONG_KIND = told("Något är av fel sort: {error}", "something is of the wrong kind: {error}")
NO_TEXT = told("{where} har ingen text på {code}", "{where} has no text in {code}")
MISSING = told("{where} saknas. Skriv en text, eller {example}", "{where} is missing; write a text, or {example}")
NOT_TEXT = told("{where} är {given}. Skriv en text, eller {example}", "{where} is {given}; write a text, or {example}")
UNREADABLE = told(
    'Raden går inte att läsa ({error}). Varje text ska ha raka citattecken (") både före och efter, '
    "och text på flera rader tre i följd.",
    "{file} cannot be read: {error}",
)
NO_KEY = told("{key} finns inte i {kind}. Det här finns: {valid}", "{kind} has no {key}; valid: {valid}")
NO_LANGUAGE = told(
    "languages har {code}, som tjänsten inte har. Det här går: {valid}",
    "languages has {code}, which the service has not; valid: {valid}",
)
NO_TASKS = told(
    "Det finns inga uppgifter. Skriv minst en [[tasks]].",
    "there are no tasks; write at least one [[tasks]]",
)
NO_TASK = told(
    "after = {after} är ingen uppgift. Det här går: {valid}",
    "after = {after} is no task; valid: {valid}",
)
NO_SCALE = told("{where} är {name}. Det här går: {valid}, eller inget", "{where} is {name}; valid: {valid}, or nothing")
NO_ID = told(
    "id är {id}. Skriv ett namn av a–z, 0–9 och enstaka -", "id is {id}; write a name of a-z, 0-9 and -, never two -"
)
NO_KIND = told("{id}: kind är {kind}. Det här går: {valid}", "{id}: kind is {kind}; valid: {valid}")
NO_END = told(
    "{id}: ends har {value}, som inte är något av svaren. Det här går: {valid}",
    "{id}: ends has {value}, which is no choice; valid: {valid}",
)
NOT_EARLIER = told(
    "{id}: when har {name}, som inte frågas tidigare. Det här går: {valid}",
    "{id}: when has {name}, which is not asked earlier; valid: {valid}",
)
UNEVEN = told("{id}: språken har inte lika många svar", "{id}: the languages do not have as many choices")
NO_CHOICES = told("{id} har inga svar. Skriv {example}", "{id} has no choices; write {example}")
NO_SEGMENT = told("segment är {segment}. Det här går: {valid}", "segment is {segment}; valid: {valid}")
NO_NUMBER = told(
    "{segment}: {value} = {number}. Skriv hur många som behövs, som ett tal",
    "{segment}: {value} = {number}; write how many are wanted",
)
NO_PAGE = told("{id}: {page} är ingen sida. Det här går: {valid}", "{id}: {page} is no page; valid: {valid}")
NO_GOALS = told("{id} har inget mål. Skriv goals = [{page}]", "{id} has no goals; write goals = [{page}]")
NO_STATE = told(
    '{id}: when = {when} är inget villkor. Skriv en fråga och dess svar, som {{ lives = "yes" }}',
    '{id}: when = {when} is no condition; write a question with its answer, as {{ lives = "yes" }}',
)
NO_QUESTION = told(
    "{id}: when har {name}, som inte frågas före {page} eller på den. Det här går: {valid}",
    "{id}: when has {name}, which is not asked before {page} or on it; valid: {valid}",
)
NO_ANSWER = told(
    "{id}: {name} har inget svar {value}. Det här går: {valid}",
    "{id}: {name} has no answer {value}; valid: {valid}",
)
NO_FIT = told(
    "{id}: {name} är av sorten {kind}, och svaret i when är av en annan sort",
    "{id}: {name} is a {kind}, which the answer in when does not fit",
)
NO_PERSONA = told(
    "{id}: det finns ingen persona {persona}. Det här går: {valid}",
    "{id}: there is no persona {persona}; valid: {valid}",
)
NO_VERSION = told(
    "version är {given}. Skriv ett helt tal, till exempel 2", "version is {given}; write a whole number, such as 2"
)
NO_ITERATION = told(
    'iteration är {given}. Skriv "draft", eller numret på en som är lanserad',
    'iteration is {given}; write "draft", or the number of a launched one',
)
NO_MINUTES = told(
    "{id}: {key} är {given}. Skriv hur många, eller inget om tiden är fri",
    "{id}: {key} is {given}; write how many, or nothing for no limit",
)
TAKEN = {
    kind: told(
        f"två heter {{name}}. Ge varje {swedish} ett eget namn",
        f"two have the name {{name}}; give each {kind} one of its own",
    )
    for kind, swedish in {"task": "uppgift", "question or purpose": "fråga eller ändamål", "segment": "grupp"}.items()
}
OF_A_SCALE = told(
    "{id} är vad en fråga i en skala heter. Ge frågan ett annat id",
    "{id} is what an item of a scale is called; give the question another id",
)
