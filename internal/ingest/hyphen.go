package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// brokenAtHyphen reports whether line ends in a hyphen inside a word or a compound that next goes on with. "Short- and long-term" is
// two words with a space.
func brokenAtHyphen(line, next string) bool {
	stem, found := strings.CutSuffix(line, "-")
	if !found {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(next)
	if !prose.IsWordRune(last) && last != '.' || !unicode.IsLetter(first) {
		return false
	}
	switch firstWord(next) {
	case "and", "or", "to", "nor", "but", "및", "또는":
		return false
	}
	return !prose.IsSyllable(last) && !prose.IsSyllable(first)
}

// vocabulary is the words of a text in lower case, compounds whole.
type vocabulary map[string]bool

// vocabularyOf collects the words if any line breaks at a hyphen, and nil otherwise. The halves of broken words are left out.
func vocabularyOf(lines []string) vocabulary {
	var words vocabulary
	for i := range len(lines) - 1 {
		if brokenAtHyphen(strings.TrimSpace(lines[i]), strings.TrimSpace(lines[i+1])) {
			words = vocabulary{}
			break
		}
	}
	if words == nil {
		return nil
	}
	for _, line := range lines {
		for word := range strings.FieldsSeq(line) {
			if word = bareWord(word); !strings.HasSuffix(word, "-") {
				words[word] = true
			}
		}
	}
	return words
}

func bareWord(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !prose.IsWordRune(r) && r != '-' }))
}

// dropsHyphen decides about line, which breaks at a hyphen before next: the text's other words tell whether it writes the word in one or as
// a compound. Where they say nothing, the hyphen goes only if the second half cannot be a word.
func (words vocabulary) dropsHyphen(line, next string) bool {
	first, second := bareWord(lastWord(strings.TrimSuffix(line, "-"))), bareWord(firstWord(next))
	if r, _ := utf8.DecodeRuneInString(next); !unicode.IsLower(r) || first == "" {
		return false
	}
	switch {
	case words[first+second]:
		return true
	case words[first+"-"+second]:
		return false
	}
	return !strings.ContainsAny(first, "-0123456789.") && isWordEnd(second)
}

// isWordEnd reports whether text can only be the end of a word: it has no vowel, starts with two consonants that no English word starts
// with, or is an ending with at most two letters before it. Words that look like that are listed.
func isWordEnd(text string) bool {
	if slices.Contains(wordsLikeEndings, text) {
		return false
	}
	if !strings.ContainsAny(text, "aeiouy") || len(text) > 2 && slices.Contains(innerPairs, text[:2]) {
		return true
	}
	for _, ending := range wordEndings {
		if before, found := strings.CutSuffix(text, ending); found && len(before) <= 2 && !strings.ContainsAny(before, "-'’") {
			return true
		}
	}
	return false
}

var (
	innerPairs  = []string{"ct", "ft", "lk", "ll", "lt", "mm", "mp", "nc", "nd", "ng", "nk", "nn", "ns", "nt", "pp", "pt", "rc", "rd", "rk", "rl", "rm", "rn", "rr", "rs", "rt", "ss", "tl", "tt", "bb", "dd", "ff", "gg", "rg", "rp", "rv", "nv", "lv", "ld", "lm", "mb", "nf"}
	wordEndings = []string{
		"tion", "tions", "tional", "sion", "sions", "ment", "ments", "mental", "ness", "ing", "ings", "ed", "er", "ers", "ter", "ters", "ture", "tures", "ly", "ally", "ity", "ities",
		"ance", "ence", "ances", "ences", "ant", "ent", "ants", "ents", "able", "ible", "ous", "ious", "ive", "ives", "ize", "ized", "ate", "ated", "ates", "ation", "ations",
		"al", "als", "ial", "cial", "ism", "ist", "ists", "ary", "ery", "ory", "cy", "ty", "ties", "ic", "ics", "ical", "age", "ages", "ish", "ship", "hood", "ful", "less",
	}
	// wordsLikeEndings are what the second half of a compound may be although it looks like an ending.
	wordsLikeEndings = []string{
		"age", "aged", "ages", "ally", "being", "doing", "going", "dying", "flying", "lying", "buying", "paying", "saying", "tying", "trying", "eating", "ring", "rings", "king", "kings", "sing", "wing", "wings", "thing", "things", "bring", "spring", "string", "using", "acting", "aging", "owing",
		"bed", "fed", "led", "red", "shed", "sped", "used", "aided", "added", "ended", "owned", "timed", "sized", "based", "faced", "paced", "rated", "dated", "related", "armed", "aimed", "need", "needed", "seed", "deed", "feed", "speed", "wed", "sled", "freed", "tied", "died", "lied", "tried",
		"her", "over", "after", "other", "under", "water", "order", "power", "tower", "lower", "user", "users", "buyer", "buyers", "player", "players", "owner", "owners", "maker", "makers", "ever", "never", "layer", "tier", "beer", "peer", "peers", "per", "offer", "letter", "matter", "later", "center", "winter", "enter",
		"fly", "only", "early", "rely", "daily", "holy", "city", "cities", "duty", "party", "pity", "fifty", "sixty", "forty", "thirty", "seventy", "twenty", "ninety", "eighty",
		"deal", "deals", "real", "meal", "meals", "goal", "goals", "coal", "seal", "heal", "trial", "oral", "dual", "rural", "legal", "local", "total", "fatal", "vital", "final", "royal", "loyal",
		"event", "events", "agent", "agents", "cent", "cents", "rent", "sent", "spent", "went", "scent", "talent", "patent", "client", "clients", "want", "plant", "plants", "grant", "grants", "giant", "giants",
		"table", "cable", "stable", "state", "late", "date", "rate", "rates", "plate", "gate", "mate", "fate", "skate", "states", "dates", "create", "private", "stage", "wage", "wages", "page", "pages", "image", "cage", "sage", "usage",
		"live", "lives", "give", "gives", "dive", "drive", "drives", "five", "active", "size", "sized", "sizes", "prize", "prizes", "wish", "fish", "dish", "irish", "ship", "ships", "chance", "dance", "france", "science", "fence",
		"list", "lists", "mist", "exist", "artist", "topic", "music", "basic", "magic", "toxic", "civic", "story", "glory", "very", "every", "diary", "nation", "nations", "station", "stations", "nature", "future", "mature", "culture", "cultures", "mission", "vision", "unity", "pious", "various",
		"in", "on", "up", "off", "out", "of", "by", "at", "do", "go", "the", "a", "i", "is", "it", "an", "as", "my", "dry", "try", "sky", "shy", "why", "cry",
	}
)
