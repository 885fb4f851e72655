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
	{"TWD", []string{"NT$"}, []string{"taiwan dollars", "taiwan dollar", "taiwanese dollars"}, []string{"대만 달러", "대만달러", "신대만달러"}, "dollar", false},
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
