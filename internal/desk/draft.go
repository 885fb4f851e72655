package desk

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// draft holds the texts of a job as they stand, and what the desk knows of them. Every method takes the lock, but for
// those that say that their caller holds it.
type draft struct {
	order news.Order
	style check.Style
	terms []glossary.Hit // the entries of the glossary that the article mentions

	// ended reports whether nobody wants the result any more: then the checks stop where they are.
	ended func() bool

	mu         sync.Mutex
	texts      map[string]string // by paragraph id and news.TitleID
	bullets    []news.Bullet     // as many as were asked for; one that is missing has no text
	summarised int               // from how many paragraphs the bullets were drawn
	reasons    map[string]reason // why a text is missing, by its id
	stubborn   map[string]bool   // the ids whose text a repair did not change
	refused    map[string]string // what the last repair of a text would have changed beside what it was to mend
	refusals   int               // how many repairs were refused for that
	unrepaired string            // why the texts were left as they were drafted
	checks     *check.Draft      // the same texts and bullets, checked; see checked
}

// reason says why the desk has no text for an id, where it knows better than the checks.
type reason struct {
	family  news.Family
	message string
	final   bool // asking again is of no use, or does harm
}

func newDraft(order news.Order, style check.Style, terms []glossary.Hit) *draft {
	return &draft{
		order: order, style: style, terms: terms, ended: func() bool { return false }, bullets: make([]news.Bullet, order.Bullets),
		texts: map[string]string{}, reasons: map[string]reason{}, stubborn: map[string]bool{}, refused: map[string]string{},
	}
}

// write takes over what the model wrote and returns how many paragraphs have a text now. A text that is absent or blank
// stays missing.
func (d *draft) write(texts map[string]string) (done int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.checks = nil
	for id, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			d.set(id, text)
		}
	}
	for _, p := range d.order.Article.Paragraphs {
		if d.texts[p.ID] != "" {
			done++
		}
	}
	return done
}

// isEmpty reports whether there is no text at all.
func (d *draft) isEmpty() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.texts) == 0 && !slices.ContainsFunc(d.bullets, func(b news.Bullet) bool { return !isMissing(b) })
}

// missing returns the ids of what was asked for and has no text.
func (d *draft) missing() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var ids []string
	if d.order.Translate {
		for _, id := range append(idsOf(d.order.Article.Paragraphs), news.TitleID) {
			if d.texts[id] == "" {
				ids = append(ids, id)
			}
		}
	}
	for i, b := range d.bullets {
		if isMissing(b) {
			ids = append(ids, news.BulletID(i+1))
		}
	}
	if d.order.Summarize && d.summarised == 0 {
		ids = append(ids, news.SummaryID)
	}
	return ids
}

// set stores a text, which then is no longer missing for any reason. The caller holds the lock.
func (d *draft) set(id, text string) {
	d.texts[id] = text
	delete(d.reasons, id)
}

// writeBullets takes over the bullets, which were drawn from that many paragraphs.
func (d *draft) writeBullets(bullets []news.Bullet, paragraphs int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.checks = nil
	d.bullets, d.summarised = bullets, paragraphs
}

// explain remembers why ids have no text; the first reason stands.
func (d *draft) explain(ids []string, why reason) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, id := range ids {
		if _, known := d.reasons[id]; !known {
			d.reasons[id] = why
		}
	}
}

// markStubborn remembers the texts that came back as they had been handed out. A model that sees such a draft again
// writes it again (Qwen2.5-Coder 0.5B: 46 of 48), so the next round asks for a translation without it.
func (d *draft) markStubborn(paragraphs []news.Paragraph, mended map[string]string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, p := range paragraphs {
		if strings.TrimSpace(mended[p.ID]) == strings.TrimSpace(d.texts[p.ID]) {
			d.stubborn[p.ID] = true
		}
	}
}

// leaveUnrepaired remembers why the texts were left as they were drafted.
func (d *draft) leaveUnrepaired(why string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.unrepaired = why
}

// textsOf returns the texts that stand for these paragraphs, in their order.
func (d *draft) textsOf(paragraphs []news.Paragraph) []news.Paragraph {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.under(paragraphs)
}

// under is textsOf for a caller that holds the lock.
func (d *draft) under(paragraphs []news.Paragraph) []news.Paragraph {
	texts := make([]news.Paragraph, len(paragraphs))
	for i, p := range paragraphs {
		texts[i] = news.Paragraph{ID: p.ID, Text: d.texts[p.ID]}
	}
	return texts
}

// summary returns the bullets that stand now.
func (d *draft) summary() []news.Bullet {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.bullets)
}

// checked returns the texts and bullets with their findings. The caller holds the lock.
func (d *draft) checked() *check.Draft {
	if d.checks == nil {
		d.checks = check.Prepare(d.input())
	}
	return d.checks
}

// input is what there is to check. The caller holds the lock.
func (d *draft) input() check.Input {
	o := d.order
	in := check.Input{Article: o.Article, To: o.To, Bullets: o.Bullets, Style: d.style, Terms: d.terms, Ended: d.ended}
	if o.Translate {
		in.Translation = &news.Translation{Title: d.texts[news.TitleID], Paragraphs: d.under(o.Article.Paragraphs)}
	}
	if o.Summarize {
		in.Summary = &news.Summary{Bullets: d.bullets}
	}
	return in
}
