package ninjs

// Reason says why JSON is no news item that has a text.
type Reason string

// The reasons for a refusal.
const (
	Malformed Reason = "malformed" // it does not parse
	NotText   Reason = "not_text"  // a picture, an event, or no item at all
	Withdrawn Reason = "withdrawn" // the sender has canceled the item
)

// Error is JSON that is no text item. It never quotes the input.
type Error struct {
	Reason Reason
	Detail string
}

// Error says what is wrong.
func (e *Error) Error() string { return e.Detail }
