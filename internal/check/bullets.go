package check

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// Longest texts that a newspaper prints, in characters. Latin text takes about twice the room.
const (
	maxHeadline = 60
	maxBullet   = 160
)

func limitFor(limit int, lang news.Lang) int {
	switch lang {
	case news.Korean, news.Japanese, news.Chinese:
		return limit
	}
	return 2 * limit
}

// headlineLength warns of a title that is too long to be a headline.
func headlineLength(ref *reference, p pair) []news.Finding {
	if p.id != news.TitleID {
		return nil
	}
	return tooLong(news.TitleID, p.target, limitFor(maxHeadline, ref.To))
}

func tooLong(id, text string, limit int) []news.Finding {
	if n := utf8.RuneCountInString(text); n > limit {
		return []news.Finding{{Check: news.FamilyLength, Severity: news.Warning, Paragraph: id,
			Message: fmt.Sprintf("%d characters, more than %d", n, limit)}}
	}
	return nil
}

// MostBullets is how many bullets an article can carry: one a sentence, each about another point.
func MostBullets(article news.Article) int {
	n := 0
	for _, p := range article.Paragraphs {
		n += max(1, len(prose.Sentences(p.Text)))
	}
	return n
}

// bulletCount reports a summary with fewer or more bullets than were asked for. Errors.
func bulletCount(got, wanted int) []news.Finding {
	if got != wanted {
		return []news.Finding{{Check: news.FamilyStructure, Severity: news.Error,
			Message: fmt.Sprintf("%d bullets, %d were asked for", got, wanted)}}
	}
	return nil
}

// bulletFindings looks at one bullet: its text as prose in the target language, then its evidence.
func bulletFindings(ref *reference, id string, bullet news.Bullet, low lowered) []news.Finding {
	if blank(bullet.Text) {
		return []news.Finding{{Check: news.FamilyStructure, Severity: news.Error, Paragraph: id, Message: "the bullet is empty"}}
	}
	findings := metaFindings(id, ref.text(), bullet.Text, low.target, func() string { return foldCase(ref.text()) })
	if ref.To != ref.Article.Lang {
		message := cmp.Or(noTranslation(pair{target: bullet.Text, low: low}, ref.To), ref.foreignPart(bullet.Text))
		if finding := untranslatedFinding(id, message, bullet.Text); finding != nil {
			findings = append(findings, *finding)
		}
	}
	findings = append(findings, ref.implausible(id, ref.text(), bullet.Text)...)
	findings = append(findings, loopFindings(id, low)...)
	findings = append(findings, urlFindings(id, ref.text(), bullet.Text)...)
	if ref.To == news.Korean {
		findings = append(findings, registerFindings(id, bullet.Text, prose.Sentences, ref.Style.Register)...)
	}
	findings = append(findings, bulletNumbers(ref, id, bullet)...)
	findings = append(findings, bulletNames(ref, id, bullet)...)
	findings = append(findings, tooLong(id, bullet.Text, limitFor(maxBullet, ref.To))...)
	return append(findings, evidence(ref.Article, id, bullet)...)
}

// minQuote is the length, in characters, under which a quote carries no claim.
const minQuote = 8

// evidence reports a bullet without any quote, and quotes that do not stand in the paragraph that they
// name, letter by letter but for white space and kind of quotation mark. Errors, and certain.
func evidence(article news.Article, id string, bullet news.Bullet) []news.Finding {
	report := func(message, quote string) news.Finding {
		return news.Finding{Check: news.FamilyEvidence, Severity: news.Error, Paragraph: id, Message: message, Source: excerpt(quote)}
	}
	if len(bullet.Evidence) == 0 {
		return []news.Finding{report("no passage of the article carries the bullet", "")}
	}
	var findings []news.Finding
	for _, e := range bullet.Evidence {
		p, ok := article.Paragraph(e.Paragraph)
		switch {
		case !ok:
			findings = append(findings, report(fmt.Sprintf("the evidence names %q, which the article does not have", excerpt(e.Paragraph)), e.Quote))
		case utf8.RuneCountInString(fold(e.Quote)) < minQuote:
			findings = append(findings, report("the quote is too short to carry the bullet", e.Quote))
		case !Quotes(p.Text, e.Quote):
			findings = append(findings, report("the quote does not stand in "+p.ID, e.Quote))
		}
	}
	return findings
}

// Quotes reports whether quote stands in text, but for white space and kind of quotation mark.
func Quotes(text, quote string) bool {
	quote = fold(quote)
	return quote != "" && strings.Contains(fold(text), quote)
}

// sameBullet reports a bullet that says what an earlier one says. Errors.
func (d *Draft) sameBullet(at int) []news.Finding {
	b := d.bullets[at]
	for _, earlier := range d.bullets[:at] {
		if earlier.folded == b.folded && b.folded != "" {
			return []news.Finding{{Check: news.FamilyDuplication, Severity: news.Error, Paragraph: b.id,
				Message: "the bullet is the same as " + earlier.id, Target: excerpt(b.target)}}
		}
	}
	return nil
}
