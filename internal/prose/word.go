package prose

// opensSentence recognises words that start a sentence far more often than a name: after "U.S." they make the full stop an end.
func opensSentence(word string) bool {
	switch word {
	case "The", "He", "She", "It", "They", "We", "You", "I", "But", "And", "This", "That", "These", "Those", "In", "On", "At", "For",
		"A", "An", "As", "If", "When", "While", "After", "Before", "However", "Meanwhile", "Its", "His", "Her", "Their", "There", "With", "Some", "Many",
		"Also", "So", "No", "Not", "What", "Last", "Since", "According", "By", "From", "Under", "Until", "During", "Because", "Although", "Though", "Both",
		"Earlier", "Later", "Then", "Now", "Yet", "Still", "Most", "Our", "My", "Your", "Where", "Who", "Why", "How", "Other", "Others", "Officials":
		return true
	}
	return false
}

// followsClock recognises the capitals that belong to a time of day: 6 a.m. Wednesday, 7 p.m. KST.
func followsClock(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"KST", "JST", "GMT", "UTC", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "BST", "CET", "CEST", "IST", "HKT", "AEST",
		"Korean", "Korea", "Seoul", "Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Beijing", "Tokyo", "London", "Moscow":
		return true
	}
	return false
}

// speechVerbs follow a quotation and its speaker: "Is it over?" Kim asked. Those with true tell nothing but that; the others may begin
// a sentence of their own, as in "Kim said he would go", and count before a mark or a preposition only.
var speechVerbs = map[string]bool{
	"asked": true, "asks": true, "wondered": true, "shouted": true, "cried": true, "yelled": true, "exclaimed": true, "replied": true,
	"told": true, "tweeted": true, "said": false, "says": false, "added": false, "wrote": false, "writes": false, "noted": false, "continued": false,
}

func isPreposition(word string) bool {
	switch word {
	case "in", "on", "at", "to", "of", "after", "before", "during", "while", "when", "as", "with", "through", "by", "from":
		return true
	}
	return false
}
