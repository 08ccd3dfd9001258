"""The lab's own pages: its prototypes, the map and the data of each, the gallery of components."""
