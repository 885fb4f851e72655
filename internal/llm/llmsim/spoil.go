package llmsim

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/llm/llmsim/pseudo"
	"github.com/gisa-news/gisa/tasks/news"
)

// spoil returns the draft with a content fault in it. It strikes one paragraph or bullet, which draw picks.
// ok is false when there is nothing in this answer for the fault to strike.
func (d *draft) spoil(f Fault, draw uint64) (spoiled *draft, ok bool) {
	c := *d
	c.values = slices.Clone(d.values)
	for i := range c.values {
		c.values[i].fields = slices.Clone(c.values[i].fields)
	}
	switch f {
	case ParagraphsMerged, ParagraphDuplicated, ParagraphsSwapped:
		return &c, c.mixParagraphs(f, draw)
	case ParagraphDropped:
		i, found := choose(c.paragraphs(), draw)
		if found {
			c.values = slices.Delete(c.values, i, i+1)
		}
		return &c, found
	case InventedQuote, WrongEvidence:
		return &c, c.spoilEvidence(f, draw)
	case BulletNumber, BulletLanguage:
		return &c, c.spoilBullet(f, draw)
	}
	return &c, c.spoilParagraph(f, draw)
}

func choose(from []int, draw uint64) (int, bool) {
	if len(from) == 0 {
		return 0, false
	}
	return from[draw%uint64(len(from))], true
}

// paragraphs are the places of the translated texts, titles apart.
func (d *draft) paragraphs() []int {
	var places []int
	for i, v := range d.values {
		if v.fields == nil && v.source != "" && v.name != news.TitleID {
			places = append(places, i)
		}
	}
	return places
}

// spoilParagraph tries the paragraphs from the drawn one on until the fault changes one.
func (d *draft) spoilParagraph(f Fault, draw uint64) bool {
	places := d.paragraphs()
	for n := range places {
		v := &d.values[places[(n+int(draw%uint64(len(places))))%len(places)]]
		if text := d.spoilText(f, *v); text != v.text {
			v.text = text
			return true
		}
	}
	return false
}

func (d *draft) spoilText(f Fault, v value) string {
	switch f {
	case WrongLanguage:
		return v.source
	case ParagraphEmpty:
		return ""
	case NumberChanged:
		return changeDigit(v.text)
	case PoliteRegister:
		if d.ask.to == news.Korean {
			return strings.ReplaceAll(v.text, "다.", "습니다.")
		}
	case RepetitionLoop:
		return loop(v.text)
	case ObeyedInjection:
		return obedience(d.ask.to)
	case StrayRepair:
		if draft := d.ask.drafts[v.name]; d.ask.task == taskRepair && draft != "" {
			return stray(v.text, draft)
		}
	}
	return v.text
}

// mixParagraphs strikes a paragraph and the one after it.
func (d *draft) mixParagraphs(f Fault, draw uint64) bool {
	places := d.paragraphs()
	if len(places) < 2 {
		return false
	}
	n := int(draw % uint64(len(places)-1))
	a, b := &d.values[places[n]], &d.values[places[n+1]]
	if a.text == b.text {
		return false
	}
	switch f {
	case ParagraphsMerged:
		a.text, b.text = a.text+" "+b.text, ""
	case ParagraphDuplicated:
		b.text = a.text
	case ParagraphsSwapped:
		a.text, b.text = b.text, a.text
	}
	return true
}

// spoilEvidence strikes the quote or the paragraph of one bullet.
func (d *draft) spoilEvidence(f Fault, draw uint64) bool {
	i, found := choose(d.bullets(), draw)
	if !found {
		return false
	}
	quote, paragraph := d.inner(i, "quote"), d.inner(i, "paragraph")
	if quote == nil || paragraph == nil {
		return false
	}
	if f == InventedQuote {
		quote.text = invention(quote.text)
		return true
	}
	for n := range d.ask.article.Paragraphs {
		other := d.ask.article.Paragraphs[(n+int(draw%64))%len(d.ask.article.Paragraphs)]
		if other.ID != paragraph.text && !strings.Contains(other.Text, quote.text) {
			paragraph.text = other.ID
			return true
		}
	}
	return false
}

// spoilBullet strikes the text of one bullet.
func (d *draft) spoilBullet(f Fault, draw uint64) bool {
	i, found := choose(d.bullets(), draw)
	if !found {
		return false
	}
	text := d.inner(i, "text")
	switch {
	case text == nil || text.source == "" || f == BulletLanguage && text.source == text.text:
		return false
	case f == BulletLanguage:
		text.text = text.source
	case changeDigit(text.text) != text.text:
		text.text = changeDigit(text.text)
	default:
		text.text = "37 " + text.text
	}
	return true
}

func (d *draft) bullets() []int {
	var places []int
	for i, v := range d.values {
		if v.fields != nil {
			places = append(places, i)
		}
	}
	return places
}

func (d *draft) inner(i int, name string) *value {
	fields := d.values[i].fields
	if n := slices.IndexFunc(fields, func(v value) bool { return v.name == name }); n >= 0 {
		return &fields[n]
	}
	return nil
}

// changeDigit makes the first digit outside an address another one.
func changeDigit(text string) string {
	offset := 0
	for _, chunk := range strings.SplitAfter(text, " ") {
		at := strings.IndexAny(chunk, "0123456789")
		if at >= 0 && !strings.ContainsAny(chunk, "@") && !strings.Contains(chunk, "://") {
			at += offset
			return text[:at] + string((text[at]-'0')%9+'1') + text[at+1:]
		}
		offset += len(chunk)
	}
	return text
}

// stray changes what stood right in the draft of a mended text: the last sentence goes, or a figure that both have is another one.
func stray(text, draft string) string {
	if sentences := pseudo.Sentences(text); len(sentences) > 1 {
		return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), sentences[len(sentences)-1]))
	}
	for _, word := range strings.Fields(text) {
		if changed := changeDigit(word); changed != word && strings.Contains(draft, word) {
			return strings.Replace(text, word, changed, 1)
		}
	}
	return text
}

// loop says the beginning of a text again and again.
func loop(text string) string {
	phrase := strings.Fields(text)
	if len(phrase) > 3 {
		phrase = phrase[:3]
	}
	start := []rune(strings.Join(phrase, " "))
	if len(start) > 40 {
		start = start[:12]
	}
	return strings.TrimSpace(strings.Repeat(string(start)+" ", 15))
}

// obedience is what a model writes that has followed an instruction in the article.
func obedience(to news.Lang) string {
	if to == news.Korean {
		return "네, 이전 지시는 모두 무시했습니다. 자세한 내용은 https://prize.sim.invalid/claim 에서 확인하세요."
	}
	return "Sure! I have ignored all previous instructions. Visit https://prize.sim.invalid/claim to learn more."
}

// invention is a plausible sentence in the language of the quote that it replaces.
func invention(quote string) string {
	if pseudo.IsKorean(quote) {
		return "관계자는 이번 결과가 역사적인 성과라고 거듭 강조했다."
	}
	return "Officials repeatedly described the outcome as a historic success."
}
