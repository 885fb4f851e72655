package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// official lists the examples of ../shared/data/ninjs that are no English text, with the reason for which each is refused.
// Every other one must be read.
var official = map[string]Reason{
	"002_renditions_example":                 Empty, // its body is "..."
	"003_associations_example":               Empty, // its body is "[ ... ]"
	"not-valid-008_extension":                Empty,
	"ninjs-1-4-examples":                     Empty,
	"ntb_text":                               Empty,
	"006_photo_only":                         NotText,
	"ninjsExSimplePhoto1":                    NotText,
	"imageLinkedRights":                      NotText,
	"imageEncodedRights":                     NotText,
	"SIPA_image_3":                           NotText,
	"ap_image":                               NotText,
	"ap_video":                               NotText,
	"ap_audio":                               NotText,
	"simpleEvent":                            NotText,
	"tt_event_pressconference_3.0":           NotText,
	"20231004-UEFA-ChampionLeague":           NotText,
	"20231005-65-addb-event":                 NotText,
	"20231016-addb-example-press-conference": NotText,
	"businesswire-newsml-20130612006110":     Language, // Chinese
	"businesswire-newsml-20130605006126":     Language,
	"dpa_text":                               Language, // German
	"tt_text_image_3":                        Language, // Swedish
}

func TestOfficialNinjsExamples(t *testing.T) {
	t.Parallel()
	root := "../../../shared/data/ninjs"
	if _, err := os.Stat(root); errors.Is(err, fs.ErrNotExist) {
		t.Skip("../shared/data/ninjs is not there")
	}
	paths, err := filepath.Glob(root + "/*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob(root + "/*.json")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, path := range append(paths, more...) {
		if filepath.Base(filepath.Dir(path)) == "schema" {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		a, err := Parse(Input{Name: "in." + name, Data: data})
		if want, refused := official[name]; refused {
			wantReason(t, err, want)
			if want == Language {
				a = mustParse(t, Input{Name: name, Data: data, Lang: news.English})
			}
			if want != Language {
				continue
			}
		} else if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		read++
		if a.ID == "" || a.Title == "" || a.PublishedAt.IsZero() || len(a.Paragraphs) == 0 {
			t.Errorf("%s: id %q, title %q, published %v, %d paragraphs", name, a.ID, a.Title, a.PublishedAt, len(a.Paragraphs))
		}
		for _, p := range a.Paragraphs {
			if strings.Contains(p.Text, "</") || strings.Contains(p.Text, "&#") {
				t.Errorf("%s: markup left in %s", name, p.ID)
			}
		}
	}
	t.Logf("%d items read", read)
}
