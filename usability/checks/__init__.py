"""Launch checks: every state of a service, or any page at all, tried in a real browser as people use it."""
