"""The process itself: devices, memory, versions, late imports, error texts. Imports no other package of worker."""
