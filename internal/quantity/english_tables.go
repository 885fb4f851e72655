package quantity

// numeral is a word that counts.
type numeral struct {
	value int64
	role  numeralRole
}

type numeralRole uint8

const (
	digitWord   numeralRole = iota + 1 // one … nineteen
	tensWord                           // twenty … ninety
	hundredWord                        // multiplies what stands before it
	scaleWord                          // thousand and above
	dozenWord
)

// numerals are the cardinals of English.
var numerals = map[string]numeral{
	"zero": {0, digitWord}, "nil": {0, digitWord},
	"one": {1, digitWord}, "two": {2, digitWord}, "three": {3, digitWord}, "four": {4, digitWord}, "five": {5, digitWord},
	"six": {6, digitWord}, "seven": {7, digitWord}, "eight": {8, digitWord}, "nine": {9, digitWord}, "ten": {10, digitWord},
	"eleven": {11, digitWord}, "twelve": {12, digitWord}, "thirteen": {13, digitWord}, "fourteen": {14, digitWord},
	"fifteen": {15, digitWord}, "sixteen": {16, digitWord}, "seventeen": {17, digitWord}, "eighteen": {18, digitWord},
	"nineteen": {19, digitWord},
	"twenty":   {20, tensWord}, "thirty": {30, tensWord}, "forty": {40, tensWord}, "fourty": {40, tensWord},
	"fifty": {50, tensWord}, "sixty": {60, tensWord}, "seventy": {70, tensWord}, "eighty": {80, tensWord}, "ninety": {90, tensWord},
	"hundred": {100, hundredWord}, "dozen": {12, dozenWord},
	"thousand": {1e3, scaleWord}, "million": {1e6, scaleWord}, "billion": {1e9, scaleWord}, "trillion": {1e12, scaleWord},
	"quadrillion": {1e15, scaleWord},
	"lakh":        {1e5, scaleWord}, "lakhs": {1e5, scaleWord}, "crore": {1e7, scaleWord}, "crores": {1e7, scaleWord},
}

// ordinals are the ordinal words. Some are the denominators of fractions as well, or nothing else.
var ordinals = map[string]struct {
	value int64
	part  int64 // denominator, 0 where the word is none
}{
	"first": {1, 0}, "second": {2, 0}, "third": {3, 3}, "fourth": {4, 4}, "fifth": {5, 5}, "sixth": {6, 6}, "seventh": {7, 7},
	"eighth": {8, 8}, "ninth": {9, 9}, "tenth": {10, 10}, "eleventh": {11, 11}, "twelfth": {12, 12}, "thirteenth": {13, 13},
	"fourteenth": {14, 14}, "fifteenth": {15, 15}, "sixteenth": {16, 16}, "seventeenth": {17, 17}, "eighteenth": {18, 18},
	"nineteenth": {19, 19}, "twentieth": {20, 20}, "thirtieth": {30, 30}, "fortieth": {40, 40}, "fiftieth": {50, 50},
	"sixtieth": {60, 60}, "seventieth": {70, 70}, "eightieth": {80, 80}, "ninetieth": {90, 90},
	"hundredth": {100, 100}, "thousandth": {1000, 1000}, "millionth": {1e6, 1e6},
	"half": {0, 2}, "quarter": {0, 4}, "quarters": {0, 4},
	"thirds": {0, 3}, "fourths": {0, 4}, "fifths": {0, 5}, "sixths": {0, 6}, "sevenths": {0, 7}, "eighths": {0, 8},
	"ninths": {0, 9}, "tenths": {0, 10}, "hundredths": {0, 100}, "thousandths": {0, 1000}, "millionths": {0, 1e6},
	"billionth": {1e9, 1e9}, "billionths": {0, 1e9}, "twentieths": {0, 20},
}

// vagueWords name an order of magnitude when they stand in the plural: "thousands of".
var vagueWords = map[string]int64{
	"tens": 10, "dozens": 10, "scores": 10, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
}

// vagueCounters before hundred, thousand, … say that their number is not known: "several thousand".
var vagueCounters = map[string]bool{
	"several": true, "few": true, "many": true, "couple": true,
}

