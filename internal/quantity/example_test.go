package quantity_test

import (
	"fmt"

	"github.com/gisa-news/gisa/internal/quantity"
)

func ExampleCompare() {
	source := quantity.Find("Sales rose by a fifth to £1.8 billion in 2018.", "en")
	target := quantity.Find("2018년 매출은 20% 늘어난 1.8억 파운드였다.", "ko")
	for _, p := range quantity.Compare(source, target).Changed {
		fmt.Printf("%s became %s (%s)\n", p.Source.Text, p.Target.Text, p.Fault)
	}
	// Output: £1.8 billion became 1.8억 파운드 (scale)
}

func ExampleFormat() {
	for _, q := range quantity.Find("3.5 trillion won", "en") {
		fmt.Println(quantity.Format(q.Reading, "ko", quantity.Yonhap))
		fmt.Println(quantity.Format(q.Reading, "ko", quantity.Daily))
		fmt.Println(quantity.Format(q.Reading, "ko", quantity.Spaced))
	}
	// Output:
	// 3조5천억원
	// 3조5000억원
	// 3조 5000억 원
}

func ExampleMetric() {
	for _, q := range quantity.Find("The road is 45 miles long.", "en") {
		km, _ := quantity.Metric(q.Reading)
		fmt.Println(q.Text, "=", quantity.Format(km, "ko", quantity.Yonhap))
	}
	// Output: 45 miles = 72km
}
