package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/dateline"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestParseStyle(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]check.Style{
		"":                            {Register: check.Plain, Around: "께"},
		"register=polite":             {Register: check.Polite, Around: "께"},
		"numbers=daily, originals=on": {Register: check.Plain, Numbers: quantity.Daily, Originals: true, Around: "께"},
		"dateline=square":             {Register: check.Plain, Around: "께", Dateline: dateline.Square},
		"length=info,bound=info":      {Register: check.Plain, Around: "께", Lowered: []news.Family{news.FamilyLength, news.FamilyBound}},
		"around=경,numbers=spaced,register=plain": {Register: check.Plain, Numbers: quantity.Spaced, Around: "경"},
	} {
		got, err := check.ParseStyle(text)
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	for _, bad := range []string{"register=rude", "numbers", "colour=red", "length=error", "meta=info", "dateline=big", "lengths=info"} {
		if _, err := check.ParseStyle(bad); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}

func TestPoliteHouse(t *testing.T) {
	t.Parallel()
	in := input()
	in.Style.Register = check.Polite
	found := check.Run(in)
	if len(found) == 0 {
		t.Fatal("plain sentences pass in a polite house")
	}
	for _, f := range found {
		if f.Check != news.FamilyRegister || f.Severity != news.Error {
			t.Errorf("%+v", f)
		}
	}
}

// A family that the house has lowered tells what it finds, and makes nobody review it.
func TestLoweredFamily(t *testing.T) {
	t.Parallel()
	in := input()
	in.Style.Register = check.Polite
	in.Style.Lowered = []news.Family{news.FamilyRegister}
	found := check.Run(in)
	if len(found) == 0 || news.Judge(found) != news.OK {
		t.Errorf("%+v", found)
	}
}
