// Package check finds what is wrong with a translation or a summary, by rule.
//
// It is one function, [Run]: article, translation and summary in, findings out. It asks no model and no
// network, keeps no state and changes nothing. Each family of checks lives in a file of its own and says
// there how severe its findings are and how often they were right where that was measured.
package check
