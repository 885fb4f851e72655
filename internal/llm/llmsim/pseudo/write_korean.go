package pseudo

import "strings"

// inKorean writes a quantity as Korean newspapers do.
func inKorean(q quantity) string {
	switch q.kind {
	case amount:
		return koreanAmount(q)
	case date:
		return spaced(behind(q.year, "년"), behind(q.month, "월"), behind(q.day, "일"))
	case clock:
		return spaced([]string{"", "오전", "오후"}[q.half], plain(q.value)+"시", behind(strings.TrimPrefix(q.minute, "00"), "분"))
	case ordinal:
		return plain(q.value) + "번째"
	}
	return q.text + q.unit.inKorean()
}

func minusInKorean(q quantity, written string) string {
	if q.unit == unitByEnglish["degree"] {
		return "영하 " + written
	}
	return "-" + written
}

func (u *unit) inKorean() string {
	if u == nil {
		return ""
	}
	return u.korean[0]
}

// koreanAmount writes the value and its unit. A whole number that counts nothing gets a general counter, so that it
// can't run together with the word after it.
func koreanAmount(q quantity) string {
	s := q.text
	if q.scaled {
		s = myriads(q.value)
	}
	if q.over {
		s += "여"
	}
	if q.unit == nil && !q.scaled && !strings.Contains(q.text, ".") {
		return s + "개"
	}
	return s + q.unit.inKorean()
}

// myriads writes 1250000000 as "12억5천만".
func myriads(v float64) string {
	if v < 1e4 {
		return plain(v)
	}
	whole, fraction, found := strings.Cut(plain(v), ".")
	var out strings.Builder
	for i, word := range []string{"조", "억", "만", ""} {
		end := len(whole) - 12 + 4*i
		if end <= 0 {
			continue
		}
		group := whole[max(0, end-4):end]
		if i == 0 {
			group = whole[:end]
		}
		if group = strings.TrimLeft(group, "0"); len(group) == 4 && word != "" {
			group = group[:1] + "천" + strings.TrimLeft(group[1:], "0")
		}
		out.WriteString(behind(group, word))
	}
	if found {
		out.WriteString("." + fraction)
	}
	return out.String()
}
