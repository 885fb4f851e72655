package doctor

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/redisconn"
)

// redis looks at the queue's Redis. Who has named none, and has none, translates one by one, and needs none.
func (d *doctor) redis(ctx context.Context) {
	c, err := d.Redis()
	if err != nil {
		d.fail("redis", err)
		return
	}
	d.say(Look, "redis", c.String(), "")
	rdb := c.OpenForEnqueue()
	defer rdb.Close()
	if err := d.Ping(ctx, c, rdb); err != nil {
		if d.NeedsRedis || redis.IsAuthError(err) {
			d.fail("redis", err)
			return
		}
		d.say(Skip, "redis", "none answers, and none is needed for one-off commands", "the queue needs one: set GISA_REDIS_URL")
		return
	}
	look, cancel := context.WithTimeout(ctx, lookTimeout)
	defer cancel()
	report, err := redisconn.Inspect(look, rdb)
	if err != nil {
		d.fail("redis", d.NoRedis(c, err))
		return
	}
	d.say(OK, "redis", fmt.Sprintf("%s, version %s", c, report.Version), "")
	for _, problem := range report.Problems {
		verdict := Warn
		if problem.Severity == redisconn.Refuse {
			verdict = Fail
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
		d.say(OK, "provider", "the workers may ask it", "")
	}
}

// provider is the name of the gate of the provider that is set here, or "" when its model is not known.
func (d *doctor) provider(ctx context.Context) string {
	client, err := d.Client()
	if err != nil {
		return ""
	}
	defer client.Close()
	id, err := provider.New(provider.Config{Client: client, BaseURL: d.BaseURL}).ID(ctx)
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
		d.say(Warn, "provider", fmt.Sprintf("the workers wait another %s for %s: %s", status.Left.Round(time.Second), name, status.Reason), "")
	case isOther:
		d.say(Warn, "provider", stopped, "it is not the one that is set here; gisa job retry has the workers ask it again")
	default:
		d.say(Fail, "provider", stopped,
			"mend the key, the account, the model's name or the server; they try again by themselves within a minute, and at once after gisa job retry or a new start")
	}
}
