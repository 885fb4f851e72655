package prose

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// abbreviationFixtures show each abbreviation of the table before a capital or a figure, where another word with a full stop would end
// its sentence. Each is one sentence.
const abbreviationFixtures = `
He met Mr. Kim, Mrs. Lee and Ms. Park, then Dr. Choi, Prof. Han, Rev. Oh and Hon. Judge Roe, at last Messrs. Kim and Lee and Fr. John.
Orders came from Gen. Roe, Lt. Roe, Col. Roe, Maj. Roe, Capt. Roe, Cmdr. Roe, Sgt. Roe, Cpl. Roe, Pvt. Roe, Adm. Roe and Brig. Roe.
It was signed by Sen. Roe, Sens. Roe and Doe, Rep. Roe, Reps. Roe and Doe, Gov. Roe, Pres. Roe, Amb. Roe, Supt. Roe, Det. Roe and Atty. Roe.
They went from St. Louis to Mt. Baekdu and Ft. Worth for Korea vs. Japan, cf. Roe, approx. 40 games, e.g. Busan, i.e. Kimhae.
It opens on Jan. 1, Feb. 2, Mar. 3, Apr. 4, Jun. 6, Jul. 7, Aug. 8, Sep. 9, Sept. 9, Oct. 10, Nov. 11 and Dec. 12.
It is No. 1 of Nos. 1 to 4, see no. 2, nos. 3 and 4, Vol. 1, vol. 2, Fig. 1, fig. 2, pp. 3 to 5, Art. 9 and Sec. 10.
It runs on Mon. Jan. 5, Tue. Jan. 6, Tues. Jan. 6, Wed. Jan. 7, Thu. Jan. 8, Thurs. Jan. 8, Fri. Jan. 9, Sat. Jan. 10 and Sun. Jan. 11.
The U.S. Treasury, the U.K. Treasury, the U.N. Council, the E.U. Commission, the D.C. Circuit, N.Y. Mayor Roe and L.A. Mayor Doe met.
Acme Inc. Chairman Roe, Acme Corp. Chairman Roe, Acme Co. Chairman Roe, Acme Ltd. Chairman Roe, Warner Bros. Chairman Doe and Acme Mfg. Chairman Roe met.
John Roe Jr. Day, John Roe Sr. Day, his Ph. D. in law, Ph.D. Roe, M.D. Roe and Lee et al. Kim, Roe etc. Doe and est. Roe too.
On Fifth Ave. East, Rose Blvd. East, Mill Rd. East, at the Dept. Store, Univ. Hall, Assn. Hall, Intl. Hall and Natl. Hall.
From Calif. Conn. Fla. Ga. Ill. Mass. Mich. Minn. Pa. Tenn. Tex. Va. Wash. Wis. Ariz. Colo. Md. Okla. Governors came.
It began at 6 a.m. Monday, 7 p.m. Monday, 8 A.M. KST and 9 P.M. KST.
`

func TestEveryAbbreviation(t *testing.T) {
	t.Parallel()
	shown := map[string]bool{}
	for line := range strings.SplitSeq(strings.TrimSpace(abbreviationFixtures), "\n") {
		if got := Sentences(line); len(got) != 1 {
			t.Errorf("cut as %s", strings.Join(got, " | "))
		}
		words := strings.Fields(line)
		for i, word := range words[:len(words)-1] {
			first, _ := utf8.DecodeRuneInString(words[i+1])
			if word, dotted := strings.CutSuffix(word, "."); dotted && (unicode.IsUpper(first) || unicode.IsDigit(first)) {
				shown[word] = true
			}
		}
	}
	for word := range abbreviations {
		if !shown[word] {
			t.Errorf("%s. stands in no fixture before a capital or a figure", word)
		}
	}
}

func TestIsAbbreviation(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]bool{"Mr": true, "U.S": true, "J": true, "J.K": true, "no": false, "No": true, "added": false, "": false, "밝혔다": false} {
		if got := IsAbbreviation(word); got != want {
			t.Errorf("IsAbbreviation(%q) = %v", word, got)
		}
	}
}

func TestEndsBefore(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		line, next string
		want       bool
	}{
		{"It rained", "all day.", false},
		{"It rained.", "The port closed.", true},
		{`"It rained."`, "The port closed.", true},
		{"said Sen.", "Roe on Monday.", false},
		{"in the U.S.", "Treasury.", false},
		{"in the U.S.", "“The end,” he said.", true},
		{"since Nov.", "20 of that year.", false},
		{"at 6 p.m.", "Kim left.", true},
		{"at 6 p.m.", "Monday.", false},
		{"비가 왔다.", "항구가 닫혔다.", true},
		{"in D.C.", "다음 주에", false},
		{"Is it over?", "Nobody knew.", true},
	} {
		if got := EndsBefore(tt.line, tt.next); got != tt.want {
			t.Errorf("EndsBefore(%q, %q) = %v", tt.line, tt.next, got)
		}
	}
}
