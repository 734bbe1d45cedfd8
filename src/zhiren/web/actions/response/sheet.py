"""What a rater is asked about one ratee: blocks of items, the scale, the open questions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from zhiren.questionnaire import Item, Scale, anchors
from zhiren.web import bridge
from zhiren.web.models import Campaign


@dataclass(frozen=True)
class Block:
    """The items of one competency; ``anchors`` say what each point of an anchored scale means for it."""

    id: str
    name: str
    definition: str
    items: tuple[Item, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The questionnaire of a ratee's role in one language."""

    blocks: tuple[Block, ...]
    scale: Scale

    @cached_property
    def item_ids(self) -> frozenset[str]:
        """The ids of all items."""
        return frozenset(item.id for block in self.blocks for item in block.items)


def sheet_of(campaign: Campaign, language: str, role_id: str = "") -> Sheet:
    """What is asked about ratees of a role. Made once: a campaign's questions do not change after its launch."""
    role_id = role_id if campaign.by_role else ""
    asked = (campaign.framework_id, campaign.framework_version, tuple(campaign.competencies), campaign.scale)
    return _sheet(asked, language, role_id)


@lru_cache(maxsize=256)
def _sheet(asked: tuple[str, str, tuple[str, ...], str], language: str, role_id: str) -> Sheet:
    framework_id, version, competencies, scale = asked
    campaign = Campaign(
        framework_id=framework_id,
        framework_version=version,
        competencies=list(competencies),
        scale=scale,
        by_role=bool(role_id),
    )
    framework = bridge.campaign_framework(campaign, language)
    questionnaire = bridge.campaign_questionnaire(campaign, language, role_id)
    items: dict[str, list[Item]] = {}
    for item in questionnaire.items:
        items.setdefault(framework.competency_of(item.indicator_id).id, []).append(item)
    blocks = []
    for competency_id, asked_items in items.items():
        competency = framework.competency(competency_id)
        levels = anchors(questionnaire, framework, competency_id)
        blocks.append(Block(competency_id, competency.name, competency.definition, tuple(asked_items), levels))
    return Sheet(tuple(blocks), questionnaire.scale)


def asked_language(campaign: Campaign, language: str) -> str:
    """The language to ask in: the reader's where the campaign has it, else the campaign's first."""
    offered = campaign.languages or [language]
    return language if language in offered else str(offered[0])


def open_questions(campaign: Campaign, language: str) -> dict[str, str]:
    """The open questions by id, in a language; in the other where it is not translated."""
    return {
        str(q["id"]): q.get(language) or next(v for k, v in q.items() if k != "id")
        for q in campaign.open_questions
    }
