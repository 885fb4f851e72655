package meaning

import (
	"slices"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestNamesAreKnownByTheirSound lays words of published articles and of their translations beside each other.
func TestNamesAreKnownByTheirSound(t *testing.T) {
	t.Parallel()
	tests := []struct {
		latin, hangul string
		want          bool
	}{
		{"Macron", "마크롱은", true},
		{"Zelenskyy", "젤렌스키와", true},
		{"Heathrow", "히드로에서", true},
		{"Luke", "루크", true},
		{"Tokyo", "도쿄를", true},
		{"CNN", "CNN", true},
		{"Karl", "컬럼비아", false},
		{"Scott", "생각이야", false},
		{"Cardi", "것을", false},
		{"Imjin", "임진왜란", true},
		{"Io", "이오섬의", false}, // no consonants
		{"John", "존", false},  // a syllable begins many words
	}
	for _, tt := range tests {
		latin, ok := heard(tt.latin)
		hangul, also := heard(tt.hangul)
		if !ok || !also {
			t.Fatalf("%s or %s can be no name", tt.latin, tt.hangul)
		}
		if got := latin.isSameAs(&hangul); got != tt.want || hangul.isSameAs(&latin) != got {
			t.Errorf("%s is %s: %t, want %t", tt.hangul, tt.latin, got, tt.want)
		}
	}
	if _, ok := heard("spokesman"); ok {
		t.Error("a small word of English may be a name")
	}
}

// TestNamesElsewhere finds the names that a bullet has from another paragraph than the one it names. Arabica has too few consonants: coffee and
// the like are no names.
func TestNamesElsewhere(t *testing.T) {
	t.Parallel()
	var article Names
	for _, line := range []string{"Arabica futures rose.", "Kvitova beat Sharapova in Strasbourg."} {
		article.Add(Read(line, news.English))
	}
	passage := Read("Kvitova won.", news.English)
	text := Read("아라비카 커피를 마신 크비토바가 샤라포바를 이겼다.", news.Korean)
	var got []string
	for _, span := range NamesElsewhere(text, passage, &article) {
		got = append(got, text.Of(span))
	}
	if !slices.Equal(got, []string{"샤라포바를"}) {
		t.Errorf("names from elsewhere are %q, want 샤라포바를", got)
	}
}
