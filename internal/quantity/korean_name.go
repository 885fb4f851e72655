package quantity

// latin skips a word in Latin letters; the figures in it (G20) or behind its hyphen (F-35) are part of a name.
func (k *korean) latin(i int) int {
	end := i
	for isLetter(byteAt(k.text, end)) {
		end++
	}
	if code, ok := moneySigns[k.text[i:end]]; ok {
		return k.moneyAmount(code, i, end)
	}
	for isLetter(byteAt(k.text, end)) || isDigit(byteAt(k.text, end)) {
		end++
	}
	if code, ok := moneyCodes[k.text[i:end]]; ok {
		return k.moneyAmount(code, i, end)
	}
	if byteAt(k.text, end) == '$' {
		if code, ok := moneySigns[k.text[i:end+1]]; ok {
			return k.moneyAmount(code, i, end+1)
		}
	}
	if v, ok := onlyFigures(k.text[i:end]); ok {
		return k.add(Quantity{Reading: plain(Label, v)}, i, end)
	}
	if byteAt(k.text, end) == '-' && isDigit(byteAt(k.text, end+1)) {
		stop := figuresEnd(k.text, end+1)
		if v, ok := ParseDecimal(k.text[end+1 : stop]); ok {
			return k.add(Quantity{Reading: plain(Label, v)}, i, stop)
		}
	}
	if n := romanValue(k.text[i:end]); n > 0 {
		return k.add(Quantity{Reading: plain(Ordinal, Int(n))}, i, end)
	}
	return end
}
