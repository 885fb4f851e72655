package proof

import "runtime/debug"

// usualGC and lavishGC are how much garbage may pile up before it is collected, in percent of what is in use: Go's default, and
// what suits a program that holds little and ends soon. Rows take a seventh less time for it, and 100 MB at most in place of 55.
const (
	usualGC  = 100
	lavishGC = 400
)

// CollectLess lets more garbage pile up, unless the user has set GOGC. What it returns takes that back.
func CollectLess() (undo func()) {
	before := debug.SetGCPercent(lavishGC)
	if before != usualGC {
		debug.SetGCPercent(before)
	}
	return func() { debug.SetGCPercent(before) }
}
