package meaning

// An alignedSpans is a stretch of each of two texts, which say the same.
type alignedSpans struct{ source, target Span }

// aligned pairs the sentences of two texts that belong together; it is the whole texts where nobody can say which do. The caller must not
// change the slice.
func aligned(p Pair) []alignedSpans { return p.read().aligned }

func alignedSpansOf(p Pair, passages []Passage) []alignedSpans {
	var spans []alignedSpans
	for _, passage := range passages {
		if !passage.Source.IsZero() && !passage.Target.IsZero() {
			spans = append(spans, alignedSpans{p.Source.Span(passage.Source), p.Target.Span(passage.Target)})
		}
	}
	if spans == nil {
		return []alignedSpans{{Span{0, len(p.Source.Raw)}, Span{0, len(p.Target.Raw)}}}
	}
	return spans
}
