"""How a message leaves the house: one module a channel. None of them reads or writes a table."""
