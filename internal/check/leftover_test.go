package check_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	wageEn = "The ministry will raise the minimum wage next year."
	wageKo = "고용부는 내년에 최저임금을 올린다."
)

// leftovers are texts with something that no newspaper prints. EN and KO stand for the faithful text.
var leftovers = []struct{ text, says string }{
	{"고용\uFFFD\uFFFD는 내년에 최저임금을 올린다.", "a replacement character (U+FFFD)"},
	{"The min\uFFFDistry will raise the minimum wage next year.", "a replacement character"},
	{"KO\uE001", "a character for private use (U+E001)"},
	{"EN\U000F0000", "a character for private use"},
	{"EN\u0378", "a character that means nothing"},
	{"KO\uFFFF", "a character that means nothing"},
	{"KO\x07", "control characters (U+0007)"},
	{"EN\u0092", "control characters (U+0092)"},
	{"KO\u202e", "control characters"},
	{"\uFEFFEN", "control characters"},
	{"고\xed\x95용부는 내년에 최저임금을 올린다.", "bytes that are no UTF-8"},
	{"EN It wonâ€™t wait.", "characters of another encoding"},
	{"고용??부는 내년에 최저임금을 올린다.", "characters of another encoding"},
	{"EN<|im_end|>", "a token of a chat template"},
	{"KO<｜end▁of▁sentence｜>", "control characters"},
	{"KO[|endofturn|]", "a token of a chat template"},
	{"EN [/INST]", "a token of a chat template"},
	{"KO [EOS]", "a token of a chat template"},
	{"[[p1]] EN", "a token of a chat template"},
	{"KO</s>", "a tag"},
	{"EN<end_of_turn>", "a tag"},
	{"KO<unused6226>", "a tag"},
	{"KO <0x0A>", "a tag"},
	{"<korean>KO</korean>", "a tag"},
	{"EN<br />", "a tag"},
	{"<p class=\"lead\">KO</p>", "a tag"},
	{"EN <<SYS>>", "a tag"},
	{"<<<ARTICLE 00 EN", "a piece of the prompt"},
	{"KO p2:", "the id of a paragraph"},
	{"p3. EN", "the id of a paragraph"},
	{"[p3] KO", "the id of a paragraph"},
	{"EN (p3)", "the id of a paragraph"},
	{"b1. KO", "the id of a paragraph"},
	{"문단 2: KO", "the id of a paragraph"},
	{"EN &quot;Soon&quot;", "an HTML entity"},
	{"KO&nbsp;", "an HTML entity"},
	{"It&#39;s next year. EN", "an HTML entity"},
	{`KO\n\n`, "a backslash escape"},
	{`EN \"Soon\"`, "a backslash escape"},
	{`고\uc6a9부. KO`, "a backslash escape"},
	{"KO %EC%A0%95%EB%B6%80", "a percent escape"},
	{"고용부는 **최저임금**을 올린다.", "Markdown"},
	{"The *ministry* will raise the minimum wage.", "Markdown"},
	{"__고용부__는 내년에 최저임금을 올린다.", "Markdown"},
	{"The `minimum wage` will rise.", "Markdown"},
	{"## KO", "Markdown"},
	{"EN [more](https://a.example)", "Markdown"},
	{"KO\n---", "Markdown"},
	{"| EN | KO |", "Markdown"},
	{"- KO", "the mark of a list"},
	{"1. EN", "the number of a list"},
	{`KO"}`, "a piece of JSON"},
	{`"text": "EN`, "a piece of JSON"},
	{"EN (Note: the original is polite.)", "a note"},
	{"EN [Translator's note: literal.]", "a label"},
	{"EN (T/N: a kind of pay)", "a note"},
	{"KO (번역자 주: 의역함)", "a note"},
	{"KO [역자 주: 의역함]", "a label"},
	{"KO (옮긴이 주)", "a note"},
	{"KO (편집자 주: 확인 필요)", "a note"},
	{"KO（참고: 법정 시급）", "a note"},
	{"KO (원문의 표현을 살림)", "a note"},
	{"KO 설명: 의역했다.", "a label"},
	{"EN Explanation: I chose the word raise.", "a label"},
	{"번역: KO", "a label"},
	{"Translation: EN", "a label"},
	{"Note: EN", "a label"},
	{"KO 참고: 시급 기준이다.", "a label"},
	{"**Final version:** EN", "Markdown"},
	{"EN Final Translation", "a preamble"},
	{"Here is my final translation and explanation. EN", "a preamble"},
	{"Below is the Korean version. EN", "a preamble"},
	{"Sure, EN", "a preamble"},
	{"Certainly! EN", "a preamble"},
	{"다음은 기사의 번역이다. KO", "a preamble"},
	{"번역 결과는 다음과 같다. KO", "a preamble"},
	{"네, KO", "a preamble"},
	{"EN I hope this helps.", "a closing"},
	{"EN Let me know if you need changes.", "a closing"},
	{"KO 도움이 되셨기를 바란다.", "a closing"},
	{"KO 추가 질문이 있으면 말씀해 달라.", "a closing"},
	{"As an AI language model, I do not know wages. EN", "a refusal"},
	{"I'm sorry, but I cannot translate this. EN", "a refusal"},
	{"EN The user wants it short.", "the model's reasoning"},
	{"EN I kept the original tone.", "the model's reasoning"},
	{"KO 직역하면 어색하다.", "the model's reasoning"},
	{"KO (이하 생략)", "words for a later step"},
	{"KO”", "a quotation mark without a partner"},
	{`EN"`, "a quotation mark without a partner"},
	{"Goyongbu-neun naenyeon-e choejeo imgeum-eul ollinda.", "only spelled in its letters"},
	{"The ministry naenyeone choejeoimgeumeul insanghandago balkyeotda.", "only spelled in its letters"},
	{"더 미니스트리 윌 레이즈 더 미니멈 웨이지 넥스트 이어.", "only spelled in its letters"},
	{"미니스트리는 넥스트 이어에 미니멈 웨이지를 레이즈했다고 세드했다.", "only spelled in its letters"},
}

