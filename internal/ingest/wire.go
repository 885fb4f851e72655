package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// maxWireMatter is how many bytes of a line the patterns see: nothing that they look for is longer.
const maxWireMatter = 480

// takeOutWireMatter moves what is not the story from the body to the metadata, and makes one line of each paragraph.
func (d *draft) takeOutWireMatter() {
	d.dropLines()
	d.findTitle()
	if d.wrapped {
		d.lines = joinWrapped(d.lines)
		d.dropJoined()
	}
	d.lines = splitAtCredits(d.lines)
	d.trimParagraphs()
	d.trimTitle()
}

// dropLines applies the rules for whole lines. A dropped line still parts the paragraphs around it.
func (d *draft) dropLines() {
	total := 0
	for _, line := range d.lines {
		if strings.TrimSpace(line) != "" {
			total++
		}
	}
	wrap := wrapping{}
	if d.wrapped {
		wrap = wrappingOf(d.lines)
	}
	at := spot{total: total, lead: true}
	previous := "" // the line before, if it stays and no blank line parts it from this one
	var headings []int
	for i, line := range d.lines {
		text := strings.TrimSpace(line)
		at.inside = previous != "" && !prose.EndsBefore(previous, text) && wrap.isFull(previous, text)
		previous = text
		if text == "" {
			continue
		}
		if !at.lead && isListHeading(text) {
			headings = append(headings, i)
		}
		if at.after = d.wireMatter(text, at); at.after != "" {
			d.lines[i], previous = "", ""
		} else {
			at.lead = at.lead && !prose.EndsInStop(text) && !strings.HasSuffix(text, ":")
		}
		at.n++
	}
	d.dropLinks(headings)
}

// dropJoined applies, to paragraphs that were wrapped, the rules for what is longer than a line.
func (d *draft) dropJoined() {
	for i, line := range d.lines {
		if line != "" && d.wireMatter(line, spot{joined: true}) != "" {
			d.lines[i] = ""
		}
	}
}

// wireMatter returns the rule by which the line at that spot is wire matter, and keeps it if so.
func (d *draft) wireMatter(text string, at spot) (rule string) {
	if len(text) > maxWireMatter {
		return ""
	}
	lower := lowerASCII(text)
	for _, r := range wireRules()[wholeLine] {
		if !r.reaches(at) {
			continue
		}
		if m := r.find(text, lower); m != nil {
			d.keepMatch(r, text, m)
			return r.name
		}
	}
	return ""
}

// trimParagraphs applies the rules for starts and ends until none fires: a label comes before a dateline, an e-mail after a byline.
func (d *draft) trimParagraphs() {
	total := 0
	for _, line := range d.lines {
		if line != "" {
			total++
		}
	}
	n := 0
	for i, line := range d.lines {
		if line == "" {
			continue
		}
		places := []place{prefix, suffix}
		if n == 0 {
			places = append(places, titlePrefix)
		}
		d.lines[i] = d.trim(line, spot{n: n, total: total, lead: n == 0}, places)
		n++
	}
}

// maxTrims bounds the rounds over one paragraph.
const maxTrims = 8

func (d *draft) trim(text string, at spot, places []place) string {
	for range maxTrims {
		before := len(text)
		for _, p := range places {
			if p == prefix || p == titlePrefix {
				text = d.trimStart(text, at, p)
			} else {
				text = d.trimEnd(text, at, p)
			}
		}
		if len(text) == before {
			break
		}
	}
	return text
}

// trimStart takes one match of a rule off the start of text.
func (d *draft) trimStart(text string, at spot, p place) string {
	window := headWindow(text)
	lower := lowerASCII(window)
	for _, r := range wireRules()[p] {
		if !r.reaches(at) {
			continue
		}
		if m := r.find(window, lower); m != nil {
			d.keepMatch(r, window, m)
			return text[m[1]:]
		}
	}
	return text
}

// trimEnd takes one match off the end. What follows a sentence there must follow its end.
func (d *draft) trimEnd(text string, at spot, p place) string {
	window := tailWindow(text)
	lower := lowerASCII(window)
	for _, r := range wireRules()[p] {
		if !r.reaches(at) {
			continue
		}
		m := r.find(window, lower)
		if m == nil || p == suffix && m[0] > 0 && !endsStatement(window[:m[0]]) {
			continue
		}
		d.keepMatch(r, window, m)
		return strings.TrimRight(text[:len(text)-len(window)+m[0]], " ")
	}
	return text
}

// keepMatch files what a rule took out. It is kept whole as well when more than two words of it go into no field, and when it is a stamp,
// which says more than a time.
func (d *draft) keepMatch(r compiled, text string, match []int) {
	filed := false
	rest, last := "", match[0]
	for i, group := range r.re.SubexpNames() {
		if group == "" || match[2*i] < 0 {
			continue
		}
		value := text[match[2*i]:match[2*i+1]]
		rest, last = rest+" "+text[last:match[2*i]], match[2*i+1]
		if field(group) == fieldStamp {
			if !foreignZone.MatchString(text[match[0]:match[1]]) {
				d.setPublished(value)
			}
			continue
		}
		d.keep(field(group), r.name, value)
		filed = true
	}
	if rest += " " + text[last:match[1]]; !filed || wordCount(rest) > 2 {
		d.strip(r.name, strings.TrimSpace(text[match[0]:match[1]]))
	}
}

// foreignZone is a zone that a stamp names and that is not Korea's.
var foreignZone = lazyregexp.New(`\b(?:GMT|UTC|[ECMP][SD]T|ET|PT|BST|CES?T|IST|SGT|HKT|AE[SD]T)\b`)

func wordCount(text string) int {
	return len(strings.FieldsFunc(text, func(r rune) bool { return !prose.IsWordRune(r) }))
}

// endsStatement reports whether text ends where a credit or a notice may follow: after a sentence, a bracket or a quote.
func endsStatement(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " "))
	return prose.IsStop(last) || prose.IsCloser(last) || last == '"' || last == '\''
}

// headWindow and tailWindow are the ends of a long text, cut between characters.
func headWindow(text string) string {
	if len(text) <= maxWireMatter {
		return text
	}
	end := maxWireMatter
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

func tailWindow(text string) string {
	if len(text) <= maxWireMatter {
		return text
	}
	start := len(text) - maxWireMatter
	for !utf8.RuneStart(text[start]) {
		start++
	}
	return text[start:]
}

// isListHeading reports whether text stands over a page's links to other stories: "Most Popular".
func isListHeading(text string) bool {
	for _, r := range wireRules()[listHeading] {
		if r.find(text, lowerASCII(text)) != nil {
			return true
		}
	}
	return false
}

// dropLinks drops the lines from one of the headings on if all below it are links: short, and without a full stop. A subhead of the
// article's own has a sentence below it.
func (d *draft) dropLinks(headings []int) {
	last, links := len(d.lines), 0
	for last > 0 && !isStatement(compiled{}, strings.TrimSpace(d.lines[last-1]), nil) {
		last--
	}
	start, _ := slices.BinarySearch(headings, last)
	if start == len(headings) {
		return
	}
	below := d.lines[headings[start]:]
	for _, line := range below {
		if strings.TrimSpace(line) != "" {
			links++
		}
	}
	if links == 0 || strings.TrimSpace(below[0]) != "" && links == 1 {
		return
	}
	for i, line := range below {
		if line = strings.TrimSpace(line); line != "" {
			d.strip("related-list", line)
			below[i] = ""
		}
	}
}
