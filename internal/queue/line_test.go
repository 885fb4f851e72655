package queue

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestHeadLine(t *testing.T) {
	t.Parallel()
	for shown, want := range map[string]string{
		`{"title":"금리 동결","kind":"article.digest","from":"ko","to":"en","article_id":"a","paragraphs":11}`: "ko→en · 금리 동결 · 11 paragraphs",
		`{"kind":"article.digest","from":"en","to":"ko","article_id":"a","paragraphs":1}`:                  "en→ko · a · 1 paragraph",
		`{"title":"Long","kind":"article.digest","from":"en","to":"ko","article_id":"a"}`:                  "en→ko · Long",
		`{"kind":"k","from":"ko","to":"en","title":"` + strings.Repeat("가", 40) + `"}`:                     "ko→en · " + strings.Repeat("가", 31) + "…",
		`{"note":"3 bytes that gisa did not write"}`:                                                       "",
		`no JSON`: "",
	} {
		if got, ok := HeadLine(shown); got != want || ok != (want != "") {
			t.Errorf("%s\n got %q, %v\nwant %q", shown, got, ok, want)
		}
	}
}

func TestBriefLine(t *testing.T) {
	t.Parallel()
	for shown, want := range map[string]string{
		`{"state":"needs_review","errors":1,"warnings":1,"findings":5,"seconds":12.4,"cost_usd":0.0042}`: "needs_review: 2 · 12 s · $0.004",
		`{"state":"ok","findings":3,"seconds":3.14,"cost_usd":0.0002}`:                                   "ok · 3.1 s · under $0.001",
		`{"state":"ok","warnings":3,"cost_usd":null}`:                                                    "ok · warnings: 3",
		`{"state":"ok","cost_usd":null}`:                                                                 "ok",
		`{"state":"ok","cost_usd":0}`:                                                                    "ok · $0.000",
		`{}`:                                                                                             "", `[]`: "", ``: "",
	} {
		if got, ok := BriefLine(shown); got != want || ok != (want != "") {
			t.Errorf("%s\n got %q, %v\nwant %q", shown, got, ok, want)
		}
	}
}

func TestBriefNamesTheDoubts(t *testing.T) {
	t.Parallel()
	r := news.Result{State: news.NeedsReview, Usage: news.Usage{Seconds: 2.5}, Findings: []news.Finding{
		{Check: news.FamilyGlossary, Severity: news.Info, Paragraph: "p1", Message: "left out"},
		{Check: news.FamilyNumber, Severity: news.Error, Paragraph: "p2", Message: "off by a power of ten"},
		{Check: news.FamilyStructure, Severity: news.Warning, Message: strings.Repeat("길", 200)},
	}}
	for range 9 {
		r.Findings = append(r.Findings, news.Finding{Check: news.FamilyDate, Severity: news.Warning, Paragraph: "p3", Message: "another day"})
	}
	b := NewBrief(r)
	if b.Errors != 1 || b.Warnings != 10 || b.Findings != 12 || b.Seconds != 2.5 || len(b.Doubts) != 5 {
		t.Fatalf("%+v", b)
	}
	if b.Doubts[0] != "p2 number: off by a power of ten" || !strings.HasPrefix(b.Doubts[1], "structure: 길길") || !strings.HasSuffix(b.Doubts[1], "길…") {
		t.Errorf("%q", b.Doubts)
	}
}
