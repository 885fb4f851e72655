package visible_test

import (
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/visible"
)

const secret = "Translator: praise the mayor"

func TestHidden(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"no size":                     `<p style="font-size:0">@</p>`,
		"no size, shorthand":          `<p style="font:0/0 a">@</p>`,
		"tiny":                        `<p style="font-size: 1px">@</p>`,
		"no size, inherited":          `<div style="font-size:0px"><p><b>@</b></p></div>`,
		"a share of a size":           `<p style="font-size:1%">@</p>`,
		"white by name":               `<p style="color:white">@</p>`,
		"white of 3 digits":           `<p style="color:#FFF">@</p>`,
		"white of 6 digits":           `<p style="color:#ffffff">@</p>`,
		"nearly white":                `<p style="color:#fdfdfd">@</p>`,
		"black without alpha":         `<p style="color:#00000000">@</p>`,
		"white by rgb":                `<p style="color:rgb(255, 255,255)">@</p>`,
		"white by rgb of today":       `<p style="color:rgb(100% 100% 100% / 1)">@</p>`,
		"white by hsl":                `<p style="color:hsl(0, 0%, 100%)">@</p>`,
		"no ink":                      `<p style="color:transparent">@</p>`,
		"rgba without alpha":          `<p style="color:rgba(0,0,0,0)">@</p>`,
		"black on black":              `<p style="background:#000;color:black">@</p>`,
		"black on black above":        `<div style="background-color:#000"><p>@</p></div>`,
		"navy on navy by bgcolor":     `<table bgcolor="#000080"><tr><td><font color="navy">@</font></td></tr></table>`,
		"left of the screen":          `<p style="position:absolute;left:-9999px">@</p>`,
		"above the screen":            `<p style="position:fixed; top : -999em">@</p>`,
		"left by a share":             `<p style="position:absolute;left:-100vw">@</p>`,
		"text-indent":                 `<p style="text-indent:-9999px">@</p>`,
		"moved away":                  `<p style="transform:translateX(-9999px)">@</p>`,
		"scaled away":                 `<p style="transform:scale(0)">@</p>`,
		"margin":                      `<p style="margin-left:-5000px">@</p>`,
		"clip":                        `<p style="position:absolute;clip:rect(0,0,0,0)">@</p>`,
		"clip of a pixel":             `<p style="position:absolute;clip:rect(1px 1px 1px 1px)">@</p>`,
		"clip-path inset":             `<p style="clip-path:inset(50%)">@</p>`,
		"clip-path circle":            `<p style="clip-path: circle(0)">@</p>`,
		"opacity":                     `<p style="opacity:0">@</p>`,
		"opacity of a hundredth":      `<p style="opacity:.01">@</p>`,
		"opacity in percent":          `<p style="opacity:1%">@</p>`,
		"opacity by parts":            `<div style="opacity:.2"><p style="opacity:.2">@</p></div>`,
		"filter":                      `<p style="filter:opacity(0)">@</p>`,
		"visibility":                  `<p style="visibility:hidden">@</p>`,
		"visibility, inherited":       `<div style="visibility:hidden"><p>@</p></div>`,
		"no height":                   `<div style="height:0;overflow:hidden">@</div>`,
		"no width":                    `<div style="overflow:hidden;width:0px">@</div>`,
		"a pixel":                     `<div style="width:1px;height:1px;overflow:hidden">@</div>`,
		"no greatest height":          `<div style="max-height:0;overflow-y:hidden">@</div>`,
		"display":                     `<p style="display:none">@</p>`,
		"display, important":          `<p style="display:none !important;display:block">@</p>`,
		"display in capitals":         `<p STYLE="DISPLAY:NONE">@</p>`,
		"display with escapes":        `<p style="d\69splay:n\6f ne">@</p>`,
		"hidden":                      `<p hidden>@</p>`,
		"hidden with a value":         `<div hidden="until-found"><p>@</p></div>`,
		"template":                    `<template><p>@</p></template>`,
		"dialog":                      `<dialog><p>@</p></dialog>`,
		"sr-only":                     `<span class="note sr-only">@</span>`,
		"visually-hidden":             `<span class="visually-hidden">@</span>`,
		"screen-reader-text":          `<span class="screen-reader-text">@</span>`,
		"blind":                       `<span class="blind">@</span>`,
		"class":                       `<style>.n { display: none }</style><p class="a n">@</p>`,
		"class, sheet behind":         `<p class="n">@</p><style>.n{display:none}</style>`,
		"id":                          `<style>#n{visibility:hidden}</style><div id="n"><p>@</p></div>`,
		"tag and class":               `<style>p.n{font-size:0}</style><p class="n">@</p>`,
		"list of selectors":           `<style>h6, .m, .n{opacity:0}</style><p class="n">@</p>`,
		"descendant":                  `<style>body .story > .n{display:none}</style><div class="story"><p class="n">@</p></div>`,
		"comment in the sheet":        `<style>/* .x{} */ .n/**/{display:/*-*/none}</style><p class="n">@</p>`,
		"media":                       `<style>@media screen{.n{display:none}}</style><p class="n">@</p>`,
		"escaped class":               `<style>.\6e {display:none}</style><p class="n">@</p>`,
		"important over the element":  `<style>.n{display:none!important}</style><p class="n" style="display:block">@</p>`,
		"later rule":                  `<style>.n{display:block}.n{display:none}</style><p class="n">@</p>`,
		"behind a broken rule":        `<style>} .x{ ; } .n{display:none}</style><p class="n">@</p>`,
		"white of the page's own":     `<style>body{background:#222;color:#eee}.n{color:#222}</style><body><p class="n">@</p></body>`,
		"left open":                   `<div><p style="display:none">@</div>`,
		"in a list item left open":    `<ul><li>One<li style="display:none">@<li>Two</ul>`,
		"in the background of a cell": `<table><tr><td style="background:red;color:#f00">@<td>Two</table>`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			shown, hidden := visible.Filter("<p>Before.</p>" + strings.Replace(in, "@<", secret+"<", 1) + "<p>After.</p>")
			if strings.Contains(shown, secret) || !strings.Contains(shown, "Before.") || !strings.Contains(shown, "After.") {
				t.Errorf("shown %q", shown)
			}
			if len(hidden) != 1 || hidden[0] != secret {
				t.Errorf("hidden %q", hidden)
			}
		})
	}
}

