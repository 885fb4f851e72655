package desk_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// promptWeight counts what a model is sent, and refuses every question, so that no check runs over a megabyte.
type promptWeight struct{ model }

func (m *promptWeight) Complete(ctx context.Context, r llm.Request) (llm.Reply, error) {
	_, _ = m.model.Complete(ctx, r)
	return llm.Reply{}, &llm.Error{Kind: llm.KindRefused}
}

func (m *promptWeight) tokens() (n int) {
	for _, r := range m.requests {
		n += tokens(r.System) + tokens(r.User)
		for _, e := range r.Examples {
			n += tokens(e.User)
			for _, v := range e.Answer {
				n += tokens(v.Text)
			}
		}
	}
	return n
}

// tokens is about what a text costs: four bytes of English, and as much for a character of Korean.
func tokens(text string) int {
	wide := 0
	for _, r := range text {
		if r > 0x7f {
			wide++
		}
	}
	return wide + (len(text)-3*wide)/4
}

// table is an article full of figures, of about that many bytes.
func table(size int) news.Article {
	a := news.Article{ID: "a1", Version: 1, Lang: news.English, Title: "Sales by district"}
	for n := 0; size > 0; n++ {
		var row strings.Builder
		for c := range 8 {
			fmt.Fprintf(&row, "District %d sold %d.%d million units worth $%d.%d billion, up %d.%d percent. ", n, 1+n%90, c, 1+(n*7+c)%80, n%10, n%20, c)
		}
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(n + 1), Text: strings.TrimSpace(row.String())})
		size -= row.Len()
	}
	return a
}

// All prompts of an article together grow as the article does, and the summary's only up to some length.
func TestPromptsGrowWithTheArticle(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		summarize bool
		constant  int // tokens
	}{"translate": {false, 5000}, "digest": {true, 65_000}} {
		for _, size := range []int{4 << 10, 24 << 10, 98 << 10, 1 << 20} {
			m := &promptWeight{}
			a := table(size)
			job := desk.Job{ID: "j1", Order: news.Order{Article: a, To: news.Korean, Translate: true, Summarize: tt.summarize, Bullets: 3}}
			if _, err := desk.New(desk.Config{Model: m, Memory: &memory{}}).Run(t.Context(), job); err != nil {
				t.Fatal(err)
			}
			source := 0
			for _, p := range a.Paragraphs {
				source += tokens(p.Text)
			}
			t.Logf("%s: %d bytes, %d tokens: %d calls, %d tokens of prompts, %.1f times",
				name, size, source, len(m.requests), m.tokens(), float64(m.tokens())/float64(source))
			if got := m.tokens(); got > 3*source+tt.constant {
				t.Errorf("%s: an article of %d tokens has prompts of %d in %d calls, more than 3 times and %d",
					name, source, got, len(m.requests), tt.constant)
			}
		}
	}
}

// A job that nobody has set a limit for is bounded by what its article is worth.
func TestLimitsAreInProportionToTheArticle(t *testing.T) {
	t.Parallel()
	dear := func(_ string, _ llm.Request, values map[string]string) error {
		for id := range values {
			values[id] = "no translation at all"
		}
		return nil
	}
	for paragraphs, most := range map[int]int{4: 14, 400: 846} {
		m := &model{spoil: dear}
		run(t, m, desk.Job{ID: "j1", Order: news.Order{Article: article(paragraphs), To: news.Korean, Translate: true}})
		if n := len(m.requests); n > most {
			t.Errorf("%d paragraphs: %d calls, want %d at most", paragraphs, n, most)
		}
	}
	m := &pricey{}
	job := desk.Job{ID: "j1", Order: news.Order{Article: article(40), To: news.Korean, Translate: true}}
	result, err := desk.New(desk.Config{Model: m, Memory: &memory{}, ChunkTokens: 50}).Run(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	if cost := result.Usage.CostUSD; cost == nil || *cost > 14 || result.State != news.NeedsReview {
		t.Errorf("an article of 4 KB has cost %v dollars, state %s", *cost, result.State)
	}
}

// pricey is a model that charges three dollars a call.
type pricey struct{ model }

func (m *pricey) Complete(ctx context.Context, r llm.Request) (llm.Reply, error) {
	m.mu.Lock() // one call after the other: what is under way is not counted yet
	defer m.mu.Unlock()
	price := 3.0
	return llm.Reply{Values: answer(r), Model: "pricey", Usage: news.Usage{Calls: 1, CostUSD: &price}}, nil
}
