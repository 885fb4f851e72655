package meaning

import (
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// The words on which a broadcaster's machine translation failed in public, and their right renderings.
func TestHomographs(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		source, target string
		found          bool
	}{
		{"민주당 비명계 의원들이 반발했다.", "Lawmakers of the screaming faction of the Democratic Party objected.", true},
		{"민주당 비명계 의원들이 반발했다.", "Lawmakers of the Democratic Party's non-Lee faction objected.", false},
		{"수도방위사령부가 병력을 보냈다.", "The water defense command sent troops.", true},
		{"수도방위사령부가 병력을 보냈다.", "The Capital Defense Command sent troops.", false},
	} {
		got := homographs(Join(Read(tt.source, news.Korean), Read(tt.target, news.English), false))
		if (len(got) > 0) != tt.found {
			t.Errorf("%s | %s: %+v", tt.source, tt.target, got)
		}
	}
}
