package manual

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// Option is a flag that counts before a variable of the environment.
type Option struct {
	Name, Variable, Help string
	Value                *string // what the environment says
}

// Add gives a command, and those below it, those of the options that it uses: names separated by blanks. What they stand at
// is not shown: a URL may hold a password.
func Add(cmd *cobra.Command, options []Option, uses ...string) {
	wanted := strings.Fields(strings.Join(uses, " "))
	flags := cmd.PersistentFlags()
	for _, o := range options {
		if slices.Contains(wanted, o.Name) {
			flags.StringVar(o.Value, o.Name, *o.Value, fmt.Sprintf("%s (%s)", o.Help, o.Variable))
			flags.Lookup(o.Name).DefValue = ""
		}
	}
}

// Help has a command, and those below it, print their page, usage and flags.
func Help(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		fmt.Fprint(cmd.OutOrStdout(), Page(cmd.CommandPath(), cmd.Short, cmd.Long), cmd.UsageString())
	})
}

// IDsOr takes one id or more, or none where other is set: the flags that pick jobs instead of ids.
func IDsOr(flags ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, ids []string) error {
		picks := slices.ContainsFunc(flags, func(name string) bool { return cmd.Flags().Changed(name) })
		switch {
		case len(ids) == 0 && !cmd.Flags().Changed(flags[0]):
			return errors.New("names no job and no --" + flags[0])
		case len(ids) > 0 && picks:
			return errors.New("takes jobs, or --" + strings.Join(flags, " and --") + ", but not both")
		}
		return nil
	}
}

// besides is what stands between the values in the help of a flag.
var besides = regexp.MustCompile(`\([^)]*\)|,| or `)

// Complete lets the shell complete what the flags of a command, and of those below it, may be. values has what flags of a
// name may be, wherever they are; the help of --format lists its values and nothing else but what is in brackets, as in
// "text, md or html (a page)".
func Complete(cmd *cobra.Command, values map[string][]string) {
	offer := func(flag string, known []string) {
		// The error is that of a flag that the command does not have.
		_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(known, cobra.ShellCompDirectiveNoFileComp))
	}
	if format := cmd.Flags().Lookup("format"); format != nil {
		offer("format", strings.Fields(besides.ReplaceAllString(format.Usage, " ")))
	}
	for flag, known := range values {
		offer(flag, known)
	}
	for _, c := range cmd.Commands() {
		Complete(c, values)
	}
}
