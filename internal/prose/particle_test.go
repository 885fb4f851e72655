package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// nounFixtures show each particle of a noun, behind a bar.
const nounFixtures = "국민|이 정부|가 국민|을 정부|를 정부|의 정부|에 정부|에서 정부|에게 정부|에게서 정부|께 국민|으로 정부|로 국민|으로써 국민|으로서 정부|와 국민|과 " +
	"국민|은 정부|는 정부|도 정부|만 정부|까지 정부|부터 정부|처럼 정부|보다 정부|마저 정부|조차 국민|이나 " +
	"정부|에는 정부|에도 정부|에서는 정부|에서도 정부|에게는 국민|으로는 국민|으로도 국민|과의 정부|와의 정부|라고 국민|이라고 정부|라는 국민|이라는"

// quotationFixtures go on behind a quotation that ends with a full stop.
var quotationFixtures = []string{
	"라고 말했다", "이라고 말했다", "라는 말", "이라는 말", "라며 웃었다", "이라며 웃었다", "라면서 웃었다", "라던 사람", "라지만 모른다", "라기에 갔다", "라니 놀랍다",
	"이라 했다", "라 했다", "란 말", "이란 말", "고 말했다", "고도 했다", "고는 했다", "며 웃었다", "면서 웃었다", "다고 했다", "냐 물었다", "냐고 물었다", "자 했다", "자고 했다",
	"던 사람", "던데 했다", "는데 갔다", "하고 웃었다", "하며 웃었다", "하는 말", "이다", "이었다", "였다",
}

// boundFixtures are words that a line break tore apart: what is behind the bar begins no word.
const boundFixtures = "발표했|다 발표|했다 정부|였다 발표|됐다 발표|한다 발표|된다 있|었다 많|았다 그렇|습니다 했|지만 발표|한다고 발표|했다고 발표|된다고 발표|됐다고 정부|이다 있|다고 정부|라며 국민|이라며 했|며 웃으|면서 정부|는"

func TestEveryParticle(t *testing.T) {
	t.Parallel()
	shown := map[string]bool{}
	for word := range strings.FieldsSeq(nounFixtures) {
		noun, particle, _ := strings.Cut(word, "|")
		shown[particle] = true
		if got := TrimParticle(noun+particle, Case|Auxiliary|Compound|Naming, 2); got != noun {
			t.Errorf("%s%s became %s", noun, particle, got)
		}
		if !slices.Contains(Particles(Case|Auxiliary|Compound|Naming), particle) {
			t.Errorf("%s is in no list", particle)
		}
	}
	for _, rest := range quotationFixtures {
		shown[strings.Fields(rest)[0]] = true
		if got := Sentences(`그는 "비가 왔다." ` + rest + ". 그리고 갔다."); len(got) != 2 {
			t.Errorf("%s: cut as %s", rest, strings.Join(got, " | "))
		}
	}
	for word := range strings.FieldsSeq(boundFixtures) {
		_, rest, _ := strings.Cut(word, "|")
		shown[rest] = true
		if !IsBound(rest) {
			t.Errorf("a line may begin with %s", rest)
		}
	}
	shown["이었"], shown["라기"] = shown["이었다"], shown["라기에"]
	shown["였"] = shown["였다"]
	for _, p := range particles {
		if !shown[p.text] {
			t.Errorf("%s stands in no fixture", p.text)
		}
	}
}

func TestTrimParticle(t *testing.T) {
	t.Parallel()
	const roles = Case | Auxiliary | Compound
	for word, want := range map[string]string{
		"회의": "회의", "나이": "나이", "물가": "물가", "제주도": "제주", "정부이": "정부이", "국민가": "국민가", "서울로": "서울", "카바노가": "카바노",
		"정부라고": "정부라고", "SK는": "SK", "": "",
	} {
		if got := TrimParticle(word, roles, 2); got != want {
			t.Errorf("TrimParticle(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestParticlesAreLongestFirst(t *testing.T) {
	t.Parallel()
	list := Particles(Compound)
	want := []string{"에서는", "에서도", "에게는", "으로는", "으로도", "에는", "에도", "과의", "와의"}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Error(diff)
	}
}

func TestBoundAndWord(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]bool{"을": true, "했다고": true, "이": false, "가": false, "도": false, "만": false, "보다": false, "정부": false} {
		if IsBound(word) != want {
			t.Errorf("IsBound(%s) = %v", word, !want)
		}
	}
	if !IsParticle('은') || IsParticle('했') {
		t.Error("은 is a particle, 했 is none")
	}
}

func TestThisBehindAQuotation(t *testing.T) {
	t.Parallel()
	for rest, want := range map[string]int{"이 대통령은 떠났다.": 2, "이 전부다.": 1, "이라고 했다.": 1} {
		if got := Sentences(`그는 "간다." ` + rest); len(got) != want {
			t.Errorf("%s: %d sentences, want %d", rest, len(got), want)
		}
	}
}
