package ingest

import (
	"slices"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// Lines of the teletype format that agencies still send texts in: the header, lines that a caret starts and a sign ends, and the trailer.
var (
	anpaHeader  = lazyregexp.New(`^[a-z]{1,2}\d{3,4} +\d{3,4} +[a-z] +[a-z]{1,2} +\S.*$`)
	anpaRouting = lazyregexp.New(`^(?i:zczc\b.*|nnnn|[a-z]\d{3,4}|(?:[a-z]{1,4}\d{3,4} +(?:\S+ +){0,6}?)?[a-z]{2}-[a-z0-9\-]+ +(?:\S+ +)?\d\d-\d\d(?:-\d\d)? +\d{3,4}|[a-z]{2,4}\d{3,4} +[1-9] +[a-z]{1,4}(?: +\d{2,5})?(?: +.*)?)$`)
	// anpaProfile is a line of the block that tells machines what the story is about.
	anpaProfile = lazyregexp.New(`^\((?:PROFILE|[A-Z][A-Z0-9 ]{1,15}:[^()]*;?)\)?$|^\)$`)
	anpaSlug    = lazyregexp.New(`^(?:[A-Z]{2,3}|[a-z]{2})-[A-Za-z0-9].{0,60}$`)
	anpaNote    = lazyregexp.New(`^(?:Eds?|EDS|ADVISORY|Ed Note)[:.]? `)
	anpaLabel   = lazyregexp.New(`^(?:URGENT|BULLETIN|FLASH|EXCLUSIVE|NEWS ?ALERT|BREAKING)$`)
	anpaByline  = lazyregexp.New(`^(?i:by) (` + personName + `(?:(?:,| and| AND| &) ` + personName + `)*)(?:,.*)?$`)
	anpaCredit  = lazyregexp.New(`^(?:The )?(` + agency + `)(?: (?:[A-Z][A-Za-z]+ ?){1,3})?$`)
	anpaArt     = lazyregexp.New(`^(?:AP |AFP |EPA )?(?:Photos?|Graphics?|Video|Audio)\b`)
	anpaTrailer = lazyregexp.New(`^[A-Z]{2,4}-[A-Z]{2,3}-(\d\d-\d\d-\d\d) (\d{4})([A-Z]{3,4})?<?$`)
	// openingQuotes are two apostrophes before a word.
	openingQuotes = lazyregexp.New(`(^|[\s(])''`)
	anpaQuotes    = strings.NewReplacer("``", "“", "''", "”", " _ ", " — ")
)

// isANPA reports whether the lines have a trailer or at least two other signs of the teletype format among them: one may be anything.
func isANPA(lines []string) bool {
	signs := 0
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "^") && (strings.HasSuffix(line, "<") || strings.HasSuffix(line, "=")) || anpaHeader.MatchString(line) {
			signs++
		}
		if anpaTrailer.MatchString(line) { // nothing else looks like it
			signs += 2
		}
	}
	return signs >= 2
}

// readANPA takes the lines of the format out of the text and keeps what they say.
func (d *draft) readANPA(lines []string) {
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch {
		case strings.HasPrefix(line, "^"):
			end := caretEnd(lines, i)
			d.caretLine(strings.Join(strings.Fields(strings.Join(lines[i:end], " ")), " "))
			for ; i < end-1; i++ {
				lines[i] = ""
			}
			lines[i] = ""
		case anpaHeader.MatchString(line) || anpaRouting.MatchString(line):
			d.strip("anpa-header", line)
			lines[i] = ""
		case anpaProfile.MatchString(line):
			if hasWords(line) {
				d.strip("anpa-profile", line)
			}
			lines[i] = ""
		case anpaTrailer.MatchString(line):
			d.anpaDate(anpaTrailer.FindStringSubmatch(line))
			d.strip("anpa-trailer", line)
			lines[i] = ""
		default:
			lines[i] = anpaQuotes.Replace(openingQuotes.ReplaceAllString(strings.TrimRight(lines[i], "<"), "$1``"))
		}
	}
	d.lines, d.wrapped, d.titleInBody = joinIndented(lines), true, d.article.Title == ""
}

// maxCaretLines is how many lines a caret's matter may take.
const maxCaretLines = 8

// caretEnd returns the index after the last line of what the caret on line i starts. Without a sign that ends it, it is that line alone.
func caretEnd(lines []string, i int) int {
	for j := i; j < min(len(lines), i+maxCaretLines); j++ {
		line := strings.TrimSpace(lines[j])
		if j > i && (line == "" || strings.HasPrefix(line, "^")) {
			break
		}
		if strings.HasSuffix(line, "<") || strings.HasSuffix(line, "=") {
			return j + 1
		}
	}
	return i + 1
}

// caretLine files one line of the header: the slug, the headline, notes, byline and agency.
func (d *draft) caretLine(line string) {
	line = strings.TrimSpace(strings.Trim(line, "^<= "))
	a := &d.article
	if line == "" {
		return
	}
	if m := anpaByline.FindStringSubmatch(line); m != nil && a.Byline == "" {
		a.Byline = m[1]
		return
	}
	if m := anpaCredit.FindStringSubmatch(line); m != nil && a.Credit == "" {
		a.Credit = m[1]
		return
	}
	switch {
	case anpaNote.MatchString(line):
		d.strip("note-eds", line)
	case anpaLabel.MatchString(line):
		d.keep(fieldLabel, "anpa-label", line)
	case anpaArt.MatchString(line):
		d.strip("anpa-art", line)
	case a.Title == "" && !anpaSlug.MatchString(line):
		a.Title = anpaQuotes.Replace(line)
	default:
		d.strip("anpa-line", line)
	}
}

// anpaDate reads the time of the trailer, which may name its zone.
func (d *draft) anpaDate(m []string) {
	for _, layout := range []string{"01-02-06 1504", "02-01-06 1504"} { // American agencies' and others'
		t, err := time.Parse(layout, m[1]+" "+m[2])
		if offset := zoneOffsets[m[3]]; err == nil && offset != "" {
			d.setPublished(t.Format("2006-01-02T15:04:05") + offset)
			return
		}
	}
}

// trailerStart is how a trailer begins.
var trailerStart = lazyregexp.New(`\n[A-Z]{2,4}-[A-Z]{2,3}-\d\d-`)

// hasCarets is a quick look for what isANPA counts.
func hasCarets(text string) bool {
	return strings.ContainsAny(text, "^<") || trailerStart.MatchString(text)
}

// maxHeader is how many lines of a text are looked at for the header, and at its end for the trailer.
const maxHeader = 20

// readText reads plain text and teletype copy. What the lines of plain text mean is for the steps that all formats share.
func readText(text string) *draft {
	d := &draft{titleInBody: true}
	text = d.readHeader(normalizeLineEnds(text))
	d.titleInBody = d.article.Title == ""
	d.readLines(text)
	if !hasCarets(text) {
		return d
	}
	lines := strings.Split(normalizeLineEnds(bareText(text)), "\n")
	looked := lines
	if len(lines) > 2*maxHeader {
		looked = slices.Concat(lines[:maxHeader], lines[len(lines)-maxHeader:])
	}
	if isANPA(looked) {
		d.readANPA(lines)
	}
	return d
}