// lexical are words that hold a number without naming one. They are soft.
var lexical = map[string][]Reading{
	"once":           {plain(Number, Int(1))},
	"twice":          {plain(Multiple, Int(2)), plain(Number, Int(2))},
	"thrice":         {plain(Multiple, Int(3)), plain(Number, Int(3))},
	"both":           {plain(Number, Int(2))},
	"pair":           {plain(Number, Int(2))},
	"duo":            {plain(Number, Int(2))},
	"couple":         {plain(Number, Int(2))},
	"twins":          {plain(Number, Int(2))},
	"twin":           {plain(Number, Int(2))},
	"brace":          {plain(Number, Int(2))},
	"trio":           {plain(Number, Int(3))},
	"triplets":       {plain(Number, Int(3))},
	"trilogy":        {plain(Number, Int(3))},
	"quartet":        {plain(Number, Int(4))},
	"quintet":        {plain(Number, Int(5))},
	"hat trick":      {plain(Number, Int(3))},
	"half":           {plain(Fraction, half), plain(Duration, half)},
	"midway":         {plain(Fraction, half)},
	"double":         {plain(Multiple, Int(2))},
	"doubles":        {plain(Multiple, Int(2))},
	"doubled":        {plain(Multiple, Int(2))},
	"doubling":       {plain(Multiple, Int(2))},
	"twofold":        {plain(Multiple, Int(2))},
	"triple":         {plain(Multiple, Int(3)), plain(Number, Int(3))},
	"triples":        {plain(Multiple, Int(3))},
	"tripled":        {plain(Multiple, Int(3))},
	"tripling":       {plain(Multiple, Int(3))},
	"treble":         {plain(Multiple, Int(3))},
	"trebled":        {plain(Multiple, Int(3))},
	"threefold":      {plain(Multiple, Int(3))},
	"fourfold":       {plain(Multiple, Int(4))},
	"quadruple":      {plain(Multiple, Int(4))},
	"quadruples":     {plain(Multiple, Int(4))},
	"quadrupled":     {plain(Multiple, Int(4))},
	"quadrupling":    {plain(Multiple, Int(4))},
	"fivefold":       {plain(Multiple, Int(5))},
	"quintupled":     {plain(Multiple, Int(5))},
	"sixfold":        {plain(Multiple, Int(6))},
	"sevenfold":      {plain(Multiple, Int(7))},
	"eightfold":      {plain(Multiple, Int(8))},
	"tenfold":        {plain(Multiple, Int(10))},
	"hundredfold":    {plain(Multiple, Int(100))},
	"thousandfold":   {plain(Multiple, Int(1000))},
	"halved":         {plain(Fraction, half)},
	"halves":         {plain(Fraction, half)},
	"halving":        {plain(Fraction, half)},
	"teen":           {plain(Decade, Int(10))},
	"teens":          {plain(Decade, Int(10))},
	"teenage":        {plain(Decade, Int(10))},
	"teenaged":       {plain(Decade, Int(10))},
	"teenager":       {plain(Decade, Int(10))},
	"teenagers":      {plain(Decade, Int(10))},
	"adolescent":     {plain(Decade, Int(10))},
	"adolescents":    {plain(Decade, Int(10))},
	"twenties":       {plain(Decade, Int(20)), plain(Decade, Int(1920))},
	"thirties":       {plain(Decade, Int(30)), plain(Decade, Int(1930))},
	"forties":        {plain(Decade, Int(40)), plain(Decade, Int(1940))},
	"fifties":        {plain(Decade, Int(50)), plain(Decade, Int(1950))},
	"sixties":        {plain(Decade, Int(60)), plain(Decade, Int(1960))},
	"seventies":      {plain(Decade, Int(70)), plain(Decade, Int(1970))},
	"eighties":       {plain(Decade, Int(80)), plain(Decade, Int(1980))},
	"nineties":       {plain(Decade, Int(90)), plain(Decade, Int(1990))},
	"septuagenarian": {plain(Decade, Int(70))},
	"octogenarian":   {plain(Decade, Int(80))},
	"nonagenarian":   {plain(Decade, Int(90))},
	"centenarian":    {plain(Age, Int(100))},
	"decade":         {{Duration, Int(10), "year"}},
	"decade long":    {{Duration, Int(10), "year"}},
	"century":        {{Duration, Int(100), "year"}, plain(Ordinal, Int(1))},
	"centenary":      {plain(Number, Int(100))},
	"centennial":     {plain(Number, Int(100))},
	"bicentenary":    {plain(Number, Int(200))},
	"bicentennial":   {plain(Number, Int(200))},
	"millennium":     {{Duration, Int(1000), "year"}, plain(Year, Int(2000))},
	"fortnight":      {{Duration, Int(2), "week"}},
	"weekly":         {{Duration, Int(1), "week"}},
	"quarterly":      {{Duration, Int(3), "month"}},
	"biennial":       {{Duration, Int(2), "year"}},
	"biannual":       {{Duration, Int(6), "month"}, {Duration, Int(2), "year"}},
	"semiannual":     {{Duration, Int(6), "month"}},
	"overnight":      {plain(Number, Int(1))},
	"semi final":     {plain(Number, Int(4))},
	"semi finals":    {plain(Number, Int(4))},
	"semifinal":      {plain(Number, Int(4))},
	"semifinals":     {plain(Number, Int(4))},
	"semifinalist":   {plain(Number, Int(4))},
	"quarterfinal":   {plain(Number, Int(8))},
	"quarterfinals":  {plain(Number, Int(8))},
	"quarter final":  {plain(Number, Int(8))},
	"quarter finals": {plain(Number, Int(8))},
	"sophomore":      {plain(Ordinal, Int(2))},
	"junior":         {plain(Ordinal, Int(3))},
	"senior":         {plain(Ordinal, Int(4))},
	"tricolor":       {plain(Number, Int(3))},
	"trilateral":     {plain(Number, Int(3))},
	"bilateral":      {plain(Number, Int(2))},
	"quadrilateral":  {plain(Number, Int(4))},
	"7 eleven":       {plain(Label, Int(7))},
	"hundred":        {plain(Number, Int(100))}, "thousand": {plain(Number, Int(1000))}, "million": {plain(Number, Int(1e6))},
	"billion": {plain(Number, Int(1e9))}, "trillion": {plain(Number, Int(1e12))}, "dozen": {plain(Number, Int(12)), plain(Number, Int(10))},
	"triathlon": {plain(Number, Int(3))}, "triathlete": {plain(Number, Int(3))}, "pentathlon": {plain(Number, Int(5))},
	"heptathlon": {plain(Number, Int(7))}, "decathlon": {plain(Number, Int(10))},
	"noon": {plain(Clock, Int(720))}, "midday": {plain(Clock, Int(720))}, "midnight": {plain(Clock, Int(0))},
	"multi million": {plain(Vague, Int(1e6))}, "multimillion": {plain(Vague, Int(1e6))},
	"multi billion": {plain(Vague, Int(1e9))}, "multibillion": {plain(Vague, Int(1e9))},
	"decades": {{Vague, Int(10), "year"}}, "centuries": {{Vague, Int(100), "year"}},
	"all time":       {plain(Ordinal, Int(1))},
	"knockout stage": {plain(Number, Int(16))}, "knockout stages": {plain(Number, Int(16))}, "knockout rounds": {plain(Number, Int(16))},
	"goalless": {plain(Number, Value{})}, "scoreless": {plain(Number, Value{})}, "shutout": {plain(Number, Value{})},
	"unanimously": {plain(Number, Value{})}, "unanimous": {plain(Number, Value{})}, "unbeaten": {plain(Number, Value{})},
	"year and a half": {{Duration, Int(18), "month"}}, "decade and a half": {{Duration, Int(15), "year"}}, "century and a half": {{Duration, Int(150), "year"}},
	"final quarter": {plain(Ordinal, Int(4))}, "quarter century": {{Duration, Int(25), "year"}}, "half century": {{Duration, Int(50), "year"}},
}

