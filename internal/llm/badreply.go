package llm

// badReply is a reply under a success status that is none. The server was there, and was not slow.
type badReply string

// Error says what came in place of a reply.
func (b badReply) Error() string { return string(b) }

// ErrWebPage is the error behind a call that was answered with an HTML page under a success status.
const ErrWebPage badReply = "a web page came in place of a reply"

// The other ways in which a reply is none. errUnfinished is for streams, where the finish reason is the only sign that
// the model came to its end.
const (
	errEmptyBody  badReply = "the reply is empty"
	errNotJSON    badReply = "the reply is no JSON"
	errDamaged    badReply = "the reply is damaged or cut"
	errNoChoices  badReply = "the reply holds no choices"
	errUnfinished badReply = "the stream ended without a finish reason"
	errNoDone     badReply = "the stream ended without [DONE]"
)
