package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/news"
	"github.com/gisa-news/gisa/internal/proof"
	"github.com/gisa-news/gisa/internal/render"
)

// checking is what the flags of check say.
type checking struct {
	from, to, format string
	jsonLines        bool
	strict           bool
}

func (p *program) checkCommand() *cobra.Command {
	var c checking
	cmd := &cobra.Command{
		Use:   "check SOURCE TRANSLATION",
		Short: "Check a translation that a person or another system made",
		Long: `Check a translation that a person or another system made. Paragraphs are separated by blank lines.

With --jsonl, standard input holds a row a line, {"id","source_lang","target_lang","source","translation"}, and
standard output gets {"id","findings"} a line, in the same order.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if c.jsonLines {
				return cobra.NoArgs(cmd, args)
			}
			return cobra.ExactArgs(2)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			reader, err := p.proofReader()
			if err != nil {
				return err
			}
			if c.jsonLines {
				return p.checkLines(cmd.Context(), reader, c)
			}
			return p.checkFiles(reader, c, args[0], args[1])
		},
	}
	cmd.Flags().StringVar(&c.from, "from", "en", "language of the source: en or ko")
	cmd.Flags().StringVar(&c.to, "to", "ko", "language of the translation")
	cmd.Flags().StringVar(&c.format, "format", "text", "text, json or sarif")
	cmd.Flags().BoolVar(&c.jsonLines, "jsonl", false, "read rows from standard input")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "exit with 4 when an error is found")
	return cmd
}

func (p *program) proofReader() (proof.Reader, error) {
	terms, err := p.config.terms()
	if err != nil {
		return proof.Reader{}, err
	}
	style, err := check.ParseStyle(p.config.Style)
	return proof.Reader{Glossary: terms, Style: style}, err
}

func (p *program) checkFiles(reader proof.Reader, c checking, source, translation string) error {
	if !slices.Contains([]string{"text", "json", "sarif"}, c.format) {
		return usage(fmt.Errorf("--format %s is not known", c.format), "one of text, json, sarif")
	}
	row := proof.Row{ID: translation, SourceLang: news.Lang(c.from), TargetLang: news.Lang(c.to)}
	for name, text := range map[string]*string{source: &row.Source, translation: &row.Translation} {
		const most = 1 << 20
		data, err := readFile(name, most+1)
		if err != nil {
			return err
		}
		if len(data) > most {
			return usage(fmt.Errorf("%s: over 1 MiB", name), "check a part of it")
		}
		*text = string(data)
	}
	findings, err := reader.Check(row)
	if err != nil {
		return usage(fmt.Errorf("%s: %w", source, err), "name the languages with --from and --to")
	}
	if err := p.printFindings(findings, c.format, translation); err != nil {
		return err
	}
	if c.strict && news.Judge(findings) != news.OK {
		return &codedError{code: exitNotOK, err: errors.New("errors were found")}
	}
	return nil
}

func (p *program) printFindings(findings []news.Finding, format, file string) error {
	switch format {
	case "json":
		return writeJSON(p.stdout, findings)
	case "sarif":
		return proof.WriteSARIF(p.stdout, file, findings)
	}
	return render.Findings(p.stdout, findings, p.layout())
}

func (p *program) checkLines(ctx context.Context, reader proof.Reader, c checking) error {
	total, err := reader.CheckLines(ctx, io.Reader(p.stdin), p.stdout)
	if err != nil {
		return fmt.Errorf("standard input: %w", err)
	}
	if total.Bad > 0 {
		return fmt.Errorf("standard input: %d of %d rows could not be checked, the first on line %d: see \"error\" in the output", total.Bad, total.Rows, total.BadLine)
	}
	if c.strict && total.Errors > 0 {
		return &codedError{code: exitNotOK, err: fmt.Errorf("%d errors were found in %d rows", total.Errors, total.Rows)}
	}
	return nil
}
