package render

import (
	"regexp"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func isKorean(text string) bool { return regexp.MustCompile(`\p{Hangul}`).MatchString(text) }

func hold[K ~string](t *testing.T, kind string, keys []K, table map[K]word) {
	t.Helper()
	said := map[string]K{}
	for _, key := range keys {
		w, ok := table[key]
		if !ok {
			t.Errorf("%s %q has no word", kind, key)
			continue
		}
		if w.english == "" || isKorean(w.english) {
			t.Errorf("%s %q is %q in English", kind, key, w.english)
		}
		if !isKorean(w.korean) {
			t.Errorf("%s %q is %q in Korean", kind, key, w.korean)
		}
		for _, name := range []string{w.english, w.korean} {
			if other, taken := said[name]; taken {
				t.Errorf("%s %q and %q are both %q", kind, key, other, name)
			}
			said[name] = key
		}
	}
	if len(table) != len(keys) {
		t.Errorf("%d words for %d of %s", len(table), len(keys), kind)
	}
}

func TestEveryStateSeverityFamilyAndLanguageHasAWord(t *testing.T) {
	t.Parallel()
	hold(t, "state", news.States(), stateWords)
	hold(t, "severity", []news.Severity{news.Error, news.Warning, news.Info}, severityWords)
	hold(t, "family", news.Families(), familyWords)
	hold(t, "language", news.TargetLangs(), langWords)
}

func TestWords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ got, want string }{
		{StateWord(news.NeedsReview, news.Korean), "검토 필요"},
		{StateWord(news.NeedsReview, news.English), "needs review"},
		{StateWord(news.NeedsReview, news.Japanese), "needs review"},
		{StateWord("approved", news.Korean), "approved"},
		{SeverityWord(news.Info, news.Korean), "참고"},
		{FamilyWord(news.FamilyNumber, news.Korean), "숫자"},
		{LangWord(news.English, news.Korean), "영어"},
		{LabelWord(news.Label, news.Korean), "기계번역·검수 전"},
		{LabelWord(news.Label, news.English), "machine translation, not reviewed"},
		{LabelWord("approved by the desk", news.Korean), "approved by the desk"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// Under Korean text nothing but the findings' messages, the source and names is in English; Lang turns it round.
func TestLanguageOfTheInterface(t *testing.T) {
	t.Parallel()
	english := regexp.MustCompile(`needs review|not reviewed|Translation|Summary|Byline|tokens|evidence ·|cost`)
	korean := regexp.MustCompile(`검토 필요|검수 전|번역\n|요약|바이라인|토큰|비용`)
	for name, write := range map[string]renderer{"text": Text, "markdown": Markdown, "html": HTML} {
		for _, tt := range []struct {
			direction string
			lang      news.Lang
			none      *regexp.Regexp
		}{
			{"en-ko", "", english}, {"en-ko", news.Korean, english}, {"en-ko", news.English, korean},
			{"ko-en", "", korean}, {"ko-en", news.Korean, english}, {"ko-en", news.Vietnamese, korean},
		} {
			got := rendered(t, write, example(t, tt.direction), Options{Lang: tt.lang})
			if found := tt.none.FindString(got); found != "" {
				t.Errorf("%s of %s in %q says %q", name, tt.direction, tt.lang, found)
			}
		}
	}
}

// A format of a word takes the same values in both languages.
func TestFormatsAgree(t *testing.T) {
	t.Parallel()
	verb := regexp.MustCompile(`%\.?\d*[a-z]`)
	for _, w := range []word{wordModel, wordPrompts, wordCost, wordCostUnknown, wordSeconds, wordCalls, wordPrompt, wordCompletion} {
		a, b := verb.FindAllString(w.english, -1), verb.FindAllString(w.korean, -1)
		if len(a) != len(b) {
			t.Errorf("%q and %q differ", w.english, w.korean)
			continue
		}
		for i := range a {
			if a[i] != b[i] {
				t.Errorf("%q and %q differ", w.english, w.korean)
			}
		}
	}
}
