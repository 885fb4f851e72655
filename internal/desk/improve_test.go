package desk

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// story is an article with a careful translation.
type story struct {
	Lang, To    news.Lang
	Title       string
	PublishedAt time.Time `json:"published_at"`
	Paragraphs  []news.Paragraph
	Reference   news.Translation
	Bullets     []news.Bullet
}

// stories reads the articles of the gold set in one language.
func stories(t testing.TB, lang news.Lang) []story {
	t.Helper()
	files, err := filepath.Glob("../../testdata/gold/" + string(lang) + "/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d gold files, %v", len(files), err)
	}
	list := make([]story, len(files))
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &list[i]); err != nil {
			t.Fatal(err)
		}
	}
	return list
}

func (s story) order() news.Order {
	return news.Order{
		Article: news.Article{ID: "a", Version: 1, Lang: s.Lang, Title: s.Title, PublishedAt: s.PublishedAt, Paragraphs: s.Paragraphs},
		To:      s.To, Translate: true, Summarize: true, Bullets: len(s.Bullets),
	}
}

// texts is the careful translation by id.
func (s story) texts() map[string]string {
	texts := map[string]string{news.TitleID: s.Reference.Title}
	for _, p := range s.Reference.Paragraphs {
		texts[p.ID] = p.Text
	}
	return texts
}

func draftOf(order news.Order, texts map[string]string, bullets []news.Bullet) *draft {
	d := newDraft(order, check.Style{}, glossary.Starter().Slice(order.Article))
	d.write(texts)
	d.writeBullets(append([]news.Bullet(nil), bullets...), len(order.Article.Paragraphs))
	return d
}

// faults are what a model may do to a text. Other is another text of the article.
var faults = map[string]func(text, source, other string) string{
	"copy":       func(_, source, _ string) string { return source },
	"another":    func(_, _, other string) string { return other },
	"both":       func(text, _, other string) string { return text + " " + other },
	"half":       func(text, _, _ string) string { return string([]rune(text)[:len([]rune(text))/2]) },
	"twice":      func(text, _, _ string) string { return text + " " + text },
	"number":     func(text, _, _ string) string { return strings.NewReplacer("1", "7", "3", "8").Replace(text) },
	"new number": func(text, _, _ string) string { return text + " 9,876명이다." },
	"polite":     func(text, _, _ string) string { return strings.ReplaceAll(text, "다.", "습니다.") },
	"quote":      func(text, _, _ string) string { return text + " \"" },
	"spelling":   func(text, _, _ string) string { return strings.NewReplacer("이", "기", "o", "u").Replace(text) },
	"preamble":   func(text, _, _ string) string { return "번역: " + text },
	"good":       func(text, _, _ string) string { return text },
}

// TestImproveChoosesAsAllChecksDo puts every fault against every other as the text that stands and as the candidate. What
// is kept must be what weighing by all checks over all texts keeps: once before the change, and once after.
func TestImproveChoosesAsAllChecksDo(t *testing.T) {
	t.Parallel()
	for _, lang := range []news.Lang{news.English, news.Korean} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			s := stories(t, lang)[1]
			s.Paragraphs, s.Reference.Paragraphs = s.Paragraphs[:5], s.Reference.Paragraphs[:5]
			n, taken := 0, 0
			draft := draftOf(s.order(), s.texts(), s.Bullets)
			for _, was := range slices.Sorted(maps.Keys(faults)) {
				for _, is := range slices.Sorted(maps.Keys(faults)) {
					n++
					at := n % len(s.Paragraphs)
					source, good, other := s.Paragraphs[at], s.Reference.Paragraphs[at].Text, s.Reference.Paragraphs[(at+1)%len(s.Paragraphs)].Text
					standing := faults[was](good, source.Text, other)
					draft.write(map[string]string{source.ID: standing})
					p := patch{texts: map[string]string{source.ID: faults[is](good, source.Text, other)}}
					if n%4 == 0 {
						bullet := s.Bullets[n%len(s.Bullets)]
						bullet.Text = faults[is](bullet.Text, source.Text, s.Bullets[0].Text)
						p.bullets = map[string]news.Bullet{news.BulletID(n%len(s.Bullets) + 1): bullet}
					}
					plain := draftOf(s.order(), draft.texts, draft.bullets)
					applyByRun(plain, p)
					draft.apply(p)
					if draft.texts[source.ID] != standing {
						taken++
					}
					if diff := cmp.Diff(plain.texts, draft.texts) + cmp.Diff(plain.bullets, draft.bullets); diff != "" {
						t.Errorf("%s: %s after %s: %s", source.ID, is, was, diff)
					}
				}
			}
			if taken < n/4 || taken > n*3/4 {
				t.Errorf("%d of %d candidates were taken: the test tests little", taken, n)
			}
		})
	}
}

