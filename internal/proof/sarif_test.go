package proof_test

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/proof"
	"github.com/gisa-news/gisa/tasks/news"
)

// The translation has a line break in a paragraph, a character of four bytes, and a character reference.
var marked = proof.Row{
	ID: "ko.txt", SourceLang: news.English, TargetLang: news.Korean,
	Source:      "The fund is new.\n\nThe fund has 1.2 million won for R&amp;D.",
	Translation: "\r\n기금은 새로 만들어졌다.\r\n\r\n𝄞 R&amp;D 기금은\r\n12만원 규모입니다. 기금은 12억원 규모다.\r\n",
}

// log is what the tests read of a SARIF log.
type log struct {
	Schema  string `json:"$schema"`
	Version string
	Runs    []struct {
		Tool struct {
			Driver struct {
				Name, InformationURI string
				Rules                []struct {
					ID, HelpURI            string
					ShortDescription, Help struct{ Text string }
				}
			}
		}
		ColumnKind string
		Results    []result
	}
}

type result struct {
	RuleID, Level string
	RuleIndex     int
	Message       struct{ Text string }
	Locations     []struct {
		PhysicalLocation struct {
			ArtifactLocation struct{ URI string }
			Region           *struct{ StartLine, StartColumn, EndLine, EndColumn, CharOffset, CharLength int }
		}
		LogicalLocations []struct{ Name string }
	}
}

func write(t *testing.T, file string, findings []news.Finding) log {
	t.Helper()
	var out bytes.Buffer
	if err := proof.WriteSARIF(&out, file, marked, findings); err != nil {
		t.Fatal(err)
	}
	var l log
	d := json.NewDecoder(&out)
	d.DisallowUnknownFields() // what is written and not read here is not looked at
	if err := d.Decode(&l); err != nil {
		t.Fatal(err)
	}
	return l
}

// everyFamily has a finding of each family, and one on the whole text.
func everyFamily() []news.Finding {
	findings := []news.Finding{{Check: news.FamilyStructure, Severity: news.Error, Message: "the source has 2 paragraphs, the translation 3"}}
	for i, f := range news.Families() {
		findings = append(findings, news.Finding{Check: f, Severity: []news.Severity{news.Error, news.Warning, news.Info}[i%3],
			Paragraph: "p2", Message: "look", Target: "12만원"})
	}
	return findings
}

// TestSARIFIsValid holds what the schema of SARIF 2.1.0 requires of the parts that are written.
func TestSARIFIsValid(t *testing.T) {
	t.Parallel()
	l := write(t, "번역 1.txt", everyFamily())
	if l.Version != "2.1.0" || l.Schema == "" || len(l.Runs) != 1 { // required: version, runs
		t.Fatalf("%+v", l)
	}
	run := l.Runs[0]
	if run.Tool.Driver.Name == "" || run.ColumnKind != "unicodeCodePoints" { // required: tool.driver.name; an enumeration
		t.Errorf("driver %q, columns %q", run.Tool.Driver.Name, run.ColumnKind)
	}
	var ids []string
	for _, r := range run.Tool.Driver.Rules { // required: id, and text in each message; unique items
		u, err := url.Parse(r.HelpURI)
		if r.ID == "" || r.ShortDescription.Text == r.ID || r.ShortDescription.Text == "" || !strings.Contains(r.Help.Text, "PRECISION.md") || err != nil || !u.IsAbs() {
			t.Errorf("rule %+v", r)
		}
		if slices.Contains(ids, r.ID) {
			t.Errorf("rule %s stands twice", r.ID)
		}
		ids = append(ids, r.ID)
	}
	if len(ids) != len(news.Families()) || len(run.Results) != len(ids)+1 {
		t.Errorf("%d rules and %d results for %d families", len(ids), len(run.Results), len(news.Families()))
	}
	for _, r := range run.Results {
		validResult(t, r, ids)
	}
}

