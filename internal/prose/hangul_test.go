package prose

import "testing"

func TestAttach(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		josa       Josa
		noun, want string
	}{
		{Topic, "한국", "한국은"}, {Topic, "미국 정부", "미국 정부는"}, {Subject, "비건", "비건이"}, {Object, "나토", "나토를"},
		{With, "서울", "서울과"}, {Direction, "서울", "서울로"}, {Direction, "부산", "부산으로"}, {Direction, "제주", "제주로"},
		{Topic, "스티븐 비건(Stephen Biegun)", "스티븐 비건(Stephen Biegun)은"}, {Topic, "도널드 트럼프(Trump)", "도널드 트럼프(Trump)는"},
		{Subject, "3", "3이"}, {Subject, "2", "2가"}, {Direction, "1", "1로"}, {Direction, "6", "6으로"}, {Object, "100", "100을"},
		{Topic, "SK", "SK는"}, {Topic, "LG전자", "LG전자는"}, {Topic, "GM", "GM은"}, {Direction, "AFL", "AFL로"}, {With, "\"평화\"", "\"평화\"와"},
	} {
		if got := tt.josa.Attach(tt.noun); got != tt.want {
			t.Errorf("Attach(%q) = %q, want %q", tt.noun, got, tt.want)
		}
	}
	if !Topic.Fits("한국", "은") || Topic.Fits("한국", "는") {
		t.Error("Fits is wrong about 한국은")
	}
}

func TestLetters(t *testing.T) {
	t.Parallel()
	for r, want := range map[rune]string{'값': "ㄱㅏㅄ", '힣': "ㅎㅣㅎ", '입': "ㅇㅣㅂ", '뷁': "ㅂㅞㄺ", '서': "ㅅㅓ", '가': "ㄱㅏ"} {
		initial, vowel, final := Letters(r)
		got := string(initial) + string(vowel)
		if final != 0 {
			got += string(final)
		}
		if got != want {
			t.Errorf("%c is made of %s, want %s", r, got, want)
		}
	}
	if initial, vowel, final := Letters('a'); initial != 0 || vowel != 0 || final != 0 {
		t.Error("a Latin letter has Korean ones")
	}
}
