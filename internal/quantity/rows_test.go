package quantity

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestEveryRowIsPinned takes the rows out of the tables one by one: each must change what is read in some fixture, or
// nobody would see it go. It must not run beside other tests, for the tables are variables of the package.
func TestEveryRowIsPinned(t *testing.T) {
	all := pinnedFixtures(t)
	for _, table := range ruleTables() {
		var unpinned []string
		for i, row := range table.rows {
			if table.name+" "+row == onlyPrinted {
				continue
			}
			restore := table.without(i)
			rebuildIndexes()
			if !slices.ContainsFunc(all, func(f pinned) bool { return f.mentions(row) && f.read() != f.was }) {
				unpinned = append(unpinned, row)
			}
			restore()
		}
		rebuildIndexes()
		if len(unpinned) > 0 {
			t.Errorf("%s: %d of %d rows are in no fixture, or change nothing there: %s",
				table.name, len(unpinned), len(table.rows), strings.Join(unpinned, ", "))
		}
	}
}

// onlyPrinted is the one spelling of a money that its table has for Format alone: koreanTailRows reads it, as a weight too.
const onlyPrinted = "currencies, Korean 파운드"

// pinned is a fixture: its texts in lower case, how they are read, and what was read with all rows in place.
type pinned struct {
	texts string
	read  func() string
	was   string
}

// mentions reports whether the first word of a row is in the texts.
func (f pinned) mentions(row string) bool {
	return strings.Contains(f.texts, strings.ToLower(strings.Fields(strings.TrimLeft(row, "+"))[0]))
}

func pinnedFixtures(t *testing.T) []pinned {
	t.Helper()
	var all []pinned
	add := func(texts string, read func() string) {
		all = append(all, pinned{strings.ToLower(texts), read, read()})
	}
	for file, lang := range readings {
		for _, f := range fixtures(t, file, 2) {
			add(f[0], func() string { return list(Find(f[0], lang)) })
		}
	}
	addPair := func(en, ko string) {
		add(en+" "+ko, func() string {
			a, b := Find(en, "en"), Find(ko, "ko")
			return differences(Compare(a, b)) + " | " + differences(Compare(b, a))
		})
	}
	for _, f := range fixtures(t, "news.tsv", 2) {
		addPair(f[0], f[1])
	}
	for _, f := range fixtures(t, "pairs.tsv", 4) {
		addPair(f[0], f[1])
	}
	return all
}

// ruleTable is a table of rules whose rows can be taken out one by one.
type ruleTable struct {
	name    string
	rows    []string
	without func(row int) (restore func())
}

// ruleTables lists the tables of the package. A new table belongs here, and each of its rows in a fixture.
func ruleTables() []ruleTable {
	return slices.Concat(englishTables(), koreanTables(), []ruleTable{
		mapTable("glyphs", glyphs, runeName), wordTable("domains", &domains),
		spellings("units, English", len(units), func(i int) *[]string { return &units[i].english }),
		spellings("units, Korean", len(units), func(i int) *[]string { return &units[i].korean }),
		spellings("currencies, English", len(currencies), func(i int) *[]string { return &currencies[i].english }),
		spellings("currencies, Korean", len(currencies), func(i int) *[]string { return &currencies[i].korean }),
		spellings("currencies, signs", len(currencies), func(i int) *[]string { return &currencies[i].signs }),
		spellings("holidays, English", len(holidays), func(i int) *[]string { return &holidays[i].english }),
		spellings("holidays, Korean", len(holidays), func(i int) *[]string { return &holidays[i].korean }),
	})
}

func englishTables() []ruleTable {
	return []ruleTable{
		mapTable("lexical", lexical, asIs), mapTable("idioms", idioms, asIs), mapTable("relative", relative, asIs),
		mapTable("numerals", numerals, asIs), mapTable("ordinals", ordinals, asIs), mapTable("abbreviatedScales", abbreviatedScales, asIs),
		mapTable("vagueWords", vagueWords, asIs), mapTable("vagueCounters", vagueCounters, asIs), mapTable("plainTails", plainTails, asIs),
		mapTable("months", months, asIs), mapTable("weekdays", weekdays, asIs), mapTable("beforeMonth", beforeMonth, asIs),
		mapTable("beforeYear", beforeYear, asIs), mapTable("aboutWords", aboutWords, asIs), mapTable("moneyLetters", moneyLetters, asIs),
		mapTable("namePrefixes", namePrefixes, asIs), mapTable("statutes", statutes, asIs), mapTable("functionWords", functionWords, asIs),
		mapTable("beforeTime", beforeTime, asIs), mapTable("reachedWords", reachedWords, asIs), mapTable("afterDegrees", afterDegrees, asIs), mapTable("untilMonth", untilMonth, asIs), mapTable("ranks", ranks, asIs), mapTable("downingStreet", downingStreet, asIs), mapTable("bankruptcyWords", bankruptcyWords, asIs),
		mapTable("bankruptcyChapters", bankruptcyChapters, Value.String),
		mapTable("eventYears", eventYears, func(year int64) string { return fmt.Sprint(year) }),
	}
}

