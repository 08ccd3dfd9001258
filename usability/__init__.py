"""Everything about people using a prototype."""
