package glossary

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// Hit is an entry that occurs in an article.
type Hit struct {
	Entry Entry
	Form  string // as the article writes it at the first mention
	// Paragraphs holds the ids of the places that mention it, news.TitleID for the title, in document order.
	Paragraphs []string
}

// Slice returns the entries that occur in the article and hold on its day, longest forms first: a form
// inside a longer one that is an entry too (은행 in 한국은행) is not a mention.
func (g *Glossary) Slice(a news.Article) []Hit {
	var hits []Hit
	day := a.PublishedAt
	places := append([]news.Paragraph{{ID: news.TitleID, Text: a.Title}}, a.Paragraphs...)
	texts, order := make([]string, len(places)), make([]string, len(places))
	for i, p := range places {
		texts[i], order[i] = p.Text, p.ID
	}
	prints := make([]fingerprint, len(places))
	for i, text := range texts {
		prints[i].add(lower(text))
	}
	candidates := g.candidates[a.Lang]
	for n := range candidates {
		c := &candidates[n]
		if !c.entry.holds(day) {
			continue
		}
		var hit Hit
		for i, p := range places {
			if !prints[i].mayHave(c.lower) {
				continue
			}
			form, rest := take(texts[i], c, a.Lang)
			if form == "" {
				continue
			}
			texts[i] = rest
			hit.Paragraphs = append(hit.Paragraphs, p.ID)
			if hit.Form == "" {
				hit.Form = form
			}
		}
		if hit.Form != "" {
			hit.Entry = *c.entry
			hits = append(hits, hit)
		}
	}
	return merge(hits, order)
}

// candidate is one form of an entry.
type candidate struct {
	entry *Entry
	form  string
	lower string // form in lower case
}

// candidatesOf returns every form of every entry in that language, the longest first, and of one form the entry that is
// valid from the latest day: a term that was renamed has two.
func candidatesOf(entries []Entry, lang news.Lang) []candidate {
	var list []candidate
	for i := range entries {
		for _, form := range entries[i].forms(lang) {
			list = append(list, candidate{&entries[i], form, lower(form)})
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(len(b.form), len(a.form)), cmp.Compare(b.entry.ValidFrom, a.entry.ValidFrom))
	})
	return list
}

// taken is written in place of a mention that a longer form has claimed; it occurs in no form.
const taken = "\x00"

// take claims every mention of the form in text. It returns the form as written, and the text without.
func take(text string, c *candidate, lang news.Lang) (form, rest string) {
	rest = text
	for {
		start, end := find(rest, c.form, lang, c.entry.IgnoreCase, strict)
		if start < 0 {
			return form, rest
		}
		if form == "" {
			form = rest[start:end]
		}
		rest = rest[:start] + strings.Repeat(taken, end-start) + rest[end:]
	}
}

// merge joins the hits of the forms of one entry.
func merge(hits []Hit, order []string) []Hit {
	var merged []Hit
	for _, h := range hits {
		i := slices.IndexFunc(merged, func(m Hit) bool {
			return m.Entry.English == h.Entry.English && m.Entry.Korean == h.Entry.Korean
		})
		if i < 0 {
			merged = append(merged, h)
			continue
		}
		merged[i].Paragraphs = union(merged[i].Paragraphs, h.Paragraphs, order)
	}
	return merged
}

// union joins two lists of ids, in the order of the document.
func union(a, b, order []string) []string {
	return slices.DeleteFunc(slices.Clone(order), func(id string) bool {
		return !slices.Contains(a, id) && !slices.Contains(b, id)
	})
}

// Target returns what the desk writes for the entry in that language.
func (h Hit) Target(to news.Lang) string {
	if h.Entry.Keep {
		return h.Form
	}
	return h.Entry.name(to)
}

// In reports whether text, in that language, mentions the entry in any accepted form. Korean compounds
// count with and without their spaces (유럽의회, 유럽 의회): writers differ, and both are right.
func (h Hit) In(text string, lang news.Lang) bool {
	together := strings.ReplaceAll(text, " ", "")
	return slices.ContainsFunc(h.Entry.accepted(lang), func(form string) bool {
		if start, _ := find(text, form, lang, h.Entry.IgnoreCase, loose); start >= 0 {
			return true
		}
		form = strings.ReplaceAll(form, " ", "")
		return lang == news.Korean && utf8.RuneCountInString(form) > 2 && strings.Contains(together, form)
	})
}
