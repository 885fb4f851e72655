package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/bench"
	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/testdata"
)

// evaluation is what the flags of eval say.
type evaluation struct {
	set, only     string
	baseline      bool
	save, compare string
	load          string
	gate          string
	format        string
}

func (p *program) evalCommand() *cobra.Command {
	var e evaluation
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "Measure the desk, and a model, on articles with reference translations",
		Long: `Run a set of articles through the model and print what came out in figures: chrF, ROUGE-L, numbers, names, register,
omissions, bullets, findings, tokens, cost and time. Each article is one JSON file as in testdata/gold, which is the
set when none is named. Its own glossary goes to the desk, as a house glossary would.

With --save the outputs are kept in a folder, a run a file, and a later call goes on where an earlier one with the same
model, prompts and glossary ended. --load scores a kept run without asking any model.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return p.eval(cmd.Context(), e) },
	}
	flags := cmd.Flags()
	flags.StringVar(&e.set, "set", "", "folder of articles with references (default: the gold set that gisa ships)")
	flags.StringVar(&e.only, "only", "", "only articles whose id contains this")
	flags.BoolVar(&e.baseline, "baseline", false, "beside it the naive prompt on the same model, and the difference")
	flags.StringVar(&e.save, "save", "", "folder to keep the outputs in")
	flags.StringVar(&e.load, "load", "", "score this kept run instead of asking the model")
	flags.StringVar(&e.compare, "compare", "", "kept run to compare with")
	flags.StringVar(&e.gate, "gate", "", `file of bounds, such as {"number_f1":{"min":0.9}}; exit with 1 when one is missed`)
	flags.StringVar(&e.format, "format", "text", "text or json")
	return cmd
}

func (p *program) eval(ctx context.Context, e evaluation) error {
	if err := checkChoice("format", e.format, []string{"text", "json"}); err != nil {
		return err
	}
	gate, err := e.readGate()
	if err != nil {
		return err
	}
	items, err := e.items()
	if err != nil {
		return err
	}
	runs, err := p.evalRuns(ctx, e, items)
	if err != nil {
		return err
	}
	reports := make([]eval.Report, len(runs))
	for i, run := range runs {
		reports[i] = eval.NewReport(run, items)
	}
	if err := p.printReports(reports, e.format); err != nil {
		return err
	}
	return gate.Hold(reports[0])
}

// items reads the set, and keeps what --only names.
func (e evaluation) items() ([]eval.Item, error) {
	var set fs.FS = testdata.Gold
	if e.set != "" {
		set = os.DirFS(e.set)
	}
	items, err := eval.Load(set)
	if err != nil {
		return nil, usage(err, "testdata/gold shows what an article of a set looks like")
	}
	items = slices.DeleteFunc(items, func(i eval.Item) bool { return !strings.Contains(i.ID, e.only) })
	if len(items) == 0 {
		return nil, usage(fmt.Errorf("--only %s names no article of the set", e.only), "it is a part of an article's id")
	}
	return items, nil
}

func (e evaluation) readGate() (eval.Gate, error) {
	if e.gate == "" {
		return nil, nil
	}
	data, err := os.ReadFile(e.gate)
	if err != nil {
		return nil, usage(fmt.Errorf("--gate: %w", err), `name a file such as {"number_f1":{"min":0.9}}`)
	}
	gate, err := eval.ParseGate(data)
	if err != nil {
		return nil, usage(fmt.Errorf("--gate %s: %w", e.gate, err), `bounds look like {"number_f1":{"min":0.9}}`)
	}
	return gate, nil
}

// evalRuns makes or reads the runs to report, the one that counts first.
func (p *program) evalRuns(ctx context.Context, e evaluation, items []eval.Item) (runs []eval.Run, err error) {
	if e.load == "" {
		runs, err = p.runSystems(ctx, e, items)
	} else {
		runs, err = readRun(nil, e.load)
	}
	if err == nil && e.compare != "" {
		runs, err = readRun(runs, e.compare)
	}
	return runs, err
}

// readRun reads a kept run and puts it after the others, by a name that none of them has.
func readRun(runs []eval.Run, file string) ([]eval.Run, error) {
	run, err := bench.Read(file)
	if err != nil {
		return nil, usage(err, "gisa eval --save FOLDER keeps runs")
	}
	if slices.ContainsFunc(runs, func(r eval.Run) bool { return r.Name == run.Name }) {
		run.Name += " (" + filepath.Base(file) + ")"
	}
	return append(runs, run), nil
}

// runSystems has the articles translated: by the desk and, if it is asked for, by the naive prompt.
func (p *program) runSystems(ctx context.Context, e evaluation, items []eval.Item) ([]eval.Run, error) {
	client, err := p.client()
	if err != nil {
		return nil, err
	}
	defer client.Close()
	config, err := p.deskConfig(ctx, client, ungated)
	if err != nil {
		return nil, err
	}
	model, err := client.ResolveModel(ctx)
	if err != nil {
		return nil, err
	}
	settings := map[string]string{"chunk_tokens": strconv.Itoa(p.config.ChunkTokens), "style": p.config.Style}
	if p.config.SummaryModel != "" {
		settings["summary_model"] = p.config.SummaryModel
	}
	systems := []bench.System{bench.Desk(config, model, settings)}
	if e.baseline {
		systems = append(systems, bench.Naive(client, model))
	}
	status := p.status()
	defer status.Clear()
	runs := make([]eval.Run, len(systems))
	for i, s := range systems {
		runs[i], err = s.Run(ctx, items, e.save, func(n, of int) { status.Show("%s %d/%d", s.Header.Name, n, of) })
		if err != nil {
			return nil, err
		}
	}
	return runs, nil
}

// bootstrapSeed makes the intervals of a comparison the same each time.
const bootstrapSeed = 1

func (p *program) printReports(reports []eval.Report, format string) error {
	simulated := slices.ContainsFunc(reports, func(r eval.Report) bool { return llmsim.IsSimulated(r.Model) })
	var differences []eval.Difference
	for _, other := range reports[1:] {
		differences = append(differences, eval.Compare(reports[0], other, bootstrapSeed)...)
	}
	if format == "json" {
		return render.IndentedJSON(p.stdout, map[string]any{"reports": reports, "differences": differences, "simulated": simulated})
	}
	if simulated {
		fmt.Fprintln(p.stdout, "SIMULATED: the texts are made by rule; the figures say that the machinery works, and nothing of a model")
	}
	return eval.WriteTable(p.stdout, reports, differences)
}
