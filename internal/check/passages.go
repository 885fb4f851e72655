package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// What a bullet says must stand in the paragraphs that it names as evidence, or in the title: each whole, not only the quotation. That the
// rest of the article has it somewhere is no evidence.

// passages returns the title and the paragraphs that a bullet names, a line each, and their ids; the whole article where it names none.
func (ref *reference) passages(bullet news.Bullet) (text string, ids []string) {
	lines := []string{ref.Article.Title}
	for _, p := range ref.Article.Paragraphs {
		if slices.ContainsFunc(bullet.Evidence, func(e news.Evidence) bool { return e.Paragraph == p.ID }) {
			lines, ids = append(lines, p.Text), append(ids, p.ID)
		}
	}
	if len(ids) == 0 {
		return ref.text(), nil
	}
	return strings.Join(lines, "\n"), append(ids, news.TitleID)
}

// bulletNumbers wants every quantity of a bullet to stand in the passages that it names. Errors.
func bulletNumbers(ref *reference, id string, bullet news.Bullet) []news.Finding {
	if !counts(ref.Article.Lang) || !counts(ref.To) {
		return nil
	}
	text, _ := ref.passages(bullet)
	c := comparison{ref: ref, id: id, source: text, target: bullet.Text,
		told: quantity.Find(text, string(ref.Article.Lang)), written: quantity.Find(bullet.Text, string(ref.To))}
	c.diff = quantity.Compare(c.told, c.written)
	findings := append(c.findings(), c.dates()...)
	for i, f := range findings {
		if f.Severity == news.Error && f.Target != "" && ref.tells(f.Target) {
			findings[i].Message = fmt.Sprintf("%s: %s", f.Target, elsewhere)
		}
	}
	return findings
}

const elsewhere = "the article has it, the passages that the bullet names have not"

// tells reports whether the quantities of a few words stand somewhere in the article.
func (ref *reference) tells(words string) bool {
	found := quantity.Find(words, string(ref.To))
	diff := quantity.Compare(ref.told(), found)
	return len(found) > 0 && len(diff.Surplus)+len(diff.Changed)+len(diff.Dated)+len(diff.SoftSurplus) == 0
}

// bulletNames wants the names of a bullet that the article has to stand in the passages that the bullet names: those of the glossary, and
// those that are written or sound the same in both languages. Errors, warnings where only the sound tells.
func bulletNames(ref *reference, id string, bullet news.Bullet) []news.Finding {
	text, ids := ref.passages(bullet)
	if ids == nil {
		return nil
	}
	var findings []news.Finding
	report := func(severity news.Severity, name string) {
		findings = append(findings, news.Finding{Check: news.FamilyName, Severity: severity, Paragraph: id, Message: name + ": " + elsewhere, Target: name})
	}
	for _, hit := range ref.Terms {
		target := hit.Target(ref.To)
		mentioned := func(place string) bool { return slices.Contains(ids, place) }
		if hit.Entry.Kind == glossary.Place || !strings.Contains(bullet.Text, target) || slices.ContainsFunc(hit.Paragraphs, mentioned) {
			continue // Seoul is a government, too
		}
		if !hit.In(text, ref.Article.Lang) && !alludes(text, hit.Form, ref.Article.Lang, hit.Entry.Kind) {
			report(news.Error, target)
		}
	}
	if !counts(ref.Article.Lang) || !counts(ref.To) {
		return findings
	}
	own := meaning.ReadWith(text, ref.Article.Lang, nil)
	for _, name := range meaning.NamesElsewhere(meaning.ReadWith(bullet.Text, ref.To, nil), own, ref.names()) {
		report(news.Warning, bullet.Text[name.Start:name.End])
	}
	return findings
}

// alludes reports whether a passage may mean somebody by less than the name: by a part of it, or by a pronoun.
func alludes(passage, name string, lang news.Lang, kind glossary.Kind) bool {
	words := strings.FieldsFunc(passage, func(r rune) bool { return !unicode.IsLetter(r) })
	if lang == news.Korean {
		family, size := utf8.DecodeRuneInString(name)
		return strings.Contains(passage, name[size:]) || slices.ContainsFunc(words, func(word string) bool {
			return word == string(family) || slices.Contains([]string{"그", "그는", "그가", "그의", "그녀는", "이들은", "그들은"}, word)
		})
	}
	parts := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(word string) bool {
		switch strings.ToLower(word) {
		case "he", "she", "his", "her", "him", "they", "their", "them":
			return true
		case "it", "its":
			return kind != glossary.Person
		}
		return len(word) > 2 && slices.Contains(parts, word)
	})
}
