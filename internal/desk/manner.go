package desk

// manner is how a question is put, apart from its words: what keeps a model from looping as it did in an earlier reply.
// The zero manner is that of a first question.
type manner struct{ temperature, penalty float32 }

// A looping document looped 3 of 3 times at temperature 0, 1 of 3 times with either of these
// (Qwen2.5-Coder 0.5B).
const (
	loopPenalty      = 0.3
	retryTemperature = 0.3
)

// repairManner returns how a round of repair asks: the second round more freely than the first.
func repairManner(round int) manner {
	return manner{temperature: retryTemperature * float32(round), penalty: loopPenalty}
}
