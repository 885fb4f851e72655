package e2e

import (
	"errors"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// Bad input ends in an error that names it, before anything is enqueued.
func TestBadInputIsNamed(t *testing.T) {
	t.Parallel()
	for name, copy := range map[string]string{
		"empty.txt":   " \n\n",
		"picture.txt": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01",
		"huge.txt":    strings.Repeat("The harbor was opened again on Thursday after the storm. ", 20_000),
		"russian.txt": "Порт снова открыт после шторма, сообщили власти. Первые суда вошли в гавань утром в четверг.",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := ingest.Parse(ingest.Input{Name: name, Data: []byte(copy)})
			if bad, ok := errors.AsType[*ingest.Error](err); !ok || bad.Name != name || !strings.Contains(err.Error(), name) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestImpossibleOrderIsNotEnqueued(t *testing.T) {
	t.Parallel()
	n, _ := openNewsroom(t)
	for name, spoil := range map[string]func(*tasks.Request){
		"no paragraphs":      func(r *tasks.Request) { r.Article.Paragraphs = nil },
		"language not read":  func(r *tasks.Request) { r.Article.Lang = news.Japanese },
		"language not known": func(r *tasks.Request) { r.To = "xx" },
		"kind not known":     func(r *tasks.Request) { r.Kind = "article.sing" },
	} {
		r := tasks.Request{Article: story(1), To: news.Korean, Kind: tasks.Digest}
		spoil(&r)
		if _, err := n.queue.Submit(t.Context(), r); !errors.Is(err, tasks.ErrInvalid) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if list, err := n.queue.List(t.Context(), tasks.Filter{}); err != nil || len(list) > 0 {
		t.Errorf("the queue holds %+v, %v", list, err)
	}
}
