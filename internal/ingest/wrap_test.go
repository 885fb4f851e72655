package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestJoinWrapped(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"a line a paragraph", "It rained on Monday.\nThe port closed.\nIt reopened.", "It rained on Monday.|The port closed.|It reopened."},
		{"lower case goes on", "The port of Busan, which had been\nclosed, reopened.", "The port of Busan, which had been closed, reopened."},
		{"wrapped", "South Korea's largest container port resumed\nwork on Thursday. The Busan Port Authority\nsaid. It rained.\nForty-one ships were waiting.",
			"South Korea's largest container port resumed work on Thursday. The Busan Port Authority said. It rained.|Forty-one ships were waiting."},
		{"blank lines", "One is here.\n\nTwo is here.", "One is here.||Two is here."},
		{"list", "The port said it would open these berths:\n- one\n- two", "The port said it would open these berths:|- one|- two"},
		{"two lines", "Titles are short.\n\nThe harbor of Busan is the largest of the country and has\nForty-one cranes.", "Titles are short.||The harbor of Busan is the largest of the country and has Forty-one cranes."},
		{"Korean, two lines", "부산항 열려\n\n부산항만공사는 금요일까지 밀린 물량이 모두\n3천 상자에 이를 것이라고 밝혔다.", "부산항 열려||부산항만공사는 금요일까지 밀린 물량이 모두 3천 상자에 이를 것이라고 밝혔다."},
		{"abbreviations", "Titles are short.\n\nThe harbor of Busan was visited on Thursday by Sen.\nJane Roe and a delegation that came from the U.S.\nCongress on a tour.", "Titles are short.||The harbor of Busan was visited on Thursday by Sen. Jane Roe and a delegation that came from the U.S. Congress on a tour."},
		{"dash in a sentence", "Titles are short.\n\nThe harbor of Busan is the largest of all in the land\n- and the oldest too.", "Titles are short.||The harbor of Busan is the largest of all in the land - and the oldest too."},
		{"two lines of a list", "Titles are short.\n\nThe harbor of Busan, the first of the country, Busan\nThe harbor of Incheon, the second one, Incheon", "Titles are short.||The harbor of Busan, the first of the country, Busan|The harbor of Incheon, the second one, Incheon"},
		{"subheads stay", strings.Repeat("A subhead that is rather long and has no stop\n"+strings.Repeat("The port closed for a day. ", 8)+"\n", 3),
			strings.TrimSuffix(strings.Repeat("A subhead that is rather long and has no stop|"+strings.TrimSpace(strings.Repeat("The port closed for a day. ", 8))+"|", 3), "|") + "|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := strings.Join(joinWrapped(strings.Split(tt.in, "\n")), "|")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("joined (-want +got):\n%s", diff)
			}
		})
	}
}

