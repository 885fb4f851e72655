package charset

// Reason says why bytes are no text.
type Reason string

// The reasons for a refusal.
const (
	Empty       Reason = "empty"       // nothing but white space
	Binary      Reason = "binary"      // a PDF, an office file, an image, …
	TooLarge    Reason = "too_large"   // over MaxInput
	Undecodable Reason = "undecodable" // no known character encoding fits
)

// Error is input that is no text. It never quotes the input.
type Error struct {
	Reason Reason
	Detail string // what is wrong, in words: "PDF file, not text"
	Hint   string // what the sender can do about it
}

// Error says what is wrong. The hint is for whoever shows the error to a user.
func (e *Error) Error() string { return e.Detail }

func refuse(reason Reason, detail, hint string) *Error {
	return &Error{Reason: reason, Detail: detail, Hint: hint}
}
