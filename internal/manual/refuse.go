package manual

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/gisa-news/gisa/internal/settings"
)

// Refuse has every wrong flag or argument of a command, and of those below it, pass through refuse, with a hint that names
// the command: cobra's errors of arguments have no type. A command that only holds others takes no argument and prints its help.
func Refuse(cmd *cobra.Command, refuse func(err error, hint string) error) {
	if cmd.Args == nil {
		cmd.Args = cobra.NoArgs
	}
	if !cmd.Runnable() {
		cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	}
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		hint, err := wrongFlag(cmd, err)
		return refuse(err, hint+cmd.CommandPath()+" --help lists the flags")
	})
	cmd.SuggestionsMinimumDistance = 2
	check := cmd.Args
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		err := check(cmd, args)
		if err == nil {
			return nil
		}
		hint := tookFlag(cmd) + cmd.CommandPath() + " --help shows what it takes"
		if len(args) > 0 && len(cmd.SuggestionsFor(args[0])) > 0 {
			hint = "did you mean " + strings.Join(cmd.SuggestionsFor(args[0]), " or ") + "? " + hint
		}
		return refuse(wrongNumber(cmd, args, err), hint)
	}
	for _, c := range cmd.Commands() {
		Refuse(c, refuse)
	}
}

// wrongNumber says which arguments of a command are missing or too many, by its line of usage, or returns err where neither is so.
func wrongNumber(cmd *cobra.Command, args []string, err error) error {
	takes := strings.Fields(cmd.Use)[1:]
	needs, repeats := 0, false
	for _, word := range takes {
		if !strings.HasPrefix(word, "[") {
			needs++
		}
		repeats = repeats || strings.Contains(word, "…")
	}
	switch {
	case cmd.HasSubCommands():
		return err
	case len(args) < needs:
		return fmt.Errorf("missing: %s (usage: %s)", strings.Join(takes[len(args):needs], " "), cmd.UseLine())
	case len(args) > len(takes) && !repeats:
		return fmt.Errorf("too many arguments: %s (usage: %s)", strings.Join(args[len(takes):], " "), cmd.UseLine())
	}
	return err
}

// tookFlag tells of a flag that has another one for its value, as in --to --format html.
func tookFlag(cmd *cobra.Command) (told string) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if value := f.Value.String(); strings.HasPrefix(value, "--") {
			told = fmt.Sprintf("--%s has taken %s for its value; ", f.Name, value)
		}
	})
	return told
}

// wrongFlag says in plain words what is wrong with a flag, and what may be meant.
func wrongFlag(cmd *cobra.Command, err error) (hint string, plain error) {
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near := settings.Nearest(e.GetSpecifiedName(), known); near != "" {
			hint = "did you mean --" + near + "? "
		}
		return hint, err
	}
	e, ok := errors.AsType[*pflag.InvalidValueError](err)
	if !ok {
		return "", err
	}
	flag, value := e.GetFlag(), e.GetValue()
	kind, known := kinds[flag.Value.Type()]
	if !known {
		return "", err // the flag has words of its own
	}
	hint = fmt.Sprintf("--%s: %s; ", flag.Name, flag.Usage)
	if flag.Value.Type() == "duration" && value != "" && strings.Trim(value, "0123456789") == "" {
		hint = "write " + value + "s; "
	}
	return hint, fmt.Errorf("--%s: %q is not %s", flag.Name, value, kind)
}

// kinds say what values the types of flags have.
var kinds = map[string]string{
	"int": "a whole number", "uint64": "a whole number from 0", "float64": "a number", "bool": "true or false", "duration": "a time such as 90s or 10m",
}
