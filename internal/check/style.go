package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/dateline"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// Style is what a house prints where more than one way is right. It concerns Korean text.
type Style struct {
	Register  Register       // plain unless set
	Numbers   quantity.Style // as Yonhap writes them unless set
	Originals bool           // the original spelling in brackets at the first mention of a foreign name
	Around    string         // 께, as the agencies write, or 경; 께 unless set
	Dateline  dateline.Form  // dateline.Round unless set
	// Lowered are families whose findings are for information alone: a house that writes such things on purpose.
	Lowered []news.Family
}

// lowered makes information of the findings whose family the house has lowered.
func (s Style) lowered(findings []news.Finding) []news.Finding {
	if len(s.Lowered) == 0 {
		return findings
	}
	for i := range findings {
		if slices.Contains(s.Lowered, findings[i].Check) {
			findings[i].Severity = news.Info
		}
	}
	return findings
}

// Register is how a Korean text speaks to its reader.
type Register string

// The registers: a newspaper writes 해라체 (-다), a broadcaster 합쇼체 (-습니다).
const (
	Plain  Register = "plain"
	Polite Register = "polite"
)

var numberStyles = map[string]quantity.Style{"yonhap": quantity.Yonhap, "daily": quantity.Daily, "spaced": quantity.Spaced}

// ParseStyle reads settings such as "register=polite,numbers=daily,originals=on,around=경,length=info". What is not set
// keeps its default.
func ParseStyle(text string) (Style, error) {
	style := Style{Register: Plain, Around: "께"}
	for setting := range strings.SplitSeq(text, ",") {
		if setting = strings.TrimSpace(setting); setting == "" {
			continue
		}
		name, value, _ := strings.Cut(setting, "=")
		if !style.set(name, value) {
			return Style{}, fmt.Errorf("house style %q: write register=plain|polite, numbers=yonhap|daily|spaced, originals=on|off, around=께|경, dateline=round|square|off, "+
				"or the name of a check=info, such as length=info; what is no draft at all (structure, untranslated, loop, duplication, meta) cannot be lowered", setting)
		}
	}
	return style, nil
}

func (s *Style) set(name, value string) bool {
	switch name + "=" + value {
	case "register=plain", "register=polite":
		s.Register = Register(value)
	case "originals=on", "originals=off":
		s.Originals = value == "on"
	case "around=께", "around=경":
		s.Around = value
	case "dateline=round", "dateline=square", "dateline=off":
		s.Dateline = dateline.Form(value)
	case "numbers=yonhap", "numbers=daily", "numbers=spaced":
		s.Numbers = numberStyles[value]
	default:
		return s.lower(news.Family(name), news.Severity(value))
	}
	return true
}

// lower takes a family for information alone. It reports false where that is no family that a house may lower.
func (s *Style) lower(family news.Family, severity news.Severity) bool {
	if severity != news.Info || !slices.Contains(news.Families(), family) || family.IsNoDraft() {
		return false
	}
	s.Lowered = append(s.Lowered, family)
	return true
}

// NumbersName is the name of the number spelling, as ParseStyle reads it.
func (s Style) NumbersName() string {
	for name, style := range numberStyles {
		if style == s.Numbers {
			return name
		}
	}
	return ""
}
