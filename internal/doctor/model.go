package doctor

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// model looks at the server of the model, and then has it do a little work.
func (d *doctor) model(ctx context.Context) {
	client, err := d.Client()
	if err != nil {
		d.fail("llm", err)
		return
	}
	defer client.Close()
	server := news.WithoutUser(d.BaseURL)
	d.say(Look, "llm", server, "")
	look, cancel := context.WithTimeout(ctx, lookTimeout)
	defer cancel()
	model, err := client.ResolveModel(look)
	if err != nil {
		d.fail("llm", err)
		return
	}
	d.say(OK, "llm", server+", model "+model, "")
	d.offered(look, client, model, d.SummaryModel)
	d.roundTrip(ctx, client)
}

// offered warns of models that the server does not list. Not every server lists what it has.
func (d *doctor) offered(ctx context.Context, client *llm.Client, models ...string) {
	listed, err := client.Models(ctx)
	if err != nil {
		d.say(Warn, "llm", "the server does not list its models: "+err.Error(), "")
		return
	}
	for _, model := range models {
		if model != "" && !slices.Contains(listed, model) && !slices.Contains(listed, model+":latest") {
			d.say(Warn, "llm", "the server does not list the model "+model, "it lists "+strings.Join(listed[:min(len(listed), 10)], ", "))
		}
	}
}

// roundTrip has one sentence translated, and tells at which rung of the ladder the server answered.
func (d *doctor) roundTrip(ctx context.Context, client *llm.Client) {
	core, err := d.Desk(ctx, client)
	if err != nil {
		d.fail("round trip", err)
		return
	}
	d.say(Look, "round trip", fmt.Sprintf("one sentence, translated and checked; a call may take %s", d.Timeout), "")
	began := time.Now()
	result, err := core.Run(ctx, desk.Job{Order: news.Order{Article: sample(), To: news.Korean, Translate: true}})
	if err != nil {
		d.fail("round trip", err)
		return
	}
	found := fmt.Sprintf("one sentence in %s, %d calls, state %s", time.Since(began).Round(time.Millisecond), result.Usage.Calls, result.State)
	if !isTranslated(result) {
		d.say(Fail, "round trip", found+": no reply of the model could be read", told(result)+"; is it a chat model, behind an OpenAI-compatible API?")
		return
	}
	d.say(OK, "format", fmt.Sprintf("the server answers as %s", client.Rung()), "")
	if room := client.Room(); room > 0 {
		d.say(OK, "thinking", fmt.Sprintf("the model thinks: it gets up to %d tokens more for each reply, which are paid for", room), "")
	}
	if result.State != news.OK {
		d.say(Warn, "round trip", found, "the model writes Korean that the checks refuse: "+told(result))
		return
	}
	d.say(OK, "round trip", found, "")
}

// isTranslated reports whether the paragraph of the sample has a translation at all.
func isTranslated(result news.Result) bool {
	if result.Translation == nil {
		return false
	}
	p, _ := result.Translation.Paragraph("p1")
	return p.Text != ""
}

// told is the first thing that was found in a result.
func told(result news.Result) string {
	if len(result.Findings) == 0 {
		return "nothing was found in it"
	}
	return result.Findings[0].Message
}

// sample is the article of the round trip.
func sample() news.Article {
	return news.Article{ID: "doctor", Version: 1, Lang: news.English, Title: "Port of Busan reopens", Paragraphs: []news.Paragraph{
		{ID: "p1", Text: "The port of Busan reopened on Tuesday after a storm, officials said."},
	}}
}
