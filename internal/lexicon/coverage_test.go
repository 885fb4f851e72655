package lexicon

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// What share of the content words of real news has an entry. Content words are all but function words, figures, single
// letters, and in English what has a capital inside a sentence (names); names in Hangul look like other words and count.
func TestCoverageOfGold(t *testing.T) {
	t.Parallel()
	texts := map[news.Lang][]string{}
	for _, p := range gold(t) {
		texts[p.from] = append(texts[p.from], p.source)
		texts[p.to] = append(texts[p.to], p.target)
	}
	atLeast(t, "gold", news.English, texts[news.English], 0.96)
	atLeast(t, "gold", news.Korean, texts[news.Korean], 0.87)
}

func TestCoverageOfNTREX(t *testing.T) {
	t.Parallel()
	var english, korean []string
	for _, p := range ntrex(t) {
		english, korean = append(english, p.source), append(korean, p.target)
	}
	atLeast(t, "NTREX", news.English, english, 0.94)
	atLeast(t, "NTREX", news.Korean, korean, 0.77)
}

// atLeast measures the coverage of texts and fails below a bound.
func atLeast(t *testing.T, set string, lang news.Lang, texts []string, bound float64) {
	t.Helper()
	missing := map[string]int{}
	total, covered := 0, 0
	for _, text := range texts {
		words := Find(text, lang)
		for _, token := range contentWords(text, lang) {
			total++
			if slices.ContainsFunc(words, func(w Word) bool { return w.Start < token.end && token.start < w.End }) {
				covered++
			} else {
				missing[strings.ToLower(text[token.start:token.end])]++
			}
		}
	}
	share := float64(covered) / float64(max(total, 1))
	t.Logf("%s, %s: %.1f %% of %d content words", set, lang, 100*share, total)
	if path := os.Getenv("LEXICON_MISSING"); path != "" {
		writeMissing(t, fmt.Sprintf("%s/%s-%s.txt", path, set, lang), missing)
	}
	if share < bound {
		t.Errorf("%s, %s: %.1f %% of the content words have an entry, want %.1f %%", set, lang, 100*share, 100*bound)
	}
}

// writeMissing lists the words without an entry, the most frequent first: what to write rows for next.
func writeMissing(t *testing.T, path string, missing map[string]int) {
	t.Helper()
	words := slices.SortedFunc(maps.Keys(missing), func(a, b string) int {
		return cmp.Or(missing[b]-missing[a], strings.Compare(a, b))
	})
	if err := os.WriteFile(path, []byte(strings.Join(words, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
}

type token struct{ start, end int }

// contentWords returns the places of the content words of a text.
func contentWords(text string, lang news.Lang) []token {
	isWord := isHangul
	if lang == news.English {
		isWord = func(r rune) bool { return unicode.Is(unicode.Latin, r) || r == '\'' || r == '’' }
	}
	var tokens []token
	start := -1
	for at, r := range text + " " {
		switch {
		case isWord(r) && start < 0:
			start = at
		case !isWord(r) && start >= 0:
			if isContent(text[start:at], lang) && !hangsOnFigure(text[:start]) {
				tokens = append(tokens, token{start, at})
			}
			start = -1
		}
	}
	return tokens
}

func hangsOnFigure(before string) bool {
	return before != "" && before[len(before)-1] >= '0' && before[len(before)-1] <= '9'
}

func isContent(word string, lang news.Lang) bool {
	if lang == news.English {
		word = strings.Trim(strings.ReplaceAll(word, "’", "'"), "'")
		head, _, _ := strings.Cut(word, "'")
		return len(head) > 1 && head == strings.ToLower(head) && !slices.Contains(englishFunction, head)
	}
	if len(word) <= syllable {
		return false
	}
	return !slices.ContainsFunc(koreanFunction, func(f string) bool {
		return strings.HasPrefix(word, f) && len(word) <= len(f)+2*syllable
	})
}

// englishFunction are words that mean nothing by themselves.
var englishFunction = strings.Fields(`a an the this that these those of to in on at for from with by as into onto over after
 before during through under above below up down out off about against between among amid across along around within without
 toward towards upon until till since than per via and or but nor if then because while although though whether unless when
 where why how who whom whose which what there here it its itself he him his himself she her hers herself they them their
 theirs themselves we us our ours ourselves you your yours yourself me my mine myself one ones two three four five six seven
 eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
 first second third fourth fifth sixth seventh eighth ninth tenth is am are was were be been being has have had having do does
 did done doing don doesn didn isn wasn aren weren hasn haven hadn won wouldn couldn shouldn can cannot could will would shall
 should may might must not no none nothing nobody something anything everything someone anyone everyone all any both each
 either neither every some such same other others another own so too also very more most much many few less least only just
 even again st nd rd th`)

// koreanFunction are heads of words that mean nothing by themselves, and of figures.
var koreanFunction = strings.Fields(`것 수가 등을 때문 위해 위한 대해 대한 따라 따르 통해 통한 의해 인해 있 없 않 아니 아닌 못하 하는 하고 하며 하지
 하기 해서 했다 했던 한다 할 되는 되고 되지 됐다 된다 되어 될 그리고 그러나 하지만 그러 이러 이런 그런 저런 이것 그것 저것 이는 이를 그는
 그가 그의 그를 그녀 그들 우리 저는 제가 나는 내가 나의 너는 당신 여기 거기 무엇 어떤 어떻 누구 이라고 라고 이라며 라며 에서 에게 으로 까지
 부터 에는 에도 및 또는 같은 같이 이번 가운데 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 번째 억원 만원 천억 백만`)
