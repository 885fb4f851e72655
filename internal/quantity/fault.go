package quantity

// Fault says what went wrong between two quantities.
type Fault uint8

// The faults of a Pair.
const (
	None     Fault = iota
	Scale          // off by a power of ten: £1.8 billion, 1.8억
	Digits         // a digit more, less or different
	Currency       // the same figure in another money
	Unit           // the same figure in another unit: 100 feet, 100m; 30 seconds, 30분
	PerCent        // per cent for percentage points, or the reverse
	HalfDay        // a.m. for p.m., or the reverse
	Amount         // the same kind of quantity with another value
)

var faultNames = [...]string{"none", "scale", "digits", "currency", "unit", "percent", "half-day", "amount"}

// String returns the fault's name in lower case.
func (f Fault) String() string {
	if int(f) < len(faultNames) {
		return faultNames[f]
	}
	return "unknown"
}
