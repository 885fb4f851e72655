package ingest

// Pieces of the patterns of captionRules.
const (
	originKo = `(?:(?:자료 ?)?사진|자료|그래픽|출처|영상|일러스트|이미지)`
	// providerKo is the name of who provided a picture.
	providerKo = `[가-힣A-Za-z·]{2,12}1?(?: [가-힣A-Za-z·]{2,10}){0,2}`
	noResale   = `(?:재판매 및 DB ?금지|DB ?및 재판매 금지|재배포 금지)`
	photoWord  = `(?:AP Photo|AFP Photo|EPA Photo|Reuters Photo|Photo|PHOTO|File [Pp]hoto|Yonhap [Pp]hoto|Photo courtesy of|Photo by|Photo provided by|Courtesy of)`
	notForSale = `\((?:PHOTO NOT FOR SALE|For Use Only in [^()]{2,40}|No Redistribution)[^()]{0,60}\)`
)

// captionRules find the words under a picture that stand in the running text as if they were a paragraph.
var captionRules = []rule{
	{"caption-korean", wholeLine, anywhere, []string{"사진"},
		`(?:[▲△▶◀▷]\s*.{2,}|[^.]*)[(\[</]\s*(?:자료)?사진\s*[=:/][^)\]>]{1,40}[)\]>]?|(?:자료)?사진\s*[=:/]\s*\S.{0,40}`},
	{"caption-korean-origin", wholeLine, anywhere, []string{"=", ":", "/"},
		`[(\[<‹]\s*` + originKo + `\s*[=:/]\s*[^)\]>›]{1,40}[)\]>›]`},
	{"caption-korean-archive", wholeLine, anywhere, []string{"자료사진", "자료 사진", "db 금지", "db금지", "제공]", "제공)"},
		`[^.!?]*[(\[<]\s*(?:[가-힣A-Za-z0-9 =·]{2,30}자료 ?사진(?:\. ?` + noResale + `)?|` + providerKo + ` 제공(?:\. ?` + noResale + `)?)\s*[)\]>]`},
	{"caption-english", wholeLine, anywhere, []string{"photo", "courtesy"},
		`.*\(` + photoWord + `(?:[/:= ][^()]{0,80})?\)\.?`},
	{"caption-not-for-sale", wholeLine, anywhere, []string{"not for sale", "for use only", "redistribution"},
		`.*` + notForSale + `\s*(?:\((?P<credit>` + credits + `)\))?`},
	{"caption-copyright", wholeLine, anywhere, []string{"ⓒ", "©"},
		`[▲△▶◀▷].{2,}[ⓒ©] ?.{2,40}|.{2,}/ ?` + agency + ` ?[ⓒ©] ?.{2,40}`},
	{"caption-photo-by", wholeLine, anywhere, []string{"photo", "image"},
		`(?i:photo|image|file photo)s?(?: by| credit| courtesy of| from)?\s*[:=/]\s*.{2,}|Photo by ` + personName + `.{0,40}`},
	{"caption-photo-mark", suffix, anywhere, []string{"사진", "photo", "db 금지", "courtesy", "제공", "=", "not for sale", "for use only", "ⓒ", "©"},
		`[(\[<‹]\s*(?:` + originKo + `\s*[=:/]\s*[^)\]>›]{1,40}|[^)\]>.]{0,20}자료 ?사진(?:\. ?` + noResale + `)?|[^)\]>.]{0,30}제공\. ?` + noResale + `|` + providerKo + ` 제공|` +
			photoWord + `(?:[/:= ][^()]{0,80})?)\s*[)\]>›]\.?|` + notForSale + `|/ ?` + agency + ` ?[ⓒ©] ?.{2,40}`},
}
