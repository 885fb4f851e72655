package ingest

import (
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// A field is where the article keeps what a rule took out of its body.
type field string

// The fields are the group names of the rules' patterns. A stamp becomes PublishedAt.
const (
	fieldSection   field = "section"
	fieldLabel     field = "label"
	fieldCredit    field = "credit"
	fieldByline    field = "byline"
	fieldEmail     field = "email"
	fieldDateline  field = "dateline"
	fieldCopyright field = "copyright"
	fieldStamp     field = "stamp"
)

// A place is where in the copy a rule looks.
type place int

const (
	wholeLine   place = iota // a line that is nothing else
	prefix                   // the start of a paragraph
	suffix                   // the end of a paragraph, after the end of its last sentence
	titlePrefix              // the start of the title, and of the first paragraph
	titleSuffix              // the end of the title
	listHeading              // a line over the links to other stories that a page ends with; the links go too
)

// A reach bounds the lines that a rule may touch.
type reach int

const (
	anywhere  reach = iota
	head            // the first lines
	tail            // the last lines
	edges           // both
	ends            // the lines before the first sentence and the very last ones
	lead            // the lines before the first sentence: nothing of the story has been said yet
	following       // the line after one that a rule of the same family took
)

// The lines that count as head and tail. A section label has the narrowest reach: "Business" alone may be a subhead.
const (
	headLines    = 6
	tailLines    = 12
	sectionLines = 3
)

// A rule takes one kind of wire matter out of the copy.
type rule struct {
	name  string
	place place
	reach reach
	// hints are literals of which one must occur for pattern to match, in lower case; none means that the pattern is cheap.
	hints []string
	// pattern is anchored by place. Its named groups are fields; what no group takes is kept under Stripped.
	pattern string
}

// compiled is a rule ready for use.
type compiled struct {
	rule
	re *lazyregexp.Regexp
}

// wireRules are all rules by place. They are compiled when the first article comes, which most commands never see.
var wireRules = sync.OnceValue(func() map[place][]compiled {
	all := map[place][]compiled{}
	for _, family := range [][]rule{sectionRules, datelineRules, bylineRules, creditRules, noticeRules, captionRules, furnitureRules, releaseRules, labelRules} {
		for _, r := range family {
			all[r.place] = append(all[r.place], compiled{r, lazyregexp.New(r.anchored())})
		}
	}
	return all
})

func (r rule) anchored() string {
	switch r.place {
	case prefix, titlePrefix:
		return "^(?:" + r.pattern + `)\s*`
	case suffix, titleSuffix:
		return `\s*(?:` + r.pattern + ")$"
	}
	return "^(?:" + r.pattern + ")$"
}

// maxHintless is the longest text, in bytes, that a rule without hints is tried on.
const maxHintless = 160

// find returns the match in text as regexp gives it, or nil when there is none or a guard claims it. lower is text in lower case.
func (r compiled) find(text, lower string) []int {
	if len(r.hints) == 0 && r.place == wholeLine && len(text) > maxHintless || !r.hinted(lower) {
		return nil
	}
	match := r.re.FindStringSubmatchIndex(text)
	if own := guards[r.name]; match != nil && own != nil && own(r, text, match) {
		return nil
	}
	return match
}

func (r compiled) hinted(lower string) bool {
	for _, hint := range r.hints {
		if strings.Contains(lower, hint) {
			return true
		}
	}
	return len(r.hints) == 0
}

// A spot is where in the copy a line stands.
type spot struct {
	n, total int
	lead     bool   // no line so far has ended a sentence
	inside   bool   // the line before runs on into this one
	joined   bool   // it is a whole paragraph by now, not a line
	after    string // the rule that took the line before, or ""
}

// reaches reports whether the rule looks at the line at that spot. Inside a paragraph, a line is a piece of a sentence; only the second
// line of all may be something else, because the first may be a title.
func (r compiled) reaches(at spot) bool {
	if at.joined || at.inside && (at.n != 1 || r.isLong()) {
		return at.joined && r.isLong() && r.reach == anywhere
	}
	n, total := at.n, at.total
	first, last := headLines, tailLines
	if family(r.name) == "section" {
		first, last = sectionLines, sectionLines
	}
	switch r.reach {
	case head:
		return n < first
	case tail:
		return n >= total-last
	case edges:
		return n < first || n >= total-last
	case ends:
		return at.lead || n >= total-sectionLines
	case lead:
		return at.lead
	case following:
		return at.after != "" && family(at.after) == family(r.name)
	}
	return true
}

// isLong reports whether what the rule looks for may take more than a line.
func (r compiled) isLong() bool {
	switch family(r.name) {
	case "caption", "copyright", "note", "related":
		return true
	}
	return false
}

// family is what the names of related rules start with.
func family(rule string) string {
	name, _, _ := strings.Cut(rule, "-")
	return name
}

// lowerASCII is enough for hints: Hangul has no case.
func lowerASCII(text string) string {
	for i := range len(text) {
		if text[i] >= 'A' && text[i] <= 'Z' {
			b := []byte(text)
			for j := i; j < len(b); j++ {
				if b[j] >= 'A' && b[j] <= 'Z' {
					b[j] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return text
}
