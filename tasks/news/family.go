package news

import "slices"

// Family is the kind of fault that a finding tells of. Families are stored and printed: they never change.
type Family string

// The families. What each one looks at, and how often it is right, is told in internal/check/PRECISION.md.
const (
	FamilyStructure    Family = "structure"    // a text is missing, empty or under the wrong id
	FamilyUntranslated Family = "untranslated" // a text is not in the target language
	FamilyOmission     Family = "omission"     // a text is too short to hold all that the source says
	FamilyLoop         Family = "loop"         // a text repeats itself without end
	FamilyDuplication  Family = "duplication"  // one sentence or bullet is told twice
	FamilyMeta         Family = "meta"         // the model speaks about its work, or lets its markup through
	FamilyNumber       Family = "number"       // a number, amount or time of day
	FamilyUnit         Family = "unit"         // a converted unit
	FamilyDate         Family = "date"         // a day, month or weekday
	FamilyName         Family = "name"         // a person, place or organisation
	FamilyGlossary     Family = "glossary"     // a term of the house glossary
	FamilyQuote        Family = "quote"        // quotation marks, and what stands between them
	FamilyRegister     Family = "register"     // the style of address of Korean sentences
	FamilyNegation     Family = "negation"     // a "not" on one side alone
	FamilyDirection    Family = "direction"    // rose for fell, a gain for a loss
	FamilyBound        Family = "bound"        // at least for at most, over for under
	FamilyWhose        Family = "whose"        // two figures exchanged between what they belong to
	FamilyRole         Family = "role"         // who did what to whom, who said what
	FamilyTime         Family = "time"         // before for after, today for tomorrow, the base of a comparison
	FamilyModality     Family = "modality"     // a plan or an allegation told as a fact, or the reverse
	FamilyCountry      Family = "country"      // North for South Korea, Seoul for Pyongyang and their like
	FamilyAddition     Family = "addition"     // a sentence that nothing in the source says
	FamilyInstruction  Family = "instruction"  // the source speaks to the translator
	FamilyURL          Family = "url"          // a link that the source does not have
	FamilyLength       Family = "length"       // a headline or bullet that is too long
	FamilyEvidence     Family = "evidence"     // a bullet without a verbatim quotation of the source
	FamilyRefusal      Family = "refusal"      // the model or its provider would not write the text
	FamilyRepair       Family = "repair"       // a draft could not be mended
	FamilyBudget       Family = "budget"       // calls or money were used up
)

// Families returns every family, in the order in which a person wants to read of them.
func Families() []Family {
	return []Family{
		FamilyStructure, FamilyUntranslated, FamilyOmission, FamilyLoop, FamilyDuplication, FamilyMeta,
		FamilyNumber, FamilyUnit, FamilyDate, FamilyName, FamilyGlossary, FamilyQuote, FamilyRegister,
		FamilyNegation, FamilyDirection, FamilyBound, FamilyWhose, FamilyRole, FamilyTime, FamilyModality, FamilyCountry, FamilyAddition, FamilyInstruction,
		FamilyURL, FamilyLength, FamilyEvidence, FamilyRefusal, FamilyRepair, FamilyBudget,
	}
}

// IsNoDraft reports whether a text with an error of this family is no draft at all, so that it has to be
// written anew rather than mended.
func (f Family) IsNoDraft() bool {
	return slices.Contains([]Family{FamilyStructure, FamilyUntranslated, FamilyLoop, FamilyDuplication, FamilyMeta}, f)
}
