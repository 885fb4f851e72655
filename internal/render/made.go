package render

import (
	"fmt"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// made tells how a result came about and what it cost: model, prompts, time, tokens, money. What is not known is not told,
// but for the cost, which is said to be unknown.
func made(r news.Result, l news.Lang) []string {
	var told []string
	add := func(w word, values ...any) { told = append(told, fmt.Sprintf(w.in(l), values...)) }
	if r.Provenance.Model != "" {
		add(wordModel, r.Provenance.Model)
	}
	if r.Provenance.PromptVersion != "" {
		add(wordPrompts, r.Provenance.PromptVersion)
	}
	if at := clock(r.Provenance.CreatedAt); at != "" {
		told = append(told, at)
	}
	u := r.Usage
	if u.Seconds > 0 {
		add(wordSeconds, u.Seconds)
	}
	if u.CostUSD != nil {
		add(wordCost, *u.CostUSD)
	} else {
		add(wordCostUnknown)
	}
	add(wordCalls, u.Calls)
	add(wordPrompt, u.PromptTokens, u.CachedTokens)
	add(wordCompletion, u.CompletionTokens)
	return told
}

// tally counts the findings of each severity and names the texts that they are about: "error 2 (p3, b1)".
func tally(findings []news.Finding, l news.Lang) string {
	var counts []string
	for _, s := range []news.Severity{news.Error, news.Warning, news.Info} {
		n := 0
		var where []string
		for _, f := range findings {
			if f.Severity != s {
				continue
			}
			n++
			if id := placeWord(f.Paragraph, l); len(where) == 0 || where[len(where)-1] != id {
				where = append(where, id)
			}
		}
		if n > 0 {
			counts = append(counts, fmt.Sprintf("%s %d (%s)", SeverityWord(s, l), n, strings.Join(where, ", ")))
		}
	}
	return strings.Join(counts, " · ")
}

// placeWord returns the name of a text as a person reads it.
func placeWord(id string, l news.Lang) string {
	switch id {
	case news.TitleID:
		return wordTitle.in(l)
	case news.SummaryID:
		return wordSummary.in(l)
	case "":
		return wordWhole.in(l)
	}
	return id
}

// about shows the words that a finding is about: [1.2 million → 12만].
func about(f news.Finding) string {
	switch {
	case f.Source != "" && f.Target != "":
		return f.Source + " → " + f.Target
	case f.Source+f.Target != "":
		return f.Source + f.Target
	}
	return ""
}
