package quantity

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOpeningWords reads the texts of the fixtures and of a corpus with every rule at every word: nothing more is found.
func TestOpeningWords(t *testing.T) {
	t.Parallel()
	var texts []string
	for _, name := range []string{"english.tsv", "english-rows.tsv", "news.tsv", "judged.tsv", "pairs.tsv"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, strings.FieldsFunc(string(data), func(r rune) bool { return r == '\n' || r == '\t' })...)
	}
	if _, err := os.Stat(ntrex); err == nil {
		for _, row := range corpus(t, ntrex, "") {
			texts = append(texts, row.EN)
		}
	}
	for _, text := range texts {
		if diff := cmp.Diff(readEveryWord(text), findEnglish(text), cmp.AllowUnexported(Quantity{}, Value{})); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
}

func readEveryWord(text string) []Quantity {
	e := &english{text: text, tokens: tokenize(text)}
	for i := 0; i < len(e.tokens); {
		next := i
		if e.tokens[i].kind == word {
			next = e.apply(wordRules, i)
		} else {
			next = e.read(i)
		}
		i = max(next, i+1)
	}
	e.shareDegrees()
	return e.found
}
