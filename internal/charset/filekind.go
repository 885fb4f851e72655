package charset

import (
	"bytes"
	"unicode/utf8"
)

// A fileKind is a kind of file that people send by mistake, known by its first bytes.
type fileKind struct {
	magic, kind string
	// confirm looks at more than the magic where that is letters with which a sentence may begin; nil where it cannot be mistaken.
	confirm func(data []byte) bool
}

var fileKinds = []fileKind{
	{"%PDF-", "PDF file", nil},
	{"PK\x03\x04", "zip archive or office document", nil},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office or HWP document", nil},
	{"HWP Document File", "HWP document", func(data []byte) bool { return hasControls(data) }},
	{"{\\rtf", "RTF document", nil},
	{"\x89PNG", "PNG image", nil},
	{"\xff\xd8\xff", "JPEG image", nil},
	{"GIF87a", "GIF image", isGIF},
	{"GIF89a", "GIF image", isGIF},
	{"RIFF", "audio, video or WebP file", isRIFF},
	{"ID3", "MP3 file", func(data []byte) bool {
		return len(data) > 3 && data[3] < 0x10 && data[3] > 0 && data[3] != '\n' && data[3] != '\t' && data[3] != '\r'
	}},
	{"OggS\x00", "audio or video file", nil},
	{"\x1aE\xdf\xa3", "video file", nil},
	{"\x1f\x8b", "gzip archive", nil},
	{"7z\xbc\xaf\x27\x1c", "7z archive", nil},
	{"\x7fELF", "program", nil},
	{"SQLite format 3\x00", "SQLite database", nil},
}

// kindOf returns the kind of a file that is no text, or "".
func kindOf(data []byte) string {
	for _, k := range fileKinds {
		if bytes.HasPrefix(data, []byte(k.magic)) && (k.confirm == nil || k.confirm(data) && !isPlain(data)) {
			return k.kind
		}
	}
	// The size of a first box is small.
	if len(data) > 12 && string(data[4:8]) == "ftyp" && data[0] == 0 && data[1] == 0 {
		return "video file"
	}
	return ""
}

func isGIF(data []byte) bool { return len(data) > 6 && hasControls(data[6:min(len(data), 64)]) }

func isRIFF(data []byte) bool {
	if len(data) < 12 {
		return hasControls(data)
	}
	switch string(data[8:12]) {
	case "WAVE", "AVI ", "WEBP", "RMID", "CDDA", "ACON":
		return true
	}
	return false
}

// isPlain reports whether data is what no media file is: UTF-8 without control characters.
func isPlain(data []byte) bool { return !hasControls(data) && utf8.Valid(data) }

func hasControls(data []byte) bool {
	return bytes.ContainsFunc(data, func(r rune) bool { return isControl(r) })
}

// isControl recognises the control characters that text has no use for.
func isControl(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', 0x1A: // the last is how DOS ended a file
		return false
	}
	return r < ' '
}
