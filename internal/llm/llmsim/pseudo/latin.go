package pseudo

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// numberLike are spellings that a reader of numbers or dates would take for an English word of that kind.
var numberLike = map[string]bool{"one": true, "ten": true, "won": true, "may": true, "half": true, "sun": true, "mon": true, "no": true, "not": true, "in": true, "to": true}

// latinise spells Hangul as words of Latin letters; English stays as it is.
func latinise(word string, _ bool) string {
	if !beginsKorean(word) {
		return word
	}
	s := romanise(word)
	if numberLike[s] {
		s += "a"
	}
	return s
}

// tongue is what makes a Western language look like itself.
type tongue struct {
	western
	articles []string
	before   map[role]string
	words    map[role]string
	endings  []string // take the place of the end of a word
	closings []closing
	saying   closing
}

// westernScript builds the script of a language that borrows stems and adds its own endings.
func westernScript(l tongue) *script {
	return &script{
		spaced: true, capitals: true, headlineRunes: 55,
		respell: func(word string, isName bool) string {
			s := latinise(word, isName)
			if isName {
				return s
			}
			s = asciiLower(s)
			return s[:min(len(s), 2+len(s)/3)] + pick(l.endings, s)
		},
		measure: l.western.measure, articles: l.articles, before: l.before, words: l.words,
		closings: l.closings, saying: l.saying, stop: ".",
	}
}

// katakana spells a word in Japanese syllables, two Latin letters to one.
func katakana(word string, isName bool) string {
	const rows = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ"
	syllables := []rune(rows)
	s := asciiLower(latinise(word, isName))
	var out strings.Builder
	for i := 0; i < len(s); {
		row := consonantRow(s[i])
		if row > 0 && i+1 < len(s) {
			i++
		}
		out.WriteRune(syllables[row*5+vowelColumn(s[i])])
		i++
	}
	return out.String()
}

func consonantRow(b byte) int {
	switch b {
	case 'a', 'e', 'i', 'o', 'u':
		return 0
	case 'k', 'c', 'g', 'q':
		return 1
	case 's', 'z', 'j', 'x':
		return 2
	case 't', 'd':
		return 3
	case 'n':
		return 4
	case 'h', 'f', 'b', 'p', 'v':
		return 5
	case 'm', 'w':
		return 6
	}
	return 7
}

func vowelColumn(b byte) int {
	switch b {
	case 'a':
		return 0
	case 'i', 'y':
		return 1
	case 'e':
		return 3
	case 'o':
		return 4
	}
	return 2
}

// hanziise writes a word as Han characters, one for every three letters.
func hanziise(word string, isName bool) string {
	const characters = "国政府会议领导合作发展经济社会安全问题关系部长地区支持计划市场企业公司技术研究报告调查增长国际民主人员工作情况重要提出进行表示要求加强"
	table := []rune(characters)
	s := asciiLower(latinise(word, isName))
	var out strings.Builder
	for i := 0; i < len(s); i += 3 {
		out.WriteRune(pick(table, s[i:min(i+3, len(s))]))
	}
	return out.String()
}

