package e2e

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
	"github.com/gisa-news/gisa/testdata"
)

func recordings(t testing.TB) []llmsim.Recording {
	t.Helper()
	files, err := fs.Sub(testdata.Recordings, "recordings")
	if err != nil {
		t.Fatal(err)
	}
	list, err := llmsim.LoadRecordings(files)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// recordedOrders are the sample articles that have a recording.
func recordedOrders(t testing.TB) map[news.Lang]tasks.Request {
	t.Helper()
	return map[news.Lang]tasks.Request{
		news.English: fileOrder(t, "testdata/articles/en/working-group.txt", news.Korean),
		news.Korean:  fileOrder(t, "testdata/articles/ko/rescue.html", news.English),
	}
}

// TestRecordedFaultsAreMendedOrTold holds what the recordings are for: the faults planted in them are found, those
// that a repair mends are gone, and the one that stays is told to the editor.
func TestRecordedFaultsAreMendedOrTold(t *testing.T) {
	t.Parallel()
	for from, want := range map[news.Lang]struct {
		state    news.State
		mended   map[string][2]string // of the first answer, and what stands in its place
		doubtful []string
	}{
		news.English: {news.NeedsReview, map[string][2]string{"p7": {"12만t", "120만t"}, "p10": {"밝혔습니다.", "밝혔다."}}, []string{"p12 number"}},
		news.Korean:  {news.OK, map[string][2]string{"p7": {"1,200 liters", "12,000 liters"}, "p4": {"9 a.m.", "9 p.m."}, "b2": {"Thirty", "Three"}}, nil},
	} {
		for name, s := range map[string]setting{"whole": {}, "chunks": {ChunkTokens: 150}, "stream": {Stream: true}} {
			t.Run(string(from)+"/"+name, func(t *testing.T) {
				t.Parallel()
				sim, url := serveSim(t, llmsim.Config{Recordings: recordings(t)})
				s.URL = url
				result := doOrder(t, recordedOrders(t)[from], s)
				texts := textsOf(result)
				for id, forms := range want.mended {
					if !strings.Contains(texts[id], forms[1]) || strings.Contains(texts[id], " "+forms[0]) {
						t.Errorf("%s is not mended: %q", id, texts[id])
					}
				}
				var doubtful []string
				for _, f := range result.Findings {
					if f.Severity != news.Info {
						doubtful = append(doubtful, f.Paragraph+" "+string(f.Check))
					}
				}
				if result.State != want.state || !slices.Equal(doubtful, want.doubtful) {
					t.Errorf("state %s with %q, want %s with %q", result.State, doubtful, want.state, want.doubtful)
				}
				if !strings.Contains(result.Provenance.Model, "RECORDED") {
					t.Errorf("model %q does not say that it is recorded", result.Provenance.Model)
				}
				if journal := sim.Journal(); journal.Totals.Completed != journal.Totals.Requests || journal.Totals.Completed < 3 {
					t.Errorf("journal %+v", journal.Totals)
				}
			})
		}
	}
}

// textsOf are the texts of a result by their ids.
func textsOf(result news.Result) map[string]string {
	texts := map[string]string{"title": result.Translation.Title}
	for _, p := range result.Translation.Paragraphs {
		texts[p.ID] = p.Text
	}
	for i, b := range result.Summary.Bullets {
		texts["b"+string(rune('1'+i))] = b.Text
	}
	return texts
}

// TestRecordedAnswersSurviveFaults holds that what the simulator does wrong on demand is cured with recordings as it
// is without: the result is that of a day without faults.
func TestRecordedAnswersSurviveFaults(t *testing.T) {
	t.Parallel()
	r := recordedOrders(t)[news.Korean]
	_, url := serveSim(t, llmsim.Config{Recordings: recordings(t)})
	clean := doOrder(t, r, setting{URL: url})
	for _, fault := range []llmsim.Fault{
		llmsim.RateLimit, llmsim.HTTP500, llmsim.Length, llmsim.Malformed, llmsim.ParagraphDropped, llmsim.WrongLanguage,
		llmsim.ParagraphDuplicated, llmsim.InventedQuote, llmsim.BulletLanguage,
	} {
		t.Run(string(fault), func(t *testing.T) {
			t.Parallel()
			sim, url := serveSim(t, llmsim.Config{Recordings: recordings(t), Seed: 3})
			sim.FailNext(1, fault)
			result := doOrder(t, r, setting{URL: url})
			wantStruck(t, sim, fault)
			wantClean(t, clean, result)
		})
	}
}