// relative maps the times that are counted from today or from the time of the story to their unit.
var relative = map[string]string{
	"yesterday": "day", "today": "day", "tomorrow": "day", "tonight": "day", "last night": "day", "this morning": "day",
	"this afternoon": "day", "this evening": "day", "the day before": "day", "the next day": "day", "the following day": "day",
	"the previous day": "day", "day earlier": "day", "days ago": "day", "days earlier": "day",
	"last week": "day", "next week": "day", "this week": "day", "the weekend": "day", "this weekend": "day", "last weekend": "day",
	"the quarter": "quarter", "this quarter": "quarter", "current quarter": "quarter", "last quarter": "quarter", "next quarter": "quarter",
	"last month": "month", "this month": "month", "next month": "month", "that month": "month", "same month": "month",
	"previous month": "month", "following month": "month", "month earlier": "month", "months ago": "month", "month ago": "month",
	"months earlier": "month", "new year": "day", "thanksgiving": "day",
	"last year": "year", "this year": "year", "next year": "year", "that year": "year", "same year": "year",
	"previous year": "year", "following year": "year", "year earlier": "year", "year ago": "year", "years ago": "year",
	"years earlier": "year", "years later": "year", "last summer": "year", "last fall": "year", "last autumn": "year",
	"last winter": "year", "last spring": "year", "last season": "year", "end of the decade": "year", "turn of the century": "year",
	"turn of the millennium": "year", "end of the century": "year", "this decade": "year", "next decade": "year", "last decade": "year",
}

// months maps the names of months to their numbers. Ambiguous ones are also words or given names and need company.
var months = map[string]struct {
	number    int64
	ambiguous bool
}{
	"january": {1, false}, "jan": {1, true}, "february": {2, false}, "feb": {2, true}, "march": {3, true}, "mar": {3, true},
	"april": {4, false}, "apr": {4, true}, "may": {5, true}, "june": {6, false}, "jun": {6, true}, "july": {7, false},
	"jul": {7, true}, "august": {8, false}, "aug": {8, true}, "september": {9, false}, "sept": {9, true}, "sep": {9, true},
	"october": {10, false}, "oct": {10, true}, "november": {11, false}, "nov": {11, true}, "december": {12, false}, "dec": {12, true},
}

