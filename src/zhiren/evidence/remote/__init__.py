"""A second coder behind an endpoint of OpenAI's protocol: off until somebody sets it up and answers for it."""

from zhiren.evidence.remote.coder import RemoteAnswer, RemoteCode, RemoteCoder
from zhiren.evidence.remote.endpoint import Endpoint, server_name
from zhiren.evidence.remote.interview import BrokenOff, Question, RemoteCoding, code_interview, questions_of
from zhiren.evidence.remote.redaction import Redacted, redact

__all__ = [
    "BrokenOff",
    "Endpoint",
    "Question",
    "Redacted",
    "RemoteAnswer",
    "RemoteCode",
    "RemoteCoder",
    "RemoteCoding",
    "code_interview",
    "questions_of",
    "redact",
    "server_name",
]
