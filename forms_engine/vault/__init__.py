"""Keys, sealed values and blind indexes: the only room that knows a cipher."""
