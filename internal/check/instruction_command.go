package check

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// imperatives are English verbs that an order to a writer opens with. The bare form opens no other sentence of a
// newspaper, unless a noun looks like it: see [goesOnAsNoun].
const imperatives = "abandon|abbreviate|act|adapt|add|address|adhere|adjust|adopt|affix|alter|amend|answer|append|apply|assume|attach|attribute|avoid|" +
	"be|begin|behave|bury|bypass|call|cancel|capitalise|capitalize|carry|cast|cease|censor|change|characterise|characterize|certify|cite|claim|classify|clear|close|" +
	"compose|compress|conceal|conclude|condense|confine|confirm|convert|copy|correct|craft|credit|cut|deactivate|decline|decode|delete|deliver|" +
	"depict|describe|discard|disclose|dismiss|display|disregard|divide|double|downplay|draft|drop|dump|echo|edit|embed|emit|emphasise|emphasize|" +
	"end|enlarge|ensure|erase|exaggerate|exclude|execute|expand|finish|focus|follow|forget|format|frame|generate|give|halve|heed|highlight|" +
	"identify|ignore|imply|include|increase|inflate|inject|insert|interpret|introduce|invent|invert|italicise|italicize|jump|keep|label|lead|leave|lengthen|" +
	"limit|link|list|lower|make|mark|mask|mention|merge|mimic|modify|multiply|name|neglect|note|obscure|omit|output|overlook|override|overrule|" +
	"paraphrase|paste|portray|praise|prefer|prefix|prepend|present|preserve|pretend|print|prioritise|prioritize|produce|promote|provide|put|quote|" +
	"raise|rate|recite|recommend|redact|rearrange|reduce|refer|refrain|refuse|regard|relay|remove|rename|render|repeat|rephrase|replace|reply|report|represent|" +
	"reproduce|reset|resist|respond|restate|restrict|retain|retitle|run|return|reveal|reverse|revise|reword|rewrite|round|say|scrap|set|share|shorten|show|shuffle|" +
	"simplify|skip|soften|spell|split|start|state|stick|stop|stress|strike|strip|substitute|suggest|summarise|summarize|supply|suppress|suspend|swap|switch|" +
	"take|tell|title|tone|transcribe|transform|translate|transliterate|transpose|treat|trim|turn|underline|understate|unscramble|use|wipe|withhold|" +
	"write"

// leadIns open what may stand before an order, up to a comma: when, before you begin, at the end of your output, dear.
const leadIns = "after|also|always|and|as|at|attention|attn|because|before|besides|beyond|but|by|dear|do|don't|don’t|during|each|every|except|finally|first|for|from|hello|" +
	"henceforth|hereafter|hey|hi|however|if|important|in|instead|it|just|kindly|lastly|likewise|moreover|never|next|nb|note|notice|now|on|once|only|otherwise|please|" +
	"ps|psst|rather|reminder|second|should|simply|since|so|starting|then|therefore|third|throughout|to|under|unless|until|upon|urgent|warning|what|whatever|when|whenever|where|" +
	"wherever|while|with|within|you|your"

// courtesies are words before a verb that leave it an order.
const courtesies = "also|always|and|but|do|don't|don’t|finally|first|henceforth|instead|just|kindly|lastly|merely|never|next|not|now|only|please|rather|simply|so|then|therefore|thus"

// goesOnAsNoun are words after a noun that looks like a verb: reports of, name is.
const goesOnAsNoun = "of|is|are|was|were|has|have|had|said|says|will|would|could|may|might|'s|’s|rises|rose|falls|fell|for"

// Verbs that are as often something else at the start of a sentence are imperatives where an article or the like follows:
// state the reason, but state media; set it in bold, but set in the fields.
const (
	ambiguous   = "address|average|cast|clear|correct|cover|credit|cut|display|divide|double|draft|focus|frame|head|label|lead|limit|link|list|mark|name|note|open|place|present|put|rate|report|return|round|run|set|show|sign|spell|split|state|stress|title|tone"
	determiners = "a|all|an|any|aside|as|both|down|each|every|everything|her|his|how|it|its|my|no|nothing|only|that|the|their|them|these|this|those|what|whether|your"
)

