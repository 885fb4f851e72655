package meaning

import (
	"bufio"
	"encoding/json"
	"github.com/gisa-news/gisa/tasks/news"
	"os"
	"strings"
	"testing"
)

func arts(b *testing.B) (ps []Pair) {
	f, _ := os.Open("../check/testdata/clean.jsonl")
	n := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		var a struct {
			Lang                news.Lang `json:"source_lang"`
			Source, Translation string
		}
		json.Unmarshal(s.Bytes(), &a)
		to := news.Korean
		if a.Lang == news.Korean {
			to = news.English
		}
		x, y := strings.Split(a.Source, "\n\n"), strings.Split(a.Translation, "\n\n")
		if len(x) != len(y) {
			continue
		}
		for i := range x {
			n += len(x[i])
			ps = append(ps, Pair{Source: Read(x[i], a.Lang), Target: Read(y[i], to)})
		}
		if n > 60000 {
			break
		}
	}
	b.Log(n)
	return
}
func BenchmarkFam(b *testing.B) {
	ps := arts(b)
	for i, f := range families {
		b.Run([]string{"times", "order", "bounds", "signs", "scores", "whose", "movements", "directions", "8", "9", "10"}[i], func(b *testing.B) {
			for b.Loop() {
				for _, p := range ps {
					f(p)
				}
			}
		})
	}
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			for _, p := range ps {
				Read(p.Source.Raw, p.Source.Lang)
				Read(p.Target.Raw, p.Target.Lang)
			}
		}
	})
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			for _, p := range ps {
				Compare(p)
			}
		}
	})
}
