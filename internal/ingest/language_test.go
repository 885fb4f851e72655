package ingest

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestLanguage(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       news.Lang // empty: refused
		detail     string    // what the refusal names
	}{
		{"English", "The port of Busan reopened on Thursday after a storm that had closed it for two days.", news.English, ""},
		{"short English", "Kospi closes at record high.", news.English, ""},
		{"names and figures", "Samsung, Hyundai, LG, SK: 3.5, 4.1, 2.2, 9.8.", news.English, ""},
		{"Korean", "부산항이 4일 다시 문을 열었다.", news.Korean, ""},
		{"Korean with Latin names", "SK hynix와 LG CNS, KT&G는 AI·ESG 협약을 맺었다.", news.Korean, ""},
		{"Korean with Hanja", "美·中 정상회담이 20일 열린다.", news.Korean, ""},
		{"English with glosses", "President Hong (홍길동) met Seong (성춘향) at Panmunjom (판문점).", news.English, ""},
		{"majority", "The port reopened on Thursday, said the authority.\n\n부산항.\n\nIt had been closed for two days by the storm.", news.English, ""},
		{"Japanese", "市は二十日、夜のバスを増やすと発表した。", "", "Japanese"},
		{"Chinese", "市政府星期四宣布，将增加夜间公共汽车的班次。", "", "Chinese"},
		{"Russian", "Порт Пусан вновь открылся в четверг после шторма.", "", "script"},
		{"French", "Le port de Busan a rouvert jeudi après une tempête qui l'avait fermé pendant deux jours, selon les autorités de la ville et du port.", "", "French"},
		{"Spanish", "El puerto de Busan reabrió el jueves después de una tormenta que lo había cerrado durante dos días, según las autoridades de la ciudad.", "", "Spanish"},
		{"German", "Der Hafen von Busan ist am Donnerstag nach einem Sturm, der ihn zwei Tage geschlossen hatte, wieder geöffnet worden, teilte die Behörde mit.", "", "German"},
		{"Swedish", "Hamnen i Busan öppnade igen på torsdagen efter en storm som hade stängt den i två dagar, och det var den längsta på nio år.", "", "Swedish"},
		{"Indonesian", "Pelabuhan Busan dibuka kembali pada hari Kamis setelah badai yang menutupnya selama dua hari, kata otoritas pelabuhan itu dan tidak ada kerusakan.", "", "Indonesian"},
		{"Vietnamese", "Cảng Busan đã mở cửa trở lại vào thứ Năm sau một cơn bão khiến cảng này phải đóng cửa trong hai ngày, theo các quan chức của thành phố.", "", "Vietnamese"},
		{"noise", strings.Repeat("lorem ipsum dolor sit amet consectetur ", 10), "", "no language"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a, err := Parse(Input{Name: "in.txt", Data: []byte(tt.text)})
			if tt.want == "" {
				wantReason(t, err, Language)
				if !strings.Contains(err.Error(), tt.detail) {
					t.Errorf("%q does not name %s", err, tt.detail)
				}
				return
			}
			if err != nil || a.Lang != tt.want {
				t.Errorf("got %q, %v; want %s", a.Lang, err, tt.want)
			}
		})
	}
}

func TestForcedLanguage(t *testing.T) {
	t.Parallel()
	swedish := []byte("Hamnen i Busan öppnade igen på torsdagen efter en storm som hade stängt den i två dagar.")
	if a := mustParse(t, Input{Data: swedish, Lang: news.English}); a.Lang != news.English {
		t.Errorf("lang %q, want the forced one", a.Lang)
	}
	_, err := Parse(Input{Name: "in.txt", Data: swedish, Lang: news.Japanese})
	wantReason(t, err, Language)
}

// Each list must win on its own words, or it is of no use.
func TestStopListsAreDistinct(t *testing.T) {
	t.Parallel()
	for _, list := range stopLists {
		if got := latinLanguage([]string{list.words}); got != list.language {
			t.Errorf("the words of %s look %s", list.language, got)
		}
	}
}

func TestDetect(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]news.Lang{
		"It cost 1.2 million won.": news.English,
		"120만원이 들었다.\nIt did.":     news.Korean,
		"政府は水曜日に発表した。":             news.Japanese,
		"政府星期三宣布。":                 news.Chinese,
		"Le gouvernement a annoncé que la loi sera votée par les députés dans une semaine et pour des années.":                  news.French,
		"El gobierno anunció que la ley será votada por los diputados en una semana, pero no hasta entonces.":                   news.Spanish,
		"Die Regierung hat angekündigt, dass das Gesetz von den Abgeordneten in einer Woche und nicht früher beschlossen wird.": news.German,
		"Chính phủ đã thông báo rằng luật sẽ được thông qua trong một tuần và không phải là trước đó.":                          news.Vietnamese,
		"Pemerintah mengumumkan bahwa undang-undang itu akan disahkan oleh para anggota dalam satu pekan dan tidak lebih awal.": news.Indonesian,
		"Правительство объявило.":                                                                                               "", "12.5 %": "", "": "",
	} {
		if got := Detect(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
