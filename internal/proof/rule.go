package proof

import (
	"cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

const (
	repository = "https://github.com/gisa-news/gisa"
	precision  = "internal/check/PRECISION.md"
)

// ruleOf describes a family of findings to whoever reads a SARIF log.
func ruleOf(f news.Family) sarifRule {
	return sarifRule{
		ID:               f,
		ShortDescription: sarifText{cmp.Or(ruleTexts[f], string(f))},
		Help:             sarifText{"How often this check is right was measured on real translations: see " + precision + "."},
		HelpURI:          repository + "/blob/main/" + precision,
	}
}

// ruleTexts say what each family finds. A test holds that none is left out.
var ruleTexts = map[news.Family]string{
	news.FamilyStructure:    "A paragraph is missing, empty or one too many.",
	news.FamilyUntranslated: "A text, or words of it, are not in the language of the translation.",
	news.FamilyOmission:     "A paragraph is too short to hold all that its source says.",
	news.FamilyLoop:         "A text repeats itself without end.",
	news.FamilyDuplication:  "One sentence is told twice.",
	news.FamilyMeta:         "The translator speaks about its work, or its markup was left in the text.",
	news.FamilyNumber:       "A number, an amount or a time of day differs from the source.",
	news.FamilyUnit:         "A unit was converted, or is of another kind than in the source.",
	news.FamilyDate:         "A day, month or weekday differs from the source.",
	news.FamilyName:         "One person, place or organisation is written in more than one way.",
	news.FamilyGlossary:     "A term is not translated as the house glossary says.",
	news.FamilyQuote:        "Quotation marks were lost, added or left open, or what stands between them was changed.",
	news.FamilyRegister:     "A Korean sentence is not in the style of address that the house writes.",
	news.FamilyNegation:     "A \"not\" stands on one side alone.",
	news.FamilyDirection:    "What rose, gained or was raised fell, lost or was cut in the other text.",
	news.FamilyBound:        "At least became at most, or over became under.",
	news.FamilyWhose:        "Two figures changed places between what they belong to.",
	news.FamilyRole:         "Who did it and to whom it was done, or who said it, changed places.",
	news.FamilyTime:         "Before became after, one day or period another, or a comparison has another base.",
	news.FamilyModality:     "A plan, a possibility or an allegation is told as a fact, or the reverse.",
	news.FamilyCountry:      "One country or its capital stands in another's place.",
	news.FamilyAddition:     "A sentence says what nothing in the source says.",
	news.FamilyInstruction:  "The source speaks to whoever translates it, and the translation may have obeyed.",
	news.FamilyURL:          "A link is not in the source.",
	news.FamilyLength:       "A headline is too long.",
	news.FamilyEvidence:     "A bullet has no verbatim quotation of the source.",
	news.FamilyRefusal:      "The model or its provider would not write the text.",
	news.FamilyRepair:       "A draft could not be mended.",
	news.FamilyBudget:       "The calls or the money for the article were used up.",
}
