// Package check finds what is wrong with a translation or a summary, by rule.
//
// It is one function, [Run]: article, translation and summary in, findings out. Who replaces one text after the other
// prepares a [Draft], which checks the new text alone and finds the same. The package asks no model and no network, and
// changes nothing that it is given. Each family of checks lives in a file of its own and says
// there how severe its findings are and how often they were right where that was measured.
package check
