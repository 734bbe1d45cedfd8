"""Requests in, pages out: a view names its rule, calls one action, shows what came of it."""
