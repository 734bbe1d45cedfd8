"""What the application remembers. One module a noun; all tables carry the app label ``zhiren``."""

from zhiren.web.models.account import Account, LinkRequest, SignInLink
from zhiren.web.models.activity import Activity
from zhiren.web.models.assignment import Assignment, Ratee, Rater
from zhiren.web.models.calibration import Calibration, CalibrationMove
from zhiren.web.models.campaign import Campaign
from zhiren.web.models.coder import CoderBar, CoderVersion, LegalBasis, RemoteRun, SwapCheck
from zhiren.web.models.comment import CommentTranslation
from zhiren.web.models.dictionary import FrameworkDocument, RoleDocument
from zhiren.web.models.interview import BlindCase, Code, CoderSuggestion, Coding, Interview, SuggestionDecision
from zhiren.web.models.job import Job
from zhiren.web.models.outbox import Channel, Message, MessageTemplate
from zhiren.web.models.person import PeopleImport, Person, Position, Unit
from zhiren.web.models.plan import Plan, PlanCheckIn, PlanGoal, PlanRemark, Pulse, PulseAnswer, PulseRater
from zhiren.web.models.response import Answer, OpenAnswer, RaterIdentity, Response
from zhiren.web.models.role import KeptRole, Panelist, PanelVote, RolePanel
from zhiren.web.models.scoring import DataSet, ReportFile, ReportOpening, Scoring
from zhiren.web.models.talk import ReportTalk

__all__ = [
    "Account",
    "Activity",
    "Answer",
    "Assignment",
    "BlindCase",
    "Calibration",
    "CalibrationMove",
    "Campaign",
    "Channel",
    "Code",
    "CoderBar",
    "CoderSuggestion",
    "CoderVersion",
    "Coding",
    "CommentTranslation",
    "DataSet",
    "FrameworkDocument",
    "Interview",
    "Job",
    "KeptRole",
    "LegalBasis",
    "LinkRequest",
    "Message",
    "MessageTemplate",
    "OpenAnswer",
    "PanelVote",
    "Panelist",
    "PeopleImport",
    "Person",
    "Plan",
    "PlanCheckIn",
    "PlanGoal",
    "PlanRemark",
    "Position",
    "Pulse",
    "PulseAnswer",
    "PulseRater",
    "Ratee",
    "Rater",
    "RaterIdentity",
    "RemoteRun",
    "ReportFile",
    "ReportOpening",
    "ReportTalk",
    "Response",
    "RoleDocument",
    "RolePanel",
    "Scoring",
    "SignInLink",
    "SuggestionDecision",
    "SwapCheck",
    "Unit",
]
