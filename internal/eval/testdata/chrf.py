"""Makes chrf.json with sacreBLEU 2.4.3: pip install sacrebleu==2.4.3; python chrf.py > chrf.json"""
import json
from sacrebleu.metrics import CHRF

PAIRS = [
    ("korean, the same", "정부는 2개 주에 비상사태를 선포했다.", "정부는 2개 주에 비상사태를 선포했다."),
    ("korean, told another way", "정부가 두 개 주에 비상사태를 내렸다고 밝혔다.", "정부는 2개 주에 비상사태를 선포했다."),
    ("korean, other spacing", "경찰은사고 원인을 조사 하고 있다.", "경찰은 사고 원인을 조사하고 있다."),
    ("korean, decomposed", "\u1100\u1161\u11bc\u1102\u1161\u11b7 주민", "강남 주민"),
    ("english", "The fire burned three buildings of the mill.", "The fire burned three of the mill's five buildings."),
    ("english, case", "POLICE SAID NOBODY WAS HURT", "Police said nobody was hurt"),
    ("mixed", "삼성전자 CEO는 AI 반도체에 $2.5 billion을 투자한다", "삼성전자 최고경영자(CEO)는 AI 반도체에 25억 달러를 투자한다"),
    ("other language", "The government declared an emergency.", "정부는 비상사태를 선포했다."),
    ("punctuation around words", '("hello," he said) -- it\'s 3.5%... fine!?', '"Hello", he said (it is 3.5%); fine!'),
    ("korean quotation marks", "그는 “비가 온다”며 ‘우산’을 폈다…", "그는 \"비가 온다\"며 '우산'을 폈다..."),
    ("punctuation alone", "... !!! - ( )", "... ?! - ()"),
    ("one character", "a", "a"),
    ("one character, another", "a", "b"),
    ("shorter than the order", "네.", "네, 네."),
    ("empty text", "", "정부는 비상사태를 선포했다."),
    ("empty reference", "정부는 비상사태를 선포했다.", ""),
    ("both empty", "", ""),
    ("white space alone", " \t\n", "비"),
    ("unusual white space", "비가\u3000온다\u00a0고 \u2009말했다\x1c다", "비가 온다고 말했다\x1f다"),
    ("zero-width space is no space", "비가\u200b온다", "비가 온다"),
    ("beyond the basic plane", "🚀 발사 𠮷 성공", "🚀 발사 𠮷野 성공"),
    ("repetition", "불이 불이 불이 불이 났다", "불이 났다"),
    ("several lines", "첫 문단이다.\n둘째 문단은 더 길다.", "첫 문단이다.\n둘째 문단이 더 길다."),
]
METRICS = {"chrf": CHRF(), "chrfpp": CHRF(word_order=2)}
CORPORA = {
    "all": range(len(PAIRS)),
    "korean": range(4),
    "english": [4, 5],
    "nothing in common": [12, 14],
    "empty": [16],
}


def main():
    out = {"pairs": [], "corpora": [], "signatures": {}}
    for name, hyp, ref in PAIRS:
        scores = {k: m.sentence_score(hyp, [ref]).score for k, m in METRICS.items()}
        out["pairs"].append({"name": name, "hyp": hyp, "ref": ref, **scores})
    for name, members in CORPORA.items():
        hyps, refs = [PAIRS[i][1] for i in members], [PAIRS[i][2] for i in members]
        scores = {k: m.corpus_score(hyps, [refs]).score for k, m in METRICS.items()}
        out["corpora"].append({"name": name, "pairs": list(members), **scores})
    for key, metric in METRICS.items():
        metric.corpus_score(["a"], [["a"]])
        out["signatures"][key] = str(metric.get_signature())
    print(json.dumps(out, ensure_ascii=False, indent=1))


main()
