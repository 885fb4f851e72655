package quantity

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func FuzzFindEnglish(f *testing.F) { fuzzFind(f, "en", "english.tsv") }

func FuzzFindKorean(f *testing.F) { fuzzFind(f, "ko", "korean.tsv") }

// fuzzFind holds what must be true of any text: spans in order and within the text, the words of the spans, the same
// result every time, a comparison with itself that finds nothing.
func fuzzFind(f *testing.F, lang, seeds string) {
	for _, line := range fixtures(f, seeds, 2) {
		f.Add(line[0])
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := Find(text, lang)
		end := 0
		for _, q := range found {
			if q.Start < end || q.End <= q.Start || q.End > len(text) || text[q.Start:q.End] != q.Text {
				t.Fatalf("span %d-%d of %q after %d", q.Start, q.End, q.Text, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(q.Text) {
				t.Fatalf("span %d-%d cuts a rune", q.Start, q.End)
			}
			end = q.End
			for _, r := range append([]Reading{q.Reading}, q.Alternatives...) {
				_ = Format(r, "ko", Yonhap)
				_ = Format(r, "en", Yonhap)
				_, _ = Metric(r)
			}
		}
		again := Find(text, lang)
		if !slices.EqualFunc(found, again, func(a, b Quantity) bool { return a.String() == b.String() && a.Start == b.Start }) {
			t.Fatal("two readings of one text differ")
		}
		if d := Compare(found, again); !d.Clean(Soft) {
			t.Fatalf("a text differs from itself: %v", d)
		}
	})
}
