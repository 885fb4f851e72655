package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/gisa-news/gisa/internal/eval"
)

// Run has the articles translated, one after the other, so that the time of each is its own. An article that fails is
// an output with its error. With a folder, the run is kept there after every article, and what an earlier one of the
// same system, model, prompts and glossary has brought is taken over. progress hears which article is begun.
func (s System) Run(ctx context.Context, items []eval.Item, folder string, progress func(n, of int)) (eval.Run, error) {
	run, file := s.Header, ""
	if folder != "" {
		file = filepath.Join(folder, run.Name+".jsonl")
		run.Outputs = kept(file, run)
	}
	for i, item := range items {
		if slices.ContainsFunc(run.Outputs, func(o eval.Output) bool { return o.ID == item.ID }) {
			continue
		}
		progress(i+1, len(items))
		output := s.output(ctx, item)
		if ctx.Err() != nil {
			return run, ctx.Err()
		}
		run.Outputs = append(run.Outputs, output)
		if file == "" {
			continue
		}
		if err := save(file, run); err != nil {
			return run, err
		}
	}
	return run, nil
}

// output is what the system makes of one article.
func (s System) output(ctx context.Context, item eval.Item) eval.Output {
	began := time.Now()
	result, err := s.Translate(ctx, item)
	o := eval.Output{ID: item.ID, Result: result, Seconds: time.Since(began).Seconds()}
	if err != nil {
		o.Error = err.Error()
	}
	return o
}

// Read reads a run that was kept.
func Read(file string) (eval.Run, error) {
	f, err := os.Open(file)
	if err != nil {
		return eval.Run{}, err
	}
	defer f.Close()
	run, err := eval.ReadRun(f)
	if err != nil {
		return eval.Run{}, fmt.Errorf("%s: %w", file, err)
	}
	return run, nil
}

// kept returns the outputs without an error of a kept run of the same model, prompts and glossary.
func kept(file string, header eval.Run) []eval.Output {
	old, err := Read(file)
	if err != nil || old.Model != header.Model || old.PromptVersion != header.PromptVersion || old.GlossaryVersion != header.GlossaryVersion {
		return nil
	}
	return slices.DeleteFunc(old.Outputs, func(o eval.Output) bool { return o.Error != "" })
}

// save writes the file anew and puts it in place of the old one, so that there is a whole one at any time.
func save(file string, run eval.Run) error {
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
