package meaning

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/prose"
)

// TestEveryKnownNameIsFound reads every row of the tables of names: each form that means one thing is found in a text and means that.
func TestEveryKnownNameIsFound(t *testing.T) {
	t.Parallel()
	for _, table := range knownNames().english {
		for _, h := range table {
			if h.of.kind == "" || len(h.of.korean) == 0 {
				t.Errorf("%s has no kind or no Korean name", h.text)
			}
			name, n := knownEnglish([]latinWord{{text: h.text, capital: true}})
			if len(strings.Fields(h.text)) == 1 && (n != 1 || name.of == nil) {
				t.Errorf("%s is not found", h.text)
			}
		}
		if strong := countStrong(table); strong > 1 {
			t.Errorf("%s means %d things", table[0].text, strong)
		}
	}
	for _, table := range knownNames().korean {
		for _, h := range table {
			if of, _ := knownKorean(h.text + "에서"); !h.weak && of == nil {
				t.Errorf("%s is not found", h.text)
			}
		}
	}
}

func countStrong(table []hit) int {
	strong := 0
	for _, h := range table {
		if !h.weak {
			strong++
		}
	}
	return strong
}

// TestEveryOfficeIsATitle holds that each Korean title of the offices is one that is looked for behind names.
func TestEveryOfficeIsATitle(t *testing.T) {
	t.Parallel()
	for title, list := range offices() {
		for _, korean := range list {
			if titleAt(korean) != korean && titleAt(korean+"은") == "" && !endsInTitle(koreanWord{text: korean, stem: korean}) {
				t.Errorf("%s: %s is no title", title, korean)
			}
		}
	}
}

// TestSyllables holds that no syllable is in both lists.
func TestSyllables(t *testing.T) {
	t.Parallel()
	foreign, own, _ := strings.Cut(syllableLists, "\n-\n")
	for _, r := range own {
		if prose.IsSyllable(r) && strings.ContainsRune(foreign, r) {
			t.Errorf("%c is in both lists", r)
		}
	}
}
