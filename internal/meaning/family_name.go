package meaning

import (
	"strings"
	"sync"
)

// familyNames are the usual romanisations of the family names of Korea, in lower case.
var familyNames = sync.OnceValue(func() map[string]bool {
	return wordSet(`kim lee park choi choe jung jeong chung kang cho jo yoon yun jang chang lim im rim han oh o seo suh shin sin kwon
hwang ahn an song yoo yu ryu you hong jeon jun chun ko koh go moon mun son sohn yang bae pae baek paek back huh heo hur nam sim shim noh
roh no ha kwak gwak sung seong cha joo ju woo u wu koo ku gu min na ra rha jin chin ji chi eom um chae won cheon bang pang gong kong hyun
hyeon ham byun byeon yeom yum rhee yi ri li thae tae wi yeo choo chu do doh kil gil suk seok pyo pyun myung myeong ki maeng mo so tak
bong sa ok in ma kye bok bu boo eun eo kum keum geum yong ye to hwangbo namgung dokgo seonwoo sunwoo jegal`)
})

// familySyllables are the family names in Hangul.
var familySyllables = sync.OnceValue(func() map[rune]bool {
	set := map[rune]bool{}
	for _, r := range strings.Join(strings.Fields(`김이박최정강조윤장임 한오서신권황안송유홍 전고문손양배백허남심 노하곽성차주우구민류
나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용예봉`), "") {
		set[r] = true
	}
	return set
})
