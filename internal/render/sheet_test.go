package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

// ferry is a small result with those findings.
func ferry(findings ...news.Finding) news.Result {
	return news.Result{
		State: news.NeedsReview, To: news.Korean,
		Article: news.Article{ID: "a", Version: 1, Lang: news.English, Title: "Ferry runs again", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "The ferry carried 1,200 people on Monday and 1,200 on Tuesday."},
			{ID: "p2", Text: "It will sail every day from 7 a.m."},
		}},
		Translation: &news.Translation{Title: "여객선 운항 재개", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "여객선은 16일 1천200명, 17일 1천200명을 태웠다."},
			{ID: "p2", Text: "매일 오후 7시부터 운항한다."},
		}},
		Summary: &news.Summary{Bullets: []news.Bullet{
			{Text: "여객선이 이틀 동안 2천400명을 태웠다."},
			{Text: "여객선은 매일 오전 7시부터 운항한다.", Evidence: []news.Evidence{{Paragraph: "p2", Quote: "It will sail every day from 7 a.m."}}},
		}},
		Findings:   findings,
		Provenance: news.Provenance{Model: "example-model", Label: news.Label},
	}
}

func number(paragraph, source, target string) news.Finding {
	return news.Finding{Check: news.FamilyNumber, Severity: news.Error, Paragraph: paragraph, Message: "look", Source: source, Target: target}
}

// TestSpread lays findings out that are hard to place: what is marked, and where, for each.
func TestSpread(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		finding                news.Finding
		block                  string
		source, target, quotes []string // what is marked
		unplaced               bool
		whole                  bool
	}{
		"on both sides":                 {finding: number("p2", "7 a.m.", "오후 7시"), block: "p2", source: []string{"7 a.m."}, target: []string{"오후 7시"}},
		"in the headline":               {finding: number("title", "", "재개"), block: "title", target: []string{"재개"}},
		"twice in the source":           {finding: number("p1", "1,200", "17일"), block: "p1", target: []string{"17일"}},
		"twice everywhere":              {finding: number("p1", "1,200", "1천200명"), block: "p1", unplaced: true},
		"without words":                 {finding: number("p1", "", ""), block: "p1", unplaced: true},
		"in a bullet":                   {finding: number("b1", "", "2천400명"), block: "b1", target: []string{"2천400명"}},
		"in a bullet's evidence":        {finding: number("b2", "7 a.m.", ""), block: "b2", quotes: []string{"7 a.m."}},
		"a bullet as a whole":           {finding: number("b1", "", ""), block: "b1", unplaced: true},
		"all bullets":                   {finding: number("summary", "", ""), whole: true},
		"the result":                    {finding: number("", "", ""), whole: true},
		"a paragraph that is not there": {finding: number("p9", "", ""), whole: true},
	} {
		s := spread(ferry(tt.finding))
		if got := len(s.Whole) == 1; got != tt.whole {
			t.Errorf("%s: on the whole: %t", name, got)
		}
		for _, b := range append(s.Bullets, s.Blocks...) {
			var want, got placement
			if b.ID == tt.block {
				want = placement{tt.source, tt.target, tt.quotes, nil, []note{{1, tt.finding}}}
				if tt.unplaced {
					want.Unplaced = []int{1}
				}
			}
			got = placement{Source: markedIn(b.Source), Target: markedIn(b.Target), Unplaced: b.Unplaced, Notes: b.Notes}
			for _, e := range b.Evidence {
				got.Quotes = append(got.Quotes, markedIn(e.Quote)...)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s: %s", name, b.ID, diff)
			}
		}
	}
}

// placement is what is marked in a block, and how.
type placement struct {
	Source, Target, Quotes []string
	Unplaced               []int
	Notes                  []note
}

// Numbers go up in the order of reading, and within a text the worst comes first.
func TestNotesAreNumberedInTheOrderOfReading(t *testing.T) {
	t.Parallel()
	info := number("p1", "", "16일")
	info.Severity = news.Info
	s := spread(ferry(number("", "", ""), info, number("p2", "", ""), number("p1", "", "17일"), number("b2", "", ""), number("title", "", "")))
	var got []string
	for _, b := range append(s.Bullets, s.Blocks...) {
		for _, n := range b.Notes {
			got = append(got, superscript([]int{n.Number})+b.ID+string(n.Severity))
		}
	}
	for _, n := range s.Whole {
		got = append(got, superscript([]int{n.Number})+string(n.Severity))
	}
	if diff := cmp.Diff([]string{"¹b2error", "²titleerror", "³p1error", "⁴p1info", "⁵p2error", "⁶error"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestBulletWithoutEvidenceIsDoubted(t *testing.T) {
	t.Parallel()
	refused := news.Finding{Check: news.FamilyEvidence, Severity: news.Error, Paragraph: "b2", Message: "the quote does not stand in p2"}
	for name, tt := range map[string]struct {
		findings []news.Finding
		want     []string
	}{
		"nothing said":     {nil, []string{"근거 없음", ""}},
		"evidence refused": {[]news.Finding{refused}, []string{"근거 없음", "근거 불확실"}},
		"another doubt":    {[]news.Finding{number("b2", "", "")}, []string{"근거 없음", ""}},
	} {
		var got []string
		for _, b := range spread(ferry(tt.findings...)).Bullets {
			got = append(got, b.doubt(news.Korean))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func markedIn(text []piece) []string {
	var marked []string
	for _, p := range text {
		if p.Numbers != nil {
			marked = append(marked, p.Text)
		}
	}
	return marked
}
