package llm

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
)

// spellings are the ways in which a server says again what it was sent.
var spellings = map[string]func(string) string{
	"plain":       func(s string) string { return s },
	"upper case":  strings.ToUpper,
	"lower case":  strings.ToLower,
	"url query":   url.QueryEscape,
	"url path":    url.PathEscape,
	"underscored": func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "-", " ")), "_") },
	"dotted":      func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "-", " ")), ".") },
	"spaced":      func(s string) string { return strings.Join(strings.Split(s, ""), " ") },
	"quoted":      strconv.QuoteToASCII,
	"html":        html.EscapeString,
	"base64":      func(s string) string { return base64.StdEncoding.EncodeToString([]byte("user:" + s)) },
	"hexadecimal": func(s string) string { return hex.EncodeToString([]byte(s)) },
}

// TestNoEchoIsTold has a server say the key, the address's password and the article again, in its words, its code, the
// place it redirects to and what is no HTTP at all. Nothing of it is in the error or in a log.
func TestNoEchoIsTold(t *testing.T) {
	t.Parallel()
	const key, password, user = "sk-Live-9f8A7b6C5d4E3f2G1h0", "Pa55w0rd-of-the-Desk", "The minister's \"aide\" resigned over unpaid bills on Tuesday night, officials said. 장관 보좌관이 화요일 밤 미납 청구서 때문에 사임했다고 관계자들이 말했다."
	for name, spell := range spellings {
		for what, secret := range map[string]string{"key": key, "password": password, "article": user, "Korean": user[strings.Index(user, "장관"):]} {
			echo := spell(secret)
			for where, reply := range map[string]http.HandlerFunc{
				"message":  replyJSON(422, string(mustJSON(map[string]any{"error": map[string]any{"message": "bad input: " + echo}}))),
				"code":     replyJSON(422, string(mustJSON(map[string]any{"error": map[string]any{"message": "bad", "code": echo, "type": echo}}))),
				"redirect": redirectTo("https://other.example/login/" + url.PathEscape(echo) + "?next=" + url.QueryEscape(echo)),
				"status":   malformed("HTTP/1.1 " + echo + "\r\n\r\n"),
				"line":     malformed(echo + "\r\n\r\n"),
				"header":   malformed("HTTP/1.1 200 OK\r\n" + echo + "\r\n\r\n"),
			} {
				server := httptest.NewServer(reply)
				t.Cleanup(server.Close)
				var log bytes.Buffer
				client := newTestClient(t, server.URL, func(c *Config) {
					c.APIKey, c.BaseURL = key, strings.Replace(c.BaseURL, "http://", "http://desk:"+password+"@", 1)
					c.Logger = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
				})
				_, err := client.Complete(t.Context(), Request{User: user})
				e, ok := errors.AsType[*Error](err)
				if !ok {
					t.Fatalf("%s of the %s, %s: %v", where, what, name, err)
				}
				told := fmt.Sprint(err, " ", e.Code, " ", e.Message, " ", e.Err, log.String())
				for spelling, spell := range spellings {
					if strings.Contains(told, spell(secret)[:min(len(spell(secret)), 30)]) {
						t.Errorf("%s of the %s, %s: it stands there %s: %s", where, what, name, spelling, told)
					}
				}
			}
		}
	}
}

func mustJSON(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return data
}

func redirectTo(location string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", location)
		w.WriteHeader(http.StatusTemporaryRedirect)
	}
}

// malformed answers with something that is no HTTP.
func malformed(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			panic(err)
		}
		defer conn.Close()
		_, _ = conn.Write([]byte(text))
	}
}

// TestAShortKeyIsNoSecretWord holds that a placeholder for a key does not silence a server.
func TestAShortKeyIsNoSecretWord(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(replyJSON(400, `{"error":{"message":"the queue of Ollama is full"}}`))
	defer server.Close()
	client := newTestClient(t, server.URL, func(c *Config) { c.APIKey = "ollama" })
	_, err := client.Complete(t.Context(), Request{User: "The minister resigned on Tuesday."})
	if err == nil || !strings.Contains(err.Error(), "the queue of Ollama is full") {
		t.Errorf("error %v", err)
	}
}
