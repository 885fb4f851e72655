package eval

import "github.com/gisa-news/gisa/internal/check"

// rouge measures the ROUGE-L of all bullets together against those of the reference.
func rouge(unit Tokenisation) func(*subject) totals {
	return func(s *subject) totals {
		if !s.asked.bullets || len(s.item.Bullets) == 0 {
			return nil
		}
		return mean(RougeL(bulletText(s.bullets), bulletText(s.item.Bullets), unit))
	}
}

// extractive measures how much the bullets copy from the system's own translation, the text that it could copy from.
func extractive(pick func(Extractive) float64) func(*subject) totals {
	return func(s *subject) totals {
		if len(s.translation.Paragraphs) == 0 {
			return nil
		}
		e, ok := NewExtractive(text(s.translation), bulletText(s.bullets), Word)
		if !ok {
			return nil
		}
		return mean(pick(e))
	}
}

func coverage(e Extractive) float64    { return e.Coverage }
func density(e Extractive) float64     { return e.Density }
func compression(e Extractive) float64 { return e.Compression }

// evidence counts the bullets with at least one quote that stands in the paragraph it names. Where bullets
// were asked for and none came, those of the reference count as bullets without.
func evidence(s *subject) totals {
	if !s.asked.bullets {
		return nil
	}
	if len(s.bullets) == 0 {
		return share(0, len(s.item.Bullets))
	}
	carried := 0
	for _, b := range s.bullets {
		for _, e := range b.Evidence {
			if p, ok := s.item.Article.Paragraph(e.Paragraph); ok && check.Quotes(p.Text, e.Quote) {
				carried++
				break
			}
		}
	}
	return share(carried, len(s.bullets))
}
