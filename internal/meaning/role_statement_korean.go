package meaning

import (
	"slices"
	"strings"
)

// koreanStatements returns the statements of the Korean text whose subjects are those of the English ones: what stands behind each subject as
// far as the next one, or before it where a verb of speech follows it.
func (n *naming) koreanStatements(english []statement) []statement {
	var statements []statement
	for _, s := range n.korean.Sentences {
		first := len(statements)
		list := n.phrases(s.Span)
		start := s.Start
		for i, p := range list {
			told := p.does == dative && i+1 < len(list) && strings.HasPrefix(n.korean.Of(list[i+1].Span), "따르면")
			if p.does != topic && p.does != subject && !told {
				continue
			}
			who := nounAt(list, i)
			behind := i > 0 && i+1 < len(list) && (list[i-1].does == reporting && list[i+1].does.isVerb() || list[i+1].does == final) // “…”고 코스트코가 밝힌
			if p.does == subject && !behind && !beginsClause(list, who) {
				continue
			}
			if !slices.ContainsFunc(english, func(e statement) bool { return n.shared(e.who, who) > 0 }) {
				continue
			}
			if len(statements) > first {
				if last := &statements[len(statements)-1]; last.said.End > who.Start {
					last.said.End = who.Start
				}
			}
			k := statement{who: who, said: Span{p.End, s.End}, speaks: told || n.reportsBehind(list[i+1:])}
			if behind {
				k = statement{who: who, said: Span{start, who.Start}, speaks: true}
			}
			start = p.End
			statements = append(statements, k)
		}
	}
	return statements
}

// beginsClause reports whether a noun stands at the start of its sentence or behind a clause that is joined to the next one.
func beginsClause(list []phrase, who Span) bool {
	first := slices.IndexFunc(list, func(p phrase) bool { return p.Start == who.Start })
	return first == 0 || first > 0 && list[first-1].does == joining
}

// reportsBehind reports whether what is told ends in reported speech before the next topic.
func (n *naming) reportsBehind(list []phrase) bool {
	for i, p := range list {
		if p.does == topic && i > 0 {
			return false
		}
		if p.does == reporting {
			return true
		}
	}
	return false
}
