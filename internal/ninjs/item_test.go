package ninjs

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseGenerations(t *testing.T) {
	t.Parallel()
	want := Item{
		ID: "urn:x", Version: 3, Headline: "Port opens", Byline: "Kim Mina", Located: "Busan", Credit: "City Wire", Copyright: "(c) City Wire",
		Published: "2026-11-23T09:00:00+09:00", Embargo: "2026-11-23T10:00:00+09:00",
		Bodies: []Body{{"<p>Ships came.</p>", HTML}, {"Ships came.", Plain}},
	}
	for name, data := range map[string]string{
		"1.x": `{"uri":"urn:x","version":"3","headline":"Port opens","byline":"Kim Mina","located":"Busan","creditline":"City Wire","copyrightnotice":"(c) City Wire",
			"versioncreated":"2026-11-23T09:00:00+09:00","embargoed":"2026-11-23T10:00:00+09:00","body_text":"Ships came.","body_html":"<p>Ships came.</p>"}`,
		"3.x": `{"uri":"urn:x","version":3,"headlines":[{"role":"short","value":"Port"},{"role":"main","value":"Port opens"}],"by":"Kim Mina","located":"Busan",
			"creditLine":"City Wire","copyrightNotice":"(c) City Wire","contentCreated":"2026-11-23T09:00:00+09:00","embargoedUntil":"2026-11-23T10:00:00+09:00",
			"bodies":[{"contentType":"text/plain","value":"Ships came."},{"contentType":"text/html","value":"<p>Ships came.</p>"}]}`,
	} {
		got, err := Parse([]byte(data))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: error %v, item (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]Reason{
		`{"uri":"urn:x","type":"picture"}`: NotText,
		`{"name":"gisa"}`:                  NotText,
		`[1]`:                              NotText,
		`{"uri":`:                          Malformed,
		`{"uri":"urn:x","pubstatus":"cancelled"}`: Withdrawn,
	} {
		_, err := Parse([]byte(data))
		if e, ok := errors.AsType[*Error](err); !ok || e.Reason != want {
			t.Errorf("%s: got %v, want %s", data, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"uri":"urn:x","bodies":[{"role":"main","value":"<p>a</p>"}],"headlines":[{"value":"b"}],"version":"2"}`))
	f.Add([]byte(`{"guid":5,"type":["text"],"service":[{}],"body_x":null}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		item, err := Parse(data)
		if _, refused := errors.AsType[*Error](err); err != nil && !refused {
			t.Errorf("%v is no *Error", err)
		}
		for i := range len(item.Bodies) - 1 {
			if item.Bodies[i].Kind > item.Bodies[i+1].Kind {
				t.Errorf("body %d is better than the one before", i+1)
			}
		}
	})
}
