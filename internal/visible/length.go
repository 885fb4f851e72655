package visible

import (
	"strconv"
	"strings"
)

// fontSize is the size that an element sets in one whose size is inherited.
func fontSize(set declarations, inherited float64) float64 {
	value := set["font-size"]
	if value == "" {
		// The shorthand has the size before the line height and the family: italic 12px/1.5 serif.
		for word := range strings.FieldsSeq(set["font"]) {
			word, _, _ = strings.Cut(word, "/")
			if n, ok := number(word); ok && (n == 0 || strings.Trim(word, "0123456789.") != "") {
				value = word
				break
			}
		}
	}
	switch value {
	case "":
		return inherited
	case "larger", "smaller", "inherit", "unset":
		return inherited
	}
	if n, found := strings.CutSuffix(value, "%"); found {
		return inherited * fraction(n) / 100
	}
	return pixels(value, inherited, usual)
}

// pixels is a length in pixels, or otherwise where it is none that can be told.
func pixels(length string, size, otherwise float64) float64 {
	n, ok := number(length)
	if !ok {
		return otherwise
	}
	switch strings.TrimLeft(length, "+-.0123456789") {
	case "em":
		return n * size
	case "rem":
		return n * usual
	case "ex", "ch":
		return n * size / 2
	case "pt":
		return n * 4 / 3
	case "pc":
		return n * 16
	case "in":
		return n * 96
	case "cm":
		return n * 38
	case "mm":
		return n * 4
	case "%", "vw", "vh", "vmin", "vmax":
		return n * screenPx
	case "px", "":
		return n
	}
	return otherwise
}

// number is the number that a value begins with.
func number(value string) (n float64, ok bool) {
	end := len(value) - len(strings.TrimLeft(value, "+-.0123456789"))
	n, err := strconv.ParseFloat(value[:end], 64)
	return n, err == nil
}

// fraction is a part of one: 0.5 or 50%. What cannot be told is the whole.
func fraction(value string) float64 {
	n, ok := number(value)
	if !ok {
		return 1
	}
	if strings.HasSuffix(value, "%") {
		n /= 100
	}
	return n
}
