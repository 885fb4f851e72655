package proof_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/proof"
	"github.com/gisa-news/gisa/tasks/news"
)

func row(source, translation string) proof.Row {
	return proof.Row{ID: "r", SourceLang: news.English, TargetLang: news.Korean, Source: source, Translation: translation}
}

func dated(r proof.Row, published string) proof.Row {
	r.PublishedAt = published
	return r
}

func TestPublishedAtIsADate(t *testing.T) {
	t.Parallel()
	if _, err := (proof.Reader{}).Check(dated(row("It met.", "만났다."), "last Friday")); err == nil || strings.Contains(err.Error(), "last Friday") {
		t.Errorf("a date that is none: %v", err)
	}
}

func TestCheck(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		row  proof.Row
		want []string
	}{
		"faithful":          {row("The fund has 1.2 million won.\n\nIt was set up in 2020.", "기금은 120만원 규모다.\n\n2020년에 만들어졌다."), nil},
		"wrapped lines":     {row("The fund has\n1.2 million won.", "기금은\n120만원 규모다."), nil},
		"wrong number":      {row("The fund has 1.2 million won.", "기금은 12만원 규모다."), []string{"number p1"}},
		"wrong register":    {row("The fund has 1.2 million won.", "기금은 120만원 규모입니다."), []string{"register p1"}},
		"paragraph lost":    {row("The fund is new.\n\nIt is small.", "기금은 새로 만들어졌고 작다."), []string{"structure "}},
		"entities":          {row("Kim&#39;s fund has &quot;1.2&nbsp;million won&quot;, R&amp;D.", "김 씨의 기금은 &#8220;120만원&#8221; 규모이며 연구개발(R&amp;D)용이다."), nil},
		"entity on a line":  {row("The fund is new.\n&nbsp;\nIt is small.", "기금은 새로 만들어졌다.\n\n기금은 작다."), nil},
		"entity between":    {row("The fund has 1.2 million won.", "기금은 12만원&nbsp;규모다."), []string{"number p1"}},
		"entity left over":  {row("The fund has 1.2 million won.", "기금은 &quot;120만원&quot; 규모다."), []string{"meta p1"}},
		"day of a weekday":  {dated(row("It met on Thursday.", "25일 만났다."), "2025-09-26"), nil},
		"time of a weekday": {dated(row("It met on Thursday.", "24일 만났다."), "2025-09-26T09:00:00+09:00"), []string{"date p1"}},
		"nothing written":   {row("The fund is new.", " "), []string{"structure p1"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			findings, err := proof.Reader{}.Check(tt.row)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range findings {
				got = append(got, string(f.Check)+" "+f.Paragraph)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLanguagesAreFoundOut(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		row      proof.Row
		from, to news.Lang
	}{
		"English to Korean": {proof.Row{Source: "It cost 1.2 million won.", Translation: "120만원이 들었다."}, "en", "ko"},
		"Korean to English": {proof.Row{Source: "120만원이 들었다.", Translation: "It cost 1.2 million won."}, "ko", "en"},
		"into Japanese":     {proof.Row{Source: "120만원이 들었다.", Translation: "120万ウォンかかった。"}, "ko", "ja"},
		"not translated":    {proof.Row{Source: "120만원이 들었다.", Translation: "120만원이 들었다."}, "ko", "en"},
		"nothing":           {proof.Row{Source: "It cost 1.2 million won."}, "en", "ko"},
		"one is named":      {proof.Row{TargetLang: "ja", Source: "It cost 1.2 million won.", Translation: "120만원"}, "en", "ja"},
	} {
		got, err := tt.row.WithLanguages()
		if err != nil || got.SourceLang != tt.from || got.TargetLang != tt.to {
			t.Errorf("%s: %s to %s, error %v; want %s to %s", name, got.SourceLang, got.TargetLang, err, tt.from, tt.to)
		}
	}
}

func TestCheckRefuses(t *testing.T) {
	t.Parallel()
	for want, r := range map[string]proof.Row{
		`source_lang "fr"`:  {SourceLang: "fr", TargetLang: "ko", Source: "a"},
		`target_lang "tlh"`: {SourceLang: "en", TargetLang: "tlh", Source: "a"},
		"both en":           {SourceLang: "en", TargetLang: "en", Source: "a"},
		"does not look":     {Source: "Правительство объявило.", Translation: "정부가 발표했다."},
		"source is empty":   {SourceLang: "en", TargetLang: "ko", Source: " "},
	} {
		if _, err := (proof.Reader{}).Check(r); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
}

func TestCheckLinesKeepsTheOrder(t *testing.T) {
	t.Parallel()
	var in, out bytes.Buffer
	for i := range 500 {
		r := row("The fund has 1.2 million won.", "기금은 120만원 규모다.")
		r.ID = fmt.Sprint(i)
		if i%2 == 1 {
			r.Translation = "기금은 12만원 규모다."
		}
		if err := json.NewEncoder(&in).Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	fmt.Fprintln(&in, "not json")
	total, err := proof.Reader{}.CheckLines(t.Context(), &in, &out)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(proof.Total{Rows: 501, Doubtful: 250, Bad: 1, BadLine: 501}, total); diff != "" {
		t.Error(diff)
	}
	for i, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		var got proof.RowFindings
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		if i < 500 && (got.ID != fmt.Sprint(i) || len(got.Findings) != i%2) {
			t.Fatalf("line %d is %+v", i, got)
		}
		if i == 500 && got.Error == "" {
			t.Error("the bad row has no error")
		}
	}
}

// TestTooLongALine holds that a line which cannot be read whole is told with its number, and that those behind it are read.
func TestTooLongALine(t *testing.T) {
	t.Parallel()
	good := `{"id":"a","source_lang":"en","target_lang":"ko","source":"The fund has 1.2 million won.","translation":"기금은 120만원 규모다."}`
	in := strings.NewReader(good + "\n" + strings.Repeat("x", 5<<20) + "\n" + good)
	var out bytes.Buffer
	total, err := proof.Reader{}.CheckLines(t.Context(), in, &out)
	if diff := cmp.Diff(proof.Total{Rows: 3, Bad: 1, BadLine: 2}, total); err != nil || diff != "" {
		t.Errorf("error %v, total (-want +got)\n%s", err, diff)
	}
	if !strings.Contains(out.String(), "line 2 is longer than 4 MiB") {
		t.Errorf("the line is not told: %s", out.String())
	}
}

func BenchmarkCheckLines(b *testing.B) {
	var in bytes.Buffer
	r := row("The fund has 1.2 million won, the ministry said on Tuesday, and \"will grow by 3 percent\" in 2027.",
		"기획재정부는 화요일 기금이 120만원 규모이며 2027년에는 \"3% 늘어날 것\"이라고 밝혔다.")
	for range 1000 {
		if err := json.NewEncoder(&in).Encode(r); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if _, err := (proof.Reader{}).CheckLines(b.Context(), bytes.NewReader(in.Bytes()), &bytes.Buffer{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
