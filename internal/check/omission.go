package check

import (
	"fmt"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/news"
)

// lengthBand is how long a whole translation can be, in characters of target per character of source.
type lengthBand struct{ low, high float64 }

// lengthBands holds the measured pairs: English to Korean has a median of 0.53 with 1 % of documents
// below 0.45 and 1 % above 0.71 (NTREX, 123 documents); below 0.33, 6 of 6 real outputs had lost text.
var lengthBands = map[[2]news.Lang]lengthBand{
	{news.English, news.Korean}:   {0.33, 1.0},
	{news.Korean, news.English}:   {1.3, 3.0},
	{news.English, news.Japanese}: {0.25, 1.0},
	{news.English, news.Chinese}:  {0.15, 0.7},
	{news.Korean, news.Japanese}:  {0.6, 2.0},
	{news.Korean, news.Chinese}:   {0.35, 1.4},
}

// The other pairs end in a Latin script; their bands are wide, because nobody measured them.
var (
	englishToLatin = lengthBand{0.6, 2.0}
	koreanToLatin  = lengthBand{1.2, 4.0}
)

// shortText is the length, in characters of English, under which a ratio says nothing.
const shortText = 60

// omission finds a translation too short to be whole (error) or much too long (warning).
func omission(in Input, p pair) []news.Finding {
	if p.id == TitleID || in.To == in.Article.Lang {
		return nil
	}
	source, target := utf8.RuneCountInString(p.source), utf8.RuneCountInString(p.target)
	limit := shortText
	if in.Article.Lang == news.Korean {
		limit = shortText / 2
	}
	if source < limit {
		return nil
	}
	band, ratio := bandFor(in.Article.Lang, in.To), float64(target)/float64(source)
	finding := news.Finding{Check: "omission", Paragraph: p.id}
	switch {
	case ratio < band.low:
		finding.Severity = news.Error
		finding.Message = fmt.Sprintf("%d characters for %d of the source: text is missing", target, source)
	case ratio > band.high:
		finding.Severity = news.Warning
		finding.Message = fmt.Sprintf("%d characters for %d of the source: text may have been added", target, source)
	default:
		return nil
	}
	return []news.Finding{finding}
}

func bandFor(from, to news.Lang) lengthBand {
	if band, ok := lengthBands[[2]news.Lang{from, to}]; ok {
		return band
	}
	if from == news.Korean {
		return koreanToLatin
	}
	return englishToLatin
}
