package prose_test

import (
	"fmt"
	"time"

	"github.com/gisa-news/gisa/internal/prose"
)

func ExampleSentences() {
	for _, s := range prose.Sentences(`Mr. Kim met U.S. officials on Nov. 20. "Is it over?" Lee asked.Nobody knew.`) {
		fmt.Println(s)
	}
	// Output:
	// Mr. Kim met U.S. officials on Nov. 20.
	// "Is it over?" Lee asked.
	// Nobody knew.
}

func ExampleUnglue() {
	fmt.Printf("%q\n", prose.Unglue("It rained.They stayed in the U.S.Treasury."))
	// Output: ["It rained." "They stayed in the U.S. Treasury."]
}

func ExampleJosa_Attach() {
	fmt.Println(prose.Topic.Attach("스티븐 비건(Stephen Biegun)"), prose.Direction.Attach("서울"))
	// Output: 스티븐 비건(Stephen Biegun)은 서울로
}

func ExampleTrimParticle() {
	fmt.Println(prose.TrimParticle("국회에서는", prose.Case|prose.Compound, 2), prose.TrimParticle("회의", prose.Case, 2))
	// Output: 국회 회의
}

func ExampleWeekdayDates() {
	friday := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	past, coming := prose.WeekdayDates(friday, time.Tuesday)
	fmt.Println(past.Format("Jan. 2"), "or", coming.Format("Jan. 2"))
	// Output: Nov. 17 or Nov. 24
}
