package news

// Progress says how far a running job has come. Two of them can be compared with ==.
type Progress struct {
	// Stage is what was told of last: StageTranslate, StageSummarise or StageRepair. Done and Total count its paragraphs,
	// its bullets, or the round of repair that is under way and how many there are at most.
	Stage string `json:"stage"`
	Done  int    `json:"done"`
	Total int    `json:"total"`

	// Translation and Summary are worked at side by side; the zero Share is one that was not asked for.
	Translation Share `json:"translation,omitzero"`
	Summary     Share `json:"summary,omitzero"`
	// Repairing is how many texts the round of repair under way has handed back.
	Repairing int `json:"repairing,omitempty"`
	// Tokens is how many the model has written for this attempt so far, as far as the server tells.
	Tokens int `json:"tokens,omitempty"`
}

// The stages of a job.
const (
	StageTranslate = "translate"
	StageSummarise = "summarise"
	StageRepair    = "repair"
)

// Share is how much of a part of the work is done.
type Share struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}
