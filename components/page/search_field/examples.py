from components import SearchField

EXAMPLES = {
    "plain": SearchField("Sök bland frågor och svar", "search"),
    "searched": SearchField("Sök bland frågor och svar", "search", value="parkering <tillstånd>"),
    "own-button": SearchField("Sök efter en mottagning", "clinics", name="clinic", button="Hitta mottagning"),
}
