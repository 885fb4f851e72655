package llm

import "github.com/gisa-news/gisa/tasks/news"

// Request is one question. The zero values of the optional fields leave the choice to the server.
type Request struct {
	System string // rules and style: the part that stays the same from call to call
	// Examples are questions that were answered well. They stand between System and User.
	Examples []Example
	User     string // the article and the task
	// Fields are the parts of the reply. Without any the reply is free text, under the path "", and comes back
	// as far as it goes when it is cut.
	Fields []Field
	// MaxTokens caps the reply; the desk sets it from the length of the source, so that a loop costs little.
	MaxTokens int
	// Temperature is sent as it is, 0 included.
	Temperature float32
	// FrequencyPenalty is sent only when it is not 0.
	FrequencyPenalty float32
	Seed             *int

	probe bool // see Client.Probe; not part of the JSON
}

// Field is one required part of the reply: a string or, when Fields is not empty, an object of strings.
// The order of the fields is the order in which the model is asked to write them.
type Field struct {
	Name        string
	Description string
	Enum        []string // the only values allowed; empty means any
	Fields      []Field
}

// Example is a question with its answer, which the model is shown in the form of the rung it is asked at.
type Example struct {
	User   string
	Answer []Value
}

// Value is the text of a field by its path: "p1", "b2.quote".
type Value struct{ Path, Text string }

// Reply is what the model answered.
type Reply struct {
	// Values holds the text of each field that the model wrote, by its path: "p1", "b2.quote". A field that
	// the model left out is absent; one that it wrote empty is present and empty.
	Values map[string]string `json:"values"`
	Model  string            `json:"model"` // as the server names it
	Rung   Rung              `json:"rung"`
	Usage  news.Usage        `json:"usage"`
}

// Rung is a way of asking for structure, from the strictest to the loosest.
type Rung string

// The rungs of the format ladder, in the order in which they are tried. RungFree is beside the ladder: it is
// how a request without fields is asked.
const (
	RungSchema Rung = "json_schema"
	RungJSON   Rung = "json_object"
	RungTagged Rung = "tagged_text"
	RungFree   Rung = "free_text"
)
