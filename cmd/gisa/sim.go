package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/httpd"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

func (p *program) simCommand() *cobra.Command {
	config := llmsim.Config{}
	var addr, dialect, replay string
	faults := map[string]string{}
	cmd := &cobra.Command{
		Use:   "sim",
		Short: "Serve a simulated LLM, for tests and rehearsals",
		Long: `Serve a simulated LLM behind an OpenAI-compatible address. Its answers are made by rule from the request
and say that they are simulated: they are no translations. With --replay, articles are answered with recorded replies
instead, such as those of testdata/recordings; what is not recorded is refused.

` + faultHelp(),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			config.Dialect = llmsim.Dialect(dialect)
			var err error
			if config.Faults, err = llmsim.ParseFaults(faults); err != nil {
				return usage(err, "an example is --fault http-500=0.1")
			}
			if replay != "" {
				if config.Recordings, err = llmsim.LoadRecordings(os.DirFS(replay)); err != nil {
					return usage(err, "--replay takes a folder of recordings, such as testdata/recordings")
				}
			}
			if err := config.Validate(); err != nil {
				return usage(err, "gisa sim --help lists the settings")
			}
			url, wait, err := httpd.Limits{}.Listen(cmd.Context(), addr, llmsim.New(config))
			if err != nil {
				return err
			}
			fmt.Fprintf(p.stdout, "%s/v1\n", url)
			return wait()
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&addr, "addr", "127.0.0.1:8091", "address to listen on; port 0 takes any")
	flags.StringVar(&dialect, "dialect", string(llmsim.OpenAI), "provider to behave like: "+names(llmsim.Dialects()))
	flags.StringVar(&replay, "replay", "", "folder of recorded replies to answer from")
	flags.Uint64Var(&config.Seed, "seed", 1, "decides what is left to chance")
	flags.StringVar(&config.APIKey, "require-key", "", "key that clients must send; no secret, this is a simulation")
	flags.DurationVar(&config.Latency, "latency", 0, "time to the first token")
	flags.Float64Var(&config.LatencySpread, "latency-spread", 0, "sigma of a log-normal latency")
	flags.Float64Var(&config.TokensPerSecond, "tokens-per-second", 0, "speed of writing; 0 is at once")
	flags.IntVar(&config.Slots, "slots", 0, "requests served at once; 0 is no limit")
	flags.IntVar(&config.RPM, "rpm", 0, "requests a minute; 0 is no limit")
	flags.IntVar(&config.TPM, "tpm", 0, "tokens a minute; 0 is no limit")
	flags.IntVar(&config.ContextTokens, "context", 0, "window in tokens; 0 takes the dialect's")
	flags.StringToStringVar(&faults, "fault", nil, "fault and its probability, such as number-changed=0.1")
	flags.BoolVar(&config.FaultRepairs, "fault-repairs", false, "content faults strike repairs too")
	return cmd
}

func faultHelp() string {
	var b strings.Builder
	b.WriteString("Faults:\n")
	for _, f := range llmsim.Faults() {
		fmt.Fprintf(&b, "  %-22s %s\n", f.Fault, f.Text)
	}
	return b.String()
}
