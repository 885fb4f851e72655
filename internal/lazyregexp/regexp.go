// Package lazyregexp makes regular expressions that are compiled when a text is first held against them. A program that starts
// to print its version compiles none of the hundred that its packages have.
//
// It is for expressions in package variables. They are known to be right when the tests of a package run: there, they are
// compiled at once, and a wrong one panics.
package lazyregexp

import (
	"os"
	"regexp"
	"strings"
	"sync"
)

// A Regexp is a regular expression that is compiled at its first use. It is safe for use by several goroutines.
type Regexp struct {
	expr     string
	once     sync.Once
	compiled *regexp.Regexp
}

// New returns an expression, which must be one: at its first use, a wrong one panics.
func New(expr string) *Regexp {
	r := &Regexp{expr: expr}
	if inTest() {
		r.get()
	}
	return r
}

// inTest reports whether the program is the test of a package.
func inTest() bool {
	return len(os.Args) > 0 && strings.HasSuffix(strings.TrimSuffix(os.Args[0], ".exe"), ".test")
}

func (r *Regexp) get() *regexp.Regexp {
	r.once.Do(func() { r.compiled = regexp.MustCompile(r.expr) })
	return r.compiled
}

// MatchString is that of a regexp.Regexp.
func (r *Regexp) MatchString(s string) bool { return r.get().MatchString(s) }

// FindString is that of a regexp.Regexp.
func (r *Regexp) FindString(s string) string { return r.get().FindString(s) }

// FindStringSubmatch is that of a regexp.Regexp.
func (r *Regexp) FindStringSubmatch(s string) []string { return r.get().FindStringSubmatch(s) }

// FindAllString is that of a regexp.Regexp.
func (r *Regexp) FindAllString(s string, n int) []string { return r.get().FindAllString(s, n) }

// FindAllStringIndex is that of a regexp.Regexp.
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int { return r.get().FindAllStringIndex(s, n) }

// FindAllStringSubmatch is that of a regexp.Regexp.
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return r.get().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is that of a regexp.Regexp.
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.get().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is that of a regexp.Regexp.
func (r *Regexp) ReplaceAllString(s, with string) string { return r.get().ReplaceAllString(s, with) }

// ReplaceAllStringFunc is that of a regexp.Regexp.
func (r *Regexp) ReplaceAllStringFunc(s string, with func(string) string) string {
	return r.get().ReplaceAllStringFunc(s, with)
}

// Split is that of a regexp.Regexp.
func (r *Regexp) Split(s string, n int) []string { return r.get().Split(s, n) }

// SubexpIndex is that of a regexp.Regexp.
func (r *Regexp) SubexpIndex(name string) int { return r.get().SubexpIndex(name) }

// SubexpNames is that of a regexp.Regexp.
func (r *Regexp) SubexpNames() []string { return r.get().SubexpNames() }

// FindStringSubmatchIndex is that of a regexp.Regexp.
func (r *Regexp) FindStringSubmatchIndex(s string) []int { return r.get().FindStringSubmatchIndex(s) }

// FindAllSubmatch is that of a regexp.Regexp.
func (r *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte { return r.get().FindAllSubmatch(b, n) }

// FindSubmatch is that of a regexp.Regexp.
func (r *Regexp) FindSubmatch(b []byte) [][]byte { return r.get().FindSubmatch(b) }

// Match is that of a regexp.Regexp.
func (r *Regexp) Match(b []byte) bool { return r.get().Match(b) }

// FindStringIndex is that of a regexp.Regexp.
func (r *Regexp) FindStringIndex(s string) []int { return r.get().FindStringIndex(s) }

// String is the expression.
func (r *Regexp) String() string { return r.expr }
