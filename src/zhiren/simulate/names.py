"""Names of nobody: put together by chance from lists of surnames and given-name characters.

A Chinese person has a name in characters for Chinese pages and the same name in Hanyu Pinyin for English ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.language import CHINESE, ENGLISH

_SURNAMES = """
赵 Zhao 钱 Qian 孙 Sun 李 Li 周 Zhou 吴 Wu 郑 Zheng 王 Wang 冯 Feng 陈 Chen 褚 Chu 卫 Wei 蒋 Jiang 沈 Shen
韩 Han 杨 Yang 朱 Zhu 秦 Qin 许 Xu 何 He 吕 Lyu 施 Shi 张 Zhang 孔 Kong 曹 Cao 严 Yan 华 Hua 金 Jin 魏 Wei
陶 Tao 姜 Jiang 谢 Xie 邹 Zou 苏 Su 潘 Pan 葛 Ge 范 Fan 彭 Peng 郎 Lang 鲁 Lu 韦 Wei 马 Ma 苗 Miao 方 Fang
俞 Yu 任 Ren 袁 Yuan 柳 Liu 史 Shi 唐 Tang 薛 Xue 雷 Lei 贺 He 倪 Ni 汤 Tang 罗 Luo 郝 Hao 安 An 于 Yu 傅 Fu
康 Kang 余 Yu 顾 Gu 孟 Meng 黄 Huang 萧 Xiao 尹 Yin 姚 Yao 邵 Shao 汪 Wang 祁 Qi 毛 Mao 戴 Dai 宋 Song
庞 Pang 熊 Xiong 纪 Ji 舒 Shu 屈 Qu 项 Xiang 董 Dong 梁 Liang 杜 Du 阮 Ruan 蓝 Lan 闵 Min 贾 Jia 路 Lu
江 Jiang 童 Tong 颜 Yan 郭 Guo 梅 Mei 林 Lin 钟 Zhong 徐 Xu 丘 Qiu 高 Gao 夏 Xia 蔡 Cai 田 Tian 樊 Fan 胡 Hu
霍 Huo 欧阳 Ouyang 司马 Sima 上官 Shangguan 诸葛 Zhuge
"""

_GIVEN = """
安 an 柏 bai 斌 bin 冰 bing 博 bo 超 chao 辰 chen 诚 cheng 川 chuan 春 chun 丹 dan 东 dong 恩 en 帆 fan
芳 fang 飞 fei 枫 feng 刚 gang 光 guang 桂 gui 国 guo 海 hai 涵 han 航 hang 浩 hao 和 he 恒 heng 虹 hong
华 hua 欢 huan 慧 hui 佳 jia 嘉 jia 建 jian 洁 jie 锦 jin 静 jing 娟 juan 军 jun 凯 kai 可 ke 兰 lan 乐 le
蕾 lei 立 li 丽 li 莲 lian 亮 liang 琳 lin 玲 ling 露 lu 璐 lu 曼 man 梅 mei 敏 min 明 ming 宁 ning 鹏 peng
平 ping 萍 ping 琪 qi 倩 qian 强 qiang 勤 qin 青 qing 晴 qing 然 ran 仁 ren 蓉 rong 锐 rui 瑞 rui 珊 shan
尚 shang 诗 shi 书 shu 爽 shuang 思 si 松 song 素 su 涛 tao 婷 ting 彤 tong 巍 wei 伟 wei 文 wen 雯 wen
武 wu 希 xi 霞 xia 翔 xiang 晓 xiao 欣 xin 星 xing 秀 xiu 旭 xu 雪 xue 雅 ya 岩 yan 燕 yan 阳 yang 瑶 yao
怡 yi 艺 yi 莹 ying 颖 ying 勇 yong 宇 yu 雨 yu 远 yuan 媛 yuan 月 yue 云 yun 泽 ze 哲 zhe 振 zhen 峥 zheng
志 zhi 忠 zhong 舟 zhou 卓 zhuo 子 zi 玥 yue 喆 zhe 堃 kun 祎 yi 珺 jun 瑄 xuan
"""

_ENGLISH_SURNAMES = """
Abbott Ashworth Barlow Bennett Birch Blake Bright Carver Chandler Clarke Cole Cooper Dalton Dawson Drake
Ellis Farrow Fletcher Foster Garland Gibson Hale Harper Hartley Hayes Holt Hughes Ingram Jarvis Keane Kerr
Lambert Lawson Marsh Mercer Morris Nash Norton Osborne Palmer Pearce Quinn Reeve Rhodes Rowe Sawyer Sharpe
Slater Stone Tanner Thorne Turner Vaughan Wade Walsh Webb Whitfield Winter Wright York
"""

_ENGLISH_GIVEN = """
Adam Alice Amelia Andrew Anna Arthur Audrey Ben Beth Caroline Charles Clara Daniel David Diana Edward
Eleanor Emily Emma Eric Fiona Frances George Grace Hannah Harriet Helen Henry Hugh Isabel Jack James Jane
Joan John Julia Kate Laura Leo Lucy Luke Marian Martin Mary Michael Nora Oliver Oscar Patrick Paul Peter
Rachel Robert Rose Ruth Samuel Sarah Simon Sophie Stella Thomas Vera Victor Violet Walter William
"""

ONE_CHARACTER_SHARE = 0.25


@dataclass(frozen=True)
class Name:
    """A name as pages in Chinese and in English print it, and the language its bearer answers in."""

    chinese: str
    english: str
    language: str


def draw_names(n: int, english_share: float, rng: np.random.Generator) -> list[Name]:
    """Names of n people; two may share one where there are many."""
    surnames, given = _with_pinyin(_SURNAMES), _with_pinyin(_GIVEN)
    last, first = _ENGLISH_SURNAMES.split(), _ENGLISH_GIVEN.split()
    is_english = rng.random(n) < english_share
    short = rng.random(n) < ONE_CHARACTER_SHARE
    draws = rng.integers(0, 2**31, (n, 3))
    names = []
    for english, one, (a, b, c) in zip(is_english.tolist(), short.tolist(), draws.tolist(), strict=True):
        if english:
            full = f"{first[b % len(first)]} {last[a % len(last)]}"
            names.append(Name(full, full, ENGLISH))
        else:
            characters = [given[b % len(given)]] + ([] if one else [given[c % len(given)]])
            names.append(_chinese_name(surnames[a % len(surnames)], characters))
    return names


def _with_pinyin(table: str) -> list[tuple[str, str]]:
    words = table.split()
    return list(zip(words[::2], words[1::2], strict=True))


def _chinese_name(surname: tuple[str, str], given: list[tuple[str, str]]) -> Name:
    """In pinyin the surname comes first; an apostrophe parts syllables that would run together."""
    pinyin = "".join("’" * (k > 0 and s[0] in "aeo") + s for k, (_, s) in enumerate(given))
    written = surname[0] + "".join(character for character, _ in given)
    return Name(written, f"{surname[1]} {pinyin.capitalize()}", CHINESE)
