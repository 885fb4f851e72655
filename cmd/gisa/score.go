package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/input"
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
	hyps, err := input.Lines(hypFile)
	if err != nil {
		return err
	}
	refs, err := input.Lines(refFile)
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
