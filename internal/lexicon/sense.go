package lexicon

// Sense is a class of meaning that has an opposite, or that changes what a sentence says of the world.
type Sense string

// None is the sense of most words.
const None Sense = ""

// The senses, each beside its opposite.
const (
	Up   Sense = "up"
	Down Sense = "down"
	Gain Sense = "gain"
	Loss Sense = "loss"

	Negation Sense = "not"
)

// opposites are the pairs of senses that must not be exchanged.
var opposites = [][2]Sense{{Up, Down}, {Gain, Loss}}

// Opposite returns the sense that turns the meaning of s round, None where there is none.
func (s Sense) Opposite() Sense {
	for _, pair := range opposites {
		switch s {
		case pair[0]:
			return pair[1]
		case pair[1]:
			return pair[0]
		}
	}
	return None
}
