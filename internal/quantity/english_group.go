package quantity

import "strings"

// ageGroup reads "under-fives" and "over-80s" as the age that bounds the group.
func (e *english) ageGroup(i int) int {
	if t := e.tokens[i]; !t.is("under") && !t.is("over") || !e.at(i+1).isHyphen() {
		return i
	}
	if n, ok := e.integer(i + 2); ok && e.at(i+3).text == "s" && !e.at(i+3).gap {
		return e.add(Quantity{Reading: plain(Age, Int(n)), Weight: Hard}, i+2, i+4)
	}
	n, ok := numerals[strings.TrimSuffix(e.at(i+2).lower, "s")]
	if !ok || n.role != digitWord || !strings.HasSuffix(e.at(i+2).lower, "s") {
		return i
	}
	return e.add(Quantity{Reading: plain(Age, Int(n.value)), Weight: Firm}, i+2, i+3)
}