func validResult(t *testing.T, r result, rules []string) {
	t.Helper()
	if r.Message.Text == "" || !slices.Contains([]string{"none", "note", "warning", "error"}, r.Level) ||
		r.RuleIndex < 0 || r.RuleIndex >= len(rules) || rules[r.RuleIndex] != r.RuleID {
		t.Errorf("result %+v", r)
	}
	for _, at := range r.Locations {
		physical := at.PhysicalLocation
		if _, err := url.Parse(physical.ArtifactLocation.URI); err != nil || strings.ContainsAny(physical.ArtifactLocation.URI, " 번") {
			t.Errorf("%q is no URI reference", physical.ArtifactLocation.URI)
		}
		if reg := physical.Region; reg != nil && (reg.StartLine < 1 || reg.StartColumn < 1 || reg.EndLine < reg.StartLine ||
			reg.EndColumn < 1 || reg.CharOffset < 0 || reg.CharLength < 0) {
			t.Errorf("region %+v", *reg)
		}
	}
}

// TestSARIFPointsAtTheWords reads the words back from the translation, by offset and by line and column.
func TestSARIFPointsAtTheWords(t *testing.T) {
	t.Parallel()
	for target, want := range map[string]string{
		"12만원":     "12만원",
		"R&D":      "R&amp;D",
		"기금은 12만원": "기금은\r\n12만원",
		"규모입니다":    "규모입니다",
		"기금은":      "𝄞 R&amp;D 기금은\r\n12만원 규모입니다. 기금은 12억원 규모다.", // it stands there twice: the paragraph
		"":         "𝄞 R&amp;D 기금은\r\n12만원 규모입니다. 기금은 12억원 규모다.",
	} {
		l := write(t, "ko.txt", []news.Finding{{Check: news.FamilyNumber, Severity: news.Error, Paragraph: "p2", Message: "look", Target: target}})
		at := l.Runs[0].Results[0].Locations[0]
		r := at.PhysicalLocation.Region
		if at.LogicalLocations[0].Name != "p2" || at.PhysicalLocation.ArtifactLocation.URI != "ko.txt" || r == nil {
			t.Fatalf("%q: %+v", target, at)
		}
		all := []rune(marked.Translation)
		if got := string(all[r.CharOffset : r.CharOffset+r.CharLength]); got != want {
			t.Errorf("%q: by offset %q, want %q", target, got, want)
		}
		start, end := offset(marked.Translation, r.StartLine, r.StartColumn), offset(marked.Translation, r.EndLine, r.EndColumn)
		if got := string(all[start:end]); got != want {
			t.Errorf("%q: by line and column %q, want %q", target, got, want)
		}
	}
}

// offset returns which character stands at a line and a column.
func offset(text string, line, column int) int {
	at := 0
	for i, l := range strings.SplitAfter(text, "\n") {
		if i == line-1 {
			return at + column - 1
		}
		at += len([]rune(l))
	}
	return -1
}

// Where paragraphs do not match, the texts are compared whole, and the words still stand on their line.
func TestSARIFOfAWholeText(t *testing.T) {
	t.Parallel()
	row := marked
	row.Source = "The fund is new and has 1.2 million won for R&D."
	var out bytes.Buffer
	err := proof.WriteSARIF(&out, "ko.txt", row, []news.Finding{{Check: news.FamilyNumber, Severity: news.Error, Paragraph: "p1", Target: "12만원"}})
	if err != nil || !strings.Contains(out.String(), `"startLine": 5,`) {
		t.Errorf("error %v, log %s", err, out.String())
	}
}

func TestSARIFWithoutAPlace(t *testing.T) {
	t.Parallel()
	l := write(t, "ko.txt", []news.Finding{{Check: news.FamilyStructure, Severity: news.Error, Message: "look"}, {Check: news.FamilyName, Severity: news.Info, Paragraph: "p9", Message: "look"}})
	for _, r := range l.Runs[0].Results {
		if r.Locations[0].PhysicalLocation.Region != nil {
			t.Errorf("%+v", r)
		}
	}
	l = write(t, "ko.txt", nil)
	if l.Runs[0].Results == nil {
		t.Error("results are absent, which says that nothing was looked at")
	}
}
