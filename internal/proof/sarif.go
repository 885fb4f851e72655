package proof

import (
	"encoding/json"
	"io"

	"github.com/gisa-news/gisa/tasks/news"
)

// WriteSARIF writes findings as a SARIF 2.1.0 log, the format that code hosts show beside a change
// (OASIS sarif-v2.1.0). file is the name of the translation. The paragraph is the logical location: a
// finding knows no line.
func WriteSARIF(w io.Writer, file string, findings []news.Finding) error {
	run := sarifRun{Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "gisa check", InformationURI: "https://github.com/gisa-news/gisa"}
	seen := map[news.Family]bool{}
	for _, f := range findings {
		if !seen[f.Check] {
			seen[f.Check] = true
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{ID: f.Check})
		}
		run.Results = append(run.Results, sarifResultOf(file, f))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

func sarifResultOf(file string, f news.Finding) sarifResult {
	result := sarifResult{RuleID: f.Check, Level: sarifLevel(f.Severity)}
	result.Message.Text = f.Message
	if f.Source != "" || f.Target != "" {
		result.Message.Text += " [" + f.Source + " → " + f.Target + "]"
	}
	var location sarifLocation
	location.Physical.Artifact.URI = file
	if f.Paragraph != "" {
		location.Logical = []sarifLogical{{Name: f.Paragraph}}
	}
	result.Locations = []sarifLocation{location}
	return result
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
	Results []sarifResult `json:"results"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules,omitempty"`
}

type sarifRule struct {
	ID news.Family `json:"id"`
}

type sarifResult struct {
	RuleID  news.Family `json:"ruleId"`
	Level   string      `json:"level"`
	Message struct {
		Text string `json:"text"`
	} `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifLocation struct {
	Physical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
	} `json:"physicalLocation"`
	Logical []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifLogical struct {
	Name string `json:"name"`
}
