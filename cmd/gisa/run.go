package main

import (
	"cmp"
	"context"
	"io"
	"log/slog"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/input"
	"github.com/gisa-news/gisa/internal/manual"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/render"
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
	context.AfterFunc(ctx, stop) // a second signal ends any program at once, unless its command has its own way
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
		Version:       thisBuild().String(),
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("redis") {
				p.config.redisBy = "--redis"
			}
			p.redisLog = redisconn.LogTo(p.log())
			return cmp.Or(checkChoice("color", cmp.Or(p.config.color, "auto"), render.Colors()), p.config.validate())
		},
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.AddCommand(
		p.parseCommand(),
		p.takes(p.oneOffCommand(oneOff{translate: true}, "translate", "Translate an article and check the translation"), forModel, forTerms, forColor),
		p.takes(p.oneOffCommand(oneOff{summarize: true}, "summarize", "Sum up an article in bullets with evidence"), forModel, forTerms, forColor),
		p.takes(p.oneOffCommand(oneOff{translate: true, summarize: true}, "digest", "Translate an article and sum it up"), forModel, forTerms, forColor),
		p.takes(p.checkCommand(), forTerms, forColor), p.glossaryCommand(), p.takes(p.evalCommand(), forModel, forTerms), p.scoreCommand(),
		p.takes(p.enqueueCommand(), forQueue, forColor), p.takes(p.jobCommand(), forQueue, forColor),
		p.takes(p.workerCommand(), forQueue, forModel, forTerms), p.takes(p.serveCommand(), forQueue),
		p.takes(p.demoCommand(), forModel, forTerms, forColor), p.simCommand(), p.takes(p.doctorCommand(), forQueue, forModel, forTerms), p.takes(p.healthCommand(), forQueue), p.versionCommand(),
	)
	root.InitDefaultCompletionCmd()
	manual.Help(root)
	manual.Refuse(root, usage)
	manual.Complete(root, flagValues())
	return root
}

// with returns a program with other settings.
func (p *program) with(c Config) (*program, error) {
	other := *p
	other.config = c
	return &other, c.validate()
}

// inputs are the files, addresses and standard input that arguments name.
func (p *program) inputs() input.Source {
	return input.Source{Stdin: p.stdin, Private: p.config.FetchPrivate}
}

// log writes to stderr: stdout is for results.
func (p *program) log() *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(p.config.LogLevel)); err != nil {
		level = slog.LevelInfo // validate has refused it already
	}
	return slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: level}))
}
