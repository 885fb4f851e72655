package desk

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// patch holds candidates for better texts, by id.
type patch struct {
	texts   map[string]string
	bullets map[string]news.Bullet
}

// apply takes over each candidate that the checks like better than what stands there, in the order of the document.
func (d *draft) apply(p patch) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, id := range append([]string{news.TitleID}, idsOf(d.order.Article.Paragraphs)...) {
		if text := strings.TrimSpace(p.texts[id]); text != "" && !d.ended() {
			d.improveText(id, text)
		}
	}
	for i := range d.bullets {
		if bullet, ok := p.bullets[news.BulletID(i+1)]; ok && !d.ended() {
			d.improveBullet(i, bullet)
		}
	}
}

// improveText replaces a text if the new one weighs less and keeps what nobody doubts of the one that it mends. A text
// that was written anew, for one that the model would not change, has nothing to keep. The caller holds the lock.
func (d *draft) improveText(id, text string) {
	before, strayed := d.weight(id), ""
	if !d.stubborn[id] {
		strayed = d.checked().Strays(id, text)
	}
	undo := d.checked().SetText(id, text)
	better := d.weight(id) < before
	if better && strayed == "" {
		d.set(id, text)
		delete(d.refused, id)
		return
	}
	undo()
	if strayed != "" {
		d.refused[id] = strayed
		d.refusals++
	}
}

// improveBullet replaces a bullet if the new one weighs less. The caller holds the lock.
func (d *draft) improveBullet(i int, bullet news.Bullet) {
	id := news.BulletID(i + 1)
	before := d.weight(id)
	undo := d.checked().SetBullet(id, bullet)
	if d.weight(id) >= before {
		undo()
		return
	}
	d.bullets[i] = bullet
}

// weight adds up the findings on the text under id. A missing text weighs more than any other, and one that is no
// translation, on which there is little to find, more than any translation. The caller holds the lock.
func (d *draft) weight(id string) int {
	checks := d.checked()
	weight := weightOf(checks.On(id))
	switch {
	case checks.Text(id) == "":
		weight += 10000
	case d.order.To != d.order.Article.Lang && !checks.Translated(id):
		weight += 5000
	}
	return weight
}

func weightOf(findings []news.Finding) int {
	weight := 0
	for _, f := range findings {
		switch f.Severity {
		case news.Error:
			weight += 100
		case news.Warning:
			weight += 10
		}
	}
	return weight
}
