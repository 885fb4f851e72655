package check

// Style is what a house prints where more than one way is right. The zero Style is the default house:
// plain register.
type Style struct {
	Register Register
}

// Register is how a Korean text speaks to its reader.
type Register string

// The registers: a newspaper writes 해라체 (-다), a broadcaster 합쇼체 (-습니다).
const (
	Plain  Register = "plain"
	Polite Register = "polite"
)

func (r Register) ending() string {
	if r == Polite {
		return "-습니다"
	}
	return "-다"
}
