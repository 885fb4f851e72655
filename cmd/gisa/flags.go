package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/manual"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// What several commands ask of their flags.

func (p *program) options() []manual.Option {
	c := &p.config
	return []manual.Option{
		{Name: "model", Variable: "GISA_MODEL", Help: "model to ask", Value: &c.Model},
		{Name: "llm-url", Variable: "GISA_LLM_BASE_URL", Help: "base URL of the LLM server", Value: &c.LLMBaseURL},
		{Name: "redis", Variable: "GISA_REDIS_URL", Help: "URL of Redis", Value: &c.RedisURL},
		{Name: "glossary", Variable: "GISA_GLOSSARY", Help: "glossary file, JSON or CSV", Value: &c.Glossary},
		{Name: "style", Variable: "GISA_STYLE", Help: "house style, such as register=polite,numbers=daily", Value: &c.Style},
		{Name: "log-level", Variable: "GISA_LOG_LEVEL", Help: names(logLevels), Value: &c.LogLevel},
		{Name: "color", Variable: "NO_COLOR", Help: names(render.Colors()), Value: &c.color},
	}
}

var logLevels = []string{"debug", "info", "warn", "error"}

// The options of commands that ask a model, use the queue, check texts, paint.
const (
	forModel = "model llm-url log-level"
	forQueue = "redis log-level"
	forTerms = "glossary style"
	forColor = "color"
)

// takes gives a command the options that it uses.
func (p *program) takes(cmd *cobra.Command, uses ...string) *cobra.Command {
	manual.Add(cmd, p.options(), uses...)
	return cmd
}

// flagValues has what the shell offers for flags that have the same values in every command.
func flagValues() map[string][]string {
	return map[string][]string{
		"to": texts(targets()), "from": texts(news.SourceLangs()), "want": wants(), "queue": tasks.Queues(), "state": texts(news.States()),
		"metric": eval.LineMetrics(), "dialect": texts(llmsim.Dialects()), "log-level": logLevels, "color": render.Colors(),
		"only": texts([]render.Part{render.OnlyTranslation, render.OnlySummary}), "lang": texts(news.SourceLangs()),
	}
}

func bulletsRange() string { return fmt.Sprintf("1 to %d", news.MaxBullets) }

func checkBullets(n int) error {
	if n < 1 || n > news.MaxBullets {
		return usage(fmt.Errorf("--bullets %d is out of range", n), bulletsRange())
	}
	return nil
}

// target is the language that the user asked for, or else the other one of English and Korean. An article is not
// translated into the language that it is in; sumUp is what sums it up instead, or empty where that alone is wanted.
func target(asked string, source news.Lang, sumUp string) (news.Lang, error) {
	to := news.Lang(strings.ToLower(asked))
	switch {
	case to == "":
		return source.DefaultTarget(), nil
	case !to.IsTarget():
		return "", usage(fmt.Errorf("--to %s is not a language that gisa writes", asked), manual.Languages(asked, targets()))
	case sumUp != "" && to == source:
		return "", usage(fmt.Errorf("the article is in %s already", to.EnglishName()),
			"name another language with --to, or only sum it up: "+sumUp)
	}
	return to, nil
}

func langList() string { return names(targets()) }

func targets() []news.Lang { return slices.Sorted(slices.Values(news.TargetLangs())) }

// checkChoice refuses a value that a flag does not have.
func checkChoice(flag, value string, known []string) error {
	if !slices.Contains(known, value) {
		return usage(fmt.Errorf("--%s %s is not known", flag, value), "one of "+strings.Join(known, ", "))
	}
	return nil
}

// names lists what a flag may be.
func names[T ~string](list []T) string { return strings.Join(texts(list), ", ") }

func texts[T ~string](list []T) []string {
	texts := make([]string, len(list))
	for i, name := range list {
		texts[i] = string(name)
	}
	return texts
}
