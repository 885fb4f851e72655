package ingest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestANPA(t *testing.T) {
	t.Parallel()
	const body = "   BUSAN, South Korea (AP) _ The Harbour Bridge reopened Monday after 14\nmonths of repairs, the city said.\n   ``It is open,'' said Lee Min _ the mayor.\n   Trucks may use it.\n   ___\n   On the Net: http://example.org/bridge\n (MORE)\n"
	const story = "The Harbour Bridge reopened Monday after 14 months of repairs, the city said.|“It is open,” said Lee Min — the mayor.|Trucks may use it."
	tests := []struct{ name, in, want string }{
		{"whole", "a0123 1230 r i bc-KOR--Bridge      11-23 0123\n^BC-KOR--Bridge,0123<\n^Harbour bridge reopens<\n^AP Photo BUS101<\n^Eds: UPDATES with toll.\n With AP Photos.<\n^By HANA PARK=\n^Associated Press Writer=\n" + body + "AP-NY-11-23-26 0912EST<\n",
			"Harbour bridge reopens / HANA PARK / BUSAN, South Korea / Associated Press / 2026-11-23T09:12-05:00 /  / " + story},
		{"control characters", "\x01\x02^BC-KOR--Bridge, 1st Ld-Writethru<\r\n^URGENT<\r\n^Harbour bridge reopens<\r\n" + body + "\x03AP-SE-11-23-26 0912GMT<\r\n",
			"Harbour bridge reopens /  / BUSAN, South Korea / AP / 2026-11-23T09:12Z /  / " + story},
		{"a header without a count, and a profile", "\x16\x16\x01v0712 i bc-Bridge 1stLd-Writethru 11-23 0214\r\n\x02\r\n^BC-Bridge, 1st Ld-Writethru,0214<\r\n^Harbour bridge reopens<\r\n^By HANA PARK=\r\n" + body + "   (PROFILE\r\n   (COUNTRY:South Korea; ISOCOUNTRY3:KOR;)\r\n   (CAT:Transport;)\r\n   )\r\nAP-NY-11-23-26 0912EST<\r\n\x03",
			"Harbour bridge reopens / HANA PARK / BUSAN, South Korea / AP / 2026-11-23T09:12-05:00 /  / " + story},
		{"IPTC 7901", "\x01CWN0412 4 POL 123 BRIDGE\r\n\x02^BC-Bridge,0123<\r\n^Harbour bridge reopens<\r\n" + body + "\x03AP-SE-11-23-26 0912GMT<\r\n", "Harbour bridge reopens /  / BUSAN, South Korea / AP / 2026-11-23T09:12Z /  / " + story},
		{"a caret left open", "^BC-KOR--Bridge,0123<\n^Harbour bridge reopens\n^By Hana Park=\n" + body, "Harbour bridge reopens / Hana Park / BUSAN, South Korea / AP /  /  / " + story},
		{"a trailer alone", "Harbour bridge reopens\n\nBUSAN, Nov. 23 (Yonhap) -- The bridge reopened Monday, the city said.\n\n''It is open,'' it said.\n(END)\nAP-SE-11-23-26 0912GMT\n", "Harbour bridge reopens /  / BUSAN, Nov. 23 / Yonhap / 2026-11-23T09:12Z /  / The bridge reopened Monday, the city said.|“It is open,” it said."},
		{"no zone in the trailer", "^BC-Bridge,0123<\n^Harbour bridge reopens<\n" + body + "AP-NY-11-23-26 0912<\n", "Harbour bridge reopens /  / BUSAN, South Korea / AP /  /  / " + story},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, Input{Data: []byte(tt.in)})
			a.ID = ""
			if diff := cmp.Diff(" / "+tt.want, summary(a)); diff != "" {
				t.Errorf("article (-want +got):\n%s\nstripped %+v", diff, a.Stripped)
			}
		})
	}
}

// One sign may be anything: it does not make a text teletype copy.
func TestOneCaretIsNoANPA(t *testing.T) {
	t.Parallel()
	a := mustParse(t, Input{Data: []byte("^_^ is the firm's sign=\n\nThe firm changed its sign on Monday, it said.")})
	if a.Title != "^_^ is the firm's sign=" {
		t.Errorf("title %q", a.Title)
	}
}