// applyByRun is apply as plain as can be: all checks over all texts, before and after each candidate.
func applyByRun(d *draft, p patch) {
	for _, id := range append([]string{news.TitleID}, idsOf(d.order.Article.Paragraphs)...) {
		if text := strings.TrimSpace(p.texts[id]); text != "" {
			before, old := weightByRun(d, id), d.texts[id]
			strayed := check.Prepare(d.input()).Strays(id, text)
			d.texts[id] = text
			if weightByRun(d, id) >= before || strayed != "" {
				d.texts[id] = old
			}
		}
	}
	for i := range d.bullets {
		if bullet, ok := p.bullets[news.BulletID(i+1)]; ok {
			before, old := weightByRun(d, news.BulletID(i+1)), d.bullets[i]
			d.bullets[i] = bullet
			if weightByRun(d, news.BulletID(i+1)) >= before {
				d.bullets[i] = old
			}
		}
	}
}

// weightByRun is weight by all checks over all texts.
func weightByRun(d *draft, id string) int {
	all := check.Prepare(d.input())
	var found []news.Finding
	for _, f := range all.Findings() {
		if f.Paragraph == id {
			found = append(found, f)
		}
	}
	text := d.texts[id]
	if n := news.BulletNumber(id); n > 0 {
		text = d.bullets[n-1].Text
	}
	switch {
	case text == "":
		return weightOf(found) + 10000
	case !all.Translated(id):
		return weightOf(found) + 5000
	}
	return weightOf(found)
}

// BenchmarkRepairRoundChecks measures what the checks take of a round of repair in which every paragraph has a
// candidate, half of them better. The model takes no time. What all checks over all texts would take, twice a candidate,
// is measured beside it on the shortest article.
func BenchmarkRepairRoundChecks(b *testing.B) {
	for _, n := range []int{20, 40, 80, 160} {
		b.Run(fmt.Sprintf("paragraphs=%d", n), func(b *testing.B) { benchmarkRound(b, n, (*draft).apply) })
	}
	b.Run("paragraphs=20/whole", func(b *testing.B) { benchmarkRound(b, 20, applyByRun) })
}

func benchmarkRound(b *testing.B, paragraphs int, apply func(*draft, patch)) {
	order, drafted, p := longRound(b, paragraphs)
	for b.Loop() {
		b.StopTimer()
		d := draftOf(order, drafted, nil)
		b.StartTimer()
		d.failed(1)
		apply(d, p)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*paragraphs), "µs/paragraph")
}

// longRound returns an article of n paragraphs, a draft whose paragraphs address the reader politely, and candidates of
// which every second does, too.
func longRound(t testing.TB, n int) (news.Order, map[string]string, patch) {
	all := stories(t, news.English)
	order := all[0].order()
	order.Summarize, order.Bullets, order.Article.Paragraphs = false, 0, nil
	drafted, candidates := map[string]string{}, map[string]string{}
	for len(order.Article.Paragraphs) < n {
		for _, s := range all {
			for i, p := range s.Paragraphs {
				k := len(order.Article.Paragraphs)
				if k == n {
					break
				}
				id, number := news.ParagraphID(k+1), fmt.Sprint(100+k)
				good := s.Reference.Paragraphs[i].Text + " 이는 " + number + "번째 소식이라고 당국은 밝혔다."
				order.Article.Paragraphs = append(order.Article.Paragraphs, news.Paragraph{ID: id, Text: p.Text + " It is news item number " + number + ", officials said."})
				drafted[id] = faults["polite"](good, "", "")
				candidates[id] = good
				if k%2 == 0 {
					candidates[id] = faults["new number"](drafted[id], "", "")
				}
			}
		}
	}
	return order, drafted, patch{texts: candidates}
}

// A repair that changes more than what it was to mend is refused, and the result says so.
func TestRepairThatChangesMoreIsRefused(t *testing.T) {
	t.Parallel()
	var s story
	at, said := -1, ""
	for _, s = range stories(t, news.English) {
		at = slices.IndexFunc(s.Reference.Paragraphs, func(p news.Paragraph) bool {
			return strings.Contains(p.Text, "\"") && strings.HasSuffix(p.Text, "다.")
		})
		if at >= 0 {
			break
		}
	}
	if at < 0 {
		t.Fatal("no paragraph quotes anybody")
	}
	id, good := s.Reference.Paragraphs[at].ID, s.Reference.Paragraphs[at].Text
	_, said, _ = strings.Cut(good, "\"")
	said, _, _ = strings.Cut(said, "\"")
	polite := faults["polite"](good, "", "")
	d := draftOf(s.order(), s.texts(), s.Bullets)
	d.write(map[string]string{id: polite})
	d.apply(patch{texts: map[string]string{id: strings.Replace(good, said, "사실은 "+said, 1)}})
	if d.texts[id] != polite {
		t.Fatalf("%q was taken", d.texts[id])
	}
	_, _, findings, _ := d.finish()
	if !slices.ContainsFunc(findings, func(f news.Finding) bool {
		return f.Check == news.FamilyRepair && f.Severity == news.Info && f.Paragraph == id
	}) {
		t.Errorf("nothing says that a repair was refused: %+v", findings)
	}
	d.apply(patch{texts: map[string]string{id: good}})
	if _, _, findings, _ := d.finish(); d.texts[id] != good || slices.Contains(families(findings), id+" repair") {
		t.Errorf("after the good repair: %q, %+v", d.texts[id], findings)
	}
}
