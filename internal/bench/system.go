package bench

import (
	"context"
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

// System is one way to have an article translated.
type System struct {
	// Header is the run without its outputs: its name, its model and what else one must know to make it again.
	Header    eval.Run
	Translate func(context.Context, eval.Item) (news.Result, error)
}

// Desk is gisa itself, set up by config: it translates and sums up. Each article brings the glossary that a house would
// have, over the one of config, and pays for itself: nothing is remembered from one to the next.
func Desk(config desk.Config, model string, settings map[string]string) System {
	return System{
		Header: eval.Run{
			Name: "desk", Model: model, PromptVersion: prompts.Version(), GlossaryVersion: config.Glossary.Version(),
			CreatedAt: time.Now().UTC(), Settings: settings,
		},
		Translate: func(ctx context.Context, item eval.Item) (news.Result, error) {
			c := config
			c.Memory, c.Glossary = ledger.NewMemory(), config.Glossary.With(glossary.New(item.Entries))
			return desk.New(c).RunWithRetries(ctx, desk.Job{Order: news.Order{
				Article: item.Article, To: item.To, Translate: true, Summarize: true, Bullets: max(len(item.Bullets), 1),
			}}, func(time.Duration, error) {})
		},
	}
}

// naiveTokens caps a reply of the naive prompt, which would loop for ever on a small model.
const naiveTokens = 2048

// Naive is what everybody tries first: one sentence, and the article as it is.
func Naive(asked desk.Model, model string) System {
	return System{
		Header: eval.Run{Name: "naive", Model: model, PromptVersion: "naive", CreatedAt: time.Now().UTC()},
		Translate: func(ctx context.Context, item eval.Item) (news.Result, error) {
			texts := []string{item.Article.Title}
			for _, p := range item.Article.Paragraphs {
				texts = append(texts, p.Text)
			}
			reply, err := asked.Complete(ctx, llm.Request{
				User:      "Translate this article into " + item.To.EnglishName() + ".\n\n" + strings.Join(texts, "\n\n"),
				MaxTokens: naiveTokens,
			})
			translation := alignByOrder(item.Article, reply.Values[""])
			return news.Result{Article: item.Article, To: item.To, Translation: &translation, Usage: reply.Usage}, err
		},
	}
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
