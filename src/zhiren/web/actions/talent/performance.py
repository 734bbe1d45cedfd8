"""Performance ratings in a company's own words, as three steps."""

from __future__ import annotations

import unicodedata

LOW, MIDDLE, HIGH = 1, 2, 3

# How companies call their ratings. Only a first proposal: whoever makes the nine-box decides.
_CALLED = {
    HIGH: "s a+ a a- 优 优秀 杰出 卓越 超出期望 超越期望 远超期望 outstanding excellent "
    "exceeds exceptional high 高",
    MIDDLE: "b+ b b- 良 良好 合格 达标 符合期望 称职 中 good meets solid satisfactory medium",
    LOW: "c+ c c- d e 差 待改进 需改进 不合格 低于期望 未达标 不称职 low poor below unsatisfactory 低",
}
_PROPOSED = {word: step for step, words in _CALLED.items() for word in words.split()}


def propose_steps(words: list[str]) -> dict[str, int]:
    """A step for each word: by what it is called; for numbers by thirds of their range, more being better."""
    plain = {word: unicodedata.normalize("NFKC", word).casefold().strip() for word in words}
    numbers = {word: float(p) for word, p in plain.items() if p.replace(".", "", 1).isdecimal()}
    low, high = min(numbers.values(), default=0.0), max(numbers.values(), default=0.0)
    proposed = {}
    for word in words:
        if word in numbers and high > low:
            proposed[word] = 1 + min(2, int(3 * (numbers[word] - low) / (high - low)))
        else:
            proposed[word] = _PROPOSED.get(plain[word], MIDDLE)
    return proposed
