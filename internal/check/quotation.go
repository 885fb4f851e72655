package check

import (
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// quotation compares what stands in double quotation marks. Korean joins split quotes, so their number
// says nothing; that there are none left, that there are some where the source has none, and marks that
// do not pair up do. Who translates for others and keeps quotations may tell one in other words.
// Measured: 15 of 15 errors and 8 of 8 warnings right on the news of nine systems (PRECISION.md).
func quotation(ref *reference, p pair) []news.Finding {
	if p.id == news.TitleID || ref.To == ref.Article.Lang {
		return nil
	}
	source, target := quoteMarks(p.source), quoteMarks(p.target)
	finding := news.Finding{Check: news.FamilyQuote, Severity: news.Error, Paragraph: p.id}
	switch {
	case source.double > 1 && target.double+target.single+target.titles == 0: // a lone mark is a slip
		finding.Message = "the source quotes somebody, the translation quotes nobody"
		if reportsSpeech(p.target, ref.To) && ref.keepsQuotations() {
			finding.Severity = news.Info // desks tell in their own words what somebody said
		}
	case source.double+source.single+source.titles == 0 && target.double > 1:
		finding.Message = "the translation has quotation marks where the source has none"
		if quotesOnlyWords(p.target) {
			finding.Severity = news.Info // a foreign word: prices for "jeonse," or deposit leases, rose
		}
	case source.balanced && !source.goesOn && !target.balanced:
		finding.Message, finding.Severity = "the quotation marks do not pair up", news.Warning
	default:
		return nil
	}
	return []news.Finding{finding}
}

// keepsQuotations reports whether a translation by others quotes in another paragraph what the source quotes there: who translated keeps quotations,
// and may tell one in other words.
func (ref *reference) keepsQuotations() bool {
	for i, target := range ref.others {
		if quoteMarks(ref.Article.Paragraphs[i].Text).double > 1 && quoteMarks(target).double > 1 {
			return true
		}
	}
	return false
}

// reportsSpeech reports whether a text tells without quotation marks what somebody said.
func reportsSpeech(text string, lang news.Lang) bool {
	if lang == news.Korean {
		return koreanReport.MatchString(text)
	}
	return englishReport.MatchString(text)
}

var (
	koreanReport  = lazyregexp.New(`[다라자냐]고 (?:[가-힣]+ )?(?:말|밝|전|설명|강조|주장|덧붙|지적|했|답|토로|호소|당부|요구|비판|반박|경고|촉구|평가|전망|예상|내다|회고|회상|약속|다짐|인정|해명|분석|진단|언급|보고|요청|소개)`)
	englishReport = lazyregexp.New(`(?i)\b(?:said|says|told|added|recalled|explained|warned|argued|asked|urged|insisted|noted|acknowledged|apologized|according to|pledged|promised|vowed|stressed|complained|described|called|denied|admitted)\b`)
)

// quotesOnlyWords reports whether nothing but single words stands in quotation marks that pair up.
func quotesOnlyWords(text string) bool {
	rest, paired := prose.OutsideQuotes(text)
	if !paired {
		return false
	}
	said := 0
	for piece := range strings.SplitSeq(rest, string(prose.Quoted)) {
		said += len(strings.Fields(piece))
	}
	return len(strings.Fields(text))-said <= strings.Count(rest, string(prose.Quoted))
}

type marks struct {
	double, single int
	titles         int // 《》, 〈〉 and <>, which Korean sets round the names of works
	balanced       bool
	goesOn         bool // a quotation in single marks begins or ends in another paragraph
}

func quoteMarks(text string) marks {
	var m marks
	straight, open := 0, 0
	for _, r := range text {
		switch r {
		case '"':
			straight++
		case '“', '「', '『', '«':
			open++
			m.double++
		case '”', '」', '』', '»':
			open--
			m.double++
		case '《', '〈', '<':
			m.titles++
		}
	}
	m.double += straight
	// Apostrophes are no quotes: a single mark counts where a word begins behind it.
	closed := 0
	for i, r := range text {
		if (r == '\'' || r == '’') && endsSpeech(text[:i]) {
			closed++
		}
		if r == '\'' || r == '‘' {
			if prose.OpensQuote(text[:i], text[i+len(string(r)):]) {
				m.single++
			}
		}
	}
	m.goesOn = m.single != closed
	m.single += strings.Count(text, "’’")
	m.balanced = (straight+open)%2 == 0 && max(open, -open) <= straight // “…" is one pair
	return m
}

// endsSpeech reports whether a text ends as speech does before the mark that closes it.
func endsSpeech(text string) bool {
	return text != "" && strings.ContainsRune(".,?!", rune(text[len(text)-1]))
}
