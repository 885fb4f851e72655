package eval

import "fmt"

// LineScore is the score of texts against their references, and what one must know to make it again.
type LineScore struct {
	Signature string // as sacreBLEU prints it: "chrF2|nrefs:1|…"
	Value     float64
}

// LineMetrics names what [ScoreLines] can measure.
func LineMetrics() []string { return []string{"chrf", "chrf++", "rouge-l"} }

// ScoreLines scores texts against references of the same number. chrF is that of the corpus, ROUGE-L the mean over the
// texts, in percent, by syllables and by words.
func ScoreLines(metric string, hyps, refs []string) ([]LineScore, error) {
	if len(hyps) != len(refs) || len(hyps) == 0 {
		return nil, fmt.Errorf("score: %d texts, %d references", len(hyps), len(refs))
	}
	switch metric {
	case "chrf":
		return []LineScore{ChrF{}.lines(hyps, refs)}, nil
	case "chrf++":
		return []LineScore{ChrF{WordOrder: 2}.lines(hyps, refs)}, nil
	case "rouge-l":
		return []LineScore{Syllable.rougeLines(hyps, refs), Word.rougeLines(hyps, refs)}, nil
	}
	return nil, fmt.Errorf("score: there is no metric %q", metric)
}

func (c ChrF) lines(hyps, refs []string) LineScore {
	return LineScore{c.name() + "|" + c.Signature(), c.Corpus(hyps, refs)}
}

func (t Tokenisation) rougeLines(hyps, refs []string) LineScore {
	total := 0.0
	for i := range hyps {
		total += RougeL(hyps[i], refs[i], t)
	}
	return LineScore{"ROUGE-L F1|" + t.String(), 100 * total / float64(len(hyps))}
}
