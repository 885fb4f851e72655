package meaning

import (
	"fmt"
	"github.com/gisa-news/gisa/tasks/news"
	"testing"
)

func TestZZLink(t *testing.T) {
	for _, r := range [][2]string{{"The goods account logged a surplus of $14.26 billion. Exports rose 8.4 percent from a year earlier to $68.81 billion, and imports increased 3.7 percent to $54.55 billion.", "상품수지는 688억1천만달러 흑자였다. 수출이 142억6천만달러로 1년 전보다 8.4% 늘었고, 수입은 3.7% 증가한 545억5천만달러였다."}, {"Six aftershocks of magnitude 2.0 or greater followed by 11:30 p.m., the largest of them of magnitude 2.7. The National Fire Agency received a total of 1,864 calls, but most were from people asking about the shaking.", "오후 11시 30분까지 규모 2.0 이상의 여진이 6차례 이어졌고 가장 큰 것은 규모 1천864이었다. 소방청에 접수된 신고는 모두 2.7건이었으나 대부분 진동을 문의하는 내용이었다."}, {"The March contract in New York rose 5.6 percent to $4.12 a pound, the highest since Feb. 11, before easing to $4.05. In London, robusta gained 3 percent to $5,230 a metric ton.", "뉴욕에서 3월 인도분은 5.6% 오른 파운드당 5천230달러로 2월 11일 이후 최고치를 기록한 뒤 4.05달러로 내려왔다. 런던에서 로부스타는 3% 상승한 t당 4.12달러에 거래됐다."}} {
		p := Pair{Source: Read(r[0], news.English), Target: Read(r[1], news.Korean)}
		fmt.Println(p.Passages(), swappable(p))
		n := swappable(p)
		for _, s := range p.spans() {
			l := p.links(s)
			for _, x := range l {
				fmt.Printf("%s=%s ", p.Source.Of(x.source), p.Target.Of(x.target))
			}
			fmt.Println()
		}
		for _, x := range p.nearness(p.spans(), n) {
			fmt.Printf("%.3f\n", x)
		}
		for i, a := range n {
			for _, b := range n[i+1:] {
				fmt.Print(p.exchangesPassage(p.spans(), a, b), p.oneKind(a, b), p.samePart(a, b, [2][]way{p.Source.ways(), p.Target.ways()}), " ")
			}
		}
		fmt.Println()
	}
}
