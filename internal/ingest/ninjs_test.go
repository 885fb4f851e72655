package ingest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestNinjsBody(t *testing.T) {
	t.Parallel()
	const html, xhtml, plain = `<p>The port opened.</p><p>Ships came.</p>`, `<p>An XHTML body.</p>`, `A plain body is here.`
	tests := []struct{ name, bodies, want string }{
		{"html first", fmt.Sprintf(`"bodies":[{"contentType":"text/plain","value":%q},{"contentType":"application/xhtml+xml","value":%q},{"contentType":"text/html","value":%q}]`, plain, xhtml, html), "The port opened.|Ships came."},
		{"xhtml before plain", fmt.Sprintf(`"bodies":[{"contenttype":"text/plain","value":%q},{"contenttype":"application/xhtml+xml","value":%q}]`, plain, xhtml), "An XHTML body."},
		{"plain before nitf", fmt.Sprintf(`"bodies":[{"role":"nitf","contentType":"text/vnd.IPTC.NITF","value":"<nitf/>"},{"contentType":"text/plain","value":%q}]`, plain), "A plain body is here."},
		{"blank html", fmt.Sprintf(`"bodies":[{"contentType":"text/html","value":"<p>[ ... ]</p>"},{"contentType":"text/plain","value":%q}]`, plain), "A plain body is here."},
		{"1.x", fmt.Sprintf(`"body_text":%q,"body_xhtml":%q,"body_html":%q`, plain, xhtml, html), "The port opened.|Ships came."},
		{"1.6 roles", fmt.Sprintf(`"body_main":%q,"body_richtext":%q`, plain, xhtml), "An XHTML body."},
		{"plain lines", `"body_text":"The port opened.\nShips came.\n\nIt rained."`, "The port opened.|Ships came.|It rained."},
		{"escaped markup", `"body_html":"<p>R&amp;amp;D &quot;grew&quot; again.</p>"`, `R&D "grew" again.`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, Input{Data: []byte(`{"uri":"urn:x","language":"en",` + tt.bodies + `}`)})
			if diff := cmp.Diff(tt.want, strings.Join(texts(a), "|")); diff != "" {
				t.Errorf("paragraphs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNinjsRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, json string
		want       Reason
	}{
		{"picture", `{"uri":"urn:x","type":"picture","bodies":[{"value":"The port opened."}]}`, NotText},
		{"video", `{"uri":"urn:x","type":"video"}`, NotText},
		{"event", `{"uri":"urn:x","type":"event"}`, NotText},
		{"event by its details", `{"uri":"urn:x","eventDetails":{},"bodies":[{"value":"The port opened."}]}`, NotText},
		{"unknown type", `{"uri":"urn:x","type":"hologram"}`, NotText},
		{"other JSON", `{"name":"gisa","version":1}`, NotText},
		{"a list", `[{"uri":"urn:x"}]`, NotText},
		{"a string", `"The port opened."`, NotText},
		{"no body", `{"uri":"urn:x","type":"text","headline":"Port opens"}`, Empty},
		{"placeholder", `{"uri":"urn:x","bodies":[{"value":"..."}]}`, Empty},
		{"canceled", `{"uri":"urn:x","type":"text","pubStatus":"canceled","body_text":"The port opened."}`, Withdrawn},
		{"broken", `{"uri":"urn:x","body_text":"The port ope`, Malformed},
		{"nothing but a brace", `{`, Malformed},
		{"wrong types", `{"uri":5,"type":["text"],"bodies":"x","body_text":7,"headline":{}}`, Empty},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := Parse(Input{Name: "in.json", Data: []byte(tt.json)})
			wantReason(t, err, tt.want)
			if strings.Contains(err.Error(), "port") {
				t.Errorf("%q quotes the article", err)
			}
		})
	}
}

func TestNinjsMetadata(t *testing.T) {
	t.Parallel()
	nine := time.Date(2025, 9, 4, 6, 30, 0, 0, time.UTC)
	tests := []struct{ name, json string }{
		{"1.x", `{"uri":"urn:x","version":"2","headline":"Port opens","byline":"Kim","located":"Busan","versioncreated":"2025-09-04T06:30:00Z","embargoed":"2025-09-04T06:30:00Z","body_text":"The port opened."}`},
		{"2.x", `{"uri":"urn:x","version":2,"headlines":[{"role":"main","value":"Port opens"}],"by":"Kim","located":"Busan","versioncreated":"2025-09-04T06:30:00Z","embargoed":"2025-09-04T06:30:00Z","bodies":[{"role":"main","value":"The port opened."}]}`},
		{"3.x", `{"uri":"urn:x","version":"2","headlines":[{"role":"sub","value":"No"},{"role":"main","value":"<h1>Port opens</h1>"}],"by":"Kim","located":"Busan","versionCreated":"2025-09-04T15:30:00+09:00","embargoedUntil":"2025-09-04T06:30:00Z","bodies":[{"role":"main","contentType":"text/plain","value":"The port opened."}]}`},
		{"superdesk", `{"guid":"urn:x","version":"2","type":"text","headline":"Port opens","byline":"Kim","located":"Busan","versioncreated":"2025-09-04T06:30:00+0000","embargoed":"2025-09-04T06:30:00+0000","body_html":"<p>The port opened.</p>"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, Input{Data: []byte(tt.json)})
			if a.ID != "urn:x" || a.Version != 2 || a.Title != "Port opens" || a.Byline != "Kim" || a.Dateline != "Busan" {
				t.Errorf("got %+v", a)
			}
			if !a.PublishedAt.Equal(nine) || !a.Embargo.Equal(nine) {
				t.Errorf("published %v, embargo %v; want %v", a.PublishedAt, a.Embargo, nine)
			}
		})
	}
}

// The dateline in the copy has the day, which the sender's place has not.
func TestNinjsDatelineWithDayWins(t *testing.T) {
	t.Parallel()
	a := mustParse(t, Input{Data: []byte(`{"uri":"urn:x","located":"Busan","body_text":"BUSAN, Sept. 4 (AP) -- The port opened."}`)})
	if a.Dateline != "BUSAN, Sept. 4" || a.Credit != "AP" || texts(a)[0] != "The port opened." {
		t.Errorf("dateline %q, credit %q, text %q", a.Dateline, a.Credit, texts(a))
	}
}
