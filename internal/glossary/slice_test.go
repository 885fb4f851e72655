package glossary

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

// slice lists the hits of a one-paragraph article as "form=target".
func slice(t *testing.T, g *Glossary, lang news.Lang, day, text string) []string {
	t.Helper()
	a := news.Article{Lang: lang, Paragraphs: []news.Paragraph{{ID: "p1", Text: text}}}
	if day != "" {
		published, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		a.PublishedAt = published
	}
	var hits []string
	for _, h := range g.Slice(a) {
		hits = append(hits, h.Form+"="+h.Target(lang.DefaultTarget()))
	}
	return hits
}

func TestSlice(t *testing.T) {
	t.Parallel()
	statistics := New([]Entry{
		{English: "Statistics Korea", Korean: "통계청"},
		{English: "Statistics Korea", Korean: "국가데이터처", ValidFrom: "2025-10-01"},
	})
	bank := New([]Entry{
		{English: "bank", Korean: "은행", IgnoreCase: true},
		{English: "Bank of Korea", Korean: "한국은행", EnglishAliases: []string{"BOK"}, KoreanAliases: []string{"한은"}},
	})
	posco := New([]Entry{{English: "POSCO", Keep: true, EnglishAliases: []string{"Posco Holdings"}}})
	party := New([]Entry{{English: "cease-fire", Korean: "휴전", IgnoreCase: true, EnglishAccepted: []string{"truce"}}})
	for _, tt := range []struct {
		name      string
		glossary  *Glossary
		lang      news.Lang
		day, text string
		want      []string
	}{
		{"before a renaming", statistics, news.English, "2025-09-30", "Statistics Korea said.", []string{"Statistics Korea=통계청"}},
		{"from the day of a renaming", statistics, news.English, "2025-10-01", "Statistics Korea said.", []string{"Statistics Korea=국가데이터처"}},
		{"an article without a date", statistics, news.English, "", "Statistics Korea said.", []string{"Statistics Korea=국가데이터처"}},
		{"an old name after a renaming", statistics, news.Korean, "2026-01-02", "통계청은 밝혔다.", []string{"통계청=Statistics Korea"}},
		{"a new name before its day", statistics, news.Korean, "2025-01-02", "국가데이터처는 밝혔다.", nil},
		{"the longer form claims its words", bank, news.English, "", "The Bank of Korea met.", []string{"Bank of Korea=한국은행"}},
		{"the shorter form elsewhere", bank, news.English, "", "A Bank sued the BOK.", []string{"Bank=은행", "BOK=한국은행"}},
		{"an alias in Korean", bank, news.Korean, "", "한은의 결정", []string{"한은=Bank of Korea"}},
		{"the head of a compound", bank, news.Korean, "", "한국은행권 발행", []string{"한국은행=Bank of Korea"}},
		{"no form inside a word", bank, news.English, "", "The BOKs and embankment, mountebank.", []string{"BOK=한국은행"}},
		{"kept as the article writes it", posco, news.English, "", "Posco Holdings rose.", []string{"Posco Holdings=Posco Holdings"}},
		{"accepted forms do not prove it", party, news.English, "", "The truce held.", nil},
		{"any case where it says so", party, news.English, "", "CEASE-FIRE HOLDS", []string{"CEASE-FIRE=휴전"}},
		{"letters that grow in lower case", party, news.English, "", "İmamoğlu, İzmir, İİİ: a Cease-Fire", []string{"Cease-Fire=휴전"}},
		{"nothing", bank, news.English, "", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, slice(t, tt.glossary, tt.lang, tt.day, tt.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The hits of an alias and of the name are one, in the order of the document.
func TestSliceJoinsAliases(t *testing.T) {
	t.Parallel()
	g := New([]Entry{{English: "Bank of Korea", Korean: "한국은행", EnglishAliases: []string{"BOK"}}})
	hits := g.Slice(news.Article{Lang: news.English, Title: "BOK cuts", Paragraphs: []news.Paragraph{
		{ID: "p1", Text: "Rates fell."}, {ID: "p2", Text: "The Bank of Korea met."}, {ID: "p3", Text: "The BOK did."},
	}})
	if len(hits) != 1 {
		t.Fatalf("%d hits", len(hits))
	}
	if diff := cmp.Diff([]string{news.TitleID, "p2", "p3"}, hits[0].Paragraphs); diff != "" {
		t.Error(diff)
	}
}

func TestIn(t *testing.T) {
	t.Parallel()
	parliament := Entry{English: "European Parliament", Korean: "유럽의회", KoreanAliases: []string{"EU 의회"}, EnglishAccepted: []string{"EU parliament"}}
	lee := Entry{English: "Lee Jae Myung", Korean: "이재명", Kind: Person}
	for _, tt := range []struct {
		name  string
		entry Entry
		lang  news.Lang
		text  string
		want  bool
	}{
		{"a compound with a space", parliament, news.Korean, "유럽 의회가 표결했다", true},
		{"an alias without its space", parliament, news.Korean, "EU의회가 표결했다", true},
		{"an accepted form", parliament, news.English, "the EU parliament voted", true},
		{"an accepted form of the other language", parliament, news.Korean, "EU parliament", false},
		{"half of the name", parliament, news.Korean, "의회가 표결했다", false},
		{"a surname before a title", lee, news.Korean, "이 대통령은 말했다", true},
		{"a surname inside a word", lee, news.Korean, "사이 대통령은 말했다", false},
		{"a romanised surname", lee, news.English, "Lee said", true},
		{"a romanised given name", lee, news.English, "Jae Myung said", false},
		{"a surname of no person", Entry{English: "Lee County", Korean: "리 카운티", Kind: Place}, news.English, "Lee said", false},
		{"a name that is kept, in Latin letters", Entry{English: "HYBE", Korean: "하이브", Keep: true}, news.Korean, "HYBE는 밝혔다", true},
		{"a name that is kept, in Hangul", Entry{English: "HYBE", Korean: "하이브", Keep: true}, news.Korean, "하이브는 밝혔다", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := (Hit{Entry: tt.entry}).In(tt.text, tt.lang); got != tt.want {
				t.Errorf("%s in %q: %v, want %v", tt.entry.English, tt.text, got, tt.want)
			}
		})
	}
}

// A form before each particle is a mention; glued to anything else it is another word.
func TestEveryParticleEndsAForm(t *testing.T) {
	t.Parallel()
	for _, p := range particles {
		for _, after := range []string{"", " 밝혔다", ", 그리고", "(미국)"} {
			if start, _ := find("어제 동해"+p+after, "동해", news.Korean, false, strict); start < 0 {
				t.Errorf("동해 is not found in 동해%s%s", p, after)
			}
		}
		if start, _ := find("어제 동해"+p+"쾅", "동해", news.Korean, false, strict); start >= 0 {
			t.Errorf("동해 is found in 동해%s쾅", p)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("İstanbul, the Fed's", "fed", true)
	f.Add("한은의 결정", "한은", false)
	f.Fuzz(func(t *testing.T, text, form string, ignoreCase bool) {
		for _, lang := range []news.Lang{news.English, news.Korean} {
			start, end := find(text, form, lang, ignoreCase, strict)
			if start >= 0 && (end <= start || end > len(text) || !ignoreCase && text[start:end] != form) {
				t.Errorf("find(%q, %q) = %d, %d", text, form, start, end)
			}
			if start >= 0 && ignoreCase && !strings.EqualFold(text[start:end], form) {
				t.Errorf("find(%q, %q) is %q", text, form, text[start:end])
			}
		}
	})
}

// Each word that makes another word of a form has an article here.
func TestOtherWordsAreNoMention(t *testing.T) {
	t.Parallel()
	for form, befores := range otherWords {
		entries := []Entry{{English: "X", Korean: form}}
		for _, before := range append(befores, "") {
			article := news.Article{ID: "a", Lang: news.Korean, Paragraphs: []news.Paragraph{{ID: "p1", Text: "그는 " + before + " " + form + "에 대해 말했다."}}}
			if hits := New(entries).Slice(article); (len(hits) == 0) != (before != "") {
				t.Errorf("%s %s: %v", before, form, hits)
			}
		}
	}
}