// weekdays maps the names of weekdays, without an s at their end, to 1 (Monday) … 7 (Sunday).
var weekdays = map[string]int64{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
	"mon": 1, "tue": 2, "wed": 3, "thu": 4, "thur": 4, "fri": 5, "sat": 6, "sun": 7,
}

// beforeMonth are the words after which an ambiguous name is a month.
var beforeMonth = map[string]bool{
	"in": true, "since": true, "until": true, "till": true, "by": true, "last": true, "next": true, "this": true, "early": true,
	"late": true, "mid": true, "from": true, "through": true, "between": true, "before": true, "after": true, "during": true,
	"of": true, "to": true, "every": true, "on": true, "for": true, "and": true,
}

// beforeYear are the words after which four figures are a year of any century.
var beforeYear = map[string]bool{
	"in": true, "since": true, "until": true, "till": true, "by": true, "from": true, "before": true, "after": true, "during": true,
	"of": true, "late": true, "early": true, "mid": true, "circa": true, "year": true,
}

// aboutWords say that the number after them is rounded.
var aboutWords = map[string]bool{
	"about": true, "around": true, "some": true, "nearly": true, "almost": true, "roughly": true, "approximately": true,
	"over": true, "estimated": true, "than": true, "exceeding": true, "circa": true,
}

// plainTails are the tails that are neither units of measure nor moneys.
var plainTails = map[string]tail{
	"%": {kind: Percent}, "percent": {kind: Percent}, "per cent": {kind: Percent}, "pct": {kind: Percent}, "pc": {kind: Percent},
	"percentage point": {kind: Points}, "percentage points": {kind: Points}, "percent points": {kind: Points}, "% points": {kind: Points},
	"% point": {kind: Points}, "pp": {kind: Points}, "ppt": {kind: Points}, "ppts": {kind: Points}, "pts": {kind: Points},
	"basis point": {kind: Points, scale: hundredth}, "basis points": {kind: Points, scale: hundredth},
	"bps": {kind: Points, scale: hundredth}, "bp": {kind: Points, scale: hundredth},

	"fold": {kind: Multiple}, "times": {kind: Multiple, also: []Reading{{}}}, "x": {kind: Multiple, glued: true},

	"second": {kind: Duration, unit: "second"}, "seconds": {kind: Duration, unit: "second"}, "sec": {kind: Duration, unit: "second"},
	"secs":   {kind: Duration, unit: "second"},
	"minute": {kind: Duration, unit: "minute"}, "minutes": {kind: Duration, unit: "minute"}, "min": {kind: Duration, unit: "minute"},
	"mins": {kind: Duration, unit: "minute"}, "hour": {kind: Duration, unit: "hour"}, "hours": {kind: Duration, unit: "hour"},
	"hr": {kind: Duration, unit: "hour"}, "hrs": {kind: Duration, unit: "hour"}, "+h": {kind: Duration, unit: "hour"},
	"day": {kind: Duration, unit: "day"}, "days": {kind: Duration, unit: "day"}, "night": {kind: Duration, unit: "day"},
	"nights": {kind: Duration, unit: "day"},
	"week":   {kind: Duration, unit: "week"}, "weeks": {kind: Duration, unit: "week"}, "fortnights": {kind: Duration, unit: "week", scale: Int(2)},
	"month": {kind: Duration, unit: "month"}, "months": {kind: Duration, unit: "month"},
	"year": {kind: Duration, unit: "year"}, "years": {kind: Duration, unit: "year"}, "yr": {kind: Duration, unit: "year"},
	"yrs": {kind: Duration, unit: "year"}, "decade": {kind: Duration, unit: "year", scale: Int(10)},
	"decades": {kind: Duration, unit: "year", scale: Int(10)}, "century": {kind: Ordinal},
	"centuries": {kind: Duration, unit: "year", scale: Int(100)},
	"year old":  {kind: Age}, "years old": {kind: Age}, "year olds": {kind: Age}, "years of age": {kind: Age}, "yo": {kind: Age},
	"month old": {kind: Duration, unit: "month"}, "months old": {kind: Duration, unit: "month"}, "week old": {kind: Duration, unit: "week"},
	"weeks old": {kind: Duration, unit: "week"}, "day old": {kind: Duration, unit: "day"}, "days old": {kind: Duration, unit: "day"},

	// A pound is a weight as well as a money; Compare takes the one that fits.
	"pound":  {kind: Measure, unit: "lb", also: []Reading{{Kind: Money, Unit: "GBP"}}},
	"pounds": {kind: Measure, unit: "lb", also: []Reading{{Kind: Money, Unit: "GBP"}}},
}

// beforeTime are the words after which an hour and its minutes may stand without a hyphen.
var beforeTime = map[string]bool{"at": true, "by": true, "until": true, "till": true, "before": true, "after": true, "since": true}
