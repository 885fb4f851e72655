// Package doctor looks whether what gisa needs is there and in order: its settings, Redis, the gates of the providers, the
// model and one round trip. It says one thing after the other and changes nothing; the round trip asks the model, which may cost
// a fraction of a cent. It says nothing of a key, a password or an article but its own.
package doctor

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/settings"
)

// Config is what is looked at, and how the program opens it. The errors of its functions are in the program's words.
type Config struct {
	Unknown []settings.Unknown // variables that somebody has set in vain

	Redis      func() (redisconn.Config, error)
	Ping       func(context.Context, redisconn.Config, redis.UniversalClient) error
	NoRedis    func(redisconn.Config, error) error // the error of a Redis that answers no more
	NeedsRedis bool                                // one was named: it has to be there

	Client       func() (*llm.Client, error)
	Desk         func(context.Context, *llm.Client) (*desk.Desk, error)
	BaseURL      string
	SummaryModel string        // may be empty
	Timeout      time.Duration // of one call

	Hint func(error) string // what to do about an error; may be empty
	Say  func(Line)
}

// Line is one thing that is said: what was looked at and what was found.
type Line struct {
	Verdict Verdict
	What    string
	Found   string
	Hint    string // may be empty
}

// Verdict says how a thing is.
type Verdict string

// The verdicts. Look comes before a wait and says for what; Fail is something that gisa needs and has not.
const (
	Look Verdict = "look"
	OK   Verdict = "ok"
	Warn Verdict = "warn"
	Skip Verdict = "skip"
	Fail Verdict = "FAIL"
)

// lookTimeout is how long one look may take. A round trip may take what a call may.
const lookTimeout = 10 * time.Second

// Examine looks at everything and reports whether all that is needed is there.
func Examine(ctx context.Context, c Config) (well bool) {
	d := &doctor{Config: c}
	d.settings()
	d.redis(ctx)
	d.model(ctx)
	return !d.failed
}

type doctor struct {
	Config
	failed bool
}

func (d *doctor) say(verdict Verdict, what, found, hint string) {
	d.Say(Line{verdict, what, found, hint})
	d.failed = d.failed || verdict == Fail
}

func (d *doctor) fail(what string, err error) { d.say(Fail, what, err.Error(), d.Hint(err)) }

// settings tells of variables that somebody has set in vain. Those that make no sense have ended the program before.
func (d *doctor) settings() {
	for _, u := range d.Unknown {
		hint := "the README lists the variables"
		if u.Near != "" {
			hint = "did you mean " + u.Near + "?"
		}
		d.say(Warn, "config", u.Name+" is set, and gisa knows no such variable", hint)
	}
	if len(d.Unknown) == 0 {
		d.say(OK, "config", "every variable makes sense", "")
	}
}