func koreanTables() []ruleTable {
	return []ruleTable{
		mapTable("smallScales", smallScales, runeName), mapTable("bigScales", bigScales, runeName), mapTable("sinoDigits", sinoDigits, runeName),
		mapTable("aloneNatives", aloneNatives, asIs), mapTable("determiners", determiners, asIs),
		wordTable("notScales", &notScales), wordTable("koreanCounters", &koreanCounters), wordTable("koreanShadows", &koreanShadows),
		wordTable("events", &events), wordTable("gameNames", &gameNames), wordTable("tenthNames", &tenthNames), wordTable("gluedPrefixes", &gluedPrefixes),
		wordTable("gluedCounters", &gluedCounters), wordTable("spans", &spans), wordTable("spanParticles", &spanParticles),
		wordTable("sinoWords", &sinoWords), wordTable("plainCounters", &plainCounters), wordTable("roundCounters", &roundCounters),
		wordTable("regnalNames", &regnalNames), wordTable("regnalTitles", &regnalTitles), wordTable("forums", &forums), wordTable("notAmounts", &notAmounts),
		wordTable("singleSino", &singleSino), wordTable("spacedSino", &spacedSino),
		listTable("nativeTens", &nativeTens, func(i int) string { return nativeTens[i].name }),
		listTable("nativeUnits", &nativeUnits, func(i int) string { return nativeUnits[i].name }),
		listTable("koreanTailRows", &koreanTailRows, func(i int) string { return koreanTailRows[i].name }),
		listTable("koreanWords", &koreanWords, func(i int) string { return koreanWords[i].name }),
		listTable("koreanPairs", &koreanPairs, func(i int) string { return koreanPairs[i].first + koreanPairs[i].second }),
		listTable("dayHalves", &dayHalves, func(i int) string { return dayHalves[i].name }),
		listTable("matchHalves", &matchHalves, func(i int) string { return matchHalves[i].name }),
		listTable("sideWords", &sideWords, func(i int) string { return sideWords[i].word }),
		listTable("schools", &schools, func(i int) string { return schools[i].name }),
	}
}

func asIs(row string) string { return row }

func runeName(row rune) string { return string(row) }

func mapTable[K comparable, V any](name string, table map[K]V, label func(K) string) ruleTable {
	keys := slices.SortedFunc(maps.Keys(table), func(a, b K) int { return strings.Compare(label(a), label(b)) })
	var rows []string
	for _, k := range keys {
		rows = append(rows, label(k))
	}
	return ruleTable{name, rows, func(i int) func() {
		value := table[keys[i]]
		delete(table, keys[i])
		return func() { table[keys[i]] = value }
	}}
}

func wordTable(name string, table *[]string) ruleTable {
	return listTable(name, table, func(i int) string { return (*table)[i] })
}

func listTable[T any](name string, table *[]T, label func(i int) string) ruleTable {
	all := *table
	var rows []string
	for i := range all {
		rows = append(rows, label(i))
	}
	return ruleTable{name, rows, func(i int) func() {
		*table = slices.Delete(slices.Clone(all), i, i+1)
		return func() { *table = all }
	}}
}

// spellings makes a table of the lists of words that the rows of another table hold.
func spellings(name string, n int, words func(row int) *[]string) ruleTable {
	table := ruleTable{name: name}
	var without []func() func()
	for i := range n {
		list := wordTable(name, words(i))
		table.rows = append(table.rows, list.rows...)
		for j := range list.rows {
			without = append(without, func() func() { return list.without(j) })
		}
	}
	table.without = func(i int) func() { return without[i]() }
	return table
}

// rebuildIndexes makes the indexes over the tables anew.
func rebuildIndexes() {
	lexicalWords, idiomPhrases, relativeTimes, englishTails = buildPhrases(lexical), buildPhrases(idioms), buildPhrases(relative), buildEnglishTails()
	koreanTails = buildKoreanTails()
	koreanCounted, koreanLexicon, koreanNotScale = buildKoreanCounters(), buildKoreanLexicon(), buildNotScales()
	koreanPairWords = buildKoreanPairs()
	englishHolidays, koreanHolidays = indexHolidays()
	moneySigns, moneyCodes = indexSigns()
}