// TestLeftovers plants each of them in a paragraph, in the title and in a bullet.
func TestLeftovers(t *testing.T) {
	t.Parallel()
	for _, tt := range leftovers {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			text := strings.NewReplacer("EN", wageEn, "KO", wageKo).Replace(tt.text)
			in := wage(text)
			in.Translation.Title = text
			in.Article.Title = in.Article.Paragraphs[0].Text
			in.Summary = &news.Summary{Bullets: []news.Bullet{{Text: text}}}
			found := map[string]bool{}
			for _, f := range check.Run(in) {
				if f.Severity == news.Error && strings.Contains(f.Message, tt.says) {
					found[f.Paragraph] = true
				}
			}
			if !found["p1"] || !found[news.TitleID] || !found["b1"] {
				t.Errorf("found at %v; all: %+v", found, check.Run(in))
			}
		})
	}
}

// wage is an article of a sentence with that translation of it, into Korean where it has Hangul.
func wage(translation string) check.Input {
	if strings.ContainsFunc(translation, prose.IsHangul) {
		return pairOf(wageEn, news.English, translation, news.Korean)
	}
	return pairOf(wageKo, news.Korean, translation, news.English)
}

func pairOf(source string, from news.Lang, target string, to news.Lang) check.Input {
	return check.Input{
		Article:     news.Article{ID: "a", Version: 1, Lang: from, Paragraphs: []news.Paragraph{{ID: "p1", Text: source}}},
		To:          to,
		Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: target}}},
	}
}

// TestLookAlikes holds pairs that are right: what looks like a leftover is the article's own, or is printed.
func TestLookAlikes(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ en, ko string }{
		{"The tag <b> makes a text bold.", "<b> 태그는 글자를 굵게 한다."},
		{"The film \"Parasite\" won the Palme d'Or.", "영화 <Parasite>가 황금종려상을 받았다."},
		{"The film \"Parasite\" won the Palme d'Or.", "영화 <기생충>이 황금종려상을 받았다."},
		{"Infections rose in <Table 1> regions.", "<표 1>의 지역에서 감염이 늘었다."},
		{"A post read, \"**Vote** now.\"", "게시물에는 \"**투표**하라\"고 적혀 있었다."},
		{"Figures marked * are provisional.", "*표는 잠정치다."},
		{"The users, Kim** and Lee**, sued.", "이용자 김**(45)와 이**(50)가 소송을 냈다."},
		{"AT&T and R&D; both count.", "AT&T와 R&D; 둘 다 해당한다."},
		{"He teaches C++ and C#.", "그는 C++와 C#을 가르친다."},
		{"The p2p market shrank.", "p2p 시장이 위축됐다."},
		{"Vitamin B1 and P2P: what to know.", "비타민 B1과 P2P: 알아야 할 것."},
		{"Samsung C&T sold the stake.", "(주)삼성물산은 지분을 팔았다."},
		{"[Exclusive] The ministry knew.", "[단독] 국토부는 알고 있었다."},
		{"Crews work at the scene. (Yonhap)", "소방대원들이 일하고 있다. (사진=연합뉴스)"},
		{"(Editor's note: names were changed.)", "(편집자 주: 이름은 바꿨다.)"},
		{"Note: The museum is closed on Monday.", "※ 박물관은 월요일에 쉰다."},
		{"Weather: Rain in the south", "[날씨] 남부에 비"},
		{"The Korean translation sold 50,000 copies.", "한국어 번역본은 5만 부가 팔렸다."},
		{"\"Let me know if you hear anything,\" he said.", "그는 \"소식이 있으면 알려 달라\"고 말했다."},
		{"\"I'm sorry, but I cannot help you,\" he said.", "그는 \"미안하지만 도울 수 없다\"고 말했다."},
		{"Seoul positions itself as an AI powerhouse.", "서울은 AI 강국으로 자리매김하고 있다."},
		{"\"Sure, we can,\" she said.", "그는 \"물론 할 수 있다\"고 말했다."},
		{"\"We will not yield,\" she said. \"Never.\"", "그는 \"굴복하지 않겠다. 절대로.\""},
		{"1. The ministry raises the wage.", "1. 고용부가 임금을 올린다."},
		{"- Who decides? - The council.", "- 누가 정하나? - 위원회다."},
		{"The dish is served with kimchi jjigae, gimbap and tteokbokki.", "이 요리는 김치찌개, 김밥, 떡볶이와 함께 나온다."},
		{"Thierry Henry, Michael Carrick and Robin van Persie met David Moyes.", "티에리 앙리와 마이클 캐릭, 로빈 판 페르시가 데이비드 모예스를 만났다."},
		{"The Los Angeles Lakers' LeBron James and Luka Doncic beat the Boston Celtics.", "로스앤젤레스 레이커스의 르브론 제임스와 루카 돈치치가 보스턴 셀틱스를 꺾었다."},
	} {
		t.Run(tt.en, func(t *testing.T) {
			t.Parallel()
			for _, in := range []check.Input{pairOf(tt.en, news.English, tt.ko, news.Korean), pairOf(tt.ko, news.Korean, tt.en, news.English)} {
				for _, f := range check.Run(in) {
					if f.Check == news.FamilyMeta || f.Check == news.FamilyUntranslated {
						t.Errorf("to %s: %s: %s", in.To, f.Message, f.Target)
					}
				}
			}
		})
	}
}
