package pseudo

import "github.com/gisa-news/gisa/tasks/news"

// unit is what an amount counts, in the words of each language. A leading "^" puts the word before the number.
type unit struct {
	english []string // singular first, then the other forms that a text may hold
	korean  []string // the form that is written, then the others that are read
	words   map[news.Lang]string
}

type words = map[news.Lang]string

// units are the units that are read and written; the first that matches wins.
var units = []unit{
	{[]string{"percentage point", "percentage points"}, []string{"%포인트", "%p", "퍼센트포인트"}, words{"ja": "ポイント", "zh": "个百分点", "es": " puntos porcentuales", "fr": " points de pourcentage", "de": " Prozentpunkte", "vi": " điểm phần trăm", "id": " poin persentase"}},
	{[]string{"percent", "per cent", "%"}, []string{"%", "퍼센트", "프로"}, words{"ja": "%", "zh": "%", "es": " %", "fr": " %", "de": " %", "vi": "%", "id": "%"}},
	{[]string{"dollar", "dollars"}, []string{" 달러", "달러", "불"}, words{"ja": "ドル", "zh": "美元", "es": " dólares", "fr": " dollars", "de": " Dollar", "vi": " đô la", "id": " dolar"}},
	{[]string{"won"}, []string{"원", " 원"}, words{"ja": "ウォン", "zh": "韩元", "es": " wones", "fr": " wons", "de": " Won", "vi": " won", "id": " won"}},
	{[]string{"euro", "euros"}, []string{" 유로", "유로"}, words{"ja": "ユーロ", "zh": "欧元", "es": " euros", "fr": " euros", "de": " Euro", "vi": " euro", "id": " euro"}},
	{[]string{"pound", "pounds"}, []string{" 파운드", "파운드"}, words{"ja": "ポンド", "zh": "英镑", "es": " libras", "fr": " livres", "de": " Pfund", "vi": " bảng", "id": " pound"}},
	{[]string{"yen"}, []string{"엔"}, words{"ja": "円", "zh": "日元", "es": " yenes", "fr": " yens", "de": " Yen", "vi": " yên", "id": " yen"}},
	{[]string{"yuan"}, []string{" 위안", "위안"}, words{"ja": "人民元", "zh": "元", "es": " yuanes", "fr": " yuans", "de": " Yuan", "vi": " nhân dân tệ", "id": " yuan"}},
	{[]string{"year-old", "years old", "year-olds"}, []string{"세", "살"}, words{"ja": "歳", "zh": "岁", "es": " años de edad", "fr": " ans d'âge", "de": " Jahre alt", "vi": " tuổi", "id": " tahun usia"}},
	{[]string{"month", "months"}, []string{"개월", "달"}, words{"ja": "カ月", "zh": "个月", "es": " meses", "fr": " mois", "de": " Monate", "vi": " tháng", "id": " bulan"}},
	{[]string{"year", "years"}, []string{"년", "년간"}, words{"ja": "年間", "zh": "年", "es": " años", "fr": " ans", "de": " Jahre", "vi": " năm", "id": " tahun"}},
	{[]string{"week", "weeks"}, []string{"주", "주일"}, words{"ja": "週間", "zh": "周", "es": " semanas", "fr": " semaines", "de": " Wochen", "vi": " tuần", "id": " minggu"}},
	{[]string{"day", "days"}, []string{"일간", "일 동안", "일째"}, words{"ja": "日間", "zh": "天", "es": " días", "fr": " jours", "de": " Tage", "vi": " ngày", "id": " hari"}},
	{[]string{"hour", "hours"}, []string{"시간"}, words{"ja": "時間", "zh": "小时", "es": " horas", "fr": " heures", "de": " Stunden", "vi": " giờ", "id": " jam"}},
	{[]string{"minute", "minutes"}, []string{"분", "분간"}, words{"ja": "分", "zh": "分钟", "es": " minutos", "fr": " minutes", "de": " Minuten", "vi": " phút", "id": " menit"}},
	{[]string{"second", "seconds"}, []string{"초"}, words{"ja": "秒", "zh": "秒", "es": " segundos", "fr": " secondes", "de": " Sekunden", "vi": " giây", "id": " detik"}},
	{[]string{"person", "people", "persons"}, []string{"명", "인"}, words{"ja": "人", "zh": "人", "es": " personas", "fr": " personnes", "de": " Menschen", "vi": " người", "id": " orang"}},
	{[]string{"household", "households"}, []string{"가구"}, words{"ja": "世帯", "zh": "户", "es": " hogares", "fr": " ménages", "de": " Haushalte", "vi": " hộ", "id": " rumah tangga"}},
	{[]string{"country", "countries", "nations"}, []string{"개국"}, words{"ja": "カ国", "zh": "个国家", "es": " países", "fr": " pays", "de": " Länder", "vi": " nước", "id": " negara"}},
	{[]string{"case", "cases"}, []string{"건"}, words{"ja": "件", "zh": "起", "es": " casos", "fr": " cas", "de": " Fälle", "vi": " vụ", "id": " kasus"}},
	{[]string{"time", "times"}, []string{"차례", "회", "번"}, words{"ja": "回", "zh": "次", "es": " veces", "fr": " fois", "de": " Mal", "vi": " lần", "id": " kali"}},
	{[]string{"fold"}, []string{"배"}, words{"ja": "倍", "zh": "倍", "es": " veces", "fr": " fois", "de": "-fach", "vi": " lần", "id": " kali lipat"}},
	{[]string{"kilometer", "kilometers", "kilometre", "kilometres", "km"}, []string{"㎞", "km", "킬로미터"}, words{"ja": "キロ", "zh": "公里", "es": " km", "fr": " km", "de": " km", "vi": " km", "id": " km"}},
	{[]string{"mile", "miles"}, []string{"마일"}, words{"ja": "マイル", "zh": "英里", "es": " millas", "fr": " miles", "de": " Meilen", "vi": " dặm", "id": " mil"}},
	{[]string{"meter", "meters", "metre", "metres"}, []string{"m", "미터"}, words{"ja": "メートル", "zh": "米", "es": " metros", "fr": " mètres", "de": " Meter", "vi": " mét", "id": " meter"}},
	{[]string{"foot", "feet"}, []string{"피트"}, words{"ja": "フィート", "zh": "英尺", "es": " pies", "fr": " pieds", "de": " Fuß", "vi": " feet", "id": " kaki"}},
	{[]string{"ton", "tons", "tonnes"}, []string{"t", "톤"}, words{"ja": "トン", "zh": "吨", "es": " toneladas", "fr": " tonnes", "de": " Tonnen", "vi": " tấn", "id": " ton"}},
	{[]string{"kilogram", "kilograms", "kg"}, []string{"㎏", "kg", "킬로그램"}, words{"ja": "キログラム", "zh": "公斤", "es": " kg", "fr": " kg", "de": " kg", "vi": " kg", "id": " kg"}},
	{[]string{"point", "points"}, []string{"점", "포인트"}, words{"ja": "点", "zh": "分", "es": " puntos", "fr": " points", "de": " Punkte", "vi": " điểm", "id": " poin"}},
	{[]string{"seat", "seats"}, []string{"석"}, words{"ja": "議席", "zh": "席", "es": " escaños", "fr": " sièges", "de": " Sitze", "vi": " ghế", "id": " kursi"}},
	{[]string{"vote", "votes"}, []string{"표"}, words{"ja": "票", "zh": "票", "es": " votos", "fr": " voix", "de": " Stimmen", "vi": " phiếu", "id": " suara"}},
	{[]string{"degree", "degrees"}, []string{"도"}, words{"ja": "度", "zh": "度", "es": " grados", "fr": " degrés", "de": " Grad", "vi": " độ", "id": " derajat"}},
	{[]string{"place", "places"}, []string{"곳"}, words{"ja": "カ所", "zh": "处", "es": " lugares", "fr": " lieux", "de": " Orte", "vi": " nơi", "id": " tempat"}},
	{[]string{"item", "items"}, []string{"개"}, words{"ja": "個", "zh": "个", "es": " piezas", "fr": " pièces", "de": " Stück", "vi": " cái", "id": " buah"}},
	{[]string{"unit", "units", "vehicles"}, []string{"대"}, words{"ja": "台", "zh": "台", "es": " unidades", "fr": " unités", "de": " Einheiten", "vi": " chiếc", "id": " unit"}},
}

// signs are the currency signs that stand before a number, longest first.
var signs = []struct{ sign, unit string }{
	{"US$", "dollar"}, {"$", "dollar"}, {"£", "pound"}, {"€", "euro"}, {"¥", "yen"}, {"₩", "won"},
}

// signRunes are the runes that a sign can begin with.
const signRunes = "U$£€¥₩"

var unitByEnglish = func() map[string]*unit {
	m := map[string]*unit{}
	for i := range units {
		for _, form := range units[i].english {
			m[form] = &units[i]
		}
	}
	return m
}()

// unitByKorean finds the longest Korean unit at the start of rest.
func unitByKorean(rest string) (found *unit, length int) {
	for i := range units {
		for _, form := range units[i].korean {
			if len(form) > length && len(rest) >= len(form) && rest[:len(form)] == form {
				found, length = &units[i], len(form)
			}
		}
	}
	return found, length
}
