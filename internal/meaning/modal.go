package meaning

// The classes of words that say how sure a sentence is.
const (
	alleged     = "alleged"
	claimed     = "claimed" // somebody says it who may be wrong
	viewed      = "viewed"  // 것으로 보고 있다: somebody thinks so
	reported    = "reported"
	possible    = "possible"
	probable    = "probable"
	considering = "considering"
	planned     = "plan"
	scheduled   = "scheduled" // a plan with a day: what will be
	resolved    = "resolved"  // approved, agreed to: decided, of what was only considered
	agreed      = "agreed"    // 가기로 했다: a plan that is decided
	will        = "will"
	toCome      = "future"
	certain     = "fact"
	settled     = "settled" // found, shown: as sure as "fact" beside another word
	expected    = "expected"
	unsure      = "unsure"    // seems, 것으로 보인다: must not be told as certain
	hedge       = "hedge"     // other words that leave it open
	inquiry     = "topic"     // words of inquiries and courts, which go with what is alleged
	convicted   = "convicted" // by a court
	judged      = "judged"    // punished: goes with what is proved
	told        = "told"      // somebody says it
)

// A modal is a degree of certainty, and the classes of words that keep it in the other text.
type modal struct {
	class string
	keep  []string
	// against are classes of which, where any is named, the other text must have one that this one lacks.
	against []string
	lost    string // what to say where the translation lacks it
	added   string // and where the source does
}

// modals are the degrees, the least certain first. Words that leave it open, see keeps, keep all of them.
var modals = []modal{
	{alleged, []string{alleged, reported, inquiry, convicted, judged}, nil, "an allegation is told as a fact", "a fact is told as an allegation"},
	{claimed, []string{alleged, reported, inquiry, convicted, judged, told}, nil, "an allegation is told as a fact", "a fact is told as an allegation"},
	{reported, []string{alleged, reported, inquiry, convicted, judged, told}, nil, "a report is told as a fact", "a fact is told as a report"},
	{convicted, []string{convicted, judged}, []string{alleged}, "a verdict is told as an allegation", "an allegation is told as a verdict"},
	{viewed, nil, nil, "a suspicion is told as certain", "what is certain is told as a suspicion"},
	{considering, []string{considering, planned, scheduled, agreed, will, toCome}, nil, "what is only considered is told as done", "what is done is told as only considered"},
	{considering, []string{considering, planned, toCome}, []string{will, scheduled, agreed}, "what is only considered is told as decided", "what is decided is told as only considered"},
	{considering, []string{considering, planned}, []string{resolved, certain}, "what is only considered is told as decided", "what is decided is told as only considered"},
	{possible, []string{alleged, reported, considering, toCome, convicted, judged}, nil, "a possibility is told as a fact", "a fact is told as a possibility"},
	{probable, []string{alleged, reported, considering, will, toCome, convicted, judged}, nil, "a likelihood is told as a fact", "a fact is told as a likelihood"},
	{unsure, nil, nil, "what only seems or is expected is told as certain", "what is certain is told as what only seems or is expected"},
	{expected, []string{planned, scheduled, agreed, considering, alleged, reported, will, toCome, certain, settled, resolved}, nil, "what is expected is told as done", "what is done is told as expected"},
	{planned, keepPlans, nil, "a plan is told as done", "what is done is told as a plan"},
	{scheduled, keepPlans, nil, "a plan is told as done", "what is done is told as a plan"},
	{agreed, keepPlans, nil, "a plan is told as done", "what is done is told as a plan"},
}

var keepPlans = []string{planned, scheduled, agreed, considering, will, toCome, certain, settled, resolved}

// lacking returns a cue of the degree of one sentence of which the other one keeps nothing, or which it calls certain.
func (m modal) lacking(one, other modalText) (cue, bool) {
	c, found := one.first(m.class)
	if !found {
		return cue{}, false
	}
	if m.against != nil {
		return c, other.has(m.against...) && !one.has(m.against...) && !other.keeps(m.keep)
	}
	if !m.isPlan() && m.class != reported && m.class != considering && !one.has(certain, settled, agreed) && other.has(certain) && !other.has(m.class) {
		return c, true
	}
	if (m.isPlan() || m.class == considering || m.class == expected) && !other.isDone() {
		return cue{}, false
	}
	if m.class == possible {
		other.cues = other.unshared(one)
	}
	return c, m.keep != nil && !other.keeps(m.keep)
}

// isPlan reports whether the degree is that of a plan.
func (m modal) isPlan() bool {
	return m.class == planned || m.class == scheduled || m.class == agreed
}
