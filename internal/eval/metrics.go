package eval

// Direction is the way in which a figure gets better.
type Direction string

// The directions. A figure that is Neither describes a text and does not judge it.
const (
	Higher  Direction = "higher"
	Lower   Direction = "lower"
	Neither Direction = "neither"
)

// Metric describes a figure.
type Metric struct {
	Name   string    `json:"name"`
	Unit   string    `json:"unit"`
	Better Direction `json:"better"`
	Doc    string    `json:"doc"`
}

// Metrics returns all metrics, in the order in which they are printed.
func Metrics() []Metric {
	list := make([]Metric, len(metrics))
	for i, m := range metrics {
		list[i] = m.Metric
	}
	return list
}

// metric is a Metric with the code that makes its figure: measure looks at one article, figure makes the figure of one
// or of many.
type metric struct {
	Metric
	decimals int
	measure  func(*subject) totals
	figure   func(totals) float64 // NaN where it is undefined
}

// metrics is the table of all figures.
var metrics = []metric{
	{Metric{"chrf", "0-100", Higher, "chrF2 of the translation with its title; of a corpus by summed statistics"}, 2, chrf(ChrF{}), chrfFigure},
	{Metric{"chrfpp", "0-100", Higher, "chrF2++ of the same"}, 2, chrf(ChrF{WordOrder: 2}), chrfFigure},
	{Metric{"rouge_l_syllable", "0-1", Higher, "ROUGE-L F1 of the bullets, by syllables; mean over articles"}, 3, rouge(Syllable), quotient},
	{Metric{"rouge_l_word", "0-1", Higher, "ROUGE-L F1 of the bullets, by words; mean over articles"}, 3, rouge(Word), quotient},
	{Metric{"number_f1", "0-1", Higher, "F1 of the hard quantities of article and translation, counted over all articles"}, 3, numbers, f1},
	{Metric{"name_recall", "0-1", Higher, "share of the glossary entries in the article that the translation has in an accepted form"}, 3, names, quotient},
	{Metric{"register", "0-1", Higher, "share of the translated Korean paragraphs without a sentence outside 해라체"}, 3, register, quotient},
	{Metric{"omission", "0-1", Lower, "share of the paragraphs that are missing, empty, too short or not translated"}, 3, omission, quotient},
	{Metric{"coverage", "0-1", Neither, "share of the bullets' words in fragments of the translation"}, 3, extractive(coverage), quotient},
	{Metric{"density", "words", Neither, "mean length of the fragment that a word of the bullets is in"}, 2, extractive(density), quotient},
	{Metric{"compression", "ratio", Neither, "words of the translation a word of the bullets"}, 2, extractive(compression), quotient},
	{Metric{"evidence", "0-1", Higher, "share of the bullets with a verbatim quote of the article"}, 3, evidence, quotient},
	{Metric{"findings_error", "per article", Lower, "errors that the checks find"}, 2, findingsError, quotient},
	{Metric{"findings_warning", "per article", Lower, "warnings that the checks find"}, 2, findingsWarning, quotient},
	{Metric{"ok", "0-1", Higher, "share of the articles without an error of the checks"}, 3, ok, quotient},
	{Metric{"tokens_prompt", "per article", Lower, "tokens sent"}, 0, promptTokens, quotient},
	{Metric{"tokens_completion", "per article", Lower, "tokens received"}, 0, completionTokens, quotient},
	{Metric{"calls", "per article", Lower, "calls of the model"}, 1, calls, quotient},
	{Metric{"cost_usd", "per article", Lower, "price; undefined where that of any article is unknown"}, 5, cost, quotient},
	{Metric{"seconds", "per article", Lower, "time from the article to its result"}, 1, seconds, quotient},
}
