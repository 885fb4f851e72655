package bench

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// model answers every field of a request with one Korean sentence, and what has no fields with free.
type model struct {
	mu    sync.Mutex
	asked []llm.Request
	free  string
	err   error
}

func (m *model) Complete(_ context.Context, r llm.Request) (llm.Reply, error) {
	m.mu.Lock()
	m.asked = append(m.asked, r)
	m.mu.Unlock()
	values := map[string]string{"": m.free}
	for _, f := range r.Fields {
		values[f.Name] = "항만 당국은 폭풍이 지나간 뒤 부두를 다시 열었다고 밝혔다."
	}
	return llm.Reply{Values: values, Usage: news.Usage{Calls: 1}}, m.err
}

func item(id string) eval.Item {
	return eval.Item{ID: id, To: news.Korean, Article: news.Article{ID: id, Version: 1, Lang: news.English, Title: "Harbour reopens", Paragraphs: []news.Paragraph{
		{ID: "p1", Text: "The harbour reopened on Tuesday after the storm, officials said."}, {ID: "p2", Text: "Ships came in one by one."},
	}}}
}

// counted is a system that says how often it was asked, and fails for some articles.
func counted(asked *[]string, failing ...string) System {
	return System{
		Header: eval.Run{Name: "desk", Model: "m", PromptVersion: "p", GlossaryVersion: "g"},
		Translate: func(_ context.Context, i eval.Item) (news.Result, error) {
			*asked = append(*asked, i.ID)
			for _, id := range failing {
				if id == i.ID {
					return news.Result{}, errors.New("the server is away")
				}
			}
			return news.Result{To: i.To}, nil
		},
	}
}

func quiet(int, int) {}

func TestRunGoesOnWhereItEnded(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "runs")
	items := []eval.Item{item("a"), item("b"), item("c")}
	var first, second []string
	run, err := counted(&first, "b").Run(t.Context(), items[:2], folder, quiet)
	if err != nil || len(run.Outputs) != 2 || run.Outputs[1].Error != "the server is away" {
		t.Fatalf("outputs %+v, error %v", run.Outputs, err)
	}
	var begun [][2]int
	run, err = counted(&second).Run(t.Context(), items, folder, func(n, of int) { begun = append(begun, [2]int{n, of}) })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"b", "c"}, second); diff != "" {
		t.Errorf("asked again for (-want +got): what failed, and what is new\n%s", diff)
	}
	if diff := cmp.Diff([][2]int{{2, 3}, {3, 3}}, begun); diff != "" {
		t.Errorf("progress (-want +got)\n%s", diff)
	}
	kept, err := Read(filepath.Join(folder, "desk.jsonl"))
	if diff := cmp.Diff(run, kept); err != nil || diff != "" {
		t.Errorf("error %v, kept (-run +file)\n%s", err, diff)
	}
}

func TestRunOfAnotherKindIsNotTakenOver(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*eval.Run){
		"model":    func(r *eval.Run) { r.Model = "other" },
		"prompts":  func(r *eval.Run) { r.PromptVersion = "other" },
		"glossary": func(r *eval.Run) { r.GlossaryVersion = "other" },
		"system":   func(r *eval.Run) { r.Name = "other" },
	} {
		folder, items := t.TempDir(), []eval.Item{item("a")}
		var asked []string
		s := counted(&asked)
		if _, err := s.Run(t.Context(), items, folder, quiet); err != nil {
			t.Fatal(err)
		}
		change(&s.Header)
		if _, err := s.Run(t.Context(), items, folder, quiet); err != nil || len(asked) != 2 {
			t.Errorf("another %s: asked %v, error %v, want to be asked anew", name, asked, err)
		}
	}
}

func TestRunWithoutAFolderKeepsNothing(t *testing.T) {
	t.Parallel()
	var asked []string
	for range 2 {
		if _, err := counted(&asked).Run(t.Context(), []eval.Item{item("a")}, "", quiet); err != nil {
			t.Fatal(err)
		}
	}
	if len(asked) != 2 {
		t.Errorf("asked %v, want twice", asked)
	}
}

func TestRunEndsWhenToldTo(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	folder := t.TempDir()
	var asked []string
	s := counted(&asked)
	translate := s.Translate
	s.Translate = func(ctx context.Context, i eval.Item) (news.Result, error) {
		if i.ID == "b" {
			cancel()
		}
		return translate(ctx, i)
	}
	_, err := s.Run(ctx, []eval.Item{item("a"), item("b"), item("c")}, folder, quiet)
	kept, readErr := Read(filepath.Join(folder, "desk.jsonl"))
	if !errors.Is(err, context.Canceled) || readErr != nil || len(kept.Outputs) != 1 || kept.Outputs[0].ID != "a" {
		t.Errorf("error %v, %v, kept %+v, want what was done before", err, readErr, kept.Outputs)
	}
}

