package render

import (
	"reflect"
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// Printable returns text as one line that can do no harm on a screen: without the characters that steer a terminal
// (C0 and C1 controls), turn the direction of writing or show nothing at all. White space of every kind becomes a space,
// bytes that are no UTF-8 the replacement character.
//
// All text that comes from outside (articles, models, servers, Redis) goes through it before a person sees it.
func Printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case unicode.IsControl(r), isHidden(r), isMark(r):
			return -1
		}
		return r
	}, text)
}

// PrintableLines returns text with every line of it [Printable], for messages of several lines.
func PrintableLines(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(Printable(lines[i]), " ")
	}
	return strings.Join(lines, "\n")
}

// isHidden reports whether r is a format character, which shows nothing. The two joiners stay: they hold emoji and some
// scripts together.
func isHidden(r rune) bool {
	return unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d'
}

// PrintableResult returns a copy of the result in which every text is Printable.
func PrintableResult(r news.Result) news.Result {
	return printable(reflect.ValueOf(r)).Interface().(news.Result)
}

// printable returns a deep copy of v with every string in it made Printable. It walks by reflection, so that a field
// which is added to a Result is clean from its first day.
func printable(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	switch v.Kind() {
	case reflect.String:
		c.SetString(Printable(v.String()))
	case reflect.Pointer:
		if !v.IsNil() {
			c.Set(reflect.New(v.Type().Elem()))
			c.Elem().Set(printable(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			c.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			c.Index(i).Set(printable(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if c.Field(i).CanSet() { // time.Time has no fields to set
				c.Field(i).Set(printable(v.Field(i)))
			}
		}
	}
	return c
}
