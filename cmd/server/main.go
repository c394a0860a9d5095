// Command server serves factdesk's extraction over HTTP, and runs the same
// engine over files. Its invariant: whatever a command does, it does through
// run, which takes nothing of the process but its arguments, SIGHUP to read the
// folder of rules again, and what the OpenTelemetry SDK reads of OTEL_ variables.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // from now on a second signal ends the process at once
	err := run(ctx, os.Args, os.Environ(), os.Stdin, os.Stdout, os.Stderr)
	os.Exit(report(err, os.Stderr))
}
