package ingest

import (
	"path/filepath"
	"testing"
)

// The examples of ../shared/data/newsml are in other languages: read as English they show what is found in them.
func TestOfficialNewsMLExamples(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]struct {
		refused    Reason // as an input of any language
		forced     bool   // and still refused as English
		title      string
		paragraphs int
	}{
		"LISTING_2_NewsML-G2_Text_Document.xml":  {Language, false, `Fed to halt QE to avert "bubble"`, 2},
		"LISTING_3_Photo_in_NewsML-G2.xml":       {NotText, true, "", 0},
		"LISTING_6_Simple_NewsML-G2_Package.xml": {NotText, true, "", 0},
		"NTB_nitf_sample.xml":                    {Language, false, "Pandemien herjer på den legeløse indiske landsbygda", 21},
		"TT_newsmlg2_sample.xml":                 {Language, false, `Jan Guillou skriver på ny "Hamilton"-bok`, 6},
		"businesswire-newsml-20130605006126.xml": {Language, false, "Cambrios被Gartner評選為「最酷供應商」", 13},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := sharedFile(t, filepath.Join("newsml", name))
			_, err := Parse(Input{Name: "in.xml", Data: data})
			wantReason(t, err, want.refused)
			if want.forced {
				return
			}
			a := mustParse(t, Input{Name: name, Data: data, Lang: "en"})
			if a.Title != want.title || len(a.Paragraphs) != want.paragraphs || a.Credit == "" || a.PublishedAt.IsZero() || a.ID == "" {
				t.Errorf("%d paragraphs, want %d; %s", len(a.Paragraphs), want.paragraphs, summary(a))
			}
		})
	}
}
