package ingest

// captionRules find the words under a picture that stand in the running text as if they were a paragraph.
var captionRules = []rule{
	{"caption-korean", wholeLine, anywhere, []string{"사진"},
		`(?:[▲△▶◀▷]\s*.{2,}|[^.]*)[(\[</]\s*(?:자료)?사진\s*[=:/][^)\]>]{1,40}[)\]>]?|[(\[<]\s*(?:자료)?사진\s*[=:/]\s*[^)\]>]{1,40}[)\]>]|(?:자료)?사진\s*[=:/]\s*\S.{0,40}`},
	{"caption-korean-archive", wholeLine, anywhere, []string{"자료사진", "db 금지", "제공]", "제공)"},
		`[^.!?]*[(\[<]?(?:[가-힣A-Za-z0-9 =·]{2,30}(?:자료 ?사진|제공\. ?재판매 및 DB ?금지)|[가-힣A-Za-z0-9 ]{2,20} 제공)\s*[)\]>]`},
	{"caption-english", wholeLine, anywhere, []string{"photo", "courtesy"},
		`.*\((?:AP Photo|AFP Photo|EPA Photo|Reuters Photo|Photo|File [Pp]hoto|Yonhap [Pp]hoto|Photo courtesy of|Courtesy of)(?:[/:= ][^()]{0,80})?\)\.?`},
	{"caption-photo-by", wholeLine, anywhere, []string{"photo", "image"},
		`(?i:photo|image|file photo)s?(?: by| credit| courtesy of| from)?\s*[:=/]\s*.{2,}|Photo by ` + personName + `.{0,40}`},
	{"caption-photo-mark", suffix, anywhere, []string{"사진", "photo", "db 금지"},
		`[(\[<]\s*(?:(?:자료)?사진\s*[=:/]\s*[^)\]>]{1,40}|[^)\]>]{0,20}자료 ?사진|[^)\]>]{0,30}제공\. ?재판매 및 DB ?금지|AP Photo/[^)\]>]{1,60})\s*[)\]>]`},
}
