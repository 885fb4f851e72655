package eval_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/prose"
)

func TestRougeL(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, hyp, ref string
		unit           eval.Tokenisation
		want           float64
	}{
		{"the same", "불이 났다.", "불이 났다.", eval.Syllable, 1},
		{"spaces", "불이났다.", "불이 났다.", eval.Syllable, 1},
		{"nothing", "", "불이 났다.", eval.Syllable, 0},
		{"nothing twice", "", "", eval.Word, 0},
		{"one syllable of four", "불", "불났다고", eval.Syllable, 2.0 / 5},
		{"in another order", "나다", "다나", eval.Syllable, 0.5},
		{"particles", "정부가 예산을 늘렸다", "정부는 예산도 늘렸다", eval.Word, 1},
		{"case and marks", "Police said: \"No.\"", "police said no", eval.Word, 1},
		{"two words of three", "fire in Iksan", "fire at Iksan", eval.Word, 2.0 / 3},
	} {
		wantClose(t, tt.name, eval.RougeL(tt.hyp, tt.ref, tt.unit), tt.want)
	}
}

// TestRougeLAgainstBruteForce tries every subsequence of short texts.
func TestRougeLAgainstBruteForce(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		hyp, ref := randomSyllables(random), randomSyllables(random)
		want := 2 * float64(longestByTrial([]rune(hyp), []rune(ref))) / float64(max(1, len([]rune(hyp))+len([]rune(ref))))
		wantClose(t, hyp+" | "+ref, eval.RougeL(hyp, ref, eval.Syllable), want)
	}
}

func randomSyllables(random *rand.Rand) string {
	var b strings.Builder
	for range random.IntN(10) {
		b.WriteRune([]rune("가나다라")[random.IntN(4)])
	}
	return b.String()
}

func longestByTrial(a, b []rune) int {
	longest := 0
	for set := range 1 << len(a) {
		rest, n := b, 0
		for i, r := range a {
			if set&(1<<i) == 0 {
				continue
			}
			at := slices.Index(rest, r)
			if at < 0 {
				n = 0
				break
			}
			rest, n = rest[at+1:], n+1
		}
		longest = max(longest, n)
	}
	return longest
}

func TestTokens(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text string
		unit       eval.Tokenisation
		want       []string
	}{
		{"syllables", "불이 났다.\n", eval.Syllable, []string{"불", "이", "났", "다", "."}},
		{"decomposed", "\u1107\u116e\u11af", eval.Syllable, []string{"불"}},
		{"empty", " ", eval.Word, []string{}},
		{"numbers", "3.5%, 1,200명을", eval.Word, []string{"3.5", "1,200명"}},
		{"marks", "“Don't,” he said (twice).", eval.Word, []string{"don't", "he", "said", "twice"}},
		{"brackets", "로하스(Camila Rojas)", eval.Word, []string{"로하스", "camila", "rojas"}},
		{"nouns that look like one with a particle", "회의 나이 물가 제주도", eval.Word, []string{"회의", "나이", "물가", "제주"}},
		{"the other one of the pair", "정부이 국민가", eval.Word, []string{"정부이", "국민가"}},
	} {
		if diff := cmp.Diff(tt.want, tt.unit.Tokens(tt.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestEveryParticle hangs each particle on a noun that takes it.
func TestEveryParticle(t *testing.T) {
	t.Parallel()
	words := "정부에서는 정부에서도 정부에게서 국민으로는 국민으로도 국민으로써 국민으로서 정부까지 정부부터 정부에서 정부에게 정부에는 정부에도 " +
		"정부처럼 정부보다 정부마저 정부조차 정부의 정부에 정부도 정부만 정부께"
	for _, j := range []prose.Josa{prose.Topic, prose.Subject, prose.Object, prose.With, prose.Direction} {
		words += " " + j.Attach("정부") + " " + j.Attach("국민")
	}
	for i, token := range eval.Word.Tokens(words) {
		if token != "정부" && token != "국민" {
			t.Errorf("%s became %s", strings.Fields(words)[i], token)
		}
	}
}
