package prose

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Role is what a Korean particle or ending does. Roles can be added up.
type Role uint8

// The roles.
const (
	Case      Role = 1 << iota // says what the noun does: 이, 을, 의, 에서, 으로
	Auxiliary                  // adds a sense: 은, 도, 만, 까지, 보다
	Compound                   // two in one: 에서는, 과의
	Naming                     // makes a name of what stands before: 라고, 라는
	Quotative                  // ties a quotation to its sentence: 라며, 고, 였다
	Ending                     // ends a verb or a sentence: 했다, 습니다
)

// particle is a row of the table.
type particle struct {
	text  string
	roles Role
	open  bool // behind a quotation, more of the word may follow: 라고도, 에서의
	word  bool // it is a word of its own as well: 이 is "this", 만 ten thousand
}

// particles are the particles and endings that stand behind a noun, a name, a quotation or a stem.
var particles = longestFirst([]particle{
	{"이", Case, false, true}, {"가", Case, false, true}, {"을", Case, false, false}, {"를", Case, false, false},
	{"의", Case, false, false}, {"에", Case, false, false}, {"에서", Case, true, false}, {"에게", Case, false, false},
	{"에게서", Case, false, false}, {"께", Case, false, false}, {"으로", Case, true, false}, {"로", Case, false, false},
	{"으로써", Case, false, false}, {"으로서", Case, false, false}, {"와", Case, false, false}, {"과", Case, false, false},

	{"은", Auxiliary, false, false}, {"는", Auxiliary, false, false}, {"도", Auxiliary, false, true}, {"만", Auxiliary, false, true},
	{"까지", Auxiliary, false, false}, {"부터", Auxiliary, false, false}, {"처럼", Auxiliary, false, false}, {"보다", Auxiliary, false, true},
	{"마저", Auxiliary, false, true}, {"조차", Auxiliary, false, false}, {"이나", Auxiliary, false, true},

	{"에는", Compound, true, false}, {"에도", Compound, true, false}, {"에서는", Compound, false, false}, {"에서도", Compound, false, false},
	{"에게는", Compound, false, false}, {"으로는", Compound, false, false}, {"으로도", Compound, false, false},
	{"과의", Compound, false, false}, {"와의", Compound, false, false},

	{"라고", Naming | Quotative, true, false}, {"이라고", Naming | Quotative, true, false},
	{"라는", Naming | Quotative, true, false}, {"이라는", Naming | Quotative, true, false},
	{"라며", Quotative, true, false}, {"이라며", Quotative, true, false}, {"라면서", Quotative, true, false}, {"라던", Quotative, true, false},
	{"라지만", Quotative, true, false}, {"라기", Quotative, true, false}, {"라니", Quotative, true, false}, {"이라", Quotative, true, true},
	{"라", Quotative, false, true}, {"란", Quotative, false, true}, {"이란", Quotative, true, true},
	{"고", Quotative, false, true}, {"고도", Quotative, true, true}, {"고는", Quotative, true, true},
	{"며", Quotative, false, false}, {"면서", Quotative, true, false}, {"다고", Quotative, false, false},
	{"냐", Quotative, false, true}, {"냐고", Quotative, false, true}, {"자", Quotative, false, true}, {"자고", Quotative, false, true},
	{"던", Quotative, false, true}, {"던데", Quotative, false, true}, {"는데", Quotative, true, false},
	{"하고", Quotative, true, true}, {"하며", Quotative, true, true}, {"하는", Quotative, true, true},
	{"이다", Quotative | Ending, false, false}, {"이었", Quotative, true, true}, {"였", Quotative, true, true},

	{"다", Ending, false, false}, {"했다", Ending, false, false}, {"였다", Ending, false, false}, {"됐다", Ending, false, false},
	{"한다", Ending, false, false}, {"된다", Ending, false, false}, {"었다", Ending, false, false}, {"았다", Ending, false, false},
	{"습니다", Ending, false, false}, {"지만", Ending, false, false}, {"한다고", Ending, false, false}, {"했다고", Ending, false, false},
	{"된다고", Ending, false, false}, {"됐다고", Ending, false, false},
})

func longestFirst(list []particle) []particle {
	slices.SortStableFunc(list, func(a, b particle) int { return len(b.text) - len(a.text) })
	return list
}

// byLastSyllable are the particles by the syllable that they end in, the longest first.
var byLastSyllable = func() map[rune][]particle {
	rows := map[rune][]particle{}
	for _, p := range particles {
		last, _ := utf8.DecodeLastRuneInString(p.text)
		rows[last] = append(rows[last], p)
	}
	return rows
}()

// Particles returns the particles that have one of the roles, the longest first.
func Particles(roles Role) []string {
	var texts []string
	for _, p := range particles {
		if p.roles&roles != 0 {
			texts = append(texts, p.text)
		}
	}
	return texts
}

// TrimParticle returns the word without the particle of one of the roles that ends it, where at least so many syllables are left: 회의
// and 나이 end in no particle. Where the particle is one of a pair, it must be the one that the noun takes. It knows no nouns.
func TrimParticle(word string, roles Role, shortest int) string {
	last, _ := utf8.DecodeLastRuneInString(word)
	for _, p := range byLastSyllable[last] {
		noun, found := strings.CutSuffix(word, p.text)
		if found && p.roles&roles != 0 && utf8.RuneCountInString(noun) >= shortest && fits(noun, p.text) {
			return noun
		}
	}
	return word
}

// fits reports whether noun takes this particle and not the other one of its pair.
func fits(noun, particle string) bool {
	for _, pair := range []Josa{Topic, Subject, Object, With, Direction} {
		if particle == pair.AfterConsonant || particle == pair.AfterVowel {
			return pair.Fits(noun, particle)
		}
	}
	return true
}

// IsParticle reports whether a syllable is a particle that hangs on a noun.
func IsParticle(syllable rune) bool {
	return slices.ContainsFunc(particles, func(p particle) bool {
		return p.roles&(Case|Auxiliary) != 0 && p.text == string(syllable)
	})
}

// IsBound reports whether word is a particle or an ending that never stands alone: a line that starts with it was broken inside a word.
func IsBound(word string) bool {
	return slices.ContainsFunc(particles, func(p particle) bool { return p.text == word && !p.word })
}

const anyParticle = Case | Auxiliary | Compound | Naming | Quotative

// goesOn reports whether word, behind a quotation, is a particle of one of the roles or begins with one that more may follow.
// Without this, the quotation's last full stop would pass for the end of the sentence around it.
func goesOn(word string, roles Role) bool {
	return slices.ContainsFunc(particles, func(p particle) bool {
		return p.roles&roles != 0 && (p.text == word || p.open && strings.HasPrefix(word, p.text))
	})
}

// opensWithThis reports whether rest, which follows a quotation with a full stop inside, starts with "이" as "this": a space and a noun
// with the particle of a subject come after it ("이 대통령은"). As a particle, "이" has a verb or a short word behind it ("이 전부다").
func opensWithThis(rest []rune) bool {
	if len(rest) < 2 || rest[0] != '이' || !IsSpace(rest[1]) {
		return false
	}
	end := 2
	for end < len(rest) && end < maxWord && IsSyllable(rest[end]) {
		end++
	}
	return end-2 >= 3 && end < len(rest) && IsSpace(rest[end]) && strings.ContainsRune("은는이가", rest[end-1])
}
