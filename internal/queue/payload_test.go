package queue

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/tasks/news"
)

func koreanJob() Job {
	return Job{Kind: Digest, To: "en", Bullets: 4, Queue: Urgent, Timeout: 90 * time.Second,
		Deadline: time.Date(2026, 11, 21, 15, 0, 0, 0, time.UTC),
		Article: news.Article{ID: "yna_001", Version: 2, Lang: "ko", Title: "한은, 기준금리 <동결> & “인하”",
			Paragraphs: []news.Paragraph{{ID: "p1", Text: "한국은행은\u00a021일 기준금리를 2.5%로 동결했다.\n\u3000이로써\u200b 네 번째다. \U000e0020"}}}}
}

func TestPayloadIsReadableInTheWebUI(t *testing.T) {
	t.Parallel()
	e, err := koreanJob().Pack(MaxInline)
	if err != nil {
		t.Fatal(err)
	}
	raw := e.Payload
	want := `{"v":1,"kind":"article.digest","article_id":"yna_001","version":2,"title":"한은, 기준금리 <동결> & “인하”",` +
		`"from":"ko","to":"en","bullets":4,"queue":"urgent","timeout_s":90,"deadline":"2026-11-21T15:00:00Z",` +
		`"article":{"id":"yna_001","version":2,"lang":"ko","title":"한은, 기준금리 <동결> & “인하”",` +
		`"paragraphs":[{"id":"p1","text":"한국은행은\u00a021일 기준금리를 2.5%로 동결했다.\n\u3000이로써\u200b 네 번째다. \udb40\udc20"}]}}`
	if diff := cmp.Diff(want, string(raw)); diff != "" {
		t.Errorf("payload (-want +got):\n%s", diff)
	}
	for _, r := range string(raw) {
		if !unicode.IsPrint(r) {
			t.Errorf("rune %U is not printable: the UI would show none of the payload", r)
		}
	}
}

func TestDecodeGivesBackTheRequest(t *testing.T) {
	t.Parallel()
	store := ledger.NewMemory()
	inline := koreanJob()
	large := koreanJob()
	large.Article.Paragraphs[0].Text = strings.Repeat("이사회는 여섯 시간 동안 회의했다. ", 2000)
	for name, r := range map[string]Job{"inline": inline, "by reference": large} {
		e, err := r.Pack(MaxInline)
		if err != nil {
			t.Fatal(err)
		}
		if (e.ArticleRef != "") != (name == "by reference") || (e.Article != nil) != (e.ArticleRef != "") {
			t.Errorf("%s: reference %q with %d bytes", name, e.ArticleRef, len(e.Article))
		}
		if e.ArticleRef != "" {
			if err := store.Put(t.Context(), e.ArticleRef, e.Article, time.Hour); err != nil {
				t.Fatal(err)
			}
		}
		got, err := Decode(t.Context(), e.Payload, store)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestPayloadStaysSmall(t *testing.T) {
	t.Parallel()
	r := koreanJob()
	r.Article.ID = strings.Repeat("\u200b", news.MaxArticleID/3) // each becomes six bytes
	r.Article.Title = strings.Repeat("\U000e0020", 1000)         // and each of these twelve
	for size := range 40 {
		r.Article.Paragraphs[0].Text = strings.Repeat("가", size*1024)
		e, err := r.Pack(MaxInline)
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Payload) > 40<<10 {
			t.Fatalf("an article of %d KiB makes a payload of %d bytes", 3*size, len(e.Payload))
		}
	}
}

const article = `"article":{"id":"a","version":1,"lang":"ko","paragraphs":[{"id":"p1","text":"금리를 동결했다."}]}`

func TestDecodeOfOlderAndNewerPrograms(t *testing.T) {
	t.Parallel()
	base := Job{Kind: Translate, To: "en", Queue: Default, Timeout: DefaultTimeout,
		Article: news.Article{ID: "a", Version: 1, Lang: "ko", Paragraphs: []news.Paragraph{{ID: "p1", Text: "금리를 동결했다."}}}}
	bulk := base
	bulk.Queue = "overnight"
	for _, tc := range []struct {
		name, raw string
		want      Job
	}{
		{"least", `{"v":1,"kind":"article.translate","to":"en",` + article + `}`, base},
		{"fields of tomorrow", `{"v":1,"kind":"article.translate","to":"en","glossary":{"x":[1]},` + article + `,"z":null}`, base},
		{"queue of tomorrow", `{"v":1,"kind":"article.translate","to":"en","queue":"overnight",` + article + `}`, bulk},
		{"indented", "{\n  \"v\": 1, \"kind\": \"article.translate\", \"to\": \"en\",\n" + article + "}\n", base},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			got, err := Decode(t.Context(), []byte(tc.raw), ledger.NewMemory())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// brokenLedger is a ledger whose Redis is away.
type brokenLedger struct{}

var errAway = errors.New("connection refused")

func (brokenLedger) Get(context.Context, string) ([]byte, bool, error) { return nil, false, errAway }

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	var away brokenLedger
	for _, tc := range []struct {
		name, raw string
		store     articleSource
		want      error
	}{
		{"empty", ``, away, ErrBadPayload},
		{"no JSON", `금리를 동결했다.`, away, ErrBadPayload},
		{"cut short", `{"v":1,"kind":"article.translate","to":"en",` + article[:60], away, ErrBadPayload},
		{"no object", `[1]`, away, ErrBadPayload},
		{"null", `null`, away, ErrBadPayload},
		{"no version", `{"kind":"article.translate","to":"en",` + article + `}`, away, ErrBadPayload},
		{"newer version", `{"v":2,"kind":["article.translate"]}`, away, ErrNewerPayload},
		{"field of another type", `{"v":1,"kind":7}`, away, ErrBadPayload},
		{"no article", `{"v":1,"kind":"article.translate","to":"en"}`, away, ErrBadPayload},
		{"article of another type", `{"v":1,"kind":"article.translate","to":"en","article":"금리를 동결했다."}`, away, ErrBadPayload},
		{"unknown kind", `{"v":1,"kind":"article.sing","to":"en",` + article + `}`, away, ErrBadPayload},
		{"unknown language", `{"v":1,"kind":"article.translate","to":"tlh",` + article + `}`, away, ErrBadPayload},
		{"reference to nothing", `{"v":1,"kind":"article.translate","to":"en","article_ref":"article:x"}`, ledger.NewMemory(), ErrBadPayload},
		{"ledger away", `{"v":1,"kind":"article.translate","to":"en","article_ref":"article:x"}`, away, errAway},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			_, err := Decode(t.Context(), []byte(tc.raw), tc.store)
			if !errors.Is(err, tc.want) {
				t.Fatalf("error %v, want %v", err, tc.want)
			}
			if errors.Is(tc.want, errAway) && errors.Is(err, ErrBadPayload) {
				t.Error("a ledger that is away makes the payload bad for ever")
			}
			if strings.Contains(err.Error(), "금리") {
				t.Errorf("error %q holds article text", err)
			}
		})
	}
}

