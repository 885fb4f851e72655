package queue

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/tasks/news"
)

// titleColumns is the width of a title in a list of the web UI, where a Hangul syllable is two columns wide.
const titleColumns = 64

// HeadLine returns the head of a payload, as ShowHead wrote it, in one line for lists: "en→ko · title · 11 paragraphs".
func HeadLine(shown string) (string, bool) {
	var h head
	if json.Unmarshal([]byte(shown), &h) != nil || h.Kind == "" {
		return "", false
	}
	title := h.Title
	if title == "" {
		title = h.ArticleID
	}
	parts := []string{string(h.From) + "→" + string(h.To), displaywidth.TruncateString(title, titleColumns, "…")}
	switch h.Paragraphs {
	case 0: // the article lies in the ledger
	case 1:
		parts = append(parts, "1 paragraph")
	default:
		parts = append(parts, fmt.Sprintf("%d paragraphs", h.Paragraphs))
	}
	return strings.Join(parts, " · "), true
}

// BriefLine returns a brief, as Encode wrote it, in one line for lists: "needs_review: 2 · 12 s · $0.004". The number is
// that of the findings an editor has to look at.
func BriefLine(shown string) (string, bool) {
	var b Brief
	if json.Unmarshal([]byte(shown), &b) != nil || b.State == "" {
		return "", false
	}
	parts := []string{string(b.State)}
	switch n := b.Errors + b.Warnings; {
	case n == 0:
	case b.State == news.NeedsReview:
		parts[0] += fmt.Sprintf(": %d", n)
	default:
		parts = append(parts, fmt.Sprintf("warnings: %d", n))
	}
	if b.Seconds > 0 {
		parts = append(parts, seconds(b.Seconds))
	}
	if b.CostUSD != nil {
		parts = append(parts, dollars(*b.CostUSD))
	}
	return strings.Join(parts, " · "), true
}

func seconds(s float64) string {
	if s < 10 {
		return fmt.Sprintf("%.1f s", s)
	}
	return fmt.Sprintf("%.0f s", s)
}

func dollars(cost float64) string {
	const least = 0.001
	if 0 < cost && cost < least {
		return "under $0.001"
	}
	return fmt.Sprintf("$%.3f", cost)
}

// doubtsOf returns the first findings that an editor has to look at, a line each, for the page of one job.
func doubtsOf(findings []news.Finding) []string {
	const most, width = 5, 200
	var lines []string
	for _, f := range findings {
		if f.Severity == news.Info || len(lines) == most {
			continue
		}
		line := strings.TrimSpace(fmt.Sprintf("%s %s: %s", f.Paragraph, f.Check, f.Told()))
		lines = append(lines, displaywidth.TruncateString(line, width, "…"))
	}
	return lines
}
