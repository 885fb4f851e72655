package check_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// A bullet is held against the passages that it names and the title, whatever the rest of the article says.
func TestBulletsStandOnTheirPassages(t *testing.T) {
	t.Parallel()
	article := news.Article{ID: "a", Version: 1, Lang: news.English, Title: "Norvane to cut 1,300 jobs", PublishedAt: time.Date(2026, 4, 23, 9, 0, 0, 0, time.UTC),
		Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "Chipmaker Norvane said on Thursday its profit rose 38% to $2.6 billion."},
			{ID: "p2", Text: "Sales of chips for cars fell 12% at the plant in Dresden, Helena Marsh said."},
			{ID: "p3", Text: "Rival Castellan Devices will build a plant for 85 million euros, analyst Petra Lindqvist wrote."},
		}}
	terms := glossary.New([]glossary.Entry{{English: "Helena Marsh", Korean: "헬레나 마시", Kind: glossary.Person}}).Slice(article)
	for _, tt := range []struct {
		text       string
		paragraphs string
		want       string
	}{
		{"노베인의 이익이 38% 증가한 26억 달러를 기록했다.", "p1", ""},
		{"노베인은 1천300명을 감원한다.", "p1", ""}, // the title has it
		{"노베인은 23일 이익이 38% 늘었다고 밝혔다.", "p1", ""},
		{"이익은 38% 늘고 차량용 매출은 12% 줄었다.", "p1 p2", ""},
		{"이익은 38% 늘고 차량용 매출은 12% 줄었다.", "p1", "number error"},
		{"이익이 26억 달러를 기록했다.", "p2", "number error"},
		{"이익이 85% 늘었다.", "p1", "number error"},
		{"헬레나 마시는 매출이 12% 줄었다고 말했다.", "p2", ""},
		{"헬레나 마시는 이익이 38% 늘었다고 말했다.", "p1", "name error"},
		{"페트라 린드크비스트는 매출이 12% 줄었다고 말했다.", "p2", "name warning"},
		{"페트라 린드크비스트는 공장 건설비가 8천500만 유로라고 썼다.", "p3", ""},
	} {
		bullet := news.Bullet{Text: tt.text}
		for id := range strings.FieldsSeq(tt.paragraphs) {
			p, _ := article.Paragraph(id)
			bullet.Evidence = append(bullet.Evidence, news.Evidence{Paragraph: id, Quote: p.Text})
		}
		var got []string
		for _, f := range check.Run(check.Input{Article: article, To: news.Korean, Summary: &news.Summary{Bullets: []news.Bullet{bullet}}, Bullets: 1, Terms: terms}) {
			if f.Severity != news.Info {
				got = append(got, fmt.Sprintf("%s %s", f.Check, f.Severity))
			}
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%q by %s: %q, want %q", tt.text, tt.paragraphs, got, tt.want)
		}
	}
}

// TestBulletsOfOtherPassages has each bullet of the gold set that holds a figure name another paragraph of its article as its evidence.
func TestBulletsOfOtherPassages(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../testdata/gold/*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	planted, found := 0, 0
	for _, file := range files {
		in := gold(t, file)
		in.Translation = nil
		for _, bullet := range in.Summary.Bullets {
			if !strings.ContainsAny(bullet.Text, "0123456789") {
				continue
			}
			other := slices.IndexFunc(in.Article.Paragraphs, func(p news.Paragraph) bool {
				return !slices.ContainsFunc(bullet.Evidence, func(e news.Evidence) bool { return e.Paragraph == p.ID })
			})
			p := in.Article.Paragraphs[other]
			bullet.Evidence = []news.Evidence{{Paragraph: p.ID, Quote: p.Text}}
			in.Summary, in.Bullets = &news.Summary{Bullets: []news.Bullet{bullet}}, 1
			planted++
			if slices.ContainsFunc(check.Run(in), func(f news.Finding) bool { return f.Severity == news.Error }) {
				found++
			}
		}
	}
	t.Logf("bullets with a figure whose evidence is another paragraph: %d of %d found", found, planted)
	if 100*found < 80*planted {
		t.Errorf("%d of %d found", found, planted)
	}
}