func TestRunSaysThatItCannotBeKept(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var asked []string
	if _, err := counted(&asked).Run(t.Context(), []eval.Item{item("a")}, file, quiet); err == nil {
		t.Error("a run was kept in a folder that is a file")
	}
}

func TestReadNamesTheFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "bad.jsonl")
	if err := os.WriteFile(file, []byte("{}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{file, file + ".not-there"} {
		if _, err := Read(name); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("error %v, want one that names %s", err, name)
		}
	}
}

func TestNaiveAsksOneSentence(t *testing.T) {
	t.Parallel()
	m := &model{free: "항만 재개장\n\n항만이 열렸다.\n\n배가 들어왔다."}
	s := Naive(m, "qwen")
	result, err := s.Translate(t.Context(), item("a"))
	if err != nil {
		t.Fatal(err)
	}
	want := "Translate this article into Korean.\n\nHarbour reopens\n\nThe harbour reopened on Tuesday after the storm, officials said.\n\nShips came in one by one."
	if got := m.asked[0]; got.User != want || got.MaxTokens != naiveTokens || len(got.Fields) != 0 {
		t.Errorf("asked %+v", got)
	}
	if result.Translation.Title != "항만 재개장" || result.Translation.Paragraphs[1].Text != "배가 들어왔다." || result.Usage.Calls != 1 || s.Header.Model != "qwen" {
		t.Errorf("result %+v", result)
	}
	m.err = errors.New("away")
	if _, err := s.Translate(t.Context(), item("a")); !errors.Is(err, m.err) {
		t.Errorf("error %v", err)
	}
}

func TestAlignByOrder(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ title, text, want string }{
		"as many":          {"T", "제목\n\n하나\n\n둘", "제목|하나|둘"},
		"too many":         {"T", "제목\n\n하나\n\n둘\n\n셋", "제목|하나|둘 셋"},
		"no title block":   {"T", "하나\n\n둘", "|하나|둘"},
		"too few":          {"T", "하나", "|하나|"},
		"nothing":          {"T", " \n\n ", "||"},
		"blank blocks":     {"T", "제목\n\n\n\n 하나 \n\n둘\n\n", "제목|하나|둘"},
		"article untitled": {"", "하나\n\n둘\n\n셋", "|하나|둘 셋"},
		"one line between": {"T", "하나\n둘", "|하나\n둘|"},
	} {
		a := item("a").Article
		a.Title = tt.title
		got := alignByOrder(a, tt.text)
		texts := []string{got.Title}
		for i, p := range got.Paragraphs {
			texts = append(texts, p.Text)
			if p.ID != a.Paragraphs[i].ID {
				t.Errorf("%s: paragraph %d has id %s", name, i+1, p.ID)
			}
		}
		if joined := strings.Join(texts, "|"); joined != tt.want {
			t.Errorf("%s: got %q, want %q", name, joined, tt.want)
		}
	}
}

// TestDeskBringsTheArticlesGlossary holds that an article's own terms reach its prompt, and only its own.
func TestDeskBringsTheArticlesGlossary(t *testing.T) {
	t.Parallel()
	m := &model{}
	house := glossary.Starter()
	s := Desk(desk.Config{Model: m, Glossary: house}, "qwen", map[string]string{"style": "daily"})
	with := item("a")
	with.Entries = []glossary.Entry{{English: "harbour", Korean: "모항구"}}
	run, err := s.Run(t.Context(), []eval.Item{with, item("b")}, "", quiet)
	if err != nil || run.Name != "desk" || run.Model != "qwen" || run.GlossaryVersion != house.Version() || run.Settings["style"] != "daily" || time.Since(run.CreatedAt) > time.Minute {
		t.Fatalf("header %+v, error %v", run, err)
	}
	told := 0
	for _, r := range m.asked {
		if strings.Contains(r.System+r.User, "모항구") {
			told++
		}
	}
	if o := run.Outputs[0]; o.Error != "" || o.Result.Translation == nil || told == 0 || told == len(m.asked) {
		t.Errorf("output %+v; %d of %d prompts hold the term", o, told, len(m.asked))
	}
}
