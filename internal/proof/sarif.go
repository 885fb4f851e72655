package proof

import (
	"io"
	"net/url"
	"path/filepath"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

// WriteSARIF writes the findings of a row as a SARIF 2.1.0 log, the format that code hosts show beside a change
// (OASIS sarif-v2.1.0). file is the name of the translation. A finding points at its words there, or at its paragraph
// where the words stand more than once or not at all.
func WriteSARIF(w io.Writer, file string, row Row, findings []news.Finding) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "gisa check", InformationURI: repository}
	index := map[news.Family]int{}
	artifact, at := fileURI(file), newPlaces(row)
	for _, f := range findings {
		if _, seen := index[f.Check]; !seen {
			index[f.Check] = len(run.Tool.Driver.Rules)
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, ruleOf(f.Check))
		}
		result := sarifResult{RuleID: f.Check, RuleIndex: index[f.Check], Level: sarifLevel(f.Severity)}
		result.Message.Text = render.Message(f)
		result.Locations = []sarifLocation{locationOf(artifact, f, at.of(f))}
		run.Results = append(run.Results, result)
	}
	return render.IndentedJSON(w, sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// fileURI returns the name of a file as a URI reference, which is what SARIF wants.
func fileURI(file string) string {
	return (&url.URL{Path: filepath.ToSlash(file)}).String()
}

func locationOf(artifact string, f news.Finding, at *region) sarifLocation {
	var location sarifLocation
	location.Physical.Artifact.URI = artifact
	location.Physical.Region = at
	if f.Paragraph != "" {
		location.Logical = []sarifLogical{{Name: f.Paragraph}}
	}
	return location
}

func sarifLevel(s news.Severity) string {
	if s == news.Info {
		return "note"
	}
	return string(s) // error and warning are called the same
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules,omitempty"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID               news.Family `json:"id"`
	ShortDescription sarifText   `json:"shortDescription"`
	Help             sarifText   `json:"help"`
	HelpURI          string      `json:"helpUri"`
}

type sarifResult struct {
	RuleID    news.Family     `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifLocation struct {
	Physical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *region `json:"region,omitempty"`
	} `json:"physicalLocation"`
	Logical []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifLogical struct {
	Name string `json:"name"`
}
