package quantity

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzFindEnglish(f *testing.F) { fuzzFind(f, "en", "english.tsv") }

func FuzzFindKorean(f *testing.F) { fuzzFind(f, "ko", "korean.tsv") }

func fuzzFind(f *testing.F, lang, seeds string) {
	for _, line := range fixtures(f, seeds, 2) {
		f.Add(line[0])
	}
	f.Fuzz(func(t *testing.T, text string) { holdsOfAnyText(t, text, lang) })
}

// Every fixture is read in both languages, whole and cut in places that fall anywhere, within runes too.
func TestFindHoldsOfAnyText(t *testing.T) {
	t.Parallel()
	holdsOfAnyText(t, "The doors open at seven-", "en")                             // nothing follows the hyphen
	holdsOfAnyText(t, "It was 5 degrees Fahrenheit, up to 5  on Sunday, 5 F", "en") // two spaces
	for file := range readings {
		for _, line := range fixtures(t, file, 2) {
			text := line[0]
			for _, lang := range []string{"en", "ko"} {
				holdsOfAnyText(t, text, lang)
				for cut := 1; cut < len(text); cut += 37 {
					holdsOfAnyText(t, text[cut:], lang)
					holdsOfAnyText(t, text[:cut], lang)
				}
			}
		}
	}
}

// holdsOfAnyText checks what must be true of any text: spans in order and within the text, the words of the spans, the
// same result every time, a comparison with itself that finds nothing.
func holdsOfAnyText(t *testing.T, text, lang string) {
	t.Helper()
	found := Find(text, lang)
	end := 0
	for _, q := range found {
		if q.Start < end || q.End <= q.Start || q.End > len(text) || text[q.Start:q.End] != q.Text {
			t.Fatalf("%q: span %d-%d of %q after %d", text, q.Start, q.End, q.Text, end)
		}
		if utf8.ValidString(text) && (!utf8.ValidString(q.Text) || q.Text != strings.TrimSpace(q.Text)) {
			t.Fatalf("%q: span %d-%d cuts a rune or holds the space around it", text, q.Start, q.End)
		}
		end = q.End
		for _, r := range q.readings() {
			_ = Format(r, "ko", Yonhap)
			_ = Format(r, "en", Yonhap)
			_, _ = Metric(r)
		}
	}
	again := Find(text, lang)
	if !slices.EqualFunc(found, again, func(a, b Quantity) bool { return a.String() == b.String() && a.Start == b.Start }) {
		t.Fatalf("%q: two readings of one text differ", text)
	}
	if d := Compare(found, again); !d.Clean(Soft) || len(d.SoftMissing)+len(d.SoftSurplus) > 0 {
		t.Fatalf("%q differs from itself: %s", text, differences(d))
	}
}
