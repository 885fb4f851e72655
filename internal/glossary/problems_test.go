package glossary

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestProblems(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		entries []Entry
		want    string // the only problem; empty for none
	}{
		{"sound", []Entry{{English: "Fed", Korean: "연준"}, {English: "Senate", Korean: "상원"}}, ""},
		{"one term twice", []Entry{{English: "Fed", Korean: "연준"}, {English: "Fed", Korean: "연방준비제도"}}, "entry 2 (Fed): entry 1 gives 연준 for the same term"},
		{"one term twice, from another day", []Entry{{English: "Fed", Korean: "연준"}, {English: "Fed", Korean: "연방준비제도", ValidFrom: "2026-01-01"}}, ""},
		{"a form of one letter", []Entry{{English: "X", Korean: "엑스"}}, `entry 1 (X): the English form "X" is too short to be found safely`},
		{"an alias of one letter", []Entry{{English: "Twitter", Korean: "트위터", EnglishAliases: []string{"X"}}}, `entry 1 (Twitter): the English form "X" is too short to be found safely`},
		{"an abbreviation in any case", []Entry{{English: "WHO", Korean: "세계보건기구", IgnoreCase: true}}, `entry 1 (WHO): "WHO" is an abbreviation: without case it is found in ordinary words`},
		{"an abbreviation as written", []Entry{{English: "WHO", Korean: "세계보건기구"}}, ""},
		{"kept and translated", []Entry{{English: "HYBE", Korean: "하이브", Keep: true}}, "entry 1 (HYBE): it is to be kept, but has the translation 하이브"},
		{"kept", []Entry{{English: "HYBE", Korean: "HYBE", Keep: true}, {English: "POSCO", Keep: true}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := strings.Join(New(tt.entries).Problems(), "\n"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// What a house decides stands before what is shipped; what it does not name stays.
func TestWith(t *testing.T) {
	t.Parallel()
	shipped := New([]Entry{{English: "Fed", Korean: "연준", Advisory: true}, {English: "Senate", Korean: "상원", Advisory: true}})
	house := New([]Entry{{English: "Fed", Korean: "연방준비제도"}, {English: "Fed", Korean: "미 연준", ValidFrom: "2027-01-01"}})
	var got []string
	both := shipped.With(house)
	for _, e := range both.entries {
		got = append(got, e.Korean)
	}
	if diff := cmp.Diff([]string{"연방준비제도", "미 연준", "상원"}, got); diff != "" {
		t.Error(diff)
	}
	if shipped.Len() != 2 || house.Len() != 2 {
		t.Error("With changed what it joined")
	}
	if shipped.With(nil) != shipped {
		t.Error("without a house's glossary it is another one")
	}
	if both.Version() == shipped.Version() || both.Version() != shipped.With(house).Version() || len(both.Version()) != 12 {
		t.Errorf("version %q does not follow the content", both.Version())
	}
}

func TestParseFields(t *testing.T) {
	t.Parallel()
	const file = "ko,en,en_aliases,ko_aliases,en_accepted,ko_accepted,kind,note,ignore_case,keep,valid_from\n" +
		"\"휴전\", cease-fire ,truce | armistice,,ceasefire,정전|휴전협정,term,\"as a noun, too\",TRUE,true,2026-11-20\n" +
		"연준,Fed,,,,,organisation,,false,,\n"
	want := []Entry{
		{English: "cease-fire", Korean: "휴전", EnglishAliases: []string{"truce", "armistice"}, EnglishAccepted: []string{"ceasefire"},
			KoreanAccepted: []string{"정전", "휴전협정"}, Kind: Term, Note: "as a noun, too", IgnoreCase: true, Keep: true, ValidFrom: "2026-11-20"},
		{English: "Fed", Korean: "연준", Kind: Organisation},
	}
	g, err := Parse("house.csv", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, g.entries); diff != "" {
		t.Error(diff)
	}
}

// Decomposed Hangul, as file systems and some editors write it, is found like any other.
func TestParseComposes(t *testing.T) {
	t.Parallel()
	g, err := Parse("house.csv", []byte("en,ko\nFed,\u110b\u1167\u11ab\u110c\u116e\u11ab"))
	if err != nil {
		t.Fatal(err)
	}
	if got := g.entries[0].Korean; got != "연준" {
		t.Errorf("the Korean form is %+q", got)
	}
}

// A file that goes on behind its list, or is cut off, must not pass as the part that could be read.
func TestParseRefusesHalfFiles(t *testing.T) {
	t.Parallel()
	for _, data := range []string{
		`[{"en":"Fed","ko":"연준"}][{"en":"Senate","ko":"상원"}]`, `[{"en":"Fed","ko":"연준"}] and more`, `[{"en":"Fed","ko":"연준"}`,
		`{"en":"Fed","ko":"연준"}`, "en,ko\nFed,\"연준",
	} {
		if g, err := Parse("terms", []byte(data)); err == nil {
			t.Errorf("Parse(%q) gives %d entries", data, g.Len())
		}
	}
}
