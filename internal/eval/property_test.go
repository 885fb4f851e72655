package eval_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/gisa-news/gisa/internal/eval"
)

// texts draws what articles are made of: Hangul, Latin, figures, punctuation and white space.
func texts() *rapid.Generator[string] {
	return rapid.StringOf(rapid.SampledFrom([]rune("가나다한국은행억조만 원The bank raised 3.5%,\n\t\"'“”…·")))
}

// A text is its own best translation, no score leaves its scale, and ROUGE-L does not care which text is which.
func TestScoresStayOnTheirScale(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a, b := texts().Draw(t, "a"), texts().Draw(t, "b")
		for _, c := range []eval.ChrF{{}, {WordOrder: 2}} {
			if s := c.Sentence(a, b); s < 0 || s > 100.000001 {
				t.Fatalf("chrF %v", s)
			}
			if own, other := c.Sentence(a, a), c.Sentence(b, a); own < other-1e-9 {
				t.Fatalf("chrF: another text scores %v, the reference itself %v", other, own)
			}
		}
		for _, unit := range []eval.Tokenisation{eval.Syllable, eval.Word} {
			there, back := eval.RougeL(a, b, unit), eval.RougeL(b, a, unit)
			if there < 0 || there > 1 || there-back > 1e-9 || back-there > 1e-9 {
				t.Fatalf("ROUGE-L %v one way, %v the other", there, back)
			}
		}
	})
}
