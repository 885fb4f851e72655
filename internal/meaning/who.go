package meaning

// who looks at the names of both texts: countries and names that are replaced by others, and who did what.
func who(p Pair) []Doubt {
	n := newNaming(p)
	doubts := n.country()
	if len(doubts) == 0 {
		doubts = n.replaced()
	}
	doubts = append(doubts, n.leftInLatin()...)
	return append(doubts, n.role()...)
}
