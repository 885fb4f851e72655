package ingest

import (
	"regexp"
	"strings"
	"sync"
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
)

// A reach bounds the lines that a rule may touch.
type reach int

const (
	anywhere reach = iota
	head           // the first lines
	tail           // the last lines
	edges          // both
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
	re *regexp.Regexp
}

// wireRules are all rules by place. They are compiled when the first article comes, which most commands never see.
var wireRules = sync.OnceValue(func() map[place][]compiled {
	all := map[place][]compiled{}
	for _, family := range [][]rule{sectionRules, datelineRules, bylineRules, creditRules, noticeRules, captionRules, furnitureRules, labelRules} {
		for _, r := range family {
			all[r.place] = append(all[r.place], compiled{r, regexp.MustCompile(r.anchored())})
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

// find returns the match in text as regexp gives it, or nil. lower is text in lower case.
func (r compiled) find(text, lower string) []int {
	if len(r.hints) == 0 && r.place == wholeLine && len(text) > maxHintless || !r.hinted(lower) {
		return nil
	}
	return r.re.FindStringSubmatchIndex(text)
}

func (r compiled) hinted(lower string) bool {
	for _, hint := range r.hints {
		if strings.Contains(lower, hint) {
			return true
		}
	}
	return len(r.hints) == 0
}

// reaches reports whether the rule looks at the n-th of total lines.
func (r compiled) reaches(n, total int) bool {
	first, last := headLines, tailLines
	if strings.HasPrefix(r.name, "section") {
		first, last = sectionLines, sectionLines
	}
	switch r.reach {
	case head:
		return n < first
	case tail:
		return n >= total-last
	case edges:
		return n < first || n >= total-last
	}
	return true
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
