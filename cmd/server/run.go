package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v3"
)

// The exit codes of the program.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// process is what a command has of the process that it runs in.
type process struct {
	settings       *settings
	stdin          io.Reader
	stdout, stderr io.Writer
}

// failedError marks the error of a command that was called rightly; every
// other error of run is a mistake in the call, or a folder that is refused.
type failedError struct{ err error }

func (e *failedError) Error() string { return e.err.Error() }
func (e *failedError) Unwrap() error { return e.err }

func failed(err error) error {
	if err == nil {
		return nil
	}
	return &failedError{err}
}

// report writes err for people and returns the exit code that goes with it.
func report(err error, stderr io.Writer) int {
	if err == nil {
		return exitOK
	}
	fmt.Fprintln(stderr, "server:", err)
	if _, ok := errors.AsType[*failedError](err); ok {
		return exitFailed
	}
	if _, ok := errors.AsType[*refusedError](err); ok {
		return exitUsage
	}
	fmt.Fprintln(stderr, "server --help lists the commands")
	return exitUsage
}

// run runs the command that args name, serve by default, until it is done or
// ctx ends. args[0] is the name of the program; environ has lines NAME=VALUE.
func run(ctx context.Context, args []string, environ []string, stdin io.Reader, stdout, stderr io.Writer) error {
	p := &process{settings: newSettings(environ), stdin: stdin, stdout: stdout, stderr: stderr}
	quiet := func(_ context.Context, _ *cli.Command, err error, _ bool) error { return err }
	root := &cli.Command{
		Name:           "server",
		Usage:          "read news articles, return what they claim as data",
		Description:    "Without a command, it serves. server COMMAND --help tells of the flags of a command.",
		Commands:       []*cli.Command{p.serveCommand(), p.configCommand(), p.extractCommand(), p.compareCommand(), p.rulesCommand(), p.keyCommand(), p.versionCommand(), p.healthCommand()},
		Reader:         stdin,
		Writer:         stdout,
		ErrWriter:      stderr,
		HideVersion:    true,
		OnUsageError:   quiet,
		ExitErrHandler: func(context.Context, *cli.Command, error) {},
		Action: func(_ context.Context, c *cli.Command) error {
			return fmt.Errorf("there is no command %q", c.Args().First())
		},
	}
	root.EnableShellCompletion = true
	root.ConfigureShellCompletionCommand = tellOfCompletion
	for _, c := range root.Commands {
		c.OnUsageError = quiet
	}
	return root.Run(ctx, withDefault(args))
}

// tellOfCompletion shows the command that the library hides.
func tellOfCompletion(c *cli.Command) {
	c.Hidden = false
	c.Usage = "print the completion script of a shell: bash, zsh, fish or pwsh"
}

// withDefault inserts the command serve where args name none. Flags without a
// command are those of serve, but for a call for help.
func withDefault(args []string) []string {
	if len(args) > 1 {
		if args[len(args)-1] == "--generate-shell-completion" { // asked by the shell
			return args
		}
		first := args[1]
		if !strings.HasPrefix(first, "-") || first == "-h" || first == "--help" {
			return args
		}
	}
	out := []string{"server", "serve"}
	if len(args) > 1 {
		out = append(out, args[1:]...)
	}
	return out
}

// noArguments refuses what stands after the flags.
func noArguments(c *cli.Command) error {
	if c.Args().Present() {
		return fmt.Errorf("%s takes no argument, and was given %q", c.Name, c.Args().First())
	}
	return nil
}
