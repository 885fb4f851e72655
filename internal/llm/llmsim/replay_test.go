package llmsim

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gisa-news/gisa/internal/llm/llmsim/pseudo"
	"github.com/gisa-news/gisa/tasks/news"
	"github.com/gisa-news/gisa/testdata"
)

// taped is a recording of the first half of briefing.
var taped = Recording{
	From: news.Korean, To: news.English,
	Title: RecordedText{Source: briefing.Title, Answers: []string{"Government announces support worth 3.5 trillion won"}},
	Paragraphs: []RecordedText{
		{ID: "p1", Source: briefing.Paragraphs[0].Text, Answers: []string{"wrong at first", "wrong once more", "right at last"}},
		{ID: "p2", Source: briefing.Paragraphs[1].Text, Answers: []string{"the only answer"}},
	},
	Bullets: []RecordedBullet{{ID: "b1", Answers: []BulletAnswer{
		{Text: "bullet, wrong", Paragraph: "p1", Quote: "정부는 20일 서울에서 회의를 열고"},
		{Text: "bullet, right", Paragraph: "p1", Quote: "정부는 20일 서울에서 회의를 열고"},
	}}},
}

// tapedModel is what the model that answers from it is called.
const tapedModel = "gisa-RECORDED"

// half is the part of briefing that is taped.
func half() news.Article {
	a := briefing
	a.Paragraphs = a.Paragraphs[:2]
	return a
}

func replaying(t *testing.T) (*Server, string) {
	t.Helper()
	return start(t, Config{Recordings: []Recording{taped}})
}

// askTaped is a request to the recorded model, with the drafts that a repair hands back.
func askTaped(a news.Article, task string, drafts map[string]string, fields ...string) chat {
	list := []news.Paragraph{}
	for id, text := range drafts {
		list = append(list, news.Paragraph{ID: id, Text: text})
	}
	block, err := json.Marshal(map[string]any{"drafts": list, "problems": []any{}})
	if err != nil {
		panic(err) // plain strings
	}
	user := prompt(a, "TASK "+task+" from ko to en") + "\n<<<DRAFT 77\n" + string(block) + "\nDRAFT 77>>>"
	return question(tapedModel, "You translate news.", user).withSchema(fields...)
}

func TestRecordedAnswersInTurn(t *testing.T) {
	t.Parallel()
	_, url := replaying(t)
	loose := news.Article{Paragraphs: []news.Paragraph{{ID: "title", Text: briefing.Title}}}
	for _, tt := range []struct {
		name, task string
		article    news.Article
		drafts     map[string]string
		field      string
		want       string
	}{
		{"first", "translate", half(), nil, "p1", "wrong at first"},
		{"the first draft handed back", "repair", half(), map[string]string{"p1": "wrong at first"}, "p1", "wrong once more"},
		{"the second draft handed back", "repair", half(), map[string]string{"p1": "wrong once more"}, "p1", "right at last"},
		{"the last draft handed back", "repair", half(), map[string]string{"p1": "right at last"}, "p1", "right at last"},
		{"a draft that was spoiled", "repair", half(), map[string]string{"p1": "spoiled"}, "p1", "right at last"},
		{"only one answer", "repair", half(), map[string]string{"p2": "the only answer"}, "p2", "the only answer"},
		{"a title by itself", "translate-text", loose, nil, "title", taped.Title.Answers[0]},
		{"a bullet", "summarise", half(), nil, "b1.text", "bullet, wrong"},
		{"a bullet handed back", "repair-bullets", half(), map[string]string{"b1": "bullet, wrong"}, "b1.text", "bullet, right"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			fields := []string{"title", tt.field}
			if id, _, isBullet := strings.Cut(tt.field, "."); isBullet || tt.field == "title" || tt.task == "repair" {
				fields = []string{id}
			}
			for range 2 { // the same request has the same answer
				if got := post(t, url, askTaped(tt.article, tt.task, tt.drafts, fields...)).fields(t)[tt.field]; got != tt.want {
					t.Errorf("%q, want %q", got, tt.want)
				}
			}
		})
	}
}

func TestRecordedArticleIsKnownByItsText(t *testing.T) {
	t.Parallel()
	_, url := replaying(t)
	moved := news.Article{Title: "another title", Paragraphs: []news.Paragraph{{ID: "p9", Text: briefing.Paragraphs[1].Text}}}
	if got := post(t, url, askTaped(moved, "translate", nil, "p9")).fields(t)["p9"]; got != "the only answer" {
		t.Errorf("p9 is %q, want the answer for its text", got)
	}
}

