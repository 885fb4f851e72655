package glossary

import "testing"

func TestFingerprint(t *testing.T) {
	t.Parallel()
	var f fingerprint
	f.add(lower("Kim met the Bank of Korea. 한국은행 총재"))
	for _, form := range []string{"Kim", "bank of korea", "BANK", "한국은행", "국은행", "총재", "of", ""} {
		if !f.mayHave(lower(form)) {
			t.Errorf("the text may not have %q, but does", form)
		}
	}
	missed := 0
	for _, form := range []string{"Lee", "Reserve Bank", "한국전력", "대법원", "Kimberly", "총재단", "European Union"} {
		if f.mayHave(lower(form)) {
			missed++
		}
	}
	if missed > 1 {
		t.Errorf("%d of 7 forms may be in a text that has none of them", missed)
	}
}
