// Package eval measures what a run of gisa produced against a set of articles with reference translations.
//
// [Load] reads the set, [ReadRun] what a run made of it; [NewReport] turns the two into figures, [Compare]
// says whether two runs differ by more than chance, and a [Gate] holds a run to bounds. It asks no model and
// no network and keeps nothing: the same set and the same run always give the same figures.
//
// No figure is taken from a system's own findings. They are computed again here, so that a system that does
// not check itself is judged like one that does.
package eval
