package quantity

// currency is a money and its spellings.
type currency struct {
	code    string // ISO 4217, what Quantity.Unit holds
	signs   []string
	english []string // the first is the one to print
	korean  []string // the first is the one to print
	// family groups currencies whose bare name is the same, so that "달러" fits A$ as well as US$.
	family string
	minor  bool // a hundredth of the unit: cents, pence
}

// currencies is the table of moneys; the first of a family is what its bare name means.
var currencies = []currency{
	{"USD", []string{"$", "US$", "＄"}, []string{"dollars", "dollar", "us dollar", "us dollars", "u.s. dollars", "u.s. dollar", "bucks", "greenbacks"}, []string{"달러", "미국 달러", "미국달러", "미 달러", "미달러"}, "dollar", false},
	{"AUD", []string{"A$", "AU$"}, []string{"australian dollars", "australian dollar"}, []string{"호주 달러", "호주달러"}, "dollar", false},
	{"CAD", []string{"C$", "CA$"}, []string{"canadian dollars", "canadian dollar"}, []string{"캐나다 달러", "캐나다달러"}, "dollar", false},
	{"NZD", []string{"NZ$"}, []string{"new zealand dollars", "new zealand dollar"}, []string{"뉴질랜드 달러", "뉴질랜드달러"}, "dollar", false},
	{"HKD", []string{"HK$"}, []string{"hong kong dollars", "hong kong dollar"}, []string{"홍콩 달러", "홍콩달러"}, "dollar", false},
	{"SGD", []string{"S$"}, []string{"singapore dollars", "singapore dollar"}, []string{"싱가포르 달러", "싱가포르달러"}, "dollar", false},
	{"TWD", []string{"NT$", "T$"}, []string{"taiwan dollars", "taiwan dollar", "taiwanese dollars"}, []string{"대만 달러", "대만달러", "신대만달러"}, "dollar", false},
	{"USD", nil, []string{"cents", "cent", "u.s. cents", "u.s. cent"}, []string{"센트"}, "dollar", true},
	{"KRW", []string{"₩", "￦"}, []string{"won", "korean won"}, []string{"원"}, "won", false},
	{"KPW", nil, []string{"north korean won"}, []string{"북한 원"}, "won", false},
	{"EUR", []string{"€"}, []string{"euros", "euro"}, []string{"유로"}, "euro", false},
	{"GBP", []string{"£", "￡"}, []string{"pounds sterling", "sterling", "british pounds", "quid"}, []string{"파운드", "영국 파운드"}, "pound", false},
	{"GBP", nil, []string{"+p", "penny", "pence"}, []string{"펜스"}, "pound", true},
	{"EGP", nil, []string{"egyptian pounds", "egyptian pound"}, []string{"이집트 파운드"}, "pound", false},
	{"JPY", []string{"¥", "￥"}, []string{"yen", "japanese yen"}, []string{"엔", "일본 엔"}, "yen", false},
	{"CNY", nil, []string{"yuan", "renminbi", "rmb", "chinese yuan"}, []string{"위안", "위안화", "중국 위안"}, "yuan", false},
	{"INR", []string{"₹", "Rs"}, []string{"rupees", "rupee", "indian rupees"}, []string{"루피", "인도 루피"}, "rupee", false},
	{"PKR", nil, []string{"pakistani rupees", "pakistani rupee"}, []string{"파키스탄 루피"}, "rupee", false},
	{"RUB", []string{"₽"}, []string{"rubles", "ruble", "roubles", "rouble"}, []string{"루블"}, "rouble", false},
	{"CHF", nil, []string{"francs", "franc", "swiss franc", "swiss francs"}, []string{"프랑", "스위스 프랑", "스위스프랑"}, "franc", false},
	{"MXN", nil, []string{"pesos", "peso"}, []string{"페소"}, "peso", false},
	{"PHP", []string{"₱"}, []string{"philippine pesos", "philippine peso"}, []string{"필리핀 페소"}, "peso", false},
	{"BRL", []string{"R$"}, []string{"reais", "brazilian real", "brazilian reais"}, []string{"헤알", "레알"}, "real", false},
	{"TRY", []string{"₺"}, []string{"liras", "lira", "turkish lira"}, []string{"리라"}, "lira", false},
	{"ZAR", nil, []string{"rand", "+R"}, []string{"랜드"}, "rand", false},
	{"SEK", nil, []string{"kronor", "krona", "swedish kronor"}, []string{"크로나"}, "crown", false},
	{"NOK", nil, []string{"kroner", "krone", "norwegian kroner"}, []string{"크로네"}, "crown", false},
	{"THB", []string{"฿"}, []string{"baht", "thai baht"}, []string{"밧", "바트"}, "baht", false},
	{"VND", []string{"₫"}, []string{"dong", "vietnamese dong"}, []string{"베트남 동", "베트남동"}, "dong", false},
	{"IDR", nil, []string{"rupiah"}, []string{"루피아"}, "rupiah", false},
	{"MYR", nil, []string{"ringgit"}, []string{"링깃"}, "ringgit", false},
	{"AED", nil, []string{"dirhams", "dirham"}, []string{"디르함"}, "dirham", false},
	{"SAR", nil, []string{"saudi riyals", "saudi riyal"}, []string{"사우디 리얄"}, "riyal", false},
	{"IRR", nil, []string{"rials", "rial", "riyal", "riyals"}, []string{"리알", "리얄"}, "riyal", false},
	{"ILS", []string{"₪"}, []string{"shekels", "shekel"}, []string{"셰켈"}, "shekel", false},
	{"UAH", []string{"₴"}, []string{"hryvnias", "hryvnia"}, []string{"흐리우냐"}, "hryvnia", false},
	{"NGN", []string{"₦"}, []string{"naira"}, []string{"나이라"}, "naira", false},
	{"BTC", []string{"₿"}, []string{"bitcoins", "bitcoin"}, []string{"비트코인", "BTC"}, "bitcoin", false},
}