func TestContinuesWord(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, line, next string
		wrap             wrapping
		want             bool
	}{
		{"particle", "막차", "는 떠난다.", wrapping{inWords: true}, true},
		{"ending", "떠난", "다고 밝혔다.", wrapping{inWords: true}, true},
		{"number", "차비 1", "500원", wrapping{inWords: true}, true},
		{"may be a word", "막차", "가 아니다.", wrapping{inWords: true}, false},
		{"another word", "막차", "시간표를 바꿨다.", wrapping{inWords: true}, false},
		{"other breaks kept their space", "시간", "표를 바꿨다.", wrapping{inWords: true, spaces: true}, true},
		{"this break kept its space", "막차 ", "시간표를 바꿨다.", wrapping{inWords: true, spaces: true}, false},
		{"wrapped between words", "막차", "는 떠난다.", wrapping{}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := tt.wrap.continuesWord(tt.line, tt.next); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// An underscore is the end of a line. What the rest of the text says comes first, then what the second half looks like.
func TestHyphens(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, rest, in, want string }{
		{"one word by its ending", "", "They had to eva-_cuate the town.", "They had to evacuate the town."},
		{"another", "", "It is five kilome-_ters long.", "It is five kilometers long."},
		{"and another", "", "The govern-_ment said so.", "The government said so."},
		{"inner consonants", "", "The shel-_ter of the twen-_ties was at a harbo-_rs end.", "The shelter of the twenties was at a harbors end."},
		{"a compound", "", "It hit the north-_eastern coast.", "It hit the north-eastern coast."},
		{"another compound", "", "It was about well-_being and low-_lying land.", "It was about well-being and low-lying land."},
		{"a participle", "", "It was a U.S.-_led force and a Seoul-_based firm.", "It was a U.S.-led force and a Seoul-based firm."},
		{"a number", "", "He met a 43-_year-old man.", "He met a 43-year-old man."},
		{"a name", "", "The pro-_American side won.", "The pro-American side won."},
		{"one word elsewhere", "The northeastern coast.", "It hit the north-_eastern coast.", "It hit the northeastern coast."},
		{"a compound elsewhere", "A re-entry.", "It was re-_entry time.", "It was re-entry time."},
		{"a suspended hyphen", "", "The short-_and long-term plans.", "The short- and long-term plans."},
		{"a dash", "", "He went home -_and slept.", "He went home - and slept."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			lines := append([]string{tt.rest, ""}, strings.Split(tt.in, "_")...)
			wrap := wrapping{width: 20, words: vocabularyOf(lines)}
			if diff := cmp.Diff(tt.want, strings.Join(wrap.joinBlock(lines[2:]), "|")); diff != "" {
				t.Errorf("joined (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"short line", "Port of Busan reopens\n\nIt rained on Monday.", "Port of Busan reopens"},
		{"question", "Will the port reopen?\n\nIt rained on Monday.", "Will the port reopen?"},
		{"quotation", "\"The port reopens\"\nIt rained on Monday.", "\"The port reopens\""},
		{"abbreviation", "Kim leaves for the U.S.\n\nHe left on Monday.", "Kim leaves for the U.S."},
		{"Korean", "부산항 다시 열려\n태풍이 지나갔다.", "부산항 다시 열려"},
		{"two lines", "Storm hits the island as thousands flee low-lying\ncoastal towns\n\nIt rained on Monday.", "Storm hits the island as thousands flee low-lying coastal towns"},
		{"two lines that end open", "Storm Hits the Island of\nBaengnyeong\n\nIt rained on Monday.", "Storm Hits the Island of Baengnyeong"},
		{"a broken word", "Storm hits the island as thousands eva-\ncuate\n\nIt rained on Monday.", "Storm hits the island as thousands evacuate"},
		{"title and subtitle", "부산항 다시 열려\n배 40척 대기\n\n태풍이 지나갔다.", "부산항 다시 열려"},
		{"sentence on two lines", "The port of Busan reopened on Thursday and\nships left.\n\nIt rained on Monday.", ""},
		{"sentence", "The port reopened on Thursday.\n\nIt rained on Monday.", ""},
		{"Korean sentence", "부산항이 다시 열렸다.\n\n태풍이 지나갔다.", ""},
		{"wrapped sentence", "South Korea's largest container port resumed work on\nthursday after a storm closed it.", ""},
		{"one line", "Port of Busan reopens", ""},
		{"too long", strings.Repeat("word ", 40) + "\n\nIt rained.", ""},
		{"introduction", "The minister said this:\n\nIt rained.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := readText(tt.in)
			d.takeOutWireMatter()
			if d.article.Title != tt.want {
				t.Errorf("title %q, want %q", d.article.Title, tt.want)
			}
		})
	}
}

func TestIndentedParagraphs(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"Korean", "  부산항이 23일 다시 문을 열었다고 부산시가 밝혔다. 기다리던\n배는 41척이었다.\n  두 척이 일본으로 떠났다.\n홍길동 기자", "부산항이 23일 다시 문을 열었다고 부산시가 밝혔다. 기다리던 배는 41척이었다.|두 척이 일본으로 떠났다."},
		{"tabs", "Port reopens\n\tThe port of Busan reopened on Monday after a storm,\nthe city said.\n\tShips came.\n", "The port of Busan reopened on Monday after a storm, the city said.|Ships came."},
		{"a block that is indented", "The mayor spoke:\n  We are open\n  and we are safe\n  tonight.\n\nHe left.", "The mayor spoke:|We are open and we are safe tonight.|He left."},
		{"one indented line", "The port opened.\n  Ships came.\nThey left.", "The port opened.|Ships came.|They left."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := strings.Join(texts(mustParse(t, Input{Data: []byte(tt.in)})), "|"); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
