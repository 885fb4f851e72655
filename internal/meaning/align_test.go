package meaning

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestPassages(t *testing.T) {
	t.Parallel()
	read := func(lang news.Lang, sentences ...string) *Text { return Read(strings.Join(sentences, " "), lang) }
	english := []string{
		"Samsung shares rose 3.5 percent in 2019.", "The minister of Macedonia did not come.", "It cost $40 million.",
	}
	for _, tt := range []struct {
		name   string
		korean []string
		want   []Passage
	}{
		{"in order", []string{"삼성 주가는 2019년 3.5% 올랐다.", "마케도니아 장관은 오지 않았다.", "비용은 4천만달러였다."},
			[]Passage{{Sentences{0, 1}, Sentences{0, 1}}, {Sentences{1, 2}, Sentences{1, 2}}, {Sentences{2, 3}, Sentences{2, 3}}}},
		{"one is missing", []string{"삼성 주가는 2019년 3.5% 올랐다.", "비용은 4천만달러였다."},
			[]Passage{{Sentences{0, 1}, Sentences{0, 1}}, {Sentences{1, 2}, Sentences{1, 1}}, {Sentences{2, 3}, Sentences{1, 2}}}},
		{"one is parted", []string{"삼성 주가는 2019년에 올랐다.", "상승률은 3.5%다.", "마케도니아 장관은 오지 않았다.", "비용은 4천만달러였다."},
			[]Passage{{Sentences{0, 1}, Sentences{0, 2}}, {Sentences{1, 2}, Sentences{2, 3}}, {Sentences{2, 3}, Sentences{3, 4}}}},
		{"two are one", []string{"삼성 주가는 2019년 3.5% 올랐고 마케도니아 장관은 오지 않았다.", "비용은 4천만달러였다."},
			[]Passage{{Sentences{0, 2}, Sentences{0, 1}}, {Sentences{2, 3}, Sentences{1, 2}}}},
		{"in another order", []string{"비용은 4천만달러였다.", "마케도니아 장관은 오지 않았다.", "삼성 주가는 2019년 3.5% 올랐다."},
			[]Passage{{Sentences{0, 1}, Sentences{2, 3}}, {Sentences{1, 2}, Sentences{1, 2}}, {Sentences{2, 3}, Sentences{0, 1}}}},
	} {
		got := Pair{Source: read(news.English, english...), Target: read(news.Korean, tt.korean...)}.Passages()
		if len(got) != len(tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
			}
		}
	}
}

// FuzzPassages wants every sentence in one passage, whatever the texts.
func FuzzPassages(f *testing.F) {
	f.Add("It cost $40 million. Kim left. He came in 2019.", "김 씨는 2019년 왔다. 비용은 4천만달러였다. 떠났다.")
	f.Add("A. 5% rose. B. 5% rose. 7 fell.", "7 내렸다. 5% 올랐다.")
	f.Fuzz(func(t *testing.T, english, korean string) {
		p := Pair{Source: Read(english, news.English), Target: Read(korean, news.Korean)}
		passages := p.Passages()
		source, target := 0, 0
		for _, passage := range passages {
			source += passage.Source.To - passage.Source.From
			target += passage.Target.To - passage.Target.From
		}
		if passages != nil && (source != len(p.Source.Sentences) || target != len(p.Target.Sentences)) {
			t.Errorf("%v does not pair %d with %d sentences", passages, len(p.Source.Sentences), len(p.Target.Sentences))
		}
	})
}
