package ingest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestCutsKoreanWord(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]bool{
		"기준금리를 연 2.5%로 동|결했다.":     true, // 동 is a word, 결했다 none
		"이유로 들었다고 설명|했다.":          true,
		"시민들|에게는 표를 준다":            true,
		"운영이 재|개된 것은":              true, // 재 is no word
		"정부는 이날|경제 대책을":            false,
		"그는 세|번째 선수다":              false,
		"기다리던 배는|두 척이다":            false,
		"그가 살 수|있는 집은":             false,
		"설명했다. |했다":                false,
		"센터(Center)를|설립했다":         false, // 를 hangs on the bracket
		"그 회사는 삼성|electronics를 샀다": false,
	} {
		line, next, _ := strings.Cut(in, "|")
		if got := cutsKoreanWord(line, next); got != want {
			t.Errorf("%s: %v, want %v", in, got, want)
		}
	}
}

// Real sentences, broken at columns regardless of words: most broken words are found, and hardly any two words are run into one.
func TestCutWordsOfNaturalText(t *testing.T) {
	t.Parallel()
	inside, joined, between, glued := 0, 0, 0, 0
	for _, s := range ntrex(t) {
		text := strings.Join(strings.Fields(s.text(news.Korean)), " ")
		for width := 50; width <= 80; width += 10 {
			column := 0
			for i, r := range text {
				column += prose.Columns(string(r))
				if column%width > 1 || column < width {
					continue
				}
				column = 0
				line, next := strings.TrimSpace(text[:i]), strings.TrimSpace(text[i:])
				before, _ := utf8.DecodeLastRuneInString(line)
				behind, _ := utf8.DecodeRuneInString(next)
				if !prose.IsSyllable(before) || !prose.IsSyllable(behind) {
					continue
				}
				cut := cutsKoreanWord(line, next)
				switch atSpace := len(line)+len(next) < len(text); {
				case atSpace && cut:
					between, glued = between+1, glued+1
				case atSpace:
					between++
				case cut:
					inside, joined = inside+1, joined+1
				default:
					inside++
				}
			}
		}
	}
	t.Logf("%d of %d breaks inside words joined, %d of %d between words", joined, inside, glued, between)
	if joined*100 < inside*65 || glued*100 > between*3 {
		t.Errorf("want 65 and at most 3 in 100")
	}
}
