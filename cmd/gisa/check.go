package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/manual"
	"github.com/gisa-news/gisa/internal/proof"
	"github.com/gisa-news/gisa/tasks/news"
)

// checking is what the flags of check say.
type checking struct {
	from, to, format string
	jsonLines        bool
	strict, noFail   bool
}

func (p *program) checkCommand() *cobra.Command {
	var c checking
	cmd := &cobra.Command{
		Use:   "check SOURCE TRANSLATION",
		Short: "Check a translation that a person or another system made",
		Long: `Check a translation that a person or another system made. Paragraphs are separated by blank lines.
SOURCE and TRANSLATION are files in any encoding; one of them may be -, for standard input. Their languages are found
out from the texts unless --from and --to name them. Character references such as &quot; are decoded; in a
translation, those of marks only where the source has some, too.

The exit code is 1 when an error is found. --no-fail makes it 0; --strict makes it 4 when the result needs review, that
is, when an error or a warning is found, which no other failure has. A file that cannot be read is 1 or 2 in any case.

With --jsonl, standard input holds a row a line, {"id","source_lang","target_lang","source","translation"}, and
standard output gets {"id","findings"} a line, in the same order. Languages may be absent; "published_at", as 2026-11-20, is the
day by which weekdays become dates, where the source opens with no dateline. What is found is in the output: the exit
code is 0, except with --strict, and 1 when a row could not be read.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if c.jsonLines {
				return nil
			}
			return cobra.ExactArgs(2)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if c.jsonLines && len(args) > 0 {
				return usage(errors.New("--jsonl reads rows from standard input, and no files"), "gisa check --jsonl < "+args[0])
			}
			if c.strict && c.noFail {
				return usage(errors.New("--strict and --no-fail contradict each other"), "leave one of them out")
			}
			reader, err := p.proofReader()
			if err != nil {
				return err
			}
			if c.jsonLines {
				return p.checkLines(cmd.Context(), reader, c)
			}
			return p.checkFiles(reader, c, [2]string(args))
		},
	}
	cmd.Flags().StringVar(&c.from, "from", "", "language of the source, en or ko; found out unless set")
	cmd.Flags().StringVar(&c.to, "to", "", "language of the translation; found out unless set")
	cmd.Flags().StringVar(&c.format, "format", "text", "text, json or sarif")
	cmd.Flags().BoolVar(&c.jsonLines, "jsonl", false, "read rows from standard input")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "exit with 4 when the result needs review")
	cmd.Flags().BoolVar(&c.noFail, "no-fail", false, "exit with 0 when errors are found")
	return cmd
}

func (p *program) proofReader() (proof.Reader, error) {
	terms, err := loadTerms(p.config.Glossary)
	if err != nil {
		return proof.Reader{}, err
	}
	style, err := check.ParseStyle(p.config.Style)
	return proof.Reader{Glossary: terms, Style: style}, err
}

// validate looks at the flags that count for two files.
func (c checking) validate() error {
	from, to := news.Lang(c.from), news.Lang(c.to)
	switch {
	case from != "" && !from.IsSource():
		return usage(fmt.Errorf("--from %q is not a language that gisa reads", c.from), manual.Languages(c.from, news.SourceLangs()))
	case to != "" && !to.IsTarget():
		return usage(fmt.Errorf("--to %q is not a language that gisa writes", c.to), manual.Languages(c.to, targets()))
	case from == to && from != "":
		return usage(fmt.Errorf("--from and --to are both %s", from), "--from is the language of SOURCE, --to that of TRANSLATION")
	}
	return checkChoice("format", c.format, proof.Formats())
}

func (p *program) checkFiles(reader proof.Reader, c checking, names [2]string) error {
	if err := c.validate(); err != nil {
		return err
	}
	if names[0] == "-" && names[1] == "-" {
		return usage(errors.New("standard input cannot be both the source and the translation"), "name a file for one of them")
	}
	var texts [2]string
	for i, name := range names {
		var err error
		if texts[i], err = p.inputs().Text(name); err != nil {
			return err
		}
	}
	row, err := proof.Row{
		ID: names[1], SourceLang: news.Lang(c.from), TargetLang: news.Lang(c.to), Source: texts[0], Translation: texts[1],
	}.WithLanguages()
	if err != nil {
		return usage(fmt.Errorf("%s: %w", names[0], err), "--from en or --from ko names the language of SOURCE, --to that of TRANSLATION")
	}
	findings, err := reader.Check(row)
	if err != nil {
		return err // what could be wrong with the row has been looked at
	}
	if err := proof.Write(p.stdout, c.format, row, findings, p.layout()); err != nil {
		return err
	}
	return c.verdict(findings)
}

// verdict returns the error that ends the program when something was found, by the flags.
func (c checking) verdict(findings []news.Finding) error {
	errs := proof.Errors(findings)
	switch {
	case c.noFail:
		return nil
	case c.strict && news.Judge(findings) != news.OK:
		return coded(exitNotOK, errors.New("the translation needs review"), "")
	case errs > 0 && !c.strict:
		return coded(exitFailure, fmt.Errorf("errors found: %d", errs), "")
	}
	return nil
}

func (p *program) checkLines(ctx context.Context, reader proof.Reader, c checking) error {
	defer proof.CollectLess()()
	total, err := reader.CheckLines(ctx, p.stdin, p.stdout)
	if err != nil {
		return fmt.Errorf("standard input: %w", err)
	}
	if total.Bad > 0 {
		return fmt.Errorf("standard input: %d of %d rows could not be checked, the first on line %d: see \"error\" in the output", total.Bad, total.Rows, total.BadLine)
	}
	if c.strict && total.Doubtful > 0 {
		return coded(exitNotOK, fmt.Errorf("%d of %d rows need review", total.Doubtful, total.Rows), "")
	}
	return nil
}
