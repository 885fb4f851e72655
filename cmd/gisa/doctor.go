package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks/news"
)

func (p *program) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Look whether everything that gisa needs is there and in order",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			d := &doctor{p: p}
			d.config()
			d.redis(cmd.Context())
			d.llm(cmd.Context())
			if d.failed {
				return unavailable(errors.New("something that gisa needs is not there"), "the lines above that begin with FAIL say what")
			}
			return nil
		},
	}
}

// doctor looks at one thing after the other. Before it waits for anything it says for what, and then what it found.
type doctor struct {
	p      *program
	failed bool
}

func (d *doctor) say(verdict, what, found, hint string) {
	fmt.Fprintf(d.p.stdout, "%-4s  %-10s %s\n", verdict, what, found)
	if hint != "" {
		fmt.Fprintf(d.p.stdout, "      %-10s hint: %s\n", "", hint)
	}
	d.failed = d.failed || verdict == "FAIL"
}

func (d *doctor) fail(what string, err error) {
	d.say("FAIL", what, err.Error(), diagnose(err).hint)
}

// looks says what is looked at now.
func (d *doctor) looks(what, at string) { d.say("look", what, at, "") }

const lookTimeout = 10 * time.Second

// config tells of variables that somebody has set in vain. Those that make no sense have ended the program before.
func (d *doctor) config() {
	for _, u := range d.p.config.unknown {
		hint := "the README lists the variables"
		if u.Near != "" {
			hint = "did you mean " + u.Near + "?"
		}
		d.say("warn", "config", u.Name+" is set, and gisa knows no such variable", hint)
	}
	if len(d.p.config.unknown) == 0 {
		d.say("ok", "config", "every variable makes sense", "")
	}
}

// redis looks at the queue's Redis. Who has named none, and has none, translates one by one, and needs none.
func (d *doctor) redis(ctx context.Context) {
	c, err := d.p.redisConfig()
	if err != nil {
		d.fail("redis", err)
		return
	}
	d.looks("redis", c.String())
	rdb := c.OpenForEnqueue()
	defer rdb.Close()
	if err := d.p.pingRedis(ctx, c, rdb); err != nil {
		if d.p.config.namesRedis() || redis.IsAuthError(err) {
			d.fail("redis", err)
			return
		}
		d.say("skip", "redis", "none answers, and none is needed for one-off commands", "the queue needs one: set GISA_REDIS_URL")
		return
	}
	look, cancel := context.WithTimeout(ctx, lookTimeout)
	defer cancel()
	report, err := redisconn.Inspect(look, rdb)
	if err != nil {
		d.fail("redis", noRedis(c, err))
		return
	}
	d.say("ok", "redis", fmt.Sprintf("%s, version %s", c, report.Version), "")
	for _, problem := range report.Problems {
		verdict := "warn"
		if problem.Severity == redisconn.Refuse {
			verdict = "FAIL"
		}
		d.say(verdict, "redis", problem.Message, problem.Hint)
	}
	d.gates(look, rdb)
}

// gates tells which providers the workers do not ask now, and why. Where it cannot be known which one is set here, all
// count.
func (d *doctor) gates(ctx context.Context, rdb redis.UniversalClient) {
	names, err := quota.Providers(ctx, rdb)
	if err != nil {
		d.fail("provider", err)
		return
	}
	own, mayAsk := d.provider(ctx), true
	for _, name := range names {
		status, err := quota.NewGate(rdb, name).Status(ctx)
		if err != nil {
			d.fail("provider", err)
			return
		}
		isOther := own != "" && name != own
		d.gate(name, status, isOther)
		mayAsk = mayAsk && (isOther || status.State == quota.Open)
	}
	if mayAsk {
		d.say("ok", "provider", "the workers may ask it", "")
	}
}

