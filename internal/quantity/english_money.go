package quantity

import "strings"

// moneySigns maps a sign, with the letters before it, to a currency.
var moneySigns, moneyCodes = indexSigns()

func indexSigns() (signs, codes map[string]string) {
	signs, codes = map[string]string{}, map[string]string{}
	for _, c := range currencies {
		codes[c.code] = c.code
		for _, s := range c.signs {
			signs[s] = c.code
		}
	}
	return signs, codes
}

// moneySign reads $26,750 and €3.6bn.
func (e *english) moneySign(i int) int {
	code, ok := moneySigns[e.tokens[i].text]
	if !ok {
		return i
	}
	return e.money(code, i, i+1)
}

// moneyWord reads US$5, A$5, Rs 500 and USD 5m.
func (e *english) moneyWord(i int) int {
	t := e.tokens[i]
	if s := e.at(i + 1); s.kind == symbol && !s.gap {
		code, ok := moneySigns[t.text+s.text]
		if !ok {
			return i
		}
		return e.money(code, i, i+2)
	}
	code, ok := moneySigns[t.text]
	if !ok {
		code, ok = moneyCodes[t.text]
	}
	if !ok {
		return i
	}
	at := i + 1
	if t.text == "Rs" && e.at(at).is(".") && !e.at(at).gap {
		at++ // Rs. 500
	}
	return e.money(code, i, at)
}

// money reads the amount at token `at` behind a sign that began at token i.
func (e *english) money(code string, i, at int) int {
	a, ok := e.amount(at, true)
	if !ok || !a.figures {
		return i
	}
	q := Quantity{Reading: Reading{Money, a.value, code}, Weight: Hard}
	if e.isBracketed(i) {
		q.Weight = Soft
	}
	if v, ok := e.rangeScale(a); ok {
		q.Alternatives = []Reading{{Money, v, code}}
	}
	return e.add(q, i, a.next)
}

// isBracketed reports whether the amount at token i converts the money before it for foreign readers, which a Korean
// desk leaves out: 2.5 trillion won ($1.9 billion).
func (e *english) isBracketed(i int) bool {
	last := len(e.found) - 1
	return last >= 0 && e.at(i-1).is("(") && e.found[last].Kind == Money && e.found[last].Unit == "KRW" && e.found[last].End == e.at(i-2).end
}

// rangeScale is the value of the first amount of "$5-10 million" and "$5 to $10 million".
func (e *english) rangeScale(a amount) (Value, bool) {
	at := a.next
	if t := e.at(at); a.scaled || !t.isHyphen() && !t.is("to") && !t.is("and") && !t.is("or") {
		return Value{}, false
	}
	if _, sign := moneySigns[e.at(at+1).text]; sign {
		at++
	}
	b, ok := e.amount(at+1, true)
	if !ok || b.scale == (Value{}) {
		return Value{}, false
	}
	return a.value.Mul(b.scale)
}

// moneyLetters are the letters that stand for a money right before the figure: N585 million, R500m.
var moneyLetters = map[string]string{"N": "NGN", "R": "ZAR", "Rs": "INR", "RM": "MYR", "P": "PHP", "Tk": "BDT", "Sh": "KES", "Ksh": "KES", "K": "", "Rp": "IDR"}

// letterMoney reads an amount that is glued to the letters of its money. Behind one letter
// it must have a scale, or it is a name: R2.
func (e *english) letterMoney(i int) int {
	t := e.tokens[i]
	digits := 0
	for digits < len(t.text) && !isDigit(t.text[digits]) {
		digits++
	}
	if digits == 0 || digits == len(t.text) {
		return i
	}
	code, ok := moneyLetters[t.text[:digits]]
	if !ok {
		return i
	}
	end := digits
	for end < len(t.text) && isDigit(t.text[end]) {
		end++
	}
	v, ok := ParseDecimal(t.text[digits:end])
	if !ok {
		return i
	}
	if s, ok := abbreviatedScales[strings.ToLower(t.text[end:])]; ok && end < len(t.text) {
		if v, ok = v.Mul(Int(s.value)); ok {
			return e.add(moneyOf(code, v), i, i+1)
		}
		return i
	}
	a := e.scaleAfter(amount{value: v, next: i + 1}, true)
	if !a.scaled && digits == 1 || end < len(t.text) {
		return i
	}
	return e.add(moneyOf(code, a.value), i, a.next)
}

// moneyOf returns an amount of a money, or a bare number where the code is empty.
func moneyOf(code string, v Value) Quantity {
	if code == "" {
		return Quantity{Reading: plain(Number, v), Weight: Hard}
	}
	return Quantity{Reading: Reading{Money, v, code}, Weight: Hard}
}
