package eval

// Report is the figures of a run. It marshals to JSON; [Compare] needs one that [NewReport] made.
type Report struct {
	Run           string `json:"run"`
	Model         string `json:"model,omitempty"`
	PromptVersion string `json:"prompt_version,omitempty"`
	// Figures are those of all articles together: chrF and number_f1 from summed counts, shares from summed
	// parts and wholes, the rest as means over the articles.
	Figures  Figures          `json:"figures"`
	Articles []ArticleFigures `json:"articles"`
	Failed   int              `json:"failed"`            // how many of Articles
	Missing  []string         `json:"missing,omitempty"` // items that the run has no output for; they are in no figure
	Unknown  []string         `json:"unknown,omitempty"` // outputs of no item; they are in no figure
	Notes    []string         `json:"notes"`             // how chrF and ROUGE were computed
}

// ArticleFigures are the figures of one article.
type ArticleFigures struct {
	ID       string  `json:"id"`
	Category string  `json:"category,omitempty"`
	Error    string  `json:"error,omitempty"` // why it failed
	Figures  Figures `json:"figures"`

	measured measurements
}

// NewReport scores the outputs of a run, in the order of the items. If one output has a translation or bullets, all were
// asked for them: where they are missing, they count as they do for a failed article.
func NewReport(run Run, items []Item) Report {
	r := Report{Run: run.Name, Model: run.Model, PromptVersion: run.PromptVersion, Articles: []ArticleFigures{}, Notes: notes()}
	outputs := map[string]Output{}
	for _, o := range run.Outputs {
		outputs[o.ID] = o
	}
	asked := askedOf(run.Outputs...)
	var total measurements
	for _, item := range items {
		o, found := outputs[item.ID]
		if !found {
			r.Missing = append(r.Missing, item.ID)
			continue
		}
		delete(outputs, item.ID)
		measured := measureAll(newSubject(item, o, asked))
		total = total.plus(measured)
		r.Articles = append(r.Articles, ArticleFigures{item.ID, item.Category, o.Error, measured.figures(), measured})
		if o.Error != "" {
			r.Failed++
		}
	}
	for _, o := range run.Outputs {
		if _, left := outputs[o.ID]; left {
			r.Unknown = append(r.Unknown, o.ID)
		}
	}
	r.Figures = total.figures()
	return r
}

func notes() []string {
	list := make([]string, 0, 4)
	for _, c := range []ChrF{{}, {WordOrder: 2}} {
		list = append(list, c.name()+"|"+c.Signature()+" (identical to sacreBLEU 2.4.3)")
	}
	return append(list, "rouge_l_syllable: "+Syllable.String(), "rouge_l_word: "+Word.String())
}