// provider is the name of the gate of the provider that is set here, or "" when its model is not known.
func (d *doctor) provider(ctx context.Context) string {
	client, err := d.p.client()
	if err != nil {
		return ""
	}
	defer client.Close()
	id, err := provider.New(provider.Config{Client: client, BaseURL: d.p.config.LLMBaseURL}).ID(ctx)
	if err != nil {
		return ""
	}
	return id.String()
}

// gate tells of one gate unless it is open. One that no worker uses any more stays closed for a day.
func (d *doctor) gate(name string, status quota.Status, isOther bool) {
	stopped := fmt.Sprintf("the workers have stopped asking %s: %s", name, status.Reason)
	switch {
	case status.State == quota.Open:
	case status.State == quota.Cooling:
		d.say("warn", "provider", fmt.Sprintf("the workers wait another %s for %s: %s", status.Left.Round(time.Second), name, status.Reason), "")
	case isOther:
		d.say("warn", "provider", stopped, "it is not the one that is set here; gisa job retry has the workers ask it again")
	default:
		d.say("FAIL", "provider", stopped,
			"mend the key or the account; they try again by themselves, and at once after gisa job retry or a new start")
	}
}

func (d *doctor) llm(ctx context.Context) {
	client, err := d.p.client()
	if err != nil {
		d.fail("llm", err)
		return
	}
	defer client.Close()
	d.looks("llm", d.p.config.LLMBaseURL)
	look, cancel := context.WithTimeout(ctx, lookTimeout)
	defer cancel()
	model, err := client.ResolveModel(look)
	if err != nil {
		d.fail("llm", err)
		return
	}
	d.say("ok", "llm", d.p.config.LLMBaseURL+", model "+model, "")
	d.offered(look, client, model, d.p.config.SummaryModel)
	d.roundTrip(ctx, client)
}

// offered warns of models that the server does not list. Not every server lists what it has.
func (d *doctor) offered(ctx context.Context, client *llm.Client, models ...string) {
	listed, err := client.Models(ctx)
	if err != nil {
		d.say("warn", "llm", "the server does not list its models: "+err.Error(), "")
		return
	}
	for _, model := range models {
		if model != "" && !slices.Contains(listed, model) && !slices.Contains(listed, model+":latest") {
			d.say("warn", "llm", "the server does not list the model "+model, "it lists "+strings.Join(listed[:min(len(listed), 10)], ", "))
		}
	}
}

// roundTrip has one sentence translated, and tells at which rung of the ladder the server answered.
func (d *doctor) roundTrip(ctx context.Context, client *llm.Client) {
	core, err := d.p.desk(ctx, client, alone, ledger.NewMemory())
	if err != nil {
		d.fail("round trip", err)
		return
	}
	d.looks("round trip", fmt.Sprintf("one sentence, translated and checked; a call may take %s", d.p.config.LLMTimeout))
	began := time.Now()
	result, err := core.Run(ctx, desk.Job{Order: news.Order{Article: doctorsArticle(), To: news.Korean, Translate: true}})
	if err != nil {
		d.fail("round trip", err)
		return
	}
	d.say("ok", "format", fmt.Sprintf("the server answers as %s", client.Rung()), "")
	if room := client.Room(); room > 0 {
		d.say("ok", "thinking", fmt.Sprintf("the model thinks: it gets up to %d tokens more for each reply, which are paid for", room), "")
	}
	found := fmt.Sprintf("one sentence in %s, %d calls, state %s", time.Since(began).Round(time.Millisecond), result.Usage.Calls, result.State)
	if result.State != news.OK {
		d.say("warn", "round trip", found, "the model writes Korean that the checks refuse: "+result.Findings[0].Message)
		return
	}
	d.say("ok", "round trip", found, "")
}

func doctorsArticle() news.Article {
	return news.Article{ID: "doctor", Version: 1, Lang: news.English, Title: "Port of Busan reopens", Paragraphs: []news.Paragraph{
		{ID: "p1", Text: "The port of Busan reopened on Tuesday after a storm, officials said."},
	}}
}
