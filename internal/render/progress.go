package render

import (
	"fmt"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Progress says in one line how far a job has come: both halves, the repair, the tokens so far.
func Progress(p news.Progress) string {
	var parts []string
	share := func(stage string, s news.Share) {
		if s.Total > 0 {
			parts = append(parts, fmt.Sprintf("%s %d/%d", stage, s.Done, s.Total))
		}
	}
	share(news.StageTranslate, p.Translation)
	share(news.StageSummarise, p.Summary)
	if len(parts) == 0 || p.Stage == news.StageRepair { // an older worker tells its stage alone
		share(p.Stage, news.Share{Done: p.Done, Total: p.Total})
	}
	if p.Repairing > 0 {
		parts = append(parts, count(p.Repairing, "text"))
	}
	if p.Tokens > 0 {
		parts = append(parts, count(p.Tokens, "token"))
	}
	return strings.Join(parts, " · ")
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
