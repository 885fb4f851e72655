package news

// Progress says how far a running job has come, in paragraphs or bullets of one stage.
type Progress struct {
	Stage string `json:"stage"` // translate, summarise, check, repair, …
	Done  int    `json:"done"`
	Total int    `json:"total"`
}
