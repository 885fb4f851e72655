package meaning_test

import (
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestRoles has texts in which two parties have changed places, the same texts in order, and texts that only look like it.
func TestRoles(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, en, right, wrong string }{
		{"beat", "Germany beat Spain in the final.", "결승에서 독일이 스페인을 꺾었다.", "결승에서 스페인이 독일을 꺾었다."},
		{"sentenced", "Judge Alan Foster sentenced Victor Reyes to 12 years in prison.", "앨런 포스터 판사는 빅터 레예스에게 징역 12년을 선고했다.", "빅터 레예스 판사는 앨런 포스터에게 징역 12년을 선고했다."},
		{"urged", "Seoul urged Pyongyang to return to talks.", "한국은 북한에 대화 복귀를 촉구했다.", "북한은 한국에 대화 복귀를 촉구했다."},
		{"notified", "China notified Japan that it would resume seafood imports.", "중국이 일본에 수산물 수입을 재개하겠다고 통보했다.", "일본이 중국에 수산물 수입을 재개하겠다고 통보했다."},
		{"two clauses", "South Korean troops fired warning shots after North Korean soldiers crossed the line.", "북한군이 선을 넘자 한국 병사들이 경고사격을 했다.", "한국 병사들이 선을 넘자 북한군이 경고사격을 했다."},
		{"two who say", "Iran said the tanker was hijacked. Oman said it had run aground.", "이란은 유조선이 납치됐다고 했고 오만은 좌초했다고 했다.", "오만은 유조선이 납치됐다고 했고 이란은 좌초했다고 했다."},
		{"two quotations", "Candidate Kim said \"taxes must rise,\" while candidate Lee countered that \"tax cuts are the answer.\"", "김 후보는 \"증세가 필요하다\"고 했고 이 후보는 \"감세가 답\"이라고 맞섰다.", "이 후보는 \"증세가 필요하다\"고 했고 김 후보는 \"감세가 답\"이라고 맞섰다."},
		{"speakers behind quotations", "\"He was a hero,\" said his brother, Amir. \"He was a fool,\" said his commander, Yusuf Dar.", "동생 아미르는 “그는 영웅이었다”고 했고, 지휘관 유수프 다르는 “그는 바보였다”고 했다.", "동생 유수프 다르는 “그는 영웅이었다”고 했고, 지휘관 아미르는 “그는 바보였다”고 했다."},

		{"possession", "Merkel's speech surprised Macron.", "메르켈의 연설은 마크롱을 놀라게 했다.", "마크롱의 연설은 메르켈을 놀라게 했다."},
		{"title", "President Trump has opened an investigation into the allegations against Merkel.", "트럼프 대통령은 메르켈의 혐의에 대한 수사를 시작했다.", "메르켈 대통령은 트럼프의 혐의에 대한 수사를 시작했다."},
		{"given names", "Judge Maria Lopez heard the lawyer Victor Reyes.", "마리아 로페스 판사는 빅터 레예스 변호사의 말을 들었다.", "마리아 레예스 판사는 빅터 로페스 변호사의 말을 들었다."},
		{"topic of the sentence", "Pompeo told reporters that he trusted Trump.", "폼페이오는 트럼프를 믿는다고 기자들에게 말했다.", "트럼프는 폼페이오를 믿는다고 기자들에게 말했다."},

		{"a recipient", "SoftBank sold its stake to Naver.", "소프트뱅크가 지분을 네이버에 팔았다.", "네이버가 지분을 소프트뱅크에 팔았다."},
		{"a giver", "Milan borrowed the striker from Chelsea.", "밀란은 첼시에서 이 공격수를 빌렸다.", "첼시는 밀란에서 이 공격수를 빌렸다."},
		{"a past tense of its own", "Apple lent the engineers to Google.", "애플은 엔지니어들을 구글에 빌려줬다.", "구글은 엔지니어들을 애플에 빌려줬다."},
		{"the North", "South Korea sent 50,000 tons of rice to the North.", "한국은 북한에 쌀 5만t을 보냈다.", "북한은 한국에 쌀 5만t을 보냈다."},
		{"its offer of talks", "North Korea has not responded to the South's offer of talks.", "북한은 남측의 회담 제의에 답하지 않았다.", "남측은 북한의 회담 제의에 답하지 않았다."},
		{"its offer of flood aid", "North Korea rejected the South's offer of flood aid.", "북한은 한국의 수해 지원 제안을 거부했다.", "한국은 북한의 수해 지원 제안을 거부했다."},
		{"another word for the deed", "Elena Petrova interviewed Marcus Bell.", "옐레나 페트로바가 인터뷰를 위해 마커스 벨을 만났다.", "마커스 벨이 인터뷰를 위해 옐레나 페트로바를 만났다."},
		{"ministries", "The Defense Ministry said the exercise would go ahead, while the Unification Ministry said it had proposed a delay.", "국방부는 훈련을 한다고 밝혔고, 통일부는 연기를 건의했다고 밝혔다.", "통일부는 훈련을 한다고 밝혔고, 국방부는 연기를 건의했다고 밝혔다."},
		{"groups", "The union said the offer was too low. Management said it could not raise wages.", "노조는 제안이 너무 낮다고 했고 경영진은 임금을 올릴 수 없다고 했다.", "경영진은 제안이 너무 낮다고 했고 노조는 임금을 올릴 수 없다고 했다."},

		{"passive in both", "SK Hynix was sued by Netlist in a California court.", "SK하이닉스는 넷리스트로부터 캘리포니아 법원에 제소당했다.", "넷리스트는 SK하이닉스로부터 캘리포니아 법원에 제소당했다."},
		{"passive in one", "Meridian acquired Castell.", "카스텔이 메리디언에 인수됐다.", "메리디언이 카스텔에 인수됐다."},
		{"relative clauses", "The court sided with Novartis, which had sued Pfizer.", "법원은 화이자를 제소한 노바티스의 손을 들어줬다.", "법원은 노바티스를 제소한 화이자의 손을 들어줬다."},
		{"Latin letters in Korean", "Samsung Electronics sued Chinese panel maker BOE in Texas.", "삼성전자는 중국 패널업체 BOE를 텍사스에서 제소했다.", "중국 패널업체 BOE는 삼성전자를 텍사스에서 제소했다."},
		{"without names", "The union asked the company to withdraw the layoffs.", "노조는 정리해고를 철회하라고 회사에 요구했다.", "회사는 정리해고를 철회하라고 노조에 요구했다."},
		{"what one is blamed for", "Oracle accused Google of copying its software.", "오라클은 구글이 소프트웨어를 베꼈다고 비난했다.", "구글은 오라클이 소프트웨어를 베꼈다고 비난했다."},
		{"the one before", "Mauricio Pochettino replaced Gregg Berhalter in September.", "마우리시오 포체티노는 9월 그레그 버홀터의 뒤를 이어 사령탑에 올랐다.", "그레그 버홀터는 9월 마우리시오 포체티노의 뒤를 이어 사령탑에 올랐다."},
		{"a deed that is a noun", "Iran launched an attack on the ship. Israel attacked Iran.", "이란이 배를 공격했다. 이스라엘이 이란에 공격을 가했다.", ""},
		{"another object", "Keith Andrews spoke after Jung Tae-oh beat Marco Ruiz.", "키스 앤드루스는 정태오가 마르코 루이스를 꺾은 뒤 말했다.", "마르코 루이스는 정태오가 키스 앤드루스를 꺾은 뒤 말했다."},
		{"lost by so much", "The national team lost 4-1 to Brazil.", "대표팀은 브라질에 1-4로 졌다.", "브라질은 대표팀에 1-4로 졌다."},

		{"what each forecasts", "The Bank of Korea forecast growth of 2.1 percent, while the International Monetary Fund projected 1.8 percent.", "한국은행은 성장률을 2.1%로 전망한 반면 국제통화기금(IMF)은 1.8%로 내다봤다.", "국제통화기금(IMF)은 성장률을 2.1%로 전망한 반면 한국은행은 1.8%로 내다봤다."},
		{"the officers of two companies", "\"We will not raise prices this year,\" Walmart's finance chief said, while Target's chief executive said increases were unavoidable.", "월마트 최고재무책임자(CFO)는 “올해 가격을 올리지 않을 것”이라고 말한 반면 타깃 최고경영자(CEO)는 인상이 불가피하다고 말했다.", "타깃 최고경영자(CEO)는 “올해 가격을 올리지 않을 것”이라고 말한 반면 월마트 최고재무책임자(CFO)는 인상이 불가피하다고 말했다."},
		{"according to the other", "Hamas says more than 300 people were killed in the strike; according to Israel, the dead numbered fewer than 50.", "하마스는 공습으로 300명 이상이 숨졌다고 주장하지만 이스라엘에 따르면 사망자는 50명에 못 미친다.", "이스라엘은 공습으로 300명 이상이 숨졌다고 주장하지만 하마스에 따르면 사망자는 50명에 못 미친다."},
		{"for and against", "The Democratic Party voted for the bill and the People Power Party voted against it.", "민주당은 법안에 찬성표를 던졌고 국민의힘은 반대표를 던졌다.", "국민의힘은 법안에 찬성표를 던졌고 민주당은 반대표를 던졌다."},
		{"leaders", "The ruling party's floor leader called for swift passage of the budget bill, and the opposition leader countered with concerns about a hasty review.", "여당 원내대표는 예산안의 신속한 처리를 촉구했고, 야당 대표는 졸속 심사가 우려된다고 맞받았다.", "야당 대표는 예산안의 신속한 처리를 촉구했고, 여당 원내대표는 졸속 심사가 우려된다고 맞받았다."},

		{"the other way to tell it", "SoftBank sold its stake to Naver.", "네이버가 소프트뱅크에서 지분을 사들였다.", ""},
		{"a name that ends as a particle does", "\"We'll finish it,\" said Samsung manager Park Jin-man.", "박진만 삼성 감독은 \"끝내겠다\"고 말했다.", ""},
		{"at the request of the other", "France sent planes to Italy.", "이탈리아의 요청으로 프랑스가 비행기를 보냈다.", ""},
		{"talks of two", "The meeting of Trump and Macron was long.", "마크롱과 트럼프의 회담은 길었다.", ""},
		{"a case", "The court overturned Roe v. Wade.", "법원은 로 대 웨이드의 판결을 뒤집었다.", ""},
		{"lost to", "Torres lost to Ivanova in the semifinal.", "준결승에서 이바노바가 토레스를 이겼다.", ""},
		{"mutual", "Merkel met Macron in Berlin.", "마크롱이 메르켈을 베를린에서 만났다.", ""},
		{"the other clause first", "Trump left before Macron arrived.", "마크롱이 도착하기 전에 트럼프가 떠났다.", ""},
		{"no party", "The rescue took one hour after the rains took the road.", "구조에 1시간이 걸렸다. 비에 길이 끊겼다.", ""},
		{"said of another's deed", "Macron warned that Europe will retaliate if Trump raises tariffs.", "마크롱은 트럼프가 관세를 올리면 유럽이 보복할 것이라고 경고했다.", ""},
		{"a relative clause of the other", "The former engineer whom Tesla sued moved to Rivian.", "테슬라가 고소한 전직 엔지니어는 리비안으로 옮겼다.", ""},
		{"two deeds", "Israel bombed Beirut, Hezbollah attacked Haifa, and Israel attacked Tyre.", "이스라엘이 베이루트를 폭격하자 헤즈볼라가 하이파를 공격했고 이스라엘은 티레를 공격했다.", ""},
		{"order of statements", "The opposition backed the budget cuts, while the ruling party opposed them.", "여당은 예산 삭감에 반대했고 야당은 찬성했다.", ""},
		{"a quotation before its speaker", "Walmart said it had no choice but to raise prices, even as Costco said there would be \"no increases.\"", "“인상은 없다”고 코스트코가 밝힌 가운데 월마트는 가격을 올릴 수밖에 없다고 했다.", ""},
		{"an auxiliary before said", "North Korea has been seeking a formal end to the war, but the United States has said Pyongyang must give up its weapons first.", "북한은 전쟁의 공식적인 종결을 모색해 왔지만, 미국은 북한이 먼저 무기를 포기해야 한다고 말해왔다.", ""},
		{"one who rules at the end", "Shareholders must lodge their claims before the plan takes effect, the bankruptcy court ruled.", "파산법원은 계획이 발효되기 전에 주주들이 청구권을 신고해야 한다고 결정했다.", ""},
		{"an object before a figure", "LG starter Logan Pierce held Hanwha to two runs over six innings. Hanwha starter Bae Jin-hyuk gave up six runs.", "LG 선발 로건 피어스는 6이닝 2실점으로 막았다. 한화 선발 배진혁은 6실점했다.", ""},
		{"a figure that sounds like a name", "Engineering group Kessler Werke has agreed to buy U.S. pump maker Tarrant Industries for $4.8 billion.", "독일 기계업체 케슬러베르케가 미국 펌프 제조사 태런트인더스트리스를 48억 달러에 인수한다.", ""},
		{"a topic behind what it expects", "The U.S. government will release price data on Tuesday. Economists expect prices to have risen 2.8% from a year earlier.", "14일 발표되는 미국 물가는 1년 전보다 2.8% 올랐을 것으로 이코노미스트들은 예상한다.", ""},
		{"whom it happens to", "The Iksan mill fire injured 14 workers.", "익산 제지공장 불로 노동자 14명이 다쳤다.", ""},
		{"where it happens", "The blast killed three firefighters.", "폭발로 소방관 3명이 숨졌다.", ""},
		{"topic", "Trump said Macron had called him.", "트럼프는 마크롱이 전화를 걸었다고 말했다.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, to := range []news.Lang{news.Korean, news.English} {
				if got := nameDoubts(row{tt.en, tt.right}, to); len(got) > 0 {
					t.Errorf("to %s, right: %+v", to, got)
				}
				if got := nameDoubts(row{tt.en, tt.wrong}, to); tt.wrong != "" && (len(got) == 0 || got[0].Family != news.FamilyRole) {
					t.Errorf("to %s, wrong: %+v", to, got)
				}
			}
		})
	}
}
