package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// What several commands ask of their flags.

func checkBullets(n int) error {
	if n < 1 || n > news.MaxBullets {
		return usage(fmt.Errorf("--bullets %d is out of range", n), fmt.Sprintf("1 to %d", news.MaxBullets))
	}
	return nil
}

// target is the language that the user asked for, or else the other one of English and Korean. An article is not
// translated into the language that it is in; a summary may be in that language.
func target(asked string, source news.Lang, translate bool) (news.Lang, error) {
	to := news.Lang(strings.ToLower(asked))
	switch {
	case to == "":
		return source.DefaultTarget(), nil
	case !to.IsTarget():
		return "", usage(fmt.Errorf("--to %s is not a language that gisa writes", asked), "one of "+langList())
	case translate && to == source:
		return "", usage(fmt.Errorf("the article is in %s already", to.EnglishName()),
			"name another language with --to, or only sum it up: gisa summarize, or --want summarize")
	}
	return to, nil
}

func langList() string { return names(slices.Sorted(slices.Values(news.TargetLangs()))) }

// checkChoice refuses a value that a flag does not have.
func checkChoice(flag, value string, known []string) error {
	if !slices.Contains(known, value) {
		return usage(fmt.Errorf("--%s %s is not known", flag, value), "one of "+strings.Join(known, ", "))
	}
	return nil
}

// names lists what a flag may be.
func names[T ~string](list []T) string {
	texts := make([]string, len(list))
	for i, name := range list {
		texts[i] = string(name)
	}
	return strings.Join(texts, ", ")
}