var spanish = tongue{
	western: western{
		lang: news.Spanish, scales: []scale{{12, "billones"}, {6, "millones"}},
		months:   [13]string{"", "de enero", "de febrero", "de marzo", "de abril", "de mayo", "de junio", "de julio", "de agosto", "de septiembre", "de octubre", "de noviembre", "de diciembre"},
		weekdays: [7]string{"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
		small:    [11]string{"cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"},
		many:     map[int]string{1: "decenas de", 2: "cientos de", 3: "miles de", 6: "millones de", 9: "miles de millones de", 12: "billones de"},
		half:     "la mitad", over: "más de", morning: "de la mañana", afternoon: "de la tarde", decade: "la década de ",
	},
	articles: []string{"el", "la", "los", "las", "una"},
	before:   map[role]string{of: "de", in: "en", to: "a", from: "desde", with: "con", by: "por", forRole: "para"},
	words:    map[role]string{and: "y", not: "no", but: "pero"},
	endings:  []string{"ción", "dad", "miento", "ante", "ería", "ado", "ico"},
	closings: []closing{{plain: "fue anunciado"}, {plain: "ha comenzado"}, {plain: "se llevó a cabo"}}, saying: closing{plain: "según dijo"},
}

var french = tongue{
	western: western{
		lang: news.French, scales: []scale{{12, "billions"}, {9, "milliards"}, {6, "millions"}},
		months:   [13]string{"", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		weekdays: [7]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
		small:    [11]string{"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"},
		many:     map[int]string{1: "des dizaines de", 2: "des centaines de", 3: "des milliers de", 6: "des millions de", 9: "des milliards de", 12: "des billions de"},
		half:     "la moitié", over: "plus de", morning: "du matin", afternoon: "de l'après-midi", decade: "les années ",
	},
	articles: []string{"le", "la", "les", "une", "des"},
	before:   map[role]string{of: "de", in: "dans", to: "à", from: "depuis", with: "avec", by: "par", forRole: "pour"},
	words:    map[role]string{and: "et", not: "pas", but: "mais"},
	endings:  []string{"tion", "té", "ment", "eur", "ière", "é", "aux"},
	closings: []closing{{plain: "a été annoncé"}, {plain: "a commencé"}, {plain: "a eu lieu"}}, saying: closing{plain: "a déclaré"},
}

var german = tongue{
	western: western{
		lang: news.German, scales: []scale{{12, "Billionen"}, {9, "Milliarden"}, {6, "Millionen"}},
		months:   [13]string{"", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
		weekdays: [7]string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
		small:    [11]string{"null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"},
		many:     map[int]string{1: "Dutzende", 2: "Hunderte", 3: "Tausende", 6: "Millionen", 9: "Milliarden", 12: "Billionen"},
		half:     "die Hälfte", over: "mehr als", morning: "Uhr morgens", afternoon: "Uhr nachmittags", decade: "die Jahre ab ",
	},
	articles: []string{"der", "die", "das", "eine", "den"},
	before:   map[role]string{of: "von", in: "in", to: "zu", from: "aus", with: "mit", by: "durch", forRole: "für"},
	words:    map[role]string{and: "und", not: "nicht", but: "aber"},
	endings:  []string{"ung", "heit", "keit", "lich", "schaft", "ität", "ische"},
	closings: []closing{{plain: "wurde angekündigt"}, {plain: "hat begonnen"}, {plain: "fand statt"}}, saying: closing{plain: "sagte er"},
}

var vietnamese = tongue{
	western: western{
		lang: news.Vietnamese, scales: []scale{{12, "nghìn tỷ"}, {9, "tỷ"}, {6, "triệu"}},
		months:   [13]string{"", "tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"},
		weekdays: [7]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"},
		small:    [11]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"},
		many:     map[int]string{1: "hàng chục", 2: "hàng trăm", 3: "hàng nghìn", 6: "hàng triệu", 9: "hàng tỷ", 12: "hàng nghìn tỷ"},
		half:     "một nửa", over: "hơn", morning: "giờ sáng", afternoon: "giờ chiều", decade: "thập niên ",
	},
	articles: []string{"các", "những", "một"},
	before:   map[role]string{of: "của", in: "tại", to: "đến", from: "từ", with: "với", by: "bởi", forRole: "cho"},
	words:    map[role]string{and: "và", not: "không", but: "nhưng"},
	endings:  []string{"ường", "iệt", "ống", "ực", "ản", "ệ", "ồng"},
	closings: []closing{{plain: "đã được công bố"}, {plain: "đã bắt đầu"}, {plain: "được tổ chức"}}, saying: closing{plain: "cho biết"},
}

var indonesian = tongue{
	western: western{
		lang: news.Indonesian, scales: []scale{{12, "triliun"}, {9, "miliar"}, {6, "juta"}},
		months:   [13]string{"", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
		weekdays: [7]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"},
		small:    [11]string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"},
		many:     map[int]string{1: "puluhan", 2: "ratusan", 3: "ribuan", 6: "jutaan", 9: "miliaran", 12: "triliunan"},
		half:     "setengah", over: "lebih dari", morning: "pagi", afternoon: "sore", decade: "tahun ",
	},
	articles: []string{"para", "sebuah", "yang"},
	before:   map[role]string{of: "dari", in: "di", to: "ke", from: "sejak", with: "dengan", by: "oleh", forRole: "untuk"},
	words:    map[role]string{and: "dan", not: "tidak", but: "tetapi"},
	endings:  []string{"kan", "annya", "isasi", "if", "nya", "at"},
	closings: []closing{{plain: "telah diumumkan"}, {plain: "telah dimulai"}, {plain: "berlangsung"}}, saying: closing{plain: "katanya"},
}