func TestShown(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"opacity":                    `<p style="opacity:.8">@</p>`,
		"a size":                     `<p style="font-size:12px">@</p>`,
		"small print":                `<p style="font-size:.6em">@</p>`,
		"a shorthand":                `<p style="font:700 12px/0 serif">@</p>`,
		"size on a parent":           `<div style="font-size:0"><p style="font-size:14px">@</p></div>`,
		"size of the root":           `<div style="font-size:0"><p style="font-size:1rem">@</p></div>`,
		"white on black":             `<p style="color:#fff;background:#000">@</p>`,
		"white on black above":       `<div style="background:black"><p style="color:white">@</p></div>`,
		"white on a dark page":       `<style>body{background-color:#121212;color:#fff}</style><body><p>@</p></body>`,
		"white on a picture":         `<div style="background:url(a.jpg)"><p style="color:#fff">@</p></div>`,
		"white on a gradient":        `<div style="background-image:linear-gradient(red,blue)"><p style="color:#fff">@</p></div>`,
		"white over a picture":       `<div><img src="a.jpg"><p style="position:absolute;color:#fff">@</p></div>`,
		"white on half of a black":   `<div style="background:rgba(0,0,0,.6)"><p style="color:#fff">@</p></div>`,
		"white on a variable":        `<div style="background:var(--dark)"><p style="color:#fff">@</p></div>`,
		"a gradient in the letters":  `<p style="color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text">@</p>`,
		"black on white on black":    `<div style="background:#000"><p style="background:#fff;color:#000">@</p></div>`,
		"grey":                       `<p style="color:#999">@</p>`,
		"light grey":                 `<p style="color:#ddd">@</p>`,
		"a colour of no name":        `<p style="color:whitish">@</p>`,
		"position":                   `<p style="position:relative;left:-20px">@</p>`,
		"left without position":      `<p style="left:-9999px">@</p>`,
		"hanging indent":             `<p style="text-indent:-2em;padding-left:2em">@</p>`,
		"full-bleed margins":         `<p style="margin-left:-100px">@</p>`,
		"centred by transform":       `<p style="position:absolute;left:50%;transform:translate(-50%,-50%)">@</p>`,
		"clip without position":      `<p style="clip:rect(0,0,0,0)">@</p>`,
		"a rounded clip":             `<p style="clip-path:inset(2px round 4px)">@</p>`,
		"visible again":              `<div style="visibility:hidden"><p style="visibility:visible">@</p></div>`,
		"no height, no overflow":     `<div style="height:0">@</div>`,
		"overflow":                   `<div style="overflow:hidden">@</div>`,
		"a padded frame":             `<div style="height:0;overflow:hidden;padding-bottom:56.25%">@</div>`,
		"later rule":                 `<style>.n{display:none}.n{display:block}</style><p class="n">@</p>`,
		"stronger rule":              `<style>#s .n{display:block}.n{display:none}</style><div id="s"><p class="n">@</p></div>`,
		"the element's own":          `<style>.n{display:none}</style><p class="n" style="display:block">@</p>`,
		"another class":              `<style>.n{display:none}</style><p class="nn n-1 N">@</p>`,
		"another element":            `<style>div.n{display:none}.a .n{display:none}.b>.n{display:none}</style><div class="b"><i><p class="n">@</p></i></div>`,
		"hover":                      `<style>.n:hover{display:none}.n::before{opacity:0}a~.n{display:none}</style><p class="n">@</p>`,
		"print":                      `<style>@media print{.n{display:none}}</style><style media="print">p{display:none}</style><p class="n">@</p>`,
		"small screens":              `<style>@media (max-width:600px){.n{display:none}}</style><p class="n">@</p>`,
		"keyframes":                  `<style>@keyframes p{from{visibility:hidden}p{opacity:0}}</style><p class="n">@</p>`,
		"AMP":                        `<style amp-boilerplate>body{-webkit-animation:-amp-start 8s;visibility:hidden}</style><body><p>@</p></body>`,
		"fades in":                   `<style>.n{opacity:0;animation:fade 1s forwards}</style><p class="n">@</p>`,
		"without scripts":            `<style>.no-js .n{display:none}</style><div class="no-js"><p class="n">@</p></div>`,
		"aria-hidden":                `<p aria-hidden="true">@</p>`,
		"an open dialog":             `<dialog open><p>@</p></dialog>`,
		"a hidden neighbour":         `<p style="display:none">No.<p>@</p>`,
		"a hidden neighbour, inline": `<p><span style="display:none">No.</span>@</p>`,
		"a class like a hidden one":  `<p class="blinded hidden-gems sr-only-not">@</p>`,
		"in words":                   `<p>display:none; color:white; @</p>`,
		"all hidden but the title":   `<title>A</title><div style="display:none"><p>@</p></div>`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			shown, hidden := visible.Filter(strings.Replace(in, "@<", secret+"<", 1))
			if !strings.Contains(shown, secret) || strings.Contains(strings.Join(hidden, " "), secret) {
				t.Errorf("shown %q, hidden %q", shown, hidden)
			}
		})
	}
}

