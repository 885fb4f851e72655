package check

import (
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// markupRules are the leftovers of machines: tokens, ids, escapes, Markdown. They look at texts as they are.
var markupRules = []leftover{
	{"a token of a chat template", []string{"<|", "<｜", "[|", "|>"},
		lazyregexp.New(`<[|｜][^<>]{0,60}>?|\[\|[^\[\]]{0,40}\]?|[|｜]>`), nil},
	{"a token of a chat template", []string{"[", "]]"}, lazyregexp.New(
		`(?i)\[/?(?:INST|SYS|PAD|UNK|CLS|SEP|MASK|EOS|BOS|SYSTEM|USER|ASSISTANT|TRANSLATION|STOP|end of \w+|` +
			`untranslated)\]|\[/[a-z_]+\]|\[\[|\]\]`), nil},
	{"a piece of the prompt", []string{"<<"}, lazyregexp.New(`(?i)<<<?/?[a-z]`), nil},
	{"the id of a paragraph", strings.Fields("p1 p2 p3 p4 p5 p6 p7 p8 p9 P1 P2 P3 P4 P5 P6 P7 P8 P9 b1 b2 b3 b4 b5 b6 b7 b8 b9 B1 B2 B3 B4 B5 B6 B7 B8 B9 aragraph ullet"), lazyregexp.New(
		`^\s*[\[("'*]*[pPbB]\d{1,3}[\])"'*]*\s?[:.)：](?:[\])"'*]|\s|$|[\p{L}])|^\s*[\[(][pPbB]\d{1,3}[\])]|` +
			`^p\d{1,3}\s|\bp\d{1,3}:|[\[(][pPb]\d{1,3}[\])]|(?i)^\s*(?:paragraph|bullet)\s\d{1,3}\s?[:.)]`),
		lazyregexp.New(`(?i)\b[pb]\.? ?\d|\bpages?\b|\d쪽|\d페이지|문단|단락`)},
	{"the id of a paragraph", []string{"단락", "문단"}, lazyregexp.New(`^\s*(?:단락|문단)\s?\d{1,3}\s?[:.)]`), nil},
	{"an HTML entity", []string{"&"}, lazyregexp.New(
		`&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|quot|amp|apos|lt|gt|nbsp|[lr][sda]quo|[lr]aquo|[mn]dash|hellip|middot|` +
			`bull|copy|reg|trade|deg|euro|pound|yen|cent|times|frac\d\d|e[nm]sp|thinsp|zwn?j|shy|[A-Za-z](?:acute|` +
			`grave|circ|uml|tilde|cedil|ring|slash));|&(?:quot|nbsp|amp|apos|[lg]t|#\d{2,5})\b`), nil},
	{"a backslash escape", []string{`\`, "u00", "_x0", "/n/n"},
		lazyregexp.New(`\\(?:[^\d\s]|$)|u00[0-9a-f]{2}|_x00[0-9A-F]{2}_|/n/n`),
		lazyregexp.New(`\\|u00[0-9a-f]{2}`)},
	{"a percent escape", []string{"%"}, lazyregexp.New(`(?:%[0-9A-Fa-f]{2}){3,}`), nil},
	{"Markdown", []string{"**"},
		lazyregexp.New(`(?:^|[^*\p{L}\p{N}])\*{2,3}[^\s*](?:[^*\n]*[^\s*])?\*\*|(?m)^\*\*[^\s*]|[^\s*\p{L}]\*\*$`),
		lazyregexp.New(`\*\*`)},
	{"Markdown", []string{"*"},
		lazyregexp.New(`(?:^|[\s("'“‘])\*[^\s*](?:[^*\n]*[^\s*])?\*(?:$|[\s).,!?…"'”’:]|\p{Hangul})|(?m)^\s*\*\*\*\s*$`),
		lazyregexp.New(`\*`)},
	{"Markdown", []string{"_"},
		lazyregexp.New(`(?:^|[\s("'“‘])(?:__[^\s_](?:[^_\n]*[^\s_])?__|_\p{L}(?:[^_\n]*[^\s_])?_)(?:$|[\s).,!?…"'”’:]|\p{Hangul})`),
		lazyregexp.New(`_`)},
	{"Markdown", []string{"`"}, lazyregexp.New("`[^`\n]+`|```"), lazyregexp.New("`")},
	{"Markdown", []string{"~~"}, lazyregexp.New(`(?:^|[\s("'“‘])~~[^\s~][^~\n]*~~`), lazyregexp.New(`~~`)},
	{"Markdown", []string{"#"}, lazyregexp.New(`(?m)^\s*#{1,6}\s+\S|\s#{2,6}(?:\s+\S|\s*$)`), lazyregexp.New(`#`)},
	{"Markdown", []string{"](", "!["}, lazyregexp.New(`\]\((?:https?:|#|/|www\.)|!\[[^\]]*\]\(`), nil},
	{"Markdown", []string{"---", "|"},
		lazyregexp.New(`(?:^|\s)---\s*$|^\s*---\s|(?m)^\s*\|.*\|\s*$|\|\s?:?-{3,}`), nil},
	{"the mark of a list", []string{"- ", "* ", "• ", "● ", "◦ ", "> "},
		lazyregexp.New(`(?m)^\s*[-*•●◦>]\s+\S`),
		lazyregexp.New(`(?m)^\s*[^\p{L}\p{N}\s"'“‘(\[<「『《]`)},
	{"the number of a list", []string{". ", ") "}, lazyregexp.New(`^\s*\d{1,2}[.)]\s+\p{L}`),
		lazyregexp.New(`(?im)^\s*["'“(]?(?:\d|[①-⑳]|첫|둘|셋|넷|제\d|[가-하]\.|one|two|three|four|first|second|third)`)},
	{"a piece of JSON", []string{"{", "}", `":`, `",`, `" :`}, lazyregexp.New(`[{}]|"\w{1,20}"\s?:|",\s*$`), nil},
	{"a label", []string{":", "："}, label, lazyregexp.New(`(?im)(?:^|[.!?…。"'”’)\]]\s+)[\p{L}\p{N}' -]{1,30}\s?[:：]|^\s*[\[<【〈][^\]>】〉]+[\]>】〉]|※|참고 ?[:로]|유의|\bnote that\b`)},
}

// label is a word before a colon that says what a model takes the text behind it for.
var label = lazyregexp.New(
	`(?i)(?:^|\n|[.!?…。"'”’)\]]\s+)[*"'“\[※▶■#\s]*(?:n\.?b\.|(?:translator['’]?s?['’]? |` +
		`translation )?(?:notes?|comments?)|explanations?|(?:my |the )?(?:translations?|translated (?:text|title|` +
		`headline|version|article))|(?:my |the |here['’]s the )?(?:final|korean|english|full|literal|revised|` +
		`corrected|improved|polished|suggested|alternative|refined|natural) (?:translation|version|text|answer|` +
		`output|draft|title|headline)|output|answer|response|result|original(?: text)?|source(?: text)?|reasoning|` +
		`analysis|summary|headline|title|paragraph|korean|english|assistant|user|system|human|disclaimer|` +
		`rationale|번역|번역문|번역본|번역 ?(?:결과|노트|메모|제목|참고|설명)|(?:최종|한국어|영어|영문|국문|수정|` +
		`전체|직역|의역|기사|자연스러운|다듬은) ?(?:번역문?|번역본|버전|결과|텍스트|본문|제목|요약)|한국어|영어|` +
		`영문|국문|해석|설명|해설|참고|참고 ?(?:로|사항)|비고|주석?|주의|역주|(?:역자|번역자|옮긴이|` +
		`편집자)(?:의? ?(?:주|노트|말))?|원문|출력|답변|응답|결과|요약|제목|본문|헤드라인|사용자|어시스턴트|` +
		`시스템|부연 ?설명)\s?[*"'\]]*\s?[:：]`)

// htmlTag is a tag of HTML or of a template.
var htmlTag = lazyregexp.New(
	`(?i)^</?(?:a|article|b|blockquote|body|br|code|div|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|q|script|` +
		`section|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|s|bos|eos|pad|unk|mask|sep|cls|think|` +
		`thinking|thought|reasoning|answer|output|response|result|translation|translated|target|source|text|title|` +
		`paragraph|summary|bullet|user|assistant|system|tool_call|final|note)(?:\s[^<>]*)?/?>$|^</|=|^<0x|^<!|` +
		`unused|_`)

var latinTag = lazyregexp.New(`</?(?:[A-Za-z!]|0x)[^<>가-힣]{0,200}>`)

// strayTag returns a tag that the source lacks. What is no tag is the name of a film or a paper: the source has the word,
// with its capital (<Parasite>), or a name in such marks of its own (<Table 1> for <표 1>).
func strayTag(source, target string) string {
	if !strings.Contains(target, "<") {
		return ""
	}
	for _, tag := range latinTag.FindAllString(target, -1) {
		named := strings.ContainsFunc(tag, unicode.IsUpper) && (strings.Contains(source, tag[1:len(tag)-1]) || titleMarks.MatchString(source))
		if named && tag[1] != '/' || strings.Contains(source, tag) || htmlTag.MatchString(tag) && hasTag(source) {
			continue
		}
		return tag
	}
	return ""
}

// titleMarks are those that Korean sets round the names of works.
var titleMarks = lazyregexp.New(`<[^<>]+>|[〈《「『]`)

func hasTag(text string) bool {
	for _, tag := range latinTag.FindAllString(text, -1) {
		if htmlTag.MatchString(tag) {
			return true
		}
	}
	return false
}
