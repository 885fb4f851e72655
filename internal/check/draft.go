package check

import "github.com/gisa-news/gisa/tasks/news"

// A Draft is a translation and a summary with the findings on each of their texts. When a text is replaced, that text is
// checked and no other: what the families of the whole article (omission, duplication, glossary, name) compare it with
// lies ready. So a new text costs the same in a long article as in a short one.
//
// A Draft is not safe for use by several goroutines.
type Draft struct {
	ref    *reference
	wanted int            // bullets
	at     map[string]int // where in texts an id stands

	texts    []*checked      // the title and the article's paragraphs; none if no translation was asked for
	strays   []*checked      // paragraphs of the translation that the article does not have, or that stand there again
	repeated map[string]bool // the ids of the strays
	summed   bool            // a summary was asked for
	bullets  []*checked

	ratios ratios
	said   map[string][]int // the places in texts that say it, ascending; see sayings
	names  *nameIndex       // its places are those of texts, then the bullets
}

// Prepare checks every text of the input by itself. It keeps nothing of the input that a caller may change but the
// article.
func Prepare(in Input) *Draft {
	d := &Draft{
		ref: newReference(in), wanted: in.Bullets, at: map[string]int{}, repeated: map[string]bool{}, said: map[string][]int{},
	}
	if in.Translation != nil {
		d.names = newNameIndex(in)
		d.prepareTexts(*in.Translation, in.ended)
	}
	if in.Summary != nil {
		d.summed = true
		d.bullets = make([]*checked, len(in.Summary.Bullets))
		for i, b := range in.Summary.Bullets {
			id := news.BulletID(i + 1)
			looked := &checked{pair: pair{id: id, target: b.Text}}
			if !in.ended() {
				looked = d.ref.checkBullet(id, b)
			}
			d.placeBullet(i, looked)
		}
	}
	return d
}

func (d *Draft) prepareTexts(t news.Translation, ended func() bool) {
	d.texts = make([]*checked, 1+len(d.ref.Article.Paragraphs))
	d.at[news.TitleID] = 0
	d.put(0, d.ref.checkText(d.pair(0, t.Title)))
	for i, p := range d.ref.Article.Paragraphs {
		d.at[p.ID] = i + 1
	}
	for _, p := range t.Paragraphs {
		if ended() {
			break
		}
		at := d.at[p.ID]
		if at > 0 && d.texts[at] == nil {
			d.put(at, d.ref.checkText(d.pair(at, p.Text)))
			continue
		}
		d.strays = append(d.strays, &checked{pair: pair{id: p.ID, target: p.Text}})
		d.repeated[p.ID] = true
	}
	for at, t := range d.texts {
		if t == nil {
			d.put(at, &checked{pair: d.pair(at, ""), missing: true})
		}
	}
}

// pair returns a text for a place, and what it is the translation of.
func (d *Draft) pair(at int, target string) pair {
	if at == 0 {
		return pair{id: news.TitleID, source: d.ref.Article.Title, target: target}
	}
	p := d.ref.Article.Paragraphs[at-1]
	return pair{id: p.ID, source: p.Text, target: target}
}

// SetText replaces the title or a paragraph of the translation. What it returns takes that back, as long as nothing else
// was set under the id.
func (d *Draft) SetText(id, text string) (undo func()) {
	at, known := d.at[id]
	if !known {
		return func() {}
	}
	old := d.texts[at]
	d.put(at, d.ref.checkText(d.pair(at, text)))
	return func() { d.put(at, old) }
}

// SetBullet replaces a bullet of the summary, as SetText does a text.
func (d *Draft) SetBullet(id string, bullet news.Bullet) (undo func()) {
	i := news.BulletNumber(id) - 1
	if i < 0 || i >= len(d.bullets) {
		return func() {}
	}
	old := d.bullets[i]
	d.placeBullet(i, d.ref.checkBullet(id, bullet))
	return func() { d.placeBullet(i, old) }
}

func (d *Draft) placeBullet(i int, b *checked) {
	d.bullets[i] = b
	d.names.put(d.bulletPlace(i), b.names)
}

// bulletPlace is the place of a bullet in names: behind those of all texts.
func (d *Draft) bulletPlace(i int) int { return 1 + len(d.ref.Article.Paragraphs) + i }

// put puts a text where it belongs, and tells the families of the whole article.
func (d *Draft) put(at int, t *checked) {
	if old := d.texts[at]; old != nil {
		for _, key := range old.said {
			d.said[key] = without(d.said[key], at)
		}
		if old.measured {
			d.ratios.remove(old.lengths.plainRatio())
		}
	}
	d.texts[at] = t
	for _, key := range t.said {
		d.said[key] = with(d.said[key], at)
	}
	if t.measured {
		d.ratios.add(t.lengths.plainRatio())
	}
	d.names.remove(at)
	if t.translated {
		d.names.put(at, d.names.placeOf(t.pair))
	}
}

// Text returns the text under id as it stands, empty where there is none.
func (d *Draft) Text(id string) string {
	t, _ := d.find(id)
	if t == nil {
		return ""
	}
	return t.target
}

// Translated reports whether the text under id is a translation at all, good or bad: neither missing, nor a copy of its
// source, nor mostly in another script.
func (d *Draft) Translated(id string) bool {
	t, _ := d.find(id)
	return t != nil && t.translated
}

// find returns the text or bullet under an id, nil where there is none, and its place among its kind.
func (d *Draft) find(id string) (t *checked, at int) {
	if n := news.BulletNumber(id); n > 0 && n <= len(d.bullets) {
		return d.bullets[n-1], n - 1
	}
	if at, known := d.at[id]; known {
		return d.texts[at], at
	}
	return nil, 0
}
