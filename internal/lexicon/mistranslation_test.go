package lexicon

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestMistranslations(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		source string
		from   news.Lang
		target string
		want   string // the word and what betrays it
	}{
		{"비명계 의원들은 반발했다.", news.Korean, "Lawmakers of the screaming world protested.", "비명계 = screaming"},
		{"비명계 의원들은 반발했다.", news.Korean, "Lawmakers of the anti-Lee faction protested.", ""},
		{"수도방위사령부를 방문했다.", news.Korean, "He visited the water defense command.", "수도방위사령부 = water"},
		{"수도방위사령부를 방문했다.", news.Korean, "He visited the Capital Defense Command, and drank water.", ""},
		{"이스라엘군이 가자를 공습했다.", news.Korean, "Israeli troops bombed let's go.", "가자 = let's go"},
		{"이스라엘군이 가자지구를 공습했다.", news.Korean, "Israeli troops bombed Gaza. \"Let's go,\" a man said.", ""},
		{"물의를 빚은 의원", news.Korean, "a lawmaker who caused the intention of water", "물의 = water"},
		{"법원이 구인영장을 발부했다.", news.Korean, "The court issued a recruitment warrant.", ""},
		{"특검이 그를 구인했다.", news.Korean, "The special counsel put him up for recruitment.", "구인했다 = recruitment"},
		{"구인 광고를 냈다.", news.Korean, "He placed a recruitment advertisement.", ""},
		{"택배 기사들이 파업에 들어갔다.", news.Korean, "Delivery articles went on strike.", "기사 = articles"},
		{"법원은 그의 보석을 허가했다.", news.Korean, "The court permitted his jewels.", "보석 = jewels"},
		{"법원은 그의 보석을 허가했다.", news.Korean, "The court granted him bail.", ""},
		{"나치 독일", news.Korean, "Nachi Germany", "나치 = Nachi"},
		{"헌재는 탄핵을 인용했다.", news.Korean, "Heonjae upheld the impeachment.", "헌재 = Heonjae"},
		{"최상목 대통령 권한대행은", news.Korean, "Actress Choi said", "대통령 권한대행 = Actress"},
		{"최상목 대통령 권한대행은", news.Korean, "Acting President Choi Sang-mok said", ""},
		{"The airstrike killed two.", news.English, "파업으로 2명이 숨졌다.", "airstrike = 파업"},
		{"The airstrike killed two.", news.English, "공습으로 2명이 숨졌다.", ""},
		{"Turkey's president flew to Ankara.", news.English, "칠면조 대통령이 앙카라로 갔다.", "Turkey = 칠면조"},
		{"They ate turkey.", news.English, "그들은 칠면조를 먹었다.", ""},
		{"He was sentenced to two years in prison.", news.English, "그는 2년의 문장을 받았다.", "sentenced = 문장"},
		{"He was sentenced to two years in prison.", news.English, "그는 징역 2년을 선고받았다.", ""},
	} {
		to := news.English
		if tt.from == news.English {
			to = news.Korean
		}
		var got []string
		for _, m := range Mistranslations(Read(tt.source, tt.from), Read(tt.target, to)) {
			got = append(got, tt.source[m.Start:m.End]+" = "+tt.target[m.TargetStart:m.TargetEnd])
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%q as %q: %q, want %q", tt.source, tt.target, got, tt.want)
		}
	}
}

// Every word of every row is found where its context stands beside it, with every word that betrays it; and is let go where
// the translation has what is right.
func TestEveryMistranslationIsFound(t *testing.T) {
	t.Parallel()
	for line := range strings.Lines(mistranslations) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			continue
		}
		lang, e, right := parseMistranslation(line)
		words, betrays, to := e.English, e.Korean, news.Korean
		if lang == news.Korean {
			words, betrays, to = e.Korean, e.English, news.English
		}
		context := ""
		if len(e.Near) > 0 {
			context = e.Near[0] + ", "
		}
		for _, word := range words {
			for _, wrong := range betrays {
				if found := Mistranslations(Read(context+word, lang), Read(wrong, to)); len(found) == 0 {
					t.Errorf("%q: %q as %q is not found", context, word, wrong)
				}
				for _, head := range right {
					if found := Mistranslations(Read(context+word, lang), Read(wrong+", "+head, to)); tells(found, right) {
						t.Errorf("%q as %q beside %q is found", word, wrong, head)
					}
				}
			}
		}
	}
}

// tells reports whether one of the mistakes is told with these right words: another row may know the word too.
func tells(found []Mistranslation, right []string) bool {
	for _, m := range found {
		if strings.Join(m.Right, "|") == strings.Join(right, "|") {
			return true
		}
	}
	return false
}

// Good translations have none, in either direction.
func TestNoMistranslationInGold(t *testing.T) {
	t.Parallel()
	noMistranslation(t, gold(t))
}

func TestNoMistranslationInNTREX(t *testing.T) {
	t.Parallel()
	noMistranslation(t, ntrex(t))
}

func noMistranslation(t *testing.T, pairs []pair) {
	t.Helper()
	for _, p := range pairs {
		for _, m := range Mistranslations(Read(p.source, p.from), Read(p.target, p.to)) {
			t.Errorf("%q as %q", p.source[m.Start:m.End], p.target[m.TargetStart:m.TargetEnd])
		}
		for _, m := range Mistranslations(Read(p.target, p.to), Read(p.source, p.from)) {
			t.Errorf("backwards: %q as %q", p.target[m.Start:m.End], p.source[m.TargetStart:m.TargetEnd])
		}
	}
}
