"""Frequent words that are names as well, and what stands behind a nickname: how to tell them from each other.

Without this, no quotation that happens to share a word with somebody's name could be read.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from zhiren.evidence import coder

_OPENERS = Path(coder.__file__).parent / "names" / "openers.txt"
_SHORTEST_TAKEN = 5  # letters; shorter ones of that list are abbreviations and syllables of Chinese names, too
_SHORT = """
able act add age ago aid aim air all also am an and any are area arm army art as ash ask at ate auto away baby
back bad bag ball band bank bar base bass bay be bear beat bed been bell belt best bet big bill bin bird bit
bite blow blue boat body bond book boom boot born boss both bow bowl box boy bug bulk burn bus bush bust busy
but buy by cab cake call calm came camp can cap car card care case cash cast cat chat chip city clay club coal
coat code coin cold come cook cool cope copy core corn cost coy crew crow cry cup cure cut dad dale damp dark
data date dawn day days dead deal dean dear debt deck deep deer deny desk dial did die diet dig dirt do dock
does dog done door dose down draw drew drop drug drum dry dual duck due duke dull duty each ear earl earn ease
east easy eat edge egg else end even ever exam eye face fact fail fair fall fan far farm fast fat fax fear fee
feed feel feet fell felt few file fill film find fine fire firm fish fit five fix flag flat flew flow fly fold
folk food fool foot for ford fork form four fox free from fuel full fun fund gain gale game gap gas gate gave
gene get gift girl give glad glen go goal goes gold golf gone good got gray grew grey grid grow gun guy had hair
half hall hand hang hard harm hart has hat hate have hawk he head hear heat held help her here hero hi hid high
hill him hire his hit hold hole holy home hook hop hope host hot hour how huge hunt hurt ice idea if ill in inch
into iron is it item its ivy jack jam jet job join joke joy jump june jury just keen keep kept key kick kid kill
kind king knee knew know lack lady laid lake lamb lamp land lane last late law lay lead leaf lean left leg lend
less let lie life lift like lily limb line link lion list live load loan lock log long look lose loss lost lot
loud love low luck mad made mail main make male man many map mark marsh mask mass mate may me meal mean meat
meet men menu mere mess mid mile milk mill mind mine miss mix mode mood moon moor more moss most move much must
my nail name navy near neat neck need net new news next nice nick nine no noble none noon nor norm nose not note
now odd of off oh oil ok old on once one only onto open or oral order our out oven over own pace pack page paid
pain pair pale pan park part pass past pat path pay peak peer pen per pick pie pike pile pin pine pink pipe pitt
plan play plot plug plus pole pool poor pop pope port pose post pot pour pure push put race rail rain ran rang
rank rare rate raw ray read real red reed rely rent rest rice rich rid ride ring rise risk road rob rock role
roll roof room root rope rose row ruby rule run rush rust safe said sail sake sale salt same sand sang sat save
saw say says sea seal seat see seed seek seem seen self sell send sent set shed ship shop shot show shut sick
side sign silk sin sing sink sir sit site six size skip sky slim slip slow snow so soft soil sold sole some son
song soon sort soul spot star stay stem step stop such sue suit sum sun sure swan tail take tale talk tall tank
tap tape task tax tea team tear tell ten tend tent term test text than that the them then they thin this thus
tide tie till time tiny tip tire to today toe told ton tone too took tool top torn tour town toy tray tree trim
trip true try tube tune turn twin two type ugly unit up upon us use used user vain van vary vast very via vice
view vote wage wait wake walk wall want war ward warm was wash wave way ways we weak wear wed week well went
were west wet what when who whom why wide wife wild will win wind wine wing wire wise wish with woke wolf won
wood word wore work worn wrap yard yeah year yes yet you young your zero zone
"""
_LONGER = """
amber angel april august autumn baker banks barber birch bishop bloom bridge brook brooks brown butcher butler
carpenter carter chance chase chief christmas church clark cliff collar constant cooper crane cross crystal
daisy drake eagle earnest faith farmer ferry field finch fisher forest forester foster frank freeman friday
frost gardener genie grace grant green grove guard happy harper harry hazel heath heather hunter judge knight
lawyer lights little major march marsh marshal mason mercy merry miller monday moore moral noble north olive
pearl penny pepper pilgrim porter potter powell power powers price pride prince queen ranger raven reading
rivers robin rocket rusty salmon sandy saturday savage sharp shepherd short singer smart smith south spencer
spring stone storm stream street strong summer sunday swift tailor taylor thursday trust tuesday turner viola
violet walker warden waters weaver wednesday weeks wells wheeler white winter woods worth wright young
"""

# Of two characters, as given names are.
_CHINESE = """
成功 成立 成长 成就 成果 成才 成全 成熟 建立 建设 建议 建成 建造 发展 发达 发明 发扬 发现 进步 进展 进行 前进
前程 先进 先锋 改进 文明 文化 文学 文艺 文字 文献 文章 和平 和谐 和气 光明 光荣 光辉 永远 永久 永恒 立新 立即
立功 立志 立场 立业 方法 方向 方圆 方正 方便 方面 范围 周期 周全 国庆 国际 国家 国民 国内 中国 中华 中心 中立
中间 人民 民主 民生 全民 胜利 胜任 团结 团圆 友好 友谊 平安 平等 平和 平衡 平凡 平静 平常 安全 安定 安宁 安静
安心 安康 安排 健康 健全 幸福 幸运 快乐 欢乐 欢喜 喜欢 喜悦 高兴 高明 高尚 高远 高级 高度 开心 开明 开放 开朗
开拓 开创 开发 开始 创新 创业 创造 创立 自强 自立 自由 自然 自信 自新 努力 奋斗 奋进 奋发 解放 革命 改革 卫生
保护 保卫 保证 振兴 振作 复兴 兴旺 兴盛 兴奋 富强 富裕 富有 繁荣 强大 坚强 坚定 坚持 坚固 顽强 勇敢 勇气 聪明
智慧 明白 明亮 明天 明显 明确 明智 清楚 清明 清白 清洁 清新 正义 正直 正确 正常 正式 正好 公平 公正 公道 忠诚
忠实 忠心 诚实 诚信 诚意 真诚 真实 真正 真理 善良 善意 温和 温柔 温暖 道德 品德 品质 学习 学问 学会 思想 思考
思维 思念 志愿 志气 理想 理解 希望 愿望 期望 未来 将来 向前 向上 东方 南方 北方 春天 春风 夏天 秋天 冬天 立春
阳光 星光 星星 天空 天才 天然 天真 天明 天天 海洋 海外 大海 江山 山川 长江 长城 长远 长久 长期 长征 千里 万里
新年 新生 新华 新闻 爱国 爱心 爱好 会议 经理 经济 效率 能力 能干 一心 一致 一直 一起 一定 一样 一切 元旦 北京
上海 南京 天津 重庆 宝贵 宝贝 珍贵 珍惜 美丽 美好 完美 优秀 优先 优良 精英 精神 精华 英明 英雄 英语 杰出 卓越
超越 超群 领先 领导 如意 如果 如何 满意 满足 顺利 顺心 吉祥 吉利 乐观 乐意 乐于 可以 可能 可爱 可靠 小心 小时
小组 小学 学生 先生 医生 传统 传承 继承 继续 承担 承认 务实 实现 实在 实际 实践 实施 现实 踏实 充实 落实 求实
求是 守信 维护 维新 维持 支持 支援 援助 生产 生动 生长 生活 生命 增产 增加 增强 增长 丰收 丰富 圆满 美满 全面
全部 全心 有为 有成 有效 有力 有利 有才 有余 有信 有心 大为 大力 大方 大家 大同 应当 其中 以后 以来 多多 常常
"""

# What may stand behind a nickname: the end, a mark (but no number behind a space), or what a person does or has.
_GOES_ON = (
    "说讲问答的和跟与同也就都去来在给把对将被叫让请找带帮教是他她你我那这已没不要想做负告觉认能会又再才还却很刚先后"
    "有从到向用打发写看听知接提主上下今昨当为以因所可应愿拿走回虽如"
)
_ENDS = re.compile(rf"\s*(?:$|[^\w\s%％<>=≤≥.\d]|\.(?!\d)|[{_GOES_ON}])|\s+[^\W\d]")
_WORD_BEHIND = re.compile(  # the last character of the nickname with the next is a frequent word
    "于是|于这|于那|于他|于她|于你|于我|于不|于所|于在|于同|成为|成就|成都|成不|成可|成对|发现|发给|发到|发在|发起|发来|"
    "发去|建在|建议|方对|方向|方可|方才|周到|周会|周先|马上|国都|国会|生对|生在|生来|学会|学到|学以|安在|平和|"
    "平时|明白|明知|高在|高就|高到|高度|高不|高可|新来|大会|和这|"
    "和那|一同|一说|一看|一听|一问|一做|一的|一个|一次|一来|一上|一下|一到|能不|能在|能把|能对|能用|进来|进去|进到|"
    "立在|立刻|海上|江上|山上|山下|天上|天下|地上|地下|家都|家在|家说|家的|家会|家就|家也|家来|家去|家都|家有"
)


def is_frequent(form: str) -> bool:
    """Whether part of a name, in small letters, is a frequent word of Chinese or English."""
    return form in _chinese() or form in _english()


def ends_a_nickname(text: str, place: int) -> bool:
    """Whether 小, 老 or 阿 and the character or two up to ``place`` may be somebody, and not part of a word."""
    return bool(_ENDS.match(text, place)) and not _WORD_BEHIND.match(text, place - 1)


@cache
def _english() -> frozenset[str]:
    openers = _OPENERS.read_text(encoding="utf-8").split()
    return frozenset([*(w for w in openers if len(w) >= _SHORTEST_TAKEN), *_SHORT.split(), *_LONGER.split()])


@cache
def _chinese() -> frozenset[str]:
    return frozenset(_CHINESE.split())
