package main

import (
	"context"
	"io"
	"log/slog"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/redisconn"
)

// program is what every subcommand works with: the settings and the streams.
type program struct {
	config   Config
	stdin    io.Reader
	stdout   io.Writer
	stderr   io.Writer
	redisLog *redisconn.ClientLog // set before a command runs
}

// run is the whole program. It returns the exit code.
func run(ctx context.Context, args, environ []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr}
	config, err := loadConfig(environ)
	if err != nil {
		return p.fail(ctx, err)
	}
	p.config = config
	root := p.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return p.fail(ctx, root.ExecuteContext(ctx))
}

// root builds the tree of commands. Flags begin with what the environment says.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "gisa",
		Short:         "Translate and sum up English and Korean news, checked by code",
		Version:       versions(),
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			p.redisLog = redisconn.LogTo(p.log())
			return p.config.validate()
		},
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage(err, "gisa --help lists the flags") })
	flags := root.PersistentFlags()
	flags.StringVar(&p.config.Model, "model", p.config.Model, "model to ask")
	flags.StringVar(&p.config.LLMBaseURL, "llm-url", p.config.LLMBaseURL, "base URL of the LLM server")
	flags.StringVar(&p.config.RedisURL, "redis", p.config.RedisURL, "URL of Redis")
	flags.StringVar(&p.config.Glossary, "glossary", p.config.Glossary, "glossary file, JSON or CSV")
	flags.StringVar(&p.config.Style, "style", p.config.Style, "house style, such as register=polite,numbers=daily")
	flags.StringVar(&p.config.LogLevel, "log-level", p.config.LogLevel, "debug, info, warn or error")
	root.AddCommand(
		p.parseCommand(),
		p.oneOffCommand(oneOff{translate: true}, "translate", "Translate an article and check the translation"),
		p.oneOffCommand(oneOff{summarize: true}, "summarize", "Sum up an article in bullets with evidence"),
		p.oneOffCommand(oneOff{translate: true, summarize: true}, "digest", "Translate an article and sum it up"),
		p.checkCommand(), p.glossaryCommand(), p.evalCommand(), p.scoreCommand(),
		p.enqueueCommand(), p.jobCommand(), p.workerCommand(), p.serveCommand(),
		p.demoCommand(), p.simCommand(), p.doctorCommand(), p.healthCommand(), p.versionCommand(),
	)
	root.InitDefaultCompletionCmd()
	checkArgs(root)
	return root
}

// checkArgs makes wrong arguments of a command, and of those below it, wrong usage of the program: cobra's errors have no
// type. A command that only holds others takes no argument and prints its help.
func checkArgs(cmd *cobra.Command) {
	if cmd.Args == nil {
		cmd.Args = cobra.NoArgs
	}
	if !cmd.Runnable() {
		cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	}
	cmd.SuggestionsMinimumDistance = 2
	check := cmd.Args
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		err := check(cmd, args)
		if err == nil {
			return nil
		}
		hint := cmd.CommandPath() + " --help shows what it takes"
		if len(args) > 0 && len(cmd.SuggestionsFor(args[0])) > 0 {
			hint = "did you mean " + strings.Join(cmd.SuggestionsFor(args[0]), " or ") + "? " + hint
		}
		return usage(err, hint)
	}
	for _, c := range cmd.Commands() {
		checkArgs(c)
	}
}

// with returns a program with other settings.
func (p *program) with(c Config) (*program, error) {
	other := *p
	other.config = c
	return &other, c.validate()
}

// log writes to stderr: stdout is for results.
func (p *program) log() *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(p.config.LogLevel)); err != nil {
		level = slog.LevelInfo // validate has refused it already
	}
	return slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: level}))
}
