"""Adoption: which service first, how citizens are reached, and whether a majority of every group uses the service."""
