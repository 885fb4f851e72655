package meaning

// An aligned is two stretches that say the same.
type alignedSpans struct{ source, target Span }

// aligned pairs the sentences of two texts: one by one where there are as many, else the whole texts.
func aligned(p Pair) []alignedSpans {
	if len(p.Source.Sentences) != len(p.Target.Sentences) {
		return []alignedSpans{{Span{0, len(p.Source.Raw)}, Span{0, len(p.Target.Raw)}}}
	}
	spans := make([]alignedSpans, len(p.Source.Sentences))
	for i, s := range p.Source.Sentences {
		spans[i] = alignedSpans{s.Span, p.Target.Sentences[i].Span}
	}
	return spans
}
