package lazyregexp

import "testing"

func TestCompiledAtFirstUse(t *testing.T) {
	t.Parallel()
	r := &Regexp{expr: `(\d+)월`}
	if r.compiled != nil {
		t.Error("compiled before its use")
	}
	if got := r.FindStringSubmatch("11월 3일"); len(got) != 2 || got[1] != "11" || r.compiled == nil {
		t.Errorf("found %q", got)
	}
}

func TestWrongOneIsToldInTests(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("a wrong expression was not compiled in a test")
		}
	}()
	New(`(`)
}
