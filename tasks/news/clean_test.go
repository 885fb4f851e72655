package news_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

const harmful = "\x00\x1b]0;x\x07\x7f\u009b\u0085\u061c\u200e\u202e\u2066\u2028\u2029"

// fill puts a text into every string of v.
func fill(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), text)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type() != reflect.TypeFor[time.Time]() {
				fill(v.Field(i), text)
			}
		}
	}
}

// strings of v, each with the name of its field.
func walk(v reflect.Value, name string, each func(name, text string)) {
	switch v.Kind() {
	case reflect.String:
		each(name, v.String())
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), name, each)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type() != reflect.TypeFor[time.Time]() {
				walk(v.Field(i), name+"."+v.Type().Field(i).Name, each)
			}
		}
	}
}

// TestCleanMissesNoField holds every string of an article, also one of a later version. Lang is one of two words or refused.
func TestCleanMissesNoField(t *testing.T) {
	t.Parallel()
	var a news.Article
	fill(reflect.ValueOf(&a).Elem(), "Bu"+harmful+"san\t1")
	walk(reflect.ValueOf(a.Clean()), "", func(name, text string) {
		if name != ".Lang" && (strings.ContainsAny(text, "\x00\x1b\x07\x7f\u009b\u0085\u061c\u200e\u202e\u2066\u2028\u2029") || !strings.HasPrefix(text, "Bu")) {
			t.Errorf("%s is %q", name, text)
		}
	})
	if a.Paragraphs[0].Text != "Bu"+harmful+"san\t1" {
		t.Error("the article that was given is changed")
	}
}

func TestCleanChangesNoGoodArticle(t *testing.T) {
	t.Parallel()
	good := news.Article{ID: "a1", Version: 1, Lang: news.Korean, Title: "금리\u00a0동결 👨‍👩‍👧", URL: "https://a.example/@user/1?x=a@b#c@d",
		Paragraphs: []news.Paragraph{{ID: "p1", Text: "첫 줄\n둘째\u3000줄\tcafe\u0301 \u00ad"}}}
	if got := good.Clean(); !reflect.DeepEqual(got, good) {
		t.Errorf("got %+v", got)
	}
}

func TestWithoutUser(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"http://user:pw@host/a":         "http://host/a",
		"HTTPS://user:p@w@host:8080/a":  "HTTPS://host:8080/a",
		"http://tok3n@host":             "http://host",
		"//user:pw@host/a":              "//host/a",
		"https://host/@name/1?mail=a@b": "https://host/@name/1?mail=a@b",
		"https://host?u=a@b":            "https://host?u=a@b",
		"mailto:a@b.example":            "mailto:a@b.example",
		`http:\\user:pw@host\a`:         `http:\\host\a`,
		"":                              "",
	} {
		if got := news.WithoutUser(address); got != want {
			t.Errorf("%s gives %s, want %s", address, got, want)
		}
	}
}
