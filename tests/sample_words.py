"""The sentences of the sample report in both languages, and what hostile people type."""

from __future__ import annotations

from typing import Any

from zhiren.report.content import Subject, Withheld

LONG_COMMENT = {
    "zh-Hans": "他开会时总会先把问题讲清楚，再请每个人说看法。" * 134,
    "en": "He always states the problem first and then asks everybody for a view. " * 43,
}
HOSTILE_COMMENTS = (
    "谢谢 🎉👨‍👩‍👧 great work 🙏🏽",
    "𠮷田さん、龘、㐂、玥、喆、堃、祎、珺、瑄",
    "ممتاز في العمل الجماعي 100%",
    "עבודה מצוינת (3/5) עם הצוות",
    '#panic("x") $x^2$ *bold* _em_ `raw` @label <label> \\ // /* ]',
    "<script>alert(1)</script> & \"quoted\" 'single' &amp; {{ 7*7 }} {% raw %}",
    "一行\n\n  两行\t制表\u200b零宽\u00a0不换行",
)
HOSTILE_NAME = "欧阳𠮷龘㐂<b>Maximilian-Alexander</b> bin ‏محمد"[:40]

WORDS: dict[str, dict[str, Any]] = {
    "zh-Hans": {
        "title": "2026 年度 360° 评估",
        "date": "2026 年 11 月 22 日",
        "subject": Subject("E1024", "欧阳晓燕", "华东大客户部", "高级客户经理", "大客户经理"),
        "method": "经典统计：所有他评者评分的平均",
        "who": (
            "本报告只供您本人阅读。您决定是否与上级或人力资源伙伴一起看。",
            "报告用于帮助您发展，不作为定薪、晋升或淘汰的依据。",
        ),
        "how": (
            "他评是除您之外所有评价者的平均分，分值 1–5。",
            "横线是 95% 区间：评价者越少、意见越不一致，区间就越宽。",
            "区间跨过要求线时，报告写“尚难判断”，不下结论。",
        ),
        "notes": (
            "分数是经典统计的平均分：全部他评评分的平均，每个评分分量相同。",
            "同级、下属等每组至少 3 人才单独显示；不足 3 人的组与别的组合并。",
            "评语至少有 5 位评价者作答才显示，顺序已打乱。",
        ),
        "overview": (
            "共有 1 位上级、5 位同级和 4 位下属评价了您。",
            "您的自评与他评大体一致；最大的差别在“沟通影响”上。",
            "他评最高的是“客户服务”，最低的是“判断决策”。",
        ),
        "sentence_strength": "他评 {score}，95% 区间整体高于您自己的平均水平。",
        "sentence_priority": "他评 {score}，95% 区间整体低于岗位要求。",
        "sentence_surprise": "您给自己打 {self}，他人给您打 {score}：他人看到的比您自己认为的少。",
        "why": "他评 {score}，岗位要求 {required}，95% 区间整体低于要求。",
        "group_small": "这一项只有不足 3 人作答，不单独显示。",
        "small": "作答的评价者不足 3 人。",
        "withheld": (
            Withheld("“客户”组的分数", "只有 2 人作答，已与“其他同事”合并显示。"),
            Withheld("“灵活应变”的他评", "除上级外只有 2 人对这一项作答，显示出来会暴露他们的评分。"),
        ),
        "comment_manager": "上级的评语",
        "comment_others": "其他评价者的评语",
        "comment_self": "您自己写的",
        "comments": (
            "客户一来电话他就能说出来龙去脉，交给他放心。",
            "跨部门的事愿意先开口，但会后常常没有书面结论，希望能补上。",
            "Great partner to work with — clear, calm and always on time.",
            "遇到拿不准的事拖得有点久，可以早一点拍板。",
            "带新人很耐心。",
        ),
        "manager_comment": "大客户续约做得扎实。明年希望在报价决策上更果断，先定原则，再谈例外。",
        "self_comment": "今年把精力放在了老客户身上，新客户开发不够。",
        "note": "意见分为两派：一部分人打高分，一部分人打低分，平均分不能代表任何一派。",
        "reliability": (
            ("内部一致性（Cronbach’s α）", "0.71 至 0.88，中位数 0.82：题目问的大体是同一件事。"),
            ("评价者一致性（ICC(k)）", "0.55 至 0.74，中位数 0.66：换一批评价者，结果会大致相同。"),
        ),
    },
    "en": {
        "title": "360° feedback 2026",
        "date": "22 November 2026",
        "subject": Subject(
            "E1024", "Alexandra Whitfield", "Key Accounts East", "Senior Account Manager", "Key Account Manager"
        ),
        "method": "Classical statistics: the mean of all others’ ratings",
        "who": (
            "This report is for you alone. You decide whether to read it with your manager or an HR partner.",
            "It is meant for your development, not for decisions on pay, promotion or dismissal.",
        ),
        "how": (
            "“Others” is the mean of everybody who rated you except yourself, on a scale from 1 to 5.",
            "The bar is a 95 % interval: the fewer the raters and the less they agree, the wider it is.",
            "Where the interval crosses the requirement, the report says “cannot tell yet” and no more.",
        ),
        "notes": (
            "Scores are classical means over all ratings by others; each rating counts the same.",
            "A group is shown on its own from 3 raters; smaller groups are merged with another one.",
            "Comments are shown from 5 raters, in shuffled order.",
        ),
        "overview": (
            "One manager, 5 peers and 4 direct reports rated you.",
            "You and others mostly agree; the largest difference is on “Communication and Influence”.",
            "Others rate you highest on “Teamwork and Cooperation” and lowest on “Flexibility”.",
        ),
        "sentence_strength": "Others rate you {score}; the whole 95 % interval lies above your own average.",
        "sentence_priority": "Others rate you {score}; the whole 95 % interval lies below what the role requires.",
        "sentence_surprise": "You rate yourself {self}, others {score}: they see less of it than you do.",
        "why": "Others rate you {score}, the role requires {required}, and the whole 95 % interval lies below it.",
        "group_small": "Fewer than 3 people in this group answered, so it is not shown on its own.",
        "small": "Fewer than 3 raters answered.",
        "withheld": (
            Withheld(
                "Scores of “Customers”", "Only 2 people answered; they are shown together with “Other colleagues”."
            ),
            Withheld(
                "Others’ score on “Flexibility”",
                "Apart from the manager only 2 people answered; the figure would give them away.",
            ),
        ),
        "comment_manager": "Your manager’s comments",
        "comment_others": "Other raters’ comments",
        "comment_self": "What you wrote",
        "comments": (
            "When a customer calls she knows the whole story. I rely on her completely.",
            "She opens the conversation between departments, but there is rarely a written conclusion afterwards.",
            "和她合作很顺，事情交代得清楚，也守时。",
            "Waits a little too long when the facts are incomplete; could decide earlier.",
            "Very patient with newcomers.",
        ),
        "manager_comment": "Renewals were solid. Next year I hope to see bolder pricing decisions.",
        "self_comment": "I put my energy into existing customers this year and did too little to win new ones.",
        "note": "Opinions are divided: some rate high, some low, and the mean speaks for neither.",
        "reliability": (
            (
                "Internal consistency (Cronbach’s α)",
                "0.71 to 0.88, median 0.82: the items ask about much the same thing.",
            ),
            (
                "Agreement of raters (ICC(k))",
                "0.55 to 0.74, median 0.66: other raters would give much the same result.",
            ),
        ),
    },
}
