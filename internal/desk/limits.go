package desk

import "unicode/utf8"

// withLimits returns a config whose limits, where it has none, are in proportion to the job: what a model that fails at
// everything costs at most, and what no good one comes near.
func (c Config) withLimits(job Job, chunks int) Config {
	if c.MaxCalls <= 0 {
		c.MaxCalls = callsFor(len(job.Article.Paragraphs), chunks)
	}
	if c.MaxCostUSD <= 0 {
		characters := utf8.RuneCountInString(job.Article.Title)
		for _, p := range job.Article.Paragraphs {
			characters += utf8.RuneCountInString(p.Text)
		}
		c.MaxCostUSD = 2 + 0.0005*float64(characters)
	}
	return c
}

// callsFor is how many calls a job makes at most: two a paragraph, as long as the paragraphs are not so short that this
// is many times what a chunk of them takes when all of it is repaired twice.
func callsFor(paragraphs, chunks int) int { return 6 + min(2*paragraphs, 20+20*chunks) }
