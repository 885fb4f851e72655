package prose

import (
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestCountScripts(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Scripts{
		"":                       {},
		"Kim 3.5%, won.":         {Latin: 6},
		"부산 ㅋㅋ":                  {Hangul: 4},
		"東京タワー・ﾀﾜｰ":              {Han: 2, Kana: 6},
		"é美中":                    {Latin: 1, Han: 2},
		"Порт 부산":                {Other: 4, Hangul: 2},
		"１２３ … “”":               {},
		"\u1107\u116e\u11af ok?": {Hangul: 3, Latin: 2},
	} {
		if got := CountScripts(text); got != want {
			t.Errorf("CountScripts(%q) = %+v, want %+v", text, got, want)
		}
	}
}

func TestShare(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		lang news.Lang
		want float64
	}{
		{"", news.Korean, 1}, {"123", news.English, 1}, {"부산항", news.Korean, 1}, {"부산항", news.English, 0}, {"Busan", news.English, 1},
		{"東京", news.Japanese, 0}, {"東京タワ", news.Japanese, 1}, {"東京", news.Chinese, 1}, {"Порт", news.Korean, 0},
	} {
		if got := CountScripts(tt.text).Share(tt.lang); got != tt.want {
			t.Errorf("%q is to %.2f in %s, want %.2f", tt.text, got, tt.lang, tt.want)
		}
	}
	// 23 Latin letters weigh as much as ten syllables.
	if got := CountScripts("abcdefghijklmnopqrstuvw가나다라마바사아자차").Share(news.Korean); got < 0.499 || got > 0.501 {
		t.Errorf("half of it is Korean, Share says %.3f", got)
	}
}

func TestRunes(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		is      func(rune) bool
		yes, no string
	}{
		"syllable": {IsSyllable, "가힣뷁", "ㄱ美aア\u1107"},
		"Hangul":   {IsHangul, "가ㄱㅣ\u1107", "美aア"},
		"kana":     {IsKana, "あアー゙ｱ", "美a가・"},
		"Han":      {IsHan, "美中", "가aア"},
		"Latin":    {IsLatin, "aZéß", "가美1.П"},
		"space":    {IsSpace, " \n\t\u3000\u00a0", "a.가"},
		"word":     {IsWordRune, "a1가美é", " .-"},
		"stop":     {IsStop, ".!?…。", ",;:)"},
		"closer":   {IsCloser, "”’)]」』〉》", `"'([“‘`},
		"ending":   {IsKoreanEnding, "다요까", "고가a"},
	} {
		for _, r := range tt.yes {
			if !tt.is(r) {
				t.Errorf("%s: %q is none", name, r)
			}
		}
		for _, r := range tt.no {
			if tt.is(r) {
				t.Errorf("%s: %q is one", name, r)
			}
		}
	}
}
