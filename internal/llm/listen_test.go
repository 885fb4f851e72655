package llm

import (
	"fmt"
	"testing"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

// Who listens hears in the end what the server has counted, and meanwhile the stream.
func TestTokensAreTold(t *testing.T) {
	t.Parallel()
	for _, stream := range []bool{false, true} {
		t.Run(fmt.Sprintf("stream=%v", stream), func(t *testing.T) {
			t.Parallel()
			_, client := simulated(t, llmsim.Config{}, func(c *Config) { c.Stream = stream })
			times, sum := 0, 0
			reply, err := client.Complete(WithTokens(t.Context(), func(more int) { times++; sum += more }), simArticle())
			if err != nil {
				t.Fatal(err)
			}
			if sum != reply.Usage.CompletionTokens || sum == 0 || (times > 3) != stream {
				t.Errorf("heard %d tokens in %d calls, the server counted %d", sum, times, reply.Usage.CompletionTokens)
			}
		})
	}
}
