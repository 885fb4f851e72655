package meaning_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// surePlants are substitutions, one way, that change what is denied, when, how surely and how many. Spaces stand for the
// borders of words.
var surePlants = []plant{
	{news.FamilyNegation, "denial put in",
		[][2]string{{" is ", " is not "}, {" was ", " was not "}, {" are ", " are not "}, {" were ", " were not "}, {" will ", " will not "}, {" has ", " has not "}, {" can ", " cannot "}, {" should ", " should not "}},
		[][2]string{{"했다", "하지 않았다"}, {"됐다", "되지 않았다"}, {"되었다", "되지 않았다"}, {"한다", "하지 않는다"}, {"했습니다", "하지 않았습니다"}, {"합니다", "하지 않습니다"}, {"입니다", "이 아닙니다"}, {"이다.", "이 아니다."}, {"할 것", "하지 않을 것"}}, nil, nil, 70},
	{family: news.FamilyNegation, name: "denial taken out", planter: &denialPlanter, least: 70},
	{family: news.FamilyTime, name: "before and after", planter: &orderPlanter, least: 88},
	{news.FamilyTime, "yesterday and tomorrow",
		[][2]string{{" yesterday", " tomorrow"}, {" last year", " next year"}, {" this year", " last year"}, {" next year", " last year"}, {" last month", " next month"}, {" next month", " last month"}, {" last week", " next week"}, {" next week", " last week"}, {" tomorrow", " yesterday"}},
		[][2]string{{"지난해", "내년"}, {"올해", "지난해"}, {"내년", "올해"}, {"지난달", "다음 달"}, {"다음 달", "지난달"}, {"지난주", "다음 주"}, {"다음 주", "지난주"}, {"어제", "내일"}}, nil, nil, 0},
	{news.FamilyTime, "halves, quarters, bases",
		[][2]string{{"first half", "second half"}, {"second half", "first half"}, {"first-quarter", "third-quarter"}, {"third-quarter", "second-quarter"}, {"third quarter", "fourth quarter"}, {"a year earlier", "a month earlier"}, {"on-year", "on-month"}},
		[][2]string{{"상반기", "하반기"}, {"하반기", "상반기"}, {"1분기", "2분기"}, {"3분기", "2분기"}, {"4분기", "3분기"}, {"1년 전보다", "한 달 전보다"}, {"전년 동기", "전월"}, {"전년 동월", "전월"}}, nil, nil, 0},
	{news.FamilyModality, "allegations and plans told as facts",
		[][2]string{{" allegedly ", " "}, {" reportedly ", " "}, {" is suspected of ", " is guilty of "}, {" may ", " will "}, {" plans to close", " closed"}, {" is considering ", " has decided on "}},
		[][2]string{{"것으로 알려졌다", "것으로 확인됐다"}, {"것으로 전해졌다", "것으로 확인됐다"}, {"것으로 보인다", "것으로 확인됐다"}, {"것으로 추정된다", "것으로 확인됐다"}, {"할 예정이다", "했다"}, {"할 계획이다", "했다"}, {"할 방침이다", "했다"}, {"검토하고 있다", "결정했다"}, {"할 가능성이 있다", "한다"}}, nil, nil, 0},
	{news.FamilyModality, "what is sure told as less sure, and claims as sure",
		[][2]string{{" will ", " may "}, {" decided to ", " is considering whether to "}, {" confirmed that ", " did not rule out that "}, {" claimed that ", " confirmed that "}, {" agreed to ", " is considering whether to "}},
		[][2]string{{"하기로 했다", "하는 방안을 검토하고 있다"}, {"할 예정이다", "하는 방안을 검토하고 있다"}, {"다고 주장했다", "는 사실을 확인했다"}, {"할 수도 있다", "한다"}, {"것으로 보고 있다", "것으로 확인됐다"}, {"하는 방안을 검토하고 있다", "하기로 했다"}}, nil, nil, 0},
	{news.FamilyNumber, "multiples and parts",
		[][2]string{{" doubled", " tripled"}, {" tripled", " quadrupled"}, {" twice ", " three times "}, {" half of ", " a quarter of "}, {" a third of ", " a quarter of "}},
		[][2]string{{"두 배", "세 배"}, {"세 배", "네 배"}, {"절반", "3분의 1"}}, nil, nil, 0},
	{news.FamilyNumber, "people told as won",
		[][2]string{{"00 people", "00 won"}, {" people ", " won "}}, [][2]string{{"0명이", "0원이"}, {"0명의", "0원의"}, {"0명을", "0원을"}, {"천명이", "천원이"}}, nil, nil, 0},
}