// familyOf holds the family of each currency code.
var familyOf = indexFamilies()

func indexFamilies() map[string]string {
	index := make(map[string]string, len(currencies))
	for _, c := range currencies {
		index[c.code] = c.family
	}
	return index
}

// rates are what one of a currency cost in won, at the least and the most, from a year on until the next row of that currency. They
// are rough on purpose: they tell a plausible conversion from one that cannot be right.
var rates = []struct {
	code      string
	since     int
	low, high float64
}{
	{"USD", 1990, 690, 860}, {"USD", 1997, 840, 1965}, {"USD", 1999, 1100, 1380}, {"USD", 2004, 900, 1200}, {"USD", 2008, 930, 1580}, {"USD", 2010, 1000, 1270},
	{"USD", 2020, 1080, 1300}, {"USD", 2022, 1180, 1450}, {"USD", 2024, 1280, 1500},
	{"EUR", 1999, 1050, 1500}, {"EUR", 2008, 1370, 2000}, {"EUR", 2011, 1150, 1620}, {"EUR", 2022, 1300, 1500}, {"EUR", 2024, 1400, 1740},
	{"GBP", 1999, 1600, 2400}, {"GBP", 2011, 1370, 1870}, {"GBP", 2022, 1490, 1720}, {"GBP", 2024, 1660, 1990},
	{"JPY", 1999, 7.4, 12}, {"JPY", 2008, 8.5, 16.3}, {"JPY", 2013, 8.5, 12.4}, {"JPY", 2024, 8.5, 10.6},
	{"CNY", 1999, 112, 165}, {"CNY", 2008, 128, 230}, {"CNY", 2010, 158, 215},
	{"AUD", 2010, 730, 1210}, {"CAD", 2010, 820, 1190}, {"NZD", 2010, 680, 990}, {"CHF", 2010, 980, 1870}, {"HKD", 2010, 129, 194}, {"SGD", 2010, 770, 1160},
	{"TWD", 2010, 33, 49}, {"INR", 2010, 14.3, 27}, {"RUB", 2010, 9, 43}, {"BRL", 2010, 200, 740}, {"MXN", 2010, 46, 105}, {"SEK", 2010, 115, 190},
	{"NOK", 2010, 108, 215}, {"THB", 2010, 31, 47}, {"VND", 2010, 0.048, 0.063}, {"IDR", 2010, 0.075, 0.135}, {"PHP", 2010, 19, 29}, {"MYR", 2010, 255, 400},
	{"ILS", 2010, 270, 460}, {"AED", 2010, 270, 410}, {"SAR", 2010, 265, 400}, {"TRY", 2022, 55, 110}, {"TRY", 2023, 42, 75}, {"TRY", 2024, 28, 48},
	{"ZAR", 2010, 63, 170}, {"NGN", 2023, 1.2, 3}, {"NGN", 2024, 0.75, 1.6}, {"EGP", 2022, 40, 80}, {"EGP", 2024, 26, 45}, {"PKR", 2022, 4.2, 7.5},
}

// rateMargin is how far outside of its row a rate may be: the tables of banks differ, and the last rows have to last.
const rateMargin = 0.08

// rate returns what one of a currency may have cost in won in a year, or at any time since 1999 where the year is 0.
func rate(code string, year int) (low, high float64, known bool) {
	for _, r := range rates {
		switch {
		case r.code != code:
		case year > 0 && r.since <= year:
			low, high, known = r.low, r.high, true
		case year == 0 && r.since >= 1999:
			if !known {
				low, high, known = r.low, r.high, true
			}
			low, high = min(low, r.low), max(high, r.high)
		}
	}
	return low * (1 - rateMargin), high * (1 + rateMargin), known
}

// WorthIn reports whether one of two amounts of money may be the other in won at a rate of that year, 0 where it is not known. Known is
// false where neither or both are won, or where there is no rate for the other.
func WorthIn(a, b Quantity, year int) (worth, known bool) {
	for i := -1; i < len(a.Alternatives); i++ {
		for j := -1; j < len(b.Alternatives); j++ {
			foreign, won := a.reading(i), b.reading(j)
			if foreign.Unit == "KRW" {
				foreign, won = won, foreign
			}
			low, high, ok := rate(foreign.Unit, year)
			if !ok || foreign.Kind != Money || won.Kind != Money || won.Unit != "KRW" || foreign.Value.num == 0 {
				continue
			}
			known = true
			slack := halfStep(won.Value)
			x, y := foreign.Value.Float64(), won.Value.Float64()
			if y+slack >= low*x && y-slack <= high*x {
				return true, true
			}
		}
	}
	return false, known
}

// halfStep is how far a number may be from what it rounds, by its last figure that is not 0.
func halfStep(v Value) float64 {
	_, step, ok := leading(v)
	if !ok {
		return 0
	}
	return step / 2
}
