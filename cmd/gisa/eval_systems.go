package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// system is one way to have an article translated.
type system struct {
	run       eval.Run // its header
	translate func(context.Context, eval.Item) (news.Result, error)
}

// runSystems has the articles translated: by the desk and, if it is asked for, by the naive prompt.
func (p *program) runSystems(ctx context.Context, e evaluation, items []eval.Item) ([]eval.Run, error) {
	client, err := p.client(nil)
	if err != nil {
		return nil, err
	}
	defer client.Close()
	terms, err := p.config.terms()
	if err != nil {
		return nil, err
	}
	model, err := client.ResolveModel(ctx)
	if err != nil {
		return nil, err
	}
	systems := []system{p.deskSystem(client, model, terms)}
	if e.baseline {
		systems = append(systems, naiveSystem(client, model))
	}
	var runs []eval.Run
	for _, s := range systems {
		run, err := p.runSystem(ctx, s, e, items)
		if err != nil {
			return nil, err
		}
		runs = append(runs, run)
	}
	return runs, nil
}

// runSystem translates one article after the other, so that the time of each is its own. With --save it keeps the
// run after every article, and takes over what an earlier call of the same kind has brought.
func (p *program) runSystem(ctx context.Context, s system, e evaluation, items []eval.Item) (eval.Run, error) {
	file := ""
	if e.save != "" {
		file = filepath.Join(e.save, s.run.Name+".jsonl")
	}
	run := s.run
	run.Outputs = keptOutputs(file, s.run)
	status := p.status()
	defer status.clear()
	for i, item := range items {
		if hasOutput(run, item.ID) {
			continue
		}
		status.show("%s %d/%d", run.Name, i+1, len(items))
		began := time.Now()
		result, err := s.translate(ctx, item)
		if ctx.Err() != nil {
			return run, ctx.Err()
		}
		output := eval.Output{ID: item.ID, Result: result, Seconds: time.Since(began).Seconds()}
		if err != nil {
			output.Error = err.Error()
		}
		run.Outputs = append(run.Outputs, output)
		if err := saveRun(file, run); err != nil {
			return run, err
		}
	}
	return run, nil
}

func hasOutput(run eval.Run, id string) bool {
	for _, o := range run.Outputs {
		if o.ID == id {
			return true
		}
	}
	return false
}

// keptOutputs returns the outputs without an error of a kept run of the same model, prompts and glossary.
func keptOutputs(file string, header eval.Run) []eval.Output {
	if file == "" {
		return nil
	}
	kept, err := readRun(file)
	if err != nil || kept.Model != header.Model || kept.PromptVersion != header.PromptVersion || kept.GlossaryVersion != header.GlossaryVersion {
		return nil
	}
	var outputs []eval.Output
	for _, o := range kept.Outputs {
		if o.Error == "" {
			outputs = append(outputs, o)
		}
	}
	return outputs
}

// saveRun writes the file anew and puts it in place of the old one, so that there is a whole one at any time.
func saveRun(file string, run eval.Run) error {
	if file == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.Create(file + ".new")
	if err != nil {
		return err
	}
	if err := run.Write(f); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}

// deskSystem is gisa itself. Each article brings the glossary that a house would have.
func (p *program) deskSystem(client *llm.Client, model string, terms *glossary.Glossary) system {
	s := system{run: eval.Run{
		Name: "desk", Model: model, PromptVersion: prompts.Version(), GlossaryVersion: terms.Version(), CreatedAt: time.Now().UTC(),
		Settings: map[string]string{"chunk_tokens": fmt.Sprint(p.config.ChunkTokens), "style": p.config.Style},
	}}
	s.translate = func(ctx context.Context, item eval.Item) (news.Result, error) {
		d, err := p.deskWith(client, model, ledger.NewMemory(), terms.With(glossary.New(item.Entries)))
		if err != nil {
			return news.Result{}, err
		}
		return tryDesk(ctx, d, desk.Job{Order: news.Order{
			Article: item.Article, To: item.To, Translate: true, Summarize: true, Bullets: max(len(item.Bullets), 1),
		}}, func(time.Duration, error) {})
	}
	return s
}

// naiveTokens caps a reply of the naive prompt, which would loop for ever on a small model.
const naiveTokens = 2048

// naiveSystem is what everybody tries first: one sentence, and the article as it is.
func naiveSystem(client *llm.Client, model string) system {
	s := system{run: eval.Run{Name: "naive", Model: model, PromptVersion: "naive", CreatedAt: time.Now().UTC()}}
	s.translate = func(ctx context.Context, item eval.Item) (news.Result, error) {
		texts := []string{item.Article.Title}
		for _, p := range item.Article.Paragraphs {
			texts = append(texts, p.Text)
		}
		reply, err := client.Complete(ctx, llm.Request{
			User:      "Translate this article into " + item.To.EnglishName() + ".\n\n" + strings.Join(texts, "\n\n"),
			MaxTokens: naiveTokens,
		})
		translation := alignByOrder(item.Article, reply.Values[""])
		return news.Result{Article: item.Article, To: item.To, Translation: &translation, Usage: reply.Usage}, err
	}
	return s
}

// alignByOrder gives the title and each paragraph one block of a text, in order, as a person would who pastes it
// into a form. Blocks that are left go to the last paragraph; what has no block stays empty.
func alignByOrder(article news.Article, text string) news.Translation {
	var blocks []string
	for block := range strings.SplitSeq(text, "\n\n") {
		if block = strings.TrimSpace(block); block != "" {
			blocks = append(blocks, block)
		}
	}
	var t news.Translation
	if article.Title != "" && len(blocks) > len(article.Paragraphs) {
		t.Title, blocks = blocks[0], blocks[1:]
	}
	last := len(article.Paragraphs) - 1
	for i, p := range article.Paragraphs {
		block := ""
		if i < len(blocks) {
			block = blocks[i]
			if i == last {
				block = strings.Join(blocks[i:], " ")
			}
		}
		t.Paragraphs = append(t.Paragraphs, news.Paragraph{ID: p.ID, Text: block})
	}
	return t
}
