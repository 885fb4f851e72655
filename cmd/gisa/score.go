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
	cmd.Flags().StringVar(&metric, "metric", "chrf", "chrf, chrf++ or rouge-l")
	return cmd
}

func (p *program) score(metric, hypFile, refFile string) error {
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
	switch metric {
	case "chrf":
		p.printScore(eval.ChrF{}.Signature(), "chrF2", eval.ChrF{}.Corpus(hyps, refs))
	case "chrf++":
		c := eval.ChrF{WordOrder: 2}
		p.printScore(c.Signature(), "chrF2++", c.Corpus(hyps, refs))
	case "rouge-l":
		for _, unit := range []eval.Tokenisation{eval.Syllable, eval.Word} {
			p.printScore(unit.String(), "ROUGE-L F1", 100*meanRouge(hyps, refs, unit))
		}
	default:
		return usage(fmt.Errorf("--metric %s is not known", metric), "one of chrf, chrf++, rouge-l")
	}
	return nil
}

func (p *program) printScore(signature, name string, score float64) {
	fmt.Fprintf(p.stdout, "%s|%s = %.2f\n", name, signature, score)
}

func meanRouge(hyps, refs []string, unit eval.Tokenisation) float64 {
	total := 0.0
	for i := range hyps {
		total += eval.RougeL(hyps[i], refs[i], unit)
	}
	return total / float64(len(hyps))
}

// readLines reads a file of segments. An empty one is refused: it has no score.
func readLines(file string) ([]string, error) {
	const most = 64 << 20
	data, err := readFile(file, most+1)
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
