package check

import (
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// hiddenLeast is how many letters and digits in a row may be an encoded text: no word of a newspaper is as long.
const hiddenLeast = 16

// hiddenOrder returns the encoded words of a text that ask for something when they are decoded, or "". What others are
// quoted with is not looked at: papers print such words, too.
func hiddenOrder(text string, cues cue) string {
	if cues&cueHidden == 0 && !hasRun(text) {
		return ""
	}
	words, _ := spoken(text)
	if cues&cueHidden != 0 && (asks(rot13(words)) || asks(backwards(words))) {
		return text
	}
	for run := range strings.FieldsFuncSeq(words, func(r rune) bool { return !isEncoded(r) }) {
		if len(run) >= hiddenLeast && (asks(fromBase64(run)) || asks(fromHex(run))) {
			return run
		}
	}
	return ""
}

// hasRun reports whether a text has as many letters and digits in a row as an encoded text.
func hasRun(text string) bool {
	length := 0
	for i := range len(text) {
		if !isEncoded(rune(text[i])) {
			length = 0
		} else if length++; length >= hiddenLeast {
			return true
		}
	}
	return false
}

// isEncoded reports whether a character is one of those that Base64 writes with.
func isEncoded(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '+' || r == '/' || r == '-' || r == '_'
}

// asks reports whether decoded words are readable and have anything of an order.
func asks(words string) bool {
	words = strings.ToLower(words)
	if !strings.Contains(words, " ") || !utf8.ValidString(words) || strings.ContainsFunc(words, unicode.IsControl) {
		return false
	}
	cues := cuesIn(words)
	if cues&(cueForget|cueTold|cueWork|cueOther|cueAct|cuePart|cueTurn) == 0 {
		return false
	}
	return cues&cueLatin != 0 && commands(words) != "" || cues&cueHangul != 0 && koMood(words) != 0 || plainInstruction(words, words, cues) != ""
}

// fromBase64 returns what a run of letters says, with or without the signs that fill it up, in either alphabet.
func fromBase64(run string) string {
	run = strings.NewReplacer("-", "+", "_", "/").Replace(run)
	decoded, err := base64.RawStdEncoding.DecodeString(run)
	if err != nil {
		return ""
	}
	return string(decoded)
}

func fromHex(run string) string {
	decoded, err := hex.DecodeString(run)
	if err != nil {
		return ""
	}
	return string(decoded)
}

// rot13 returns a text with each letter thirteen places on.
func rot13(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case isSmall(r):
			return 'a' + (r-'a'+13)%26
		case r >= 'A' && r <= 'Z':
			return 'A' + (r-'A'+13)%26
		}
		return r
	}, text)
}

// backwards returns a text from its end to its start.
func backwards(text string) string {
	runes := []rune(strings.ReplaceAll(text, string(prose.Quoted), ""))
	slices.Reverse(runes)
	return string(runes)
}
