"""The demonstration: a simulated company with a finished campaign and one in the middle of answering."""

from zhiren.web.demonstration.make import make_demo

__all__ = ["make_demo"]
