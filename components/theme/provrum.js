// Provrum's own script. Everything works without it.