// TestWhatIsNotRecorded holds that the server says what is missing, writes no filler in its place, and tells no text.
func TestWhatIsNotRecorded(t *testing.T) {
	t.Parallel()
	sim, url := replaying(t)
	for _, tt := range []struct {
		name string
		chat chat
		want string
	}{
		{"another article", question(tapedModel, "", prompt(wire, "TASK translate from en to ko")).withSchema("p1"), "no recording holds this article"},
		{"another language", question(tapedModel, "", prompt(half(), "TASK translate from ko to ja")).withSchema("p1"), "no recording holds this article"},
		{"a paragraph", askTaped(briefing, "translate", nil, "title", "p1", "p3"), "lacks what was asked for: p3"},
		{"a bullet", askTaped(half(), "summarise", nil, "b1", "b2", "b3"), "lacks what was asked for: b2, b3"},
	} {
		resp := post(t, url, tt.chat)
		if body := string(resp.body); resp.status != 400 || !strings.Contains(body, tt.want) || !strings.Contains(body, "not_recorded") {
			t.Errorf("%s: status %d, %s", tt.name, resp.status, body)
		}
		for _, text := range []string{"정부", "South Korea", "wrong"} {
			if strings.Contains(string(resp.body), text) {
				t.Errorf("%s: the error holds text: %s", tt.name, resp.body)
			}
		}
	}
	if journal := sim.Journal(); journal.Totals.Rejected != 4 || len(journal.Entries[2].Paragraphs) != len(briefing.Paragraphs) {
		t.Errorf("journal %+v", journal)
	}
	if got := post(t, url, question(tapedModel, "", "hello")).content(t); got != generic {
		t.Errorf("a question without an article was answered %q", got)
	}
}

func TestRecordedModelSaysSo(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"": "gisa-RECORDED", "qwen": "qwen-RECORDED", "RECORDED": "RECORDED"} {
		if got := New(Config{Model: name, Recordings: []Recording{taped}}).Model(); got != want {
			t.Errorf("model %q is called %q, want %q", name, got, want)
		}
	}
	_, url := replaying(t)
	if got := post(t, url, askTaped(half(), "translate", nil, "p1")).decode(t).Model; got != tapedModel {
		t.Errorf("the reply is by %q", got)
	}
}

func TestFaultsStrikeRecordings(t *testing.T) {
	t.Parallel()
	sim, url := replaying(t)
	for fault, want := range map[Fault]string{ParagraphDropped: "", WrongLanguage: briefing.Paragraphs[1].Text} {
		sim.FailNext(1, fault)
		got := post(t, url, askTaped(half(), "translate", nil, "title", "p2")).fields(t)
		if got["p2"] != want || got["title"] != taped.Title.Answers[0] {
			t.Errorf("%s: %q", fault, got)
		}
	}
	sim.FailNext(1, RateLimit)
	if resp := post(t, url, askTaped(half(), "translate", nil, "p1")); resp.status != 429 {
		t.Errorf("status %d", resp.status)
	}
}

func TestLoadRecordings(t *testing.T) {
	t.Parallel()
	files, err := fs.Sub(testdata.Recordings, "recordings")
	if err != nil {
		t.Fatal(err)
	}
	list, err := LoadRecordings(files)
	if err != nil || len(list) < 2 {
		t.Fatalf("%d recordings, %v", len(list), err)
	}
	for _, r := range list {
		for _, b := range r.Bullets {
			for _, a := range b.Answers {
				var n int
				if _, err := fmt.Sscanf(a.Paragraph, "p%d", &n); err != nil || !strings.Contains(r.Paragraphs[n-1].Source, a.Quote) {
					t.Errorf("%s to %s, %s: the quote does not stand in %s", r.From, r.To, b.ID, a.Paragraph)
				}
			}
		}
	}
	const good = `{"from":"en","to":"ko","title":{"source":"A","answers":["가"]},"paragraphs":[{"id":"p1","source":"B","answers":["나"]}],"bullets":[]}`
	for name, tt := range map[string]struct{ old, new, want string }{
		"good":          {"", "", ""},
		"no JSON":       {"{", "[", "a.json"},
		"unknown field": {`"bullets"`, `"bulets"`, "bulets"},
		"language":      {`"ko"`, `"tlh"`, "languages"},
		"empty answer":  {`["나"]`, `["나",""]`, "paragraph 1"},
		"no answer":     {`["나"]`, `[]`, "paragraph 1"},
		"id":            {`"p1"`, `"p2"`, "want"},
		"no title":      {`["가"]`, `[]`, "title"},
		"bullet":        {`"bullets":[]`, `"bullets":[{"id":"b1","answers":[{"text":"다"}]}]`, "bullet b1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := LoadRecordings(fstest.MapFS{"a.json": {Data: []byte(strings.Replace(good, tt.old, tt.new, 1))}})
			if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := LoadRecordings(fstest.MapFS{"README.md": {}}); err == nil {
		t.Error("a folder without recordings is taken for one")
	}
}

// TestPoliteRegisterIsThorough holds that the fault leaves no sentence in the plain register.
func TestPoliteRegisterIsThorough(t *testing.T) {
	t.Parallel()
	a := wire
	a.Paragraphs = a.Paragraphs[:1]
	sim, url := start(t, Config{})
	sim.FailNext(1, PoliteRegister)
	for _, s := range pseudo.Sentences(post(t, url, translate(a, news.Korean)).fields(t)["p1"]) {
		if s = strings.TrimRight(s, `".'`); !strings.HasSuffix(s, "니다") {
			t.Errorf("not 합쇼체: %q", s)
		}
	}
}
