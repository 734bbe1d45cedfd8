"""What a person is found by: the name as written, in full pinyin and by initials, the number, the mail address."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

LONGEST_KEY = 500
MOST_READINGS = 4

# Surnames whose reading is not the character's usual one; of two, both are found.
_READ = (
    "尉迟 yu-chi; 万俟 mo-qi; 长孙 zhang-sun; 令狐 ling-hu; 澹台 tan-tai; 单于 chan-yu; 夏侯 xia-hou; "
    "皇甫 huang-fu; 呼延 hu-yan; 欧阳 ou-yang; 单 shan; 解 xie; 仇 qiu; 曾 zeng; 区 ou; 朴 piao,pu; 查 zha; "
    "盖 ge,gai; 翟 zhai,di; 乐 yue,le; 召 shao; 洗 xian; 冼 xian; 繁 po; 种 chong; 秘 bi; 员 yun; 折 she; "
    "缪 miao; 宓 mi,fu; 黑 he,hei; 隗 wei,kui; 逄 pang; 能 nai; 句 gou; 祭 zhai,ji; 覃 qin,tan; 谌 chen,shen; "
    "佴 nai; 尉 wei; 车 che; 石 shi; 薄 bo; 卜 bu; 盛 sheng; 郗 xi,chi; 呙 guo; 晁 chao; 牟 mu,mou; 贾 jia; "
    "沈 shen; 任 ren; 宁 ning; 纪 ji; 葛 ge; 費 fei; 费 fei,bi; 都 du; 适 kuo; 哈 ha; 那 na; 行 xing; 幺 yao; "
    "褚 chu; 应 ying; 华 hua; 过 guo; 曲 qu; 燕 yan; 要 yao; 柏 bai,bo; 重 chong; 相 xiang; 阚 kan; 撒 sa; "
    "藏 zang; 乜 nie; 仉 zhang"
)
SURNAMES = {
    family: tuple(reading.replace("-", " ") for reading in readings.split(","))
    for family, readings in (entry.split() for entry in _READ.split("; "))
}


def search_key(name: str, number: str, mail: str) -> str:
    """Words in small letters, each after one space; search asks for the beginnings of words."""
    words = dict.fromkeys((*plain_words(name), *_readings(name), *plain_words(number), *plain_words(mail)))
    key = ""
    for word in words:
        if word and len(key) + 1 + len(word) <= LONGEST_KEY:
            key += f" {word}"
    return key


def plain_words(given: str) -> list[str]:
    """Words without differences of case and width."""
    return unicodedata.normalize("NFKC", given).casefold().split()


def is_chinese(c: str) -> bool:
    """Whether a character is a Chinese one, those beyond the first plane included."""
    return "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" or c >= "\U00020000"


def _readings(name: str) -> Iterator[str]:
    """Full pinyin and initials, from each syllable on: ``zhangwei``, ``wei``, ``zw``."""
    plain = " ".join(plain_words(name))
    if not any(map(is_chinese, plain)):
        words = re.findall(r"\w+", plain)
        yield "".join(words)
        yield "".join(word[0] for word in words)
        return
    for syllables in _syllables("".join(c for c in plain if c.isalnum() or is_chinese(c))):
        yield from ("".join(syllables[start:]) for start in range(len(syllables)))
        yield "".join(syllable[0] for syllable in syllables)


def _syllables(name: str) -> Iterator[list[str]]:
    family = next((name[:n] for n in (2, 1) if name[:n] in SURNAMES), name[:1])
    families = SURNAMES.get(family) or _sounds(family)[:1]
    given = [_sounds(c) for c in name[len(family) :]]
    for sounds in itertools.islice(itertools.product(families, *given), MOST_READINGS):
        yield " ".join(sounds).split()


@lru_cache(maxsize=8192)
def _sounds(c: str) -> tuple[str, ...]:
    """A character's readings without tones, the usual first; ü is typed v."""
    from pypinyin import Style, pinyin  # 0.1 s: not before a name is stored

    found = pinyin(c, style=Style.NORMAL, heteronym=True, v_to_u=False)
    return tuple(dict.fromkeys(found[0]))[:2] if found else (c,)
