package joblist

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
)

// Patience is how long a shell waits for ids after a press of the tab key.
const Patience = time.Second

// Complete returns the ids of the last jobs that begin so and are not taken yet, each with a tab and what it is about. It
// returns what it has when the queue fails.
func Complete(ctx context.Context, client *tasks.Client, begun string, taken []string) []string {
	jobs, _ := client.List(ctx, tasks.Filter{}) // a shell has no place for an error
	var offers []string
	for _, s := range jobs {
		if strings.HasPrefix(s.ID, begun) && !slices.Contains(taken, s.ID) {
			offers = append(offers, s.ID+"\t"+string(s.State)+"  "+render.Printable(title(s)))
		}
	}
	return offers
}
