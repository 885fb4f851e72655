package check

import (
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// pair is a piece of source and its translation.
type pair struct {
	id             string // a paragraph id, or news.TitleID
	source, target string
	// Of a text of a translation, only while it is checked: it takes some twenty times the room of the text.
	said    func() meaning.Pair        // what both say
	written func() []quantity.Quantity // those of target
	low     lowered
}

// lowered is the texts of a pair as foldCase makes them.
type lowered struct{ source, target string }

// checked is a text with what is known of it by itself: what the families of one text found, and what those of the whole
// article compare.
type checked struct {
	pair
	missing    bool // the translation has no such paragraph
	findings   []news.Finding
	translated bool // the text is a translation, good or bad: neither empty, a copy nor in another script

	// Of a paragraph that is translated.
	lengths  lengths
	measured bool     // its length says something
	letters  string   // its letterRunes
	said     []string // see sayings

	uses []answer // by term

	// Of a bullet.
	names  namePlace
	folded string
}

// paragraphFamilies look at one translated paragraph, or the title, at a time.
var paragraphFamilies = []func(*reference, pair) []news.Finding{
	residue, plausible, loop, register, quotation, urls, numbers, sense, headlineLength,
}

// readWhenWanted is a pair whose texts are read once, when that is first wanted.
func (ref *reference) readWhenWanted(p pair) pair {
	p.written = sync.OnceValue(func() []quantity.Quantity { return quantity.Find(p.target, string(ref.To)) })
	p.said = ref.saidIn(p)
	return p
}

// sentences returns those of one of the two texts, as they were read to be compared.
func (p pair) sentences(text string) []string {
	said := p.said()
	for _, read := range []*meaning.Text{said.Source, said.Target} {
		if read.Raw == text {
			list := make([]string, len(read.Sentences))
			for i, s := range read.Sentences {
				list[i] = read.Of(s.Span)
			}
			return list
		}
	}
	return prose.Sentences(text)
}

// checkText looks at a paragraph or the title of a translation. An empty one is the business of the structure family.
func (ref *reference) checkText(p pair) *checked {
	t := &checked{pair: p}
	p = ref.readWhenWanted(p)
	if p.target == "" || p.id != news.TitleID && blank(p.target) {
		return t
	}
	p.low = lowered{foldCase(p.source), foldCase(p.target)}
	t.findings = meta(ref, p)
	if finding := untranslated(ref, p); finding != nil {
		t.findings = append(t.findings, *finding)
		return t // what else is to be said of it is said when it is translated
	}
	t.translated = true
	for _, family := range paragraphFamilies {
		t.findings = append(t.findings, family(ref, p)...)
	}
	if p.id == news.TitleID {
		return t
	}
	t.letters = letterRunes(p.target)
	t.said = sayings(p.target, t.letters, p.sentences(p.target))
	if ref.To != ref.Article.Lang {
		t.lengths = ref.measure(p)
		t.measured = t.lengths.source >= shortFor(ref.Article.Lang)
	}
	return t
}

// checkBullet looks at one bullet and what it has in common with others.
func (ref *reference) checkBullet(id string, bullet news.Bullet) *checked {
	quotes := make([]string, len(bullet.Evidence))
	for i, e := range bullet.Evidence {
		quotes[i] = e.Quote
	}
	low := lowered{target: foldCase(bullet.Text)}
	return &checked{
		pair: pair{id: id, target: bullet.Text}, findings: bulletFindings(ref, id, bullet, low), folded: low.target,
		translated: noTranslation(pair{target: bullet.Text, low: low}, ref.To) == "",
		names:      namePlace{id, nameWords(strings.Join(quotes, "\n"), ref.Article.Lang), nameWords(bullet.Text, ref.To)},
	}
}
