"""Guides beside a report: how the person reads it, how the manager talks about it; and one for interviews."""

from zhiren.report.guides.content import Guide, Part
from zhiren.report.guides.conversation import conversation_guide
from zhiren.report.guides.interview import interview_guide
from zhiren.report.guides.page import guide_page
from zhiren.report.guides.paper import GuideWriter
from zhiren.report.guides.reading import reading_guide

__all__ = ["Guide", "GuideWriter", "Part", "conversation_guide", "guide_page", "interview_guide", "reading_guide"]