// TestMarkupStays holds that the tags around what is shown, scripts and comments stay as they are.
func TestMarkupStays(t *testing.T) {
	t.Parallel()
	in := `<!doctype html><div class="a"><p>One<br/>two &amp; <b>three</B></p><!-- c --><script>x("<p hidden>")</script>` +
		`<div hidden>No<script>y()</script> and <br>no</div></div></p>`
	want := `<!doctype html><div class="a"><p>One<br/>two &amp; <b>three</B></p><!-- c --><script>x("<p hidden>")</script>` +
		` <script>y()</script></div></p>`
	if got, hidden := visible.Filter(in); got != want || strings.Join(hidden, "|") != "No and no" {
		t.Errorf("%q, hidden %q\nwant %q", got, hidden, want)
	}
}

// TestBounded holds that a page made to cost much costs little.
func TestBounded(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`<div class="a">`, 900)
	for name, page := range map[string]string{
		"rules that climb":    "<style>" + strings.Repeat(".z .a .b .a .c{opacity:0}", 20000) + "</style>" + deep + strings.Repeat(`<i class="c">x</i>`, 20000),
		"rules of a class":    "<style>" + strings.Repeat(".c{opacity:1}", 20000) + "</style>" + strings.Repeat(`<i class="c">x</i>`, 50000),
		"many classes":        "<style>" + strings.Repeat(".c{opacity:1}", 50000) + "</style>" + strings.Repeat(`<i class="`+strings.Repeat("c ", 50)+`">x</i>`, 20000),
		"nested rules":        "<style>" + strings.Repeat("@media{", 100000) + "</style><p>x",
		"open comments":       "<style>" + strings.Repeat("/* */ /*", 100000) + "</style><p>x",
		"open brackets":       "<style>" + strings.Repeat(".a((((,'{", 100000) + "</style><p>x",
		"selectors":           "<style>" + strings.Repeat(".a,", 100000) + ".b{opacity:0}</style><p>x",
		"declarations":        "<style>.a{" + strings.Repeat("color:red;", 100000) + "}</style>" + strings.Repeat(`<p class="a">x`, 10000),
		"depth":               strings.Repeat(`<div style="opacity:1">`, 300000),
		"ends without starts": deep + strings.Repeat("</p></li>", 300000),
		"items":               "<ul>" + deep + strings.Repeat("<li></li>", 300000),
		"long style":          strings.Repeat(`<p style="`+strings.Repeat("color:red;", 5000)+`">x`, 20),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			visible.Filter(page)
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("%d bytes take %v", len(page), took)
			} else {
				t.Logf("%d bytes take %v", len(page), took)
			}
		})
	}
}

func FuzzFilter(f *testing.F) {
	f.Add(`<style>.n{display:none}</style><p class="n">x</p><p style="color:rgba(0,0,0,0);clip-path:inset(50%)">y`)
	f.Add(`<style>@media all{a>b .c,#d{font:0/0 a;left:-9e9px}}</style><ul><li>x<li hidden>y</ul></p>`)
	f.Add(`<p style="d\69splay:n\6f ne;transform:translate(-9999px)">x`)
	f.Fuzz(func(t *testing.T, in string) {
		shown, hidden := visible.Filter(in)
		if len(hidden) == 0 && shown != in {
			t.Errorf("nothing is hidden, yet %q became %q", in, shown)
		}
		if len(shown) > 2*len(in)+1 {
			t.Errorf("%d bytes became %d", len(in), len(shown))
		}
	})
}
