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

// checkTarget refuses to translate an article into the language that it is in. A summary may be in that language.
func checkTarget(to, source news.Lang, translate bool) error {
	if translate && to == source {
		return usage(fmt.Errorf("the article is in %s already", to.EnglishName()),
			"name another language with --to, or only sum it up: gisa summarize, or --want summarize")
	}
	return nil
}

// checkChoice refuses a value that a flag does not have.
func checkChoice(flag, value string, known []string) error {
	if !slices.Contains(known, value) {
		return usage(fmt.Errorf("--%s %s is not known", flag, value), "one of "+strings.Join(known, ", "))
	}
	return nil
}
