package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/eval"
)

func (p *program) scoreCommand() *cobra.Command {
	var metric string
	cmd := &cobra.Command{
		Use:   "score HYP REF",
		Short: "Score translations against references, a segment a line",
		Long: `Score translations against references, a segment a line. chrF is that of the corpus, identical to sacreBLEU's;
ROUGE-L is the mean over the lines.`,
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error { return p.score(metric, args[0], args[1]) },
	}
	cmd.Flags().StringVar(&metric, "metric", "chrf", strings.Join(eval.LineMetrics(), ", "))
	return cmd
}

func (p *program) score(metric, hypFile, refFile string) error {
	if err := checkChoice("metric", metric, eval.LineMetrics()); err != nil {
		return err
	}
	hyps, err := readLines(hypFile)
	if err != nil {
		return err
	}
	refs, err := readLines(refFile)
	if err != nil {
		return err
	}
	if len(hyps) != len(refs) {
		return usage(fmt.Errorf("%s has %d lines, %s has %d", hypFile, len(hyps), refFile, len(refs)), "line N of one belongs to line N of the other")
	}
	scores, err := eval.ScoreLines(metric, hyps, refs)
	for _, s := range scores {
		fmt.Fprintf(p.stdout, "%s = %.2f\n", s.Signature, s.Value)
	}
	return err
}

// readLines reads a file of segments. An empty one is refused: it has no score.
func readLines(file string) ([]string, error) {
	const most = 64 << 20
	data, err := readFile(file, most+1, "look at the path")
	if err != nil {
		return nil, err
	}
	if len(data) > most {
		return nil, usage(fmt.Errorf("%s: over 64 MiB", file), "score a part of it")
	}
	text := strings.TrimSuffix(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	if text == "" {
		return nil, usage(fmt.Errorf("%s: the file is empty", file), "it holds a segment a line")
	}
	return strings.Split(text, "\n"), nil
}
