package charset

import "bytes"

// fileKinds are the kinds of files that people send by mistake, by their first bytes.
var fileKinds = []struct{ magic, kind string }{
	{"%PDF-", "PDF file"},
	{"PK\x03\x04", "zip archive or office document"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office or HWP document"},
	{"HWP Document File", "HWP document"},
	{"{\\rtf", "RTF document"},
	{"\x89PNG", "PNG image"},
	{"\xff\xd8\xff", "JPEG image"},
	{"GIF8", "GIF image"},
	{"RIFF", "audio, video or WebP file"},
	{"ID3", "MP3 file"},
	{"\x1f\x8b", "gzip archive"},
	{"7z\xbc\xaf\x27\x1c", "7z archive"},
	{"\x7fELF", "program"},
	{"SQLite format 3\x00", "SQLite database"},
}

// fileKind returns the kind of a file that is no text, or "".
func fileKind(data []byte) string {
	for _, k := range fileKinds {
		if bytes.HasPrefix(data, []byte(k.magic)) {
			return k.kind
		}
	}
	if len(data) > 12 && string(data[4:8]) == "ftyp" {
		return "video file"
	}
	return ""
}