// TestSurePlanted prints how many faults are found that are planted in faithful translations, of all and of those whose
// other text has a word of the family at the place at all.
func TestSurePlanted(t *testing.T) {
	for _, set := range []struct {
		name string
		rows []row
	}{{"ntrex", ntrex(t)}, {"gold and clean", append(gold(t), clean(t)...)}} {
		for _, pl := range surePlants {
			all, hits := 0, 0
			for _, toKorean := range []bool{true, false} {
				n, found, unfit := 0, 0, 0
				for _, r := range set.rows {
					rows, leftOut := plantOnce(r, pl, toKorean)
					if leftOut {
						unfit++
					}
					for _, bad := range rows {
						n++
						if len(findings(bad, toKorean, []news.Family{pl.family})) > len(findings(r, toKorean, []news.Family{pl.family})) {
							found++
						} else if testing.Verbose() {
							t.Logf("MISSED %s\n\t%s\n\t%s", pl.name, bad.En, bad.Ko)
						}
					}
				}
				t.Logf("%s, %s, to Korean %v: %d of %d, %d %%; %d places left out", set.name, pl.name, toKorean, found, n, 100*found/max(n, 1), unfit)
				all, hits = all+n, hits+found
			}
			if 100*hits < pl.least*all {
				t.Errorf("%s, %s: %d of %d are found, fewer than %d %%", set.name, pl.name, hits, all, pl.least)
			}
		}
	}
}

// plantOnce puts the first substitution that applies into the target; leftOut tells of a row whose every place is unfit for the planter.
func plantOnce(r row, pl plant, toKorean bool) (rows []row, leftOut bool) {
	pairs, text := pl.english, r.En
	if toKorean {
		pairs, text = pl.korean, r.Ko
	}
	bad, found := "", false
	if pl.planter != nil {
		bad, found, leftOut = pl.planter.plant(text, !toKorean)
	}
	for i := 0; i < len(pairs) && !found; i++ {
		if found = strings.Contains(text, pairs[i][0]); found {
			bad = strings.Replace(text, pairs[i][0], pairs[i][1], 1)
		}
	}
	switch {
	case !found:
		return nil, leftOut
	case toKorean:
		return []row{{r.En, bad}}, false
	default:
		return []row{{bad, r.Ko}}, false
	}
}

// TestSureFalseAlarms counts what is found in faithful human translations, and wants none in careful ones.
func TestSureFalseAlarms(t *testing.T) {
	for _, toKorean := range []bool{true, false} {
		for _, r := range append(gold(t), clean(t)...) {
			for _, d := range findings(r, toKorean, sure) {
				t.Errorf("gold: %s: %s | %s | %s", d.Family, d.Message, r.En, r.Ko)
			}
		}
	}
	rows := ntrex(t)
	flagged := map[news.Family]int{}
	for _, r := range rows {
		for _, toKorean := range []bool{true, false} {
			for _, d := range findings(r, toKorean, sure) {
				flagged[d.Family]++
				if toKorean && testing.Verbose() {
					t.Logf("%s: %s\n\t%s\n\t%s", d.Family, d.Message, r.En, r.Ko)
				}
			}
		}
	}
	for _, f := range sure {
		perThousand := 1000 * float64(flagged[f]) / float64(2*len(rows))
		t.Logf("%s: %d flags in %d segments, %.1f per 1,000", f, flagged[f], 2*len(rows), perThousand)
		if perThousand > 6.5 {
			t.Errorf("%s flags %.1f of 1,000 faithful segments", f, perThousand)
		}
	}
}
