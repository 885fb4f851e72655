package check_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// The corpora stay outside the project; see PRECISION.md for what they are.
const (
	ntrexFile  = "../../../shared/data/ntrex-en-ko.jsonl"
	outputFile = "../../../shared/data/system-outputs-en-ko.jsonl"
)

// segment is a row of either corpus. Doc is a string in one and a number in the other.
type segment struct {
	Doc    any    `json:"doc"`
	Domain string `json:"domain"`
	System string `json:"system"`
	En     string `json:"en"`
	Ko     string `json:"ko"`
}

// document is the segments of one document, as one system translated them.
type document struct {
	id       string
	segments []segment
}

func corpus(t *testing.T, path string, keep func(segment) bool) []document {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("the corpus is not here: %v", err)
	}
	defer f.Close()
	var docs []document
	index := map[string]int{}
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		var s segment
		if err := json.Unmarshal(scanner.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		if !keep(s) {
			continue
		}
		id := strings.TrimSpace(fmt.Sprint(s.Doc, " ", s.System))
		if _, ok := index[id]; !ok {
			index[id] = len(docs)
			docs = append(docs, document{id: id})
		}
		docs[index[id]].segments = append(docs[index[id]].segments, s)
	}
	return docs
}

// input makes an article of a document, in either direction.
func (d document) input(from, to news.Lang) check.Input {
	in := check.Input{
		Article:     news.Article{ID: d.id, Version: 1, Lang: from},
		To:          to,
		Translation: &news.Translation{},
	}
	for i, s := range d.segments {
		source, target := s.En, s.Ko
		if from == news.Korean {
			source, target = target, source
		}
		id := news.ParagraphID(i + 1)
		in.Article.Paragraphs = append(in.Article.Paragraphs, news.Paragraph{ID: id, Text: source})
		in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: id, Text: target})
	}
	in.Terms = glossary.Starter().Slice(in.Article)
	return in
}

func TestShowFindings(t *testing.T) {
	families := os.Getenv("GISA_SHOW_FINDINGS")
	if families == "" {
		t.Skip("set GISA_SHOW_FINDINGS to a list of families to read their findings on the corpora")
	}
	for name, docs := range map[string][]document{
		"ntrex":   corpus(t, ntrexFile, func(segment) bool { return true }),
		"systems": corpus(t, outputFile, func(s segment) bool { return s.Domain == "news" }),
	} {
		counts := map[string]int{}
		n := 0
		for _, d := range docs {
			from, to := news.English, news.Korean
			if os.Getenv("GISA_SHOW_FROM") == "ko" {
				from, to = to, from
			}
			in := d.input(from, to)
			n += len(d.segments)
			for _, f := range check.Run(in) {
				counts[string(f.Check)+" "+string(f.Severity)]++
				if strings.Contains(families, string(f.Check)) {
					s, _ := in.Article.Paragraph(f.Paragraph)
					p, _ := in.Translation.Paragraph(f.Paragraph)
					t.Logf("%s %s %s %s: %s | %s | %s\n  S %s\n  T %s", name, d.id, f.Paragraph, f.Check, f.Message, f.Source, f.Target, s.Text, p.Text)
				}
			}
		}
		t.Logf("%s: %d documents, %d segments: %v", name, len(docs), n, counts)
	}
}