func TestWithDeadline(t *testing.T) {
	t.Parallel()
	old, later := "2026-11-21T15:00:00Z", time.Date(2026, 11, 22, 9, 30, 0, 0, time.FixedZone("KST", 9*3600))
	// A title may hold what looks like the field, and a newer program may have written more than we know.
	before := `{"v":1,"kind":"article.translate","title":"\"deadline\":\"` + old + `\"","to":"en","deadline":"`
	after := `","glossary":[1],` + article + `}`
	got, err := WithDeadline([]byte(before+old+after), later)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before+"2026-11-22T00:30:00Z"+after, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, raw := range []string{"", `{"v":1}`, `{"deadline":"2026`} {
		if _, err := WithDeadline([]byte(raw), later); !errors.Is(err, ErrBadPayload) {
			t.Errorf("%q: error %v, want ErrBadPayload", raw, err)
		}
	}
}

func TestFirstRunes(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"": "", "한은": "한은", "한은은": "한은은", "한은은 동결": "한은은…"} {
		if got := firstRunes(in, 3); got != want {
			t.Errorf("firstRunes(%q, 3) = %q, want %q", in, got, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	e, err := koreanJob().Pack(MaxInline)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(e.Payload)
	f.Add([]byte(`{"v":1,"kind":"article.translate","to":"en",` + article + `}`))
	f.Add([]byte(`{"v":2}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := Decode(context.Background(), raw, ledger.NewMemory())
		if err != nil {
			if !errors.Is(err, ErrBadPayload) && !errors.Is(err, ErrNewerPayload) {
				t.Errorf("error %v is neither bad nor newer", err)
			}
			return
		}
		again, err := r.Pack(MaxInline)
		if err != nil {
			return // above the limits, or a time that JSON has no form for
		}
		store := ledger.NewMemory()
		if again.ArticleRef != "" {
			if err := store.Put(t.Context(), again.ArticleRef, again.Article, time.Hour); err != nil {
				t.Fatal(err)
			}
		}
		back, err := Decode(t.Context(), again.Payload, store)
		if err != nil {
			t.Fatalf("what was decoded and encoded cannot be decoded: %v", err)
		}
		if back.ID() != r.ID() || again.ID != r.ID() {
			t.Errorf("the id changes from %s to %s, packed as %s", r.ID(), back.ID(), again.ID)
		}
	})
}

func FuzzPrintableJSON(f *testing.F) {
	for _, s := range []string{"한국은행은 동결했다.", "a\u00a0b\u3000c\u200bd\u00ade\ufeff", "👨‍👩‍👧", "\"\\\n\t<b>&", "\xff\xfe", "\u2028\U000e0020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		raw, err := printableJSON(s)
		if err != nil {
			t.Fatal(err)
		}
		checkPrintable(t, raw)
		checkSameText(t, raw, s)
	})
}
