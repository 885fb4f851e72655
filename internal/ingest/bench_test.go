package ingest

import (
	"fmt"
	"strings"
	"testing"
)

// wireCopy makes English wire copy of about size bytes in the condition that feeds deliver it in: half of it glued.
func wireCopy(size int) string {
	var b strings.Builder
	b.WriteString("NATIONAL\n\nSEOUL, Nov. 20 (Yonhap) -- The port of Busan reopened on Thursday after a two-day storm.\n\n")
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, `Officials said %d ships were waiting and that traffic would "return to normal" by Friday, it added.`, 10+i%90)
		if i%3 == 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	korean := "[속보] 부산항 운영 재개\n\n(부산=연합뉴스) 홍길동 기자 = " + strings.Repeat("부산항이 이틀 만에 다시 문을 열었다.대기하던 배 40척이 차례로 들어왔다.\n\n", 60) + "ⓒ 가나일보\n"
	page := "<html><head><title>Port reopens</title></head><body><article>" + strings.Repeat("<p>Officials said 40 ships were waiting and that traffic would return to normal by Friday, the port authority added.</p>", 50) + "</article></body></html>"
	for _, bb := range []struct{ name, text string }{
		{"english 6KB", wireCopy(6 << 10)},
		{"english 1MB", wireCopy(1<<20 - 2000)},
		{"korean 6KB", korean},
		{"html 6KB", page},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(Input{Name: bb.name, Data: []byte(bb.text)}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkParseWorst holds inputs that are made to be slow, at two sizes each: the cost per byte must not grow with the size.
func BenchmarkParseWorst(b *testing.B) {
	for name, unit := range worstUnits {
		for _, size := range []int{64 << 10, 1<<20 - 64} {
			text := "Words.\n" + strings.Repeat(unit, size/len(unit))
			b.Run(fmt.Sprintf("%s/%dKB", name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					_, _ = Parse(Input{Name: name, Data: []byte(text)}) // whether it is an article is not the point
				}
			})
		}
	}
}

// worstUnits are repeated to make the inputs that a careless scanner is quadratic in.
var worstUnits = map[string]string{
	"fractions":     "<p>3<sup>1</sup>/<sub>2</sub></p>",
	"one fraction":  "<b>3<sup>1</sup>/<sub>2</sub></b>",
	"line breaks":   "<b>a word</b><br>",
	"struck":        "<b>a</b><s>b<del>",
	"pre":           "<pre>  a b\nc\n",
	"xml items":     "<item><title>a</title><description>b c</description>",
	"carets":        "^a b<\n",
	"comments":      "<!-- a -->",
	"quotes":        `"`,
	"dots":          `.`,
	"glue":          `ab.Ab`,
	"quoted glue":   `ab."Ab."`,
	"one letter":    `a`,
	"short lines":   "a\n",
	"wire lines":    "사진 기자 @ (Yonhap [ > ⓒ photo by :\n",
	"brackets":      `(`,
	"credits":       `. (Yonhap) A`,
	"korean glue":   `했다.그는 "갔다."고`,
	"divs":          `<div>`,
	"paragraphs":    `<p>a b</p>`,
	"figures":       `<figcaption>`,
	"links":         `[a](b`,
	"stars":         `**a `,
	"entities":      `&#8238;`,
	"full-width":    `１．`,
	"json":          `{"a":`,
	"html captions": `<p class=caption>a`,
	"emails":        `a@a.`,
	"capitals":      `A.`,
	"hyphens":       "and they had to eva-\ncuate ",
	"link headings": "Most Popular\nIt rained.\n",
	"captions":      "One ship left. Two came. (AP Photo/Jane Roe)\n",
	"raised":        `a<sup>1`,
	"footnotes":     "a[^1]",
	"rows":          "| a |\n",
	"hard breaks":   "one two three four and  \n",
	"this":          `다."이 가나다`,
	"wrapped":       "the quick brown fox jumps over the lazy dog and then it runs on\n",
}
