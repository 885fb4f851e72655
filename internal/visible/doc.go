// Package visible takes out of HTML the text that no reader of the page sees: text without size, in the colour of what is behind it, beside
// the screen, clipped, transparent, or hidden by attribute, by class or by the page's own style sheet. Whoever hides text in a page speaks to
// machines, and a model obeys.
//
// It reads tokens and builds no tree, takes any nesting and any fragment, and its work is bounded on any style sheet. It follows no reference:
// what a sheet outside the page says, nobody knows here. Where it is in doubt, text is shown.
package visible
