"""Feedback as it is used."""

from components import Feedback

EXAMPLES = {
    "plain": Feedback("#feedback"),
    "own-words": Feedback("#feedback", question="Var det lätt att ansöka?", text="Svara på tre frågor"),
}