var (
	isImperative = sync.OnceValue(func() map[string]bool { return wordSet(imperatives) })
	isLeadIn     = sync.OnceValue(func() map[string]bool { return wordSet(leadIns) })
	isCourtesy   = sync.OnceValue(func() map[string]bool { return wordSet(courtesies) })
	isAfterNoun  = sync.OnceValue(func() map[string]bool { return wordSet(goesOnAsNoun) })

	isAmbiguous  = sync.OnceValue(func() map[string]bool { return wordSet(ambiguous) })
	isDeterminer = sync.OnceValue(func() map[string]bool { return wordSet(determiners) })
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, "|") {
		set[word] = true
	}
	return set
}

// creditedAtEnd finds who says an order, after it: ignore the noise, lawyers told their clients.
var creditedAtEnd = lazyregexp.New(`[,\x{FFFC}]\s*(?:\w[\w.'’-]* ){1,6}?(?:said|says|told|tells|warned|warns|argued|argues|advised|advises|suggested|suggests|recommended|recommends|` +
	`reminded|reminds|explained|explains|urged|urges|wrote|writes|ordered|added|adds|shouted)\b|[,\x{FFFC}] (?:\w+ ){0,3}?` + advisers + ` (?:say|tell|warn|advise|suggest|recommend|urge|explain|remind|joke)\b|, according to |[,\x{FFFC}]\s*(?:says|said|wrote|writes|warns|advises) `)

// advisers are those whom papers name after an order that they give.
const advisers = `(?:teachers|experts|doctors|nurses|officials|lawyers|researchers|scientists|analysts|organi[sz]ers|cooks|chefs|coaches|editors|banks|authorities|campaigners|trainers|tutors|planners|engineers|veterans)`

// commands returns the clause of an English sentence, in lower case, that tells somebody to do something, or "".
func commands(sentence string) string {
	for part := range strings.FieldsFuncSeq(sentence, opensAnew) {
		if opensWithVerb(part) || asksYou(part) {
			if creditedAtEnd.MatchString(sentence) || guides(part) {
				return ""
			}
			return part
		}
	}
	return ""
}

// guides reports whether a clause shows readers the way about a page.
func guides(clause string) bool {
	clause = strings.TrimLeft(clause, " ")
	return slices.ContainsFunc([]string{"skip to ", "skip ahead", "jump to ", "use the glossary below", "use the list below"},
		func(way string) bool { return strings.HasPrefix(clause, way) })
}

// opensAnew reports whether a new order may begin after a character.
func opensAnew(r rune) bool {
	return r == ':' || r == ';' || r == '(' || r == ')' || r == '[' || r == ']' || r == '>' || r == '—' || r == '–' || r == '：'
}

// asksYou reports whether a clause asks for something in the form of a question or of a wish.
func asksYou(clause string) bool {
	clause = strings.TrimLeft(clause, " ")
	for _, opening := range []string{"would you", "could you", "can you", "will you", "i want you to", "i need you to", "i would like you to", "we ask you to", "you are asked to", "you must", "you should", "you will"} {
		if strings.HasPrefix(clause, opening) {
			return true
		}
	}
	return false
}

// opensWithVerb reports whether a clause opens with an imperative, after courtesies and after a lead-in that ends in a comma.
func opensWithVerb(clause string) bool {
	for range 4 {
		clause = strings.TrimLeftFunc(clause, func(r rune) bool { return !prose.IsWordRune(r) })
		lead, _ := cutWord(clause)
		for {
			word, rest := cutWord(clause)
			if !isCourtesy()[word] {
				break
			}
			clause = rest
		}
		word, rest := cutWord(clause)
		if isImperative()[word] {
			next, _ := cutWord(rest)
			return !isAfterNoun()[next] && (!isAmbiguous()[word] || isDeterminer()[next] || strings.HasPrefix(rest, string(prose.Quoted)))
		}
		comma := strings.IndexByte(clause, ',')
		if comma < 0 || !isLeadIn()[lead] && cuesIn(clause[:comma])&(cueModel|cueAI) == 0 {
			return false
		}
		clause = clause[comma+1:]
	}
	return false
}

// cutWord returns the first word of a text, and what follows it without the space.
func cutWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimLeft(text[end:], " ")
}
