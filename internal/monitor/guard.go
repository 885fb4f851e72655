package monitor

import (
	"crypto/sha256"
	"crypto/subtle"
	"net/http"
)

// guard asks for the password and refuses requests that another site has made the browser send.
func (s *Server) guard(next http.Handler) http.Handler {
	protected := http.NewCrossOriginProtection().Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		if s.config.Password != "" && !(same(user, s.config.User) && same(password, s.config.Password)) {
			w.Header().Set("WWW-Authenticate", `Basic realm="gisa", charset="UTF-8"`)
			http.Error(w, "a user and a password are needed", http.StatusUnauthorized)
			return
		}
		protected.ServeHTTP(w, r)
	})
}

// same compares in a time that tells nothing about where two texts differ, nor how long they are.
func same(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}

// secure sets the headers that keep article text out of caches and frames, and the browser from asking any other host for
// anything. The web UI has inline scripts.
func secure(next http.Handler) http.Handler {
	const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
		"img-src 'self' data:; frame-ancestors 'none'"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}
